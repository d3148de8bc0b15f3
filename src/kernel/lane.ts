/** What a lane use-case hands to the ledger lane, and the shape of a posting. Types only: importable by all. */
import type { declared } from '../declared.ts'
import type { Sql } from '../platform/db/types.ts'
import type { Instant } from './clock.ts'
import type { Refusal } from './errors.ts'
import type { Bucket, Uuid } from './ids.ts'
import type { Currency } from './money.ts'

/** What kind of posting it is. `balance` moves all there is, at most `amount` (the sweep). */
export type PostingKind = 'post' | 'hold' | 'capture' | 'release' | 'expire' | 'balance'

/** Business reason; decides which `allow` bits the accounts must have. */
export type PostingCode =
  | 'topup'
  | 'withdrawal'
  | 'withdrawal_returned'
  | 'transfer'
  | 'merchant'
  | 'refund'
  | 'fee'
  | 'closing_sweep'
  | 'closing_claim'
  | 'closing_dust'
  | 'late_money'
  | 'claim_paid'
  | 'adjustment'
  | 'loan_drawdown'
  | 'loan_repayment'
  | 'loan_interest'
  | 'fund_subscription'
  | 'fund_redemption'
  | 'dispute_credit'
  | 'dispute_reversal'
  | 'bill'
  | 'mandate'
  | 'chargeback'
  | 'donation'
  | 'authority_freeze'
  | keyof typeof declared.postings
// biome-ignore format: a list

/**
 * Money that leaves at its holder's word. It is counted on the debited account, for the calendar day of `zone`: without
 * a proof of identity to one of two counters, each with bounds of its own, and always to the day's total.
 */
export type Spending = {
  /** `others`: to anybody else, or to an account too new to be trusted. `own`: to an account of the holder's own. */
  readonly counts: 'others' | 'own' | 'proved'
  /** Minor units that may leave without a proof at once, and in a day; 0 = none. */
  readonly each: bigint
  readonly perDay: bigint
  /** IANA name. */
  readonly zone: string
  /** A step of a closing: the holder's own limit of the day does not bind it, and it is not counted there. */
  readonly closing?: true
}

/** How money counts that leaves by what its holder ordered before, with a proof or without. */
export type Ordered = (currency: Currency, proof: boolean) => Spending

export type PostingRequest = {
  /** Transfer id. The same id again gives the same answer for ever; a refused id stays refused. */
  readonly id: Uuid
  /** Acting wallet: the scope of the id; the request row lies in its bucket. */
  readonly wallet: Uuid
  readonly kind: PostingKind
  readonly code: PostingCode
  /** Account ids (their last byte is their bucket). For capture, release and expire taken from the hold. */
  readonly debit: Uuid
  readonly credit: Uuid
  /** Minor units; for capture 0 = all that is held; for balance the upper bound. */
  readonly amount: bigint
  readonly currency: Currency
  /** capture, release, expire: the hold. */
  readonly hold?: Uuid
  /** hold: when it lapses; without it, only capture or release end it. */
  readonly expiresAt?: Instant
  /** The wallet's epoch under which the debit was authorised; another epoch on the account = refused. */
  readonly epoch?: number
  /** Whatever else makes this request this one (a message to the payee): another text under the same id is refused. */
  readonly fingerprint?: string
  /** For `post` and `hold`: who may not take more in a day than was allowed. Counted when ordered, not given back. */
  readonly spending?: Spending
  /** All-or-nothing with the next request of the same array. */
  readonly linked?: boolean
}

export type PostingRefusal =
  | 'account_not_found'
  | 'currency_mismatch'
  | 'same_account'
  | 'wallet_closing'
  | 'wallet_closed'
  | 'wallet_frozen'
  | 'epoch_changed'
  | 'insufficient_funds'
  | 'credit_limit'
  | 'hold_not_found'
  | 'hold_not_open'
  | 'hold_expired'
  | 'exceeds_hold'
  | 'hold_not_due'
  | 'linked_failed'
  | 'different_request'
  | 'proof_needed'
  | 'day_limit'
// biome-ignore format: a list

export type PostingResult =
  | {
      readonly ok: true
      /** True when the same request was posted before: nothing moved now. */
      readonly replayed: boolean
      /** Minor units really moved (balance, capture). */
      readonly amount: bigint
      readonly at: Instant
      readonly debitVersion: bigint
      readonly creditVersion: bigint
      /** Posted balance (credits − debits) after this leg. */
      readonly debitAfter: bigint
      readonly creditAfter: bigint
    }
  | {
      readonly ok: false
      readonly refusal: PostingRefusal
      readonly replayed: boolean
      /** Which side's account refused by state or is not there, for words that fit the reader. */
      readonly side?: 'debit' | 'credit'
    }

/** Rows of another module that commit with the postings; written set-based: one statement per sink and commit. */
export type RowSink = {
  readonly name: string
  /** `INSERT … SELECT … FROM unnest($1::t1[], $2::t2[] …)`; one array per column. */
  readonly sql: Sql
}
export type LaneRow = {
  readonly sink: RowSink
  /** Values by column, given the time of the commit. */
  readonly values: (at: Instant) => readonly unknown[]
}

export type LaneWork<Answer = unknown> = {
  readonly bucket: Bucket
  readonly requests: readonly PostingRequest[]
  /** Written only when every request of this work was newly accepted. */
  readonly rows: readonly LaneRow[]
  /** Renders the answer, or throws a Refusal. Re-run for a replay: it must depend on the results and input only. */
  readonly answer: (results: readonly PostingResult[]) => Answer
  /** Waited for before a refusal of this work is answered; may refuse otherwise. */
  readonly refused?: (refusal: Refusal) => Promise<void>
}
