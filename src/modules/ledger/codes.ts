/** How kinds, reasons and refusals are stored: two bytes instead of a word, several times on each transfer. */
import { declared } from '../../declared.ts'
import type { PostingCode, PostingKind, PostingRefusal } from '../../kernel/lane.ts'

/** Numbers are for ever: they lie in the legs. Add at the end. */
export const KIND = {
  post: 1, hold: 2, capture: 3, release: 4, expire: 5, balance: 6,
} as const satisfies Record<PostingKind, number> // biome-ignore format: a table

export const CODE = {
  topup: 1, withdrawal: 2, withdrawal_returned: 3, transfer: 4, merchant: 5, refund: 6, fee: 7, closing_sweep: 8,
  closing_claim: 9, closing_dust: 10, late_money: 11, claim_paid: 12, adjustment: 13,
  loan_drawdown: 14, loan_repayment: 15, loan_interest: 16, fund_subscription: 17, fund_redemption: 18, dispute_credit: 19,
  dispute_reversal: 20, bill: 21, mandate: 22, chargeback: 23, donation: 24, authority_freeze: 25,
  ...declared.postings,
} as const satisfies Record<PostingCode, number> // biome-ignore format: a table

export const REFUSAL = {
  account_not_found: 1, currency_mismatch: 2, same_account: 3, wallet_closing: 4, wallet_closed: 5, wallet_frozen: 6,
  epoch_changed: 7, insufficient_funds: 8, credit_limit: 9, hold_not_found: 10, hold_not_open: 11, hold_expired: 12,
  exceeds_hold: 13, hold_not_due: 14, linked_failed: 15, different_request: 16,
  proof_needed: 17, day_limit: 18,
} as const satisfies Record<PostingRefusal, number> // biome-ignore format: a table

const invert = <Name extends string>(table: Readonly<Record<Name, number>>): ReadonlyMap<number, Name> => {
  const names = new Map<number, Name>()
  for (const name in table) names.set(table[name], name)
  return names
}
const KINDS = invert(KIND)
const CODES = invert(CODE)
const REFUSALS = invert(REFUSAL)

const named = <Name>(names: ReadonlyMap<number, Name>, number: number): Name => {
  const name = names.get(number)
  if (name === undefined) throw new Error(`the ledger holds a number without a name: ${number}`)
  return name
}
export const kindOf = (number: number): PostingKind => named(KINDS, number)
export const codeNamed = (number: number): PostingCode => named(CODES, number)
export const refusalNamed = (number: number): PostingRefusal => named(REFUSALS, number)

/** Holds that a product opened, reports as its own obligation and ends by its own timer. */
export const HOLDS_WITH_AN_OWNER: ReadonlySet<PostingCode> = new Set([
  'transfer',
  'withdrawal',
  'closing_sweep',
  'merchant',
  'authority_freeze',
  'sale_rests',
])
