/**
 * What may be posted on an account: a bitmask on its row, so that a posting and a fence are decided under one lock.
 * This table *is* the fence; the words for it are in the README.
 */
import { declared } from '../../declared.ts'
import type { PostingCode, PostingKind } from '../../kernel/lane.ts'

const STATES = ['open', 'frozen', 'closing', 'closed'] as const
export type AccountState = (typeof STATES)[number]
export const isAccountState = (text: string): text is AccountState => STATES.some((state) => state === text)

export const RIGHT = {
  /** New debits and credits of everyday life. */
  debit: 1,
  credit: 2,
  /** Either side of the end of an older hold. */
  capture: 4,
  release: 8,
  /** Money coming back: refunds, returned payouts. */
  refundIn: 16,
  /** Debits of the closing plan: sweep, claim, dust. */
  closingOut: 32,
  /** Credits that make a negative balance whole. */
  adjustIn: 64,
  /** The holder's own withdrawal, still possible while cooling off. */
  withdraw: 128,
  /** Into and out of what is kept for a former holder. */
  claimIn: 256,
  claimOut: 512,
  /** Debits that repay what the holder owes. */
  repay: 1024,
  /** Credits of money that a product gives back: units that were redeemed, a term that has ended. */
  redeemIn: 2048,
  /** Debits by which money that was only lent (a provisional credit) or charged back is taken again. */
  takeBack: 4096,
} as const

const ALL = 8191
const SETTLING =
  RIGHT.capture |
  RIGHT.release |
  RIGHT.refundIn |
  RIGHT.closingOut |
  RIGHT.adjustIn |
  RIGHT.repay |
  RIGHT.redeemIn |
  RIGHT.takeBack

export const ALLOW = {
  open: ALL,
  frozen: RIGHT.release | RIGHT.refundIn | RIGHT.repay | RIGHT.redeemIn | RIGHT.takeBack,
  cooling_off: SETTLING | RIGHT.withdraw,
  settling: SETTLING,
  closed: 0,
  /** Money kept for a former holder outlives the wallet, so it has rights of its own. */
  claim: RIGHT.claimIn | RIGHT.claimOut | RIGHT.refundIn | RIGHT.capture | RIGHT.release,
} as const

/** The rights that products declare, by their posting. */
const rightsOf = (names: Readonly<Record<string, keyof typeof RIGHT>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(names).map(([code, name]) => [code, RIGHT[name]]))

const DEBIT: Partial<Record<PostingCode, number>> = {
  withdrawal: RIGHT.withdraw,
  closing_sweep: RIGHT.closingOut,
  closing_claim: RIGHT.closingOut,
  closing_dust: RIGHT.closingOut,
  claim_paid: RIGHT.claimOut,
  loan_repayment: RIGHT.repay,
  loan_interest: RIGHT.repay,
  dispute_reversal: RIGHT.takeBack,
  dispute_credit: RIGHT.takeBack,
  chargeback: RIGHT.takeBack,
  donation: RIGHT.closingOut,
  authority_freeze: RIGHT.takeBack,
  ...rightsOf(declared.debitRights),
}
const CREDIT: Partial<Record<PostingCode, number>> = {
  refund: RIGHT.refundIn,
  dispute_credit: RIGHT.refundIn,
  fund_redemption: RIGHT.redeemIn,
  withdrawal_returned: RIGHT.refundIn,
  adjustment: RIGHT.adjustIn,
  closing_claim: RIGHT.claimIn,
  late_money: RIGHT.claimIn,
  ...rightsOf(declared.creditRights),
}

const ending = (kind: PostingKind): number | undefined => {
  if (kind === 'capture') return RIGHT.capture
  return kind === 'release' || kind === 'expire' ? RIGHT.release : undefined
}

/** The bit that the debited account must have. */
export const debitRight = (kind: PostingKind, code: PostingCode): number =>
  ending(kind) ?? DEBIT[code] ?? RIGHT.debit

/** The bit that the credited account must have. */
export const creditRight = (kind: PostingKind, code: PostingCode): number =>
  ending(kind) ?? CREDIT[code] ?? RIGHT.credit
