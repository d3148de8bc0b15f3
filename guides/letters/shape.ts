/** Letters as templates with fields, each with the clock that it starts. */
import type { Right } from '../places/shape.ts'
import type { Text } from '../shape.ts'

export type Field = {
  readonly label: Text
  readonly hint?: Text
  readonly type: 'text' | 'date' | 'long'
  /** What the browser may offer: the name of HTML for it. */
  readonly autocomplete?: 'name'
}

/** What letters ask for. Two more are worked out: `{law}`, what the law of the place says, and `{due}`, the day. */
export const FIELDS = {
  name: {
    label: { en: 'Your name', 'zh-CN': '您的姓名' },
    hint: { en: 'As the provider has it.', 'zh-CN': '与账户登记的一致。' },
    type: 'text',
    autocomplete: 'name',
  },
  account: {
    label: { en: 'Your account', 'zh-CN': '您的账户' },
    hint: {
      en: 'Phone, e-mail or number by which they find it. Never a password, a code or a whole card number.',
      'zh-CN': '用于查找账户的手机号、邮箱或账号。切勿填写密码、验证码或完整卡号。',
    },
    type: 'text',
  },
  contact: {
    label: { en: 'Where they reach you', 'zh-CN': '您的联系方式' },
    type: 'text',
  },
  provider: { label: { en: 'To whom you write', 'zh-CN': '收信单位' }, type: 'text' },
  bank: {
    label: { en: 'Bank account for what is left (optional)', 'zh-CN': '收取余额的银行账户（选填）' },
    hint: { en: 'In your own name.', 'zh-CN': '须为本人名下。' },
    type: 'text',
  },
  contract: { label: { en: 'Number of the contract (optional)', 'zh-CN': '合同编号（选填）' }, type: 'text' },
  wallet: { label: { en: 'Wallet that is being closed', 'zh-CN': '即将注销的钱包' }, type: 'text' },
  ends_on: { label: { en: 'Last day of the wallet', 'zh-CN': '钱包最后使用日' }, type: 'date' },
  asked_on: { label: { en: 'Day of your request', 'zh-CN': '提出申请的日期' }, type: 'date' },
  number: {
    label: { en: 'Number of the request (optional)', 'zh-CN': '受理编号（选填）' },
    type: 'text',
  },
  happened: {
    label: { en: 'What happened', 'zh-CN': '事情经过' },
    hint: { en: 'Days, messages on the screen, who said what.', 'zh-CN': '写明日期、页面提示和对方答复。' },
    type: 'long',
  },
  wanted: {
    label: { en: 'What you want', 'zh-CN': '您的诉求' },
    type: 'long',
  },
  authority: { label: { en: 'Authority', 'zh-CN': '主管部门' }, type: 'text' },
} satisfies Record<string, Field>
export type FieldName = keyof typeof FIELDS

/** A day that is ours, where no law sets one. */
export type OwnClock = Text & { readonly count: number; readonly unit: 'days' | 'working-days' | 'months' }

export type Letter = {
  readonly id: string
  readonly title: Text
  /** When to write it. */
  readonly about: Text
  readonly fields: readonly FieldName[]
  /** The law that it cites, and whose clock it starts. */
  readonly right?: Right
  /** Where the place has no clock for it. */
  readonly clock: OwnClock
  readonly subject: Text
  /** `{field}` is filled in. A line with an optional field is left out with it. */
  readonly body: Text
  /** What to write when the day has passed. */
  readonly followUp?: string
}

export const isOptional = (name: FieldName): boolean => OPTIONAL.has(name)
const OPTIONAL = new Set<FieldName>(['bank', 'contract', 'number'])
