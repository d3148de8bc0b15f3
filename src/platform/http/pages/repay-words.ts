/** What `/repay` says, in both languages. `{name}` is filled in by `client/repay.js`. */
import type { Static } from 'typebox'
import type { Lang } from '../../../kernel/errors.ts'
import type { AccountBody } from '../../../modules/claims/operations/shapes.ts'

/** As `AccountBody` of the API takes them. */
type BankScheme = Static<typeof AccountBody>['scheme']
type Told = readonly [title: string, text: string]

export type RepayWords = {
  readonly title: string
  readonly intro: string
  readonly loading: string
  readonly reload: string
  readonly link_bad: Told
  readonly unknown: Told
  readonly nothing: Told
  readonly owed: Told
  readonly all_asked: Told
  readonly done: Told
  readonly unsure: Told
  readonly debts: string
  readonly kind: Readonly<Record<string, string>>
  readonly amountOwed: string
  readonly late: string
  readonly asked: string
  readonly form: string
  readonly which: string
  readonly amount: string
  readonly amountHint: string
  readonly amountBad: string
  readonly scheme: string
  /** In the order of the list. */
  readonly schemes: Readonly<Record<BankScheme, string>>
  readonly number: string
  readonly numberHint: string
  readonly bank: string
  readonly press: string
  readonly busy: string
  readonly history: string
  readonly state: Readonly<Record<string, string>>
  readonly reason: Readonly<Record<string, string>>
  readonly receipt: string
}

const en: RepayWords = {
  title: 'Repay what is still owed',
  intro:
    'A debt of a wallet that is being closed, or has been, is repaid here, without a wallet and without signing in. You pay from a bank account in your own name; there is no fee.',
  loading: 'Asking the server …',
  reload: 'Ask again',
  link_bad: [
    'This link does not work',
    'It is not complete, is of another kind, or has expired. That changes nothing about what is owed. Open it from your receipt page again, or copy the whole address: it ends with a long secret after “#”.',
  ],
  unknown: [
    'We could not reach the server',
    'What is owed is not known on this page right now; nothing has changed because of that. Ask again in a moment.',
  ],
  nothing: ['Nothing is owed', 'Every debt of this wallet is repaid. You need do nothing.'],
  owed: ['Something is still owed', 'The amounts are for today. You may repay all of it, or a part.'],
  all_asked: [
    'Your bank has been asked for all of it',
    'As soon as it has brought the money, nothing is owed. Ask again here to see it.',
  ],
  done: [
    'Your bank is asked for {amount}',
    'It checks that the account is in your name and then pays; most banks need minutes. The money goes to this debt alone.',
  ],
  unsure: [
    'We do not know yet whether it was taken',
    'The answer did not reach your browser. Press the button again: the same repayment is never asked for twice, and the next answer tells the truth.',
  ],
  debts: 'What is owed',
  kind: { loan: 'Loan', dispute: 'Provisional credit of a lost dispute', dispute_sale: 'Sale that a dispute gave back to the customer', chargeback: 'Payment that was charged back' },
  amountOwed: 'Owed today: ', late: 'Late since {date}', asked: 'Of it asked from a bank: {amount}',
  form: 'Repay', which: 'Which debt', amount: 'Amount in {currency}', amountHint: 'At most {most}',
  amountBad: 'Please type an amount like 12.50, not more than {most}.',
  scheme: 'Kind of account',
  schemes: { cn_card_number: 'Bank card number (mainland China)', iban: 'IBAN', domestic: 'Other domestic account number' },
  number: 'Account number', numberHint: 'An account in your own name; the bank checks the name.', bank: 'Name of the bank (optional)',
  press: 'Repay from this account', busy: 'Asking …',
  history: 'Repayments so far',
  state: { asked: 'Asked from the bank on {date}', arrived: 'Arrived; asked on {date}', refused: 'Not paid; asked on {date}' },
  reason: { name_mismatch: 'The account is in another name.', account_refused: 'The bank does not know this account.' },
  receipt: 'Back to the receipt',
} // biome-ignore format: words side by side

const zh: RepayWords = {
  title: '归还仍欠的款项',
  intro:
    '正在注销或已注销钱包的欠款可在此归还，无需钱包，也无需登录。请使用本人名下的银行账户还款，不收费用。',
  loading: '正在查询……',
  reload: '重新查询',
  link_bad: [
    '链接无法使用',
    '链接不完整、类型不符或已过期，欠款本身不会因此变化。请从回执页面重新打开，或复制完整地址：地址末尾的“#”后有一长串密钥。',
  ],
  unknown: [
    '暂时无法连接服务器',
    '本页面目前无法得知欠款金额，欠款本身不会因此发生变化。请稍后重新查询。',
  ],
  nothing: ['没有欠款', '该钱包的欠款均已还清，您无需操作。'],
  owed: ['仍有欠款', '所示金额以今日为准，您可全部归还，也可部分归还。'],
  all_asked: ['已向银行发起全部还款', '银行付款后即告还清，您可在此重新查询。'],
  done: [
    '已向您的银行发起还款 {amount}',
    '银行核实账户户名后付款，通常数分钟内完成。款项仅用于归还该笔欠款。',
  ],
  unsure: [
    '尚不清楚是否已受理',
    '您的浏览器没有收到答复。请再次点击按钮：同一笔还款不会重复发起，下一次答复会给出真实结果。',
  ],
  debts: '欠款明细',
  kind: { loan: '借款', dispute: '争议败诉应退的垫付款', dispute_sale: '争议裁定退还客户的货款', chargeback: '被银行追回的入账' },
  amountOwed: '今日应还：', late: '自 {date} 起逾期', asked: '其中已向银行发起：{amount}',
  form: '还款', which: '选择欠款', amount: '金额（{currency}）', amountHint: '最多 {most}',
  amountBad: '请输入形如 12.50 的金额，且不超过 {most}。',
  scheme: '账户类型',
  schemes: { cn_card_number: '银行卡号（中国内地）', iban: 'IBAN', domestic: '其他境内账号' },
  number: '账号', numberHint: '须为本人名下账户，银行会核对户名。', bank: '银行名称（选填）',
  press: '从该账户还款', busy: '正在提交……',
  history: '还款记录',
  state: { asked: '{date} 已向银行发起', arrived: '已到账，{date} 发起', refused: '未付款，{date} 发起' },
  reason: { name_mismatch: '账户户名与您本人不符。', account_refused: '银行查无此账户。' },
  receipt: '返回回执',
} // biome-ignore format: words side by side

export const REPAY_WORDS: Readonly<Record<Lang, RepayWords>> = { en, 'zh-CN': zh }
