/** Words for what participants and plans say in codes, where a person reads it. A name somebody gave stays as it is. */
import { declared } from '../../../declared.ts'
import type { Lang } from '../../../kernel/languages.ts'
import type { Finding, Irreversible, Way } from '../../../kernel/participant.ts'
import { calendarDay } from '../../../kernel/text/moment-text.ts'

type Both = Readonly<Record<Lang, string>>

const TRANSFERS: Readonly<Record<string, Both>> = {
  incoming: { en: 'to you', 'zh-CN': '他人转给您' },
  outgoing: { en: 'from you', 'zh-CN': '您转给他人' },
}
const DEBTS: Readonly<Record<string, Both>> = {
  dispute: { en: 'provisional credit of a lost dispute', 'zh-CN': '争议败诉应退的垫付款' },
  dispute_sale: { en: 'sale that a dispute gave back to the customer', 'zh-CN': '争议裁定退还客户的货款' },
  chargeback: { en: 'payment that was charged back', 'zh-CN': '被银行追回的入账' },
}
const PARTICIPANTS: Readonly<Record<string, Both>> = {
  identity: { en: 'identity', 'zh-CN': '身份' },
  ledger: { en: 'balances', 'zh-CN': '余额' },
  wallets: { en: 'wallet', 'zh-CN': '钱包' },
  instruments: { en: 'linked accounts', 'zh-CN': '绑定账户' },
  payments: { en: 'payments', 'zh-CN': '收付款' },
  commerce: { en: 'purchases and bills', 'zh-CN': '消费与账单' },
  credit: { en: 'loans', 'zh-CN': '借款' },
  wealth: { en: 'fund', 'zh-CN': '基金' },
  mandates: { en: 'auto-debits', 'zh-CN': '代扣' },
  benefits: { en: 'coupons and points', 'zh-CN': '优惠券与积分' },
  ...declared.participants,
}

const CODED: Partial<Record<Finding['object']['kind'], Readonly<Record<string, Both>>>> = {
  transfer: TRANSFERS,
  debt: DEBTS,
  participant: PARTICIPANTS,
}

/** Known by a day: a loan by the one on which it was drawn. */
const DATED: Partial<Record<Finding['object']['kind'], 'name' | 'day'>> = { loan: 'day', ...declared.objects }

type Labelled = { readonly kind: Finding['object']['kind']; readonly label?: string | null | undefined }

/** The label of an object as its reader may have it; null when it has none. */
export const labelOf = ({ kind, label }: Labelled, lang: Lang): string | null => {
  if (label === undefined || label === null) return null
  if (DATED[kind] === 'day') return calendarDay(label, lang)
  const coded = CODED[kind]
  return coded !== undefined && Object.hasOwn(coded, label) ? (coded[label]?.[lang] ?? label) : label
}

/** Ways that lead to no account are told by their words; accounts by their masked number. */
const WAYS: Readonly<Partial<Record<Way, Both>>> = {
  claim: { en: 'claim', 'zh-CN': '留存待领' },
  donate: { en: 'donate', 'zh-CN': '捐赠' },
  forfeit: { en: 'forfeit', 'zh-CN': '放弃' },
}
export const destinationWords = (way: Way, label: string, lang: Lang): string => WAYS[way]?.[lang] ?? label

const IRREVERSIBLE: Readonly<Record<Irreversible, Both>> = {
  units_redeemed: {
    en: 'redeemed units would have to be bought again at another price',
    'zh-CN': '赎回后如需恢复，须按当时净值重新申购',
  },
  loan_repaid: { en: 'a repaid loan would have to be borrowed anew', 'zh-CN': '还清的借款须重新申请' },
  line_closed: { en: 'a new line has to be applied for', 'zh-CN': '额度关闭后须重新申请' },
  debt_repaid: { en: 'a repaid debt stays repaid', 'zh-CN': '已归还的欠款不予退回' },
  permission_ended: {
    en: 'the other side is told; it has to be given again',
    'zh-CN': '对方已获通知，如需恢复须重新授权',
  },
  ...declared.irreversible,
}
const isKnown = (code: string): code is Irreversible => Object.hasOwn(IRREVERSIBLE, code)

/** Why a step cannot be undone. Quotes that are older than the codes hold the words themselves. */
export const irreversibleWords = (code: string | null, lang: Lang): string | null =>
  code !== null && isKnown(code) ? IRREVERSIBLE[code][lang] : code
