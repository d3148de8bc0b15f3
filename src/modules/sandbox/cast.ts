/**
 * The cast: a few invented people, each with one situation. The sandbox seeds them, the demo and the tests use them,
 * and `/` shows how to sign in as them. Numbers have right checksums and belong to nobody.
 */
import type { Lang } from '../../kernel/languages.ts'
import type { Currency } from '../../kernel/money.ts'
import type { OperatorRole } from '../../kernel/usecase.ts'
import { exampleNumber } from './sentinels.ts'

export type LinkedAccount = {
  readonly scheme: 'cn_card_number' | 'iban'
  readonly number: string
  readonly bank: string
}

export type Member = {
  readonly id: string
  readonly language: Lang
  readonly contact: { readonly phone: string } | { readonly email: string }
  readonly password: string
  /** Has an authenticator app and recovery codes. */
  readonly authenticator?: true
  readonly real_name: string
  readonly document: {
    readonly type: 'cn_resident_id' | 'passport'
    readonly number: string
    readonly country?: string
  }
  readonly currency: Currency
  readonly account?: LinkedAccount
  /** Minor units brought in from the linked account, four days ago. */
  readonly balance?: string
  /** Account and money come only now, after the four days. */
  readonly late?: true
  /** The e-mail or phone this person changed to just now. */
  readonly newContact?: { readonly phone: string } | { readonly email: string }
}

const card = (tail: string, bank: string): LinkedAccount => ({
  scheme: 'cn_card_number',
  number: exampleNumber('cn_card_number', tail),
  bank,
})

export const CAST = [
  {
    id: 'lin_mei',

    language: 'zh-CN',
    contact: { phone: '+8613900000001' },
    password: 'seven plum trees by the river',
    real_name: '林梅',
    document: { type: 'cn_resident_id', number: '11010119900307264X' },
    currency: 'CNY',
    account: card('1024', '招商银行'),
    balance: '123456',
  },
  {
    id: 'chen_wei',

    language: 'zh-CN',
    contact: { phone: '+8613900000002' },
    password: 'an empty bowl shines at noon',
    real_name: '陈伟',
    document: { type: 'cn_resident_id', number: '310104198509123418' },
    currency: 'CNY',
  },
  {
    id: 'zhao_min',

    language: 'zh-CN',
    contact: { phone: '+8613900000003' },
    password: 'blue kettle on a windy roof',
    real_name: '赵敏',
    document: { type: 'cn_resident_id', number: '440305199206181582' },
    currency: 'CNY',
    account: card('3046', '中国工商银行'),
    balance: '50000',
  },
  {
    id: 'sun_li',

    language: 'zh-CN',
    contact: { email: 'sun.li@example.com' },
    password: 'paper lantern after midnight',
    authenticator: true,
    real_name: '孙丽',
    document: { type: 'cn_resident_id', number: '330106197802254662' },
    currency: 'CNY',
    account: card('4057', '中国建设银行'),
    balance: '32000',
  },
  {
    id: 'wang_fang',

    language: 'zh-CN',
    contact: { phone: '+8613900000005' },
    password: 'green umbrella left on the tram',
    real_name: '王芳',
    document: { type: 'cn_resident_id', number: '510104199504302822' },
    currency: 'CNY',
    account: card('5068', '中国银行'),
    balance: '8800',
    late: true,
    newContact: { email: 'wang.fang@example.com' },
  },
  {
    id: 'zhou_yan',

    language: 'zh-CN',
    contact: { phone: '+8613900000006' },
    password: 'a single cent under the sofa',
    real_name: '周燕',
    document: { type: 'cn_resident_id', number: '32010219881111524X' },
    currency: 'CNY',
    account: card('6079', '中国农业银行'),
    balance: '1',
  },
  {
    id: 'li_qiang',

    language: 'zh-CN',
    contact: { phone: '+8613900000007' },
    password: 'four horses cross the bridge',
    real_name: '李强',
    document: { type: 'cn_resident_id', number: '610103199912031774' },
    currency: 'CNY',
    account: card('0002', '交通银行'),
    balance: '8888',
  },
  {
    id: 'anna_mueller',

    language: 'en',
    contact: { email: 'anna.mueller@example.com' },
    password: 'three gulls above the ferry',
    real_name: 'Anna Müller',
    document: { type: 'passport', number: 'C01X00T47', country: 'DE' },
    currency: 'EUR',
    account: { scheme: 'iban', number: exampleNumber('iban', '1234'), bank: 'Sparkasse' },
    balance: '25000',
  },
] as const satisfies readonly Member[]

export type MemberId = (typeof CAST)[number]['id']

export type Staff = { readonly id: string; readonly name: string; readonly roles: readonly OperatorRole[] }

/** Enough that four eyes can be shown for everything: who asks never decides, also where only compliance may. One runs the service. */
export const STAFF = [
  { id: 'ada', name: 'Ada', roles: ['agent', 'checker'] },
  { id: 'bo', name: 'Bo', roles: ['compliance', 'checker'] },
  { id: 'cy', name: 'Cy', roles: ['engineer'] },
  { id: 'di', name: 'Di', roles: ['compliance', 'checker'] },
] as const satisfies readonly Staff[]

export const contactText = (contact: Member['contact']): string =>
  'phone' in contact ? contact.phone : contact.email
