/**
 * The cast: a few invented people, each with one situation. The sandbox seeds them, the demo and the tests use them,
 * and `/` shows how to sign in as them. Numbers have right checksums and belong to nobody.
 */
import type { Lang } from '../../kernel/languages.ts'
import type { Currency } from '../../kernel/money.ts'
import type { OperatorRole } from '../../kernel/usecase.ts'
import { exampleNumber } from './sentinels.ts'

export type Words = Readonly<Record<Lang, string>>

export type LinkedAccount = {
  readonly scheme: 'cn_card_number' | 'iban'
  readonly number: string
  readonly bank: string
}

export type Member = {
  readonly id: string
  readonly name: Words
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
  readonly situation: Words
}

const card = (tail: string, bank: string): LinkedAccount => ({
  scheme: 'cn_card_number',
  number: exampleNumber('cn_card_number', tail),
  bank,
})

export const CAST = [
  {
    id: 'lin_mei',
    name: { en: 'Lin Mei', 'zh-CN': '林梅' },
    language: 'zh-CN',
    contact: { phone: '+8613900000001' },
    password: 'seven plum trees by the river',
    real_name: '林梅',
    document: { type: 'cn_resident_id', number: '11010119900307264X' },
    currency: 'CNY',
    account: card('1024', '招商银行'),
    balance: '123456',
    situation: {
      en: 'Owes nothing. CNY 1,234.56 and a bank account linked four days ago: closes without an obstacle.',
      'zh-CN': '没有任何注销前待处理事项。余额 CNY 1,234.56，四天前已绑定银行卡：可顺利注销。',
    },
  },
  {
    id: 'chen_wei',
    name: { en: 'Chen Wei', 'zh-CN': '陈伟' },
    language: 'zh-CN',
    contact: { phone: '+8613900000002' },
    password: 'an empty bowl shines at noon',
    real_name: '陈伟',
    document: { type: 'cn_resident_id', number: '310104198509123418' },
    currency: 'CNY',
    situation: {
      en: 'An empty wallet without a linked account: the shortest way out.',
      'zh-CN': '钱包余额为零，未绑定账户：注销最快。',
    },
  },
  {
    id: 'zhao_min',
    name: { en: 'Zhao Min', 'zh-CN': '赵敏' },
    language: 'zh-CN',
    contact: { phone: '+8613900000003' },
    password: 'blue kettle on a windy roof',
    real_name: '赵敏',
    document: { type: 'cn_resident_id', number: '440305199206181582' },
    currency: 'CNY',
    account: card('3046', '中国工商银行'),
    balance: '50000',
    situation: {
      en: 'Two things on the way: a transfer that Wang Fang has not accepted yet (its money is on hold), and a withdrawal that the bank takes two hours for.',
      'zh-CN': '有两笔款项在途：一笔王芳尚未接收的转账（资金冻结中），一笔银行需两小时处理的提现。',
    },
  },
  {
    id: 'sun_li',
    name: { en: 'Sun Li', 'zh-CN': '孙丽' },
    language: 'zh-CN',
    contact: { email: 'sun.li@example.com' },
    password: 'paper lantern after midnight',
    authenticator: true,
    real_name: '孙丽',
    document: { type: 'cn_resident_id', number: '330106197802254662' },
    currency: 'CNY',
    account: card('4057', '中国建设银行'),
    balance: '32000',
    situation: {
      en: 'Lost the phone. E-mail, an authenticator and recovery codes are what is left to prove who she is.',
      'zh-CN': '手机已遗失，只能通过邮箱、身份验证器和恢复码证明身份。',
    },
  },
  {
    id: 'wang_fang',
    name: { en: 'Wang Fang', 'zh-CN': '王芳' },
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
    situation: {
      en: 'Has just linked the bank account (too new to pay out to) and just changed her contact data.',
      'zh-CN': '刚绑定银行卡（绑定时间过短，暂不能转出），且刚更改过联系方式。',
    },
  },
  {
    id: 'zhou_yan',
    name: { en: 'Zhou Yan', 'zh-CN': '周燕' },
    language: 'zh-CN',
    contact: { phone: '+8613900000006' },
    password: 'a single cent under the sofa',
    real_name: '周燕',
    document: { type: 'cn_resident_id', number: '32010219881111524X' },
    currency: 'CNY',
    account: card('6079', '中国农业银行'),
    balance: '1',
    situation: {
      en: 'One cent is left: too little for most people to transfer, and still hers.',
      'zh-CN': '余额只剩一分钱：金额虽小，仍归本人所有。',
    },
  },
  {
    id: 'li_qiang',
    name: { en: 'Li Qiang', 'zh-CN': '李强' },
    language: 'zh-CN',
    contact: { phone: '+8613900000007' },
    password: 'four horses cross the bridge',
    real_name: '李强',
    document: { type: 'cn_resident_id', number: '610103199912031774' },
    currency: 'CNY',
    account: card('0002', '交通银行'),
    balance: '8888',
    situation: {
      en: 'His bank accepts the payout and sends it back three days later.',
      'zh-CN': '银行先受理付款，三天后退回。',
    },
  },
  {
    id: 'anna_mueller',
    name: { en: 'Anna Müller', 'zh-CN': '安娜·米勒' },
    language: 'en',
    contact: { email: 'anna.mueller@example.com' },
    password: 'three gulls above the ferry',
    real_name: 'Anna Müller',
    document: { type: 'passport', number: 'C01X00T47', country: 'DE' },
    currency: 'EUR',
    account: { scheme: 'iban', number: exampleNumber('iban', '1234'), bank: 'Sparkasse' },
    balance: '25000',
    situation: {
      en: 'Signed up by e-mail; a wallet in euro and a bank account by IBAN.',
      'zh-CN': '通过邮箱注册，欧元钱包，绑定 IBAN 银行账户。',
    },
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
