/**
 * Which postings an account of a holder takes in which state, said as a list: what `rights.ts` does with bits. Each is
 * written without the other and a test holds `decide` to this one, so that a bit moved by mistake shows.
 */
import { declared } from '../../declared.ts'
import type { PostingCode, PostingKind } from '../../kernel/lane.ts'

/** `frozen`: paused or restricted. `claim`: what is kept for a former holder, whatever the wallet has become. */
export const ACCOUNT_STATES = ['open', 'frozen', 'cooling_off', 'settling', 'closed', 'claim'] as const
export type AccountIn = (typeof ACCOUNT_STATES)[number]

type Sides = { readonly debit: readonly AccountIn[]; readonly credit: readonly AccountIn[] }

const OPEN: readonly AccountIn[] = ['open']
const CLOSING: readonly AccountIn[] = ['open', 'cooling_off', 'settling']
const LIVING: readonly AccountIn[] = ['open', 'frozen', 'cooling_off', 'settling']
const EVERYWHERE: readonly AccountIn[] = [...LIVING, 'claim']
const KEPT: readonly AccountIn[] = ['open', 'claim']

const everyday: Sides = { debit: OPEN, credit: OPEN }
/** Money that comes back always lands. */
const back: Sides = { debit: OPEN, credit: EVERYWHERE }
/** What is owed is repaid, and what was lent is taken again, also behind a fence or under a restriction. */
const owed: Sides = { debit: LIVING, credit: OPEN }
/** Only the plan of a closing. */
const plan: Sides = { debit: CLOSING, credit: OPEN }

/** New postings and new holds, by their reason. */
export const POSTINGS: Readonly<Record<PostingCode, Sides>> = {
  topup: everyday,
  withdrawal: { debit: ['open', 'cooling_off'], credit: OPEN },
  withdrawal_returned: back,
  transfer: everyday,
  merchant: everyday,
  refund: back,
  fee: everyday,
  closing_sweep: plan,
  closing_claim: { debit: CLOSING, credit: KEPT },
  closing_dust: plan,
  late_money: { debit: OPEN, credit: KEPT },
  claim_paid: { debit: KEPT, credit: OPEN },
  adjustment: { debit: OPEN, credit: CLOSING },
  loan_drawdown: everyday,
  loan_repayment: owed,
  loan_interest: owed,
  fund_subscription: everyday,
  fund_redemption: { debit: OPEN, credit: LIVING },
  // Set aside at the merchant, also behind a fence; it always lands.
  dispute_credit: { debit: LIVING, credit: EVERYWHERE },
  dispute_reversal: owed,
  bill: everyday,
  mandate: everyday,
  chargeback: owed,
  donation: plan,
  authority_freeze: owed,
  ...declared.postingStates,
}

/** The ends of a hold, whatever it was for. */
const ENDS = {
  capture: [...CLOSING, 'claim'],
  release: EVERYWHERE,
  expire: EVERYWHERE,
} as const satisfies Partial<Record<PostingKind, readonly AccountIn[]>>

/** The states in which an account may be on that side of such a posting. */
export const statesFor = (
  kind: PostingKind,
  code: PostingCode,
  side: 'debit' | 'credit',
): readonly AccountIn[] =>
  kind === 'capture' || kind === 'release' || kind === 'expire' ? ENDS[kind] : POSTINGS[code][side]
