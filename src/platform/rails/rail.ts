/**
 * The outside world's side of money: one small interface. A rail answers accepted, refused or **unknown**; unknown
 * is resolved by enquiry under the same key, never by guessing. The same key is the same instruction for ever.
 */
import type { Instant } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'

export type RailScheme =
  | 'iban'
  | 'cn_card_number'
  | 'domestic'
  | 'wallet_account'
  | 'card_number'
  | 'card_token'

/** Somebody's account elsewhere. Lives in memory only, from the claim of a due row to the call. */
export type RailAccount = { readonly scheme: RailScheme; readonly number: string; readonly name: string }

export type RailOrder = {
  readonly key: Uuid
  readonly account: RailAccount
  /** Minor units. */
  readonly amount: bigint
  readonly currency: Currency
}

export type RailReason = 'account_closed' | 'account_unknown' | 'declined' | 'limit_exceeded' | 'returned'

export type RailAnswer =
  | { readonly outcome: 'accepted'; readonly ref: string }
  | { readonly outcome: 'refused'; readonly reason: RailReason }
  | { readonly outcome: 'unknown'; readonly because: 'no_answer' | 'processing' }

/** `not_received`: the rail has never seen the key; sending it (again, under the same key) is safe. */
export type EnquiryAnswer = RailAnswer | { readonly outcome: 'not_received' }

export type NameAnswer =
  /** `token` stands for a `card_number` from then on, under the scheme `card_token`. */
  | { readonly outcome: 'match'; readonly token?: string }
  | { readonly outcome: 'mismatch' }
  | { readonly outcome: 'refused'; readonly reason: RailReason }
  | { readonly outcome: 'unknown' }

/** A business day: its date (`2026-11-27`) and the span of it. */
export type RailDay = { readonly date: string; readonly from: Instant; readonly to: Instant }

/** The settlement file, in the format of src/modules/reconciliation/bank-file.ts: an adapter translates. */
export type DayFile = { readonly outcome: 'file'; readonly text: string } | { readonly outcome: 'not_ready' }

/** Minor units. A currency that is not named is kept at nothing. */
export type SafeguardingAnswer =
  | {
      readonly outcome: 'balances'
      readonly balances: readonly { readonly currency: Currency; readonly amount: bigint }[]
    }
  | { readonly outcome: 'not_ready' }

export type Rail = {
  /** Money out, to `account`. */
  payout(order: RailOrder): Promise<RailAnswer>
  /** Money in, from `account`. */
  collect(order: RailOrder): Promise<RailAnswer>
  /** How an instruction given earlier stands. */
  enquire(key: Uuid): Promise<EnquiryAnswer>
  /** Does the account belong to a person of that name? Moves nothing, so it may be asked again. */
  nameCheck(question: { readonly key: Uuid; readonly account: RailAccount }): Promise<NameAnswer>
  /** Everything the bank booked on that day, a line each. Throws, or takes too long: it is asked again. */
  dailyFile(day: RailDay): Promise<DayFile>
  /** What lies on the safeguarding account when the day ends, by currency. */
  safeguarding(day: RailDay): Promise<SafeguardingAnswer>
}
