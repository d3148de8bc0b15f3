/** What messages about a closing are told, from the draft to what is left after it. */
import type { InEachLanguage } from '../../../kernel/languages.ts'
import type { Way } from '../../../kernel/participant.ts'
import type { SharedNews } from './shared-news.ts'

/** Money of a closing on its way: `account` has its number masked, '' where none is known; `by` '' where it has moved. */
export type PayoutTold = {
  readonly amount: string
  readonly way: Way
  readonly account: string
  readonly by: string
}

/** What is waited for, in every language; `until` null where no date is known. */
type Waits = InEachLanguage<readonly { readonly words: string; readonly until: string | null }[]>
/** What would have been rolled over and is paid back since the signature, in every language; '' where nothing. */
type PaidBack = InEachLanguage<string>
/**
 * After a stop: earlier links may have ended with a freeze, so this one leads to the case. `kept`: money that was to be sent
 * to an account that a freeze has ended, where there is some.
 */
type GoesOn = { readonly closure: string; readonly receipt_link: string; readonly kept?: string }

/** Debts that the plan repays from the balance: at once, and before the payout; '' where none. */
export type RepaidTold = { readonly now: string; readonly later: string }

export type ClosureTold = {
  readonly closure_accepted: {
    readonly closure: string
    readonly cooling_off_until: string
    readonly stop_link: string
    readonly payouts: readonly PayoutTold[]
    readonly repaid: RepaidTold
  }
  readonly closure_decided: {
    readonly closure: string
    readonly cooling_off_until: string
    readonly stop_link: string
    readonly payouts: readonly PayoutTold[]
    readonly repaid: RepaidTold
  }
  /** `repaid`: at once, with consent, and not given back; '' = nothing. */
  readonly closure_cancelled: { readonly closure: string; readonly frozen: boolean; readonly repaid: string }
  readonly closure_closed: {
    readonly closure: string
    readonly receipt_link: string
    readonly restore_until: string
    readonly paid: readonly PayoutTold[]
    /** Debts that were repaid from the balance, when there were any. */
    readonly repaid?: string
    /** Money that is kept, when there is any: "CNY 12.34". */
    readonly kept?: string
    /** Disputes that go on without the wallet, when there are any. */
    readonly disputes?: readonly {
      readonly amount: string
      readonly merchant: string
      readonly until: string
    }[]
    /** Agreed, and nothing was left of it; `because`: codes, with commas between. Letters of an earlier release have none. */
    readonly missing?: readonly { readonly amount: string; readonly because: string }[]
  }
  readonly closure_rejected: { readonly closure: string; readonly reason: string }
  readonly closure_in_review: { readonly closure: string; readonly until: string }
  readonly closure_stopped: { readonly closure: string; readonly until: string; readonly frozen: boolean }
  readonly closure_rest_stopped: { readonly closure: string; readonly until: string }
  /** `finished_by`: where the pause has put it past the date that was named. Letters of an earlier release have none. */
  readonly closure_released: GoesOn & { readonly until: string; readonly finished_by?: string }
  readonly closure_goes_on: GoesOn
  readonly closure_continued: GoesOn & { readonly until: string }
  readonly closure_stands: {
    readonly closure: string
    readonly until: string
    readonly payouts: readonly PayoutTold[]
    readonly waits: Waits
    readonly next: string
    readonly paid_back?: PaidBack
    readonly freeze_link: string
  }
  /** `freeze_link` '' = the closing does not go on meanwhile. */
  readonly closure_appealed: {
    readonly closure: string
    readonly until: string
    readonly freeze_link: string
  }
  readonly closure_appeal_answered: { readonly closure: string; readonly answer: string }
  readonly closure_stop_unsettled: { readonly closure: string; readonly until: string }
  readonly closure_rest_kept: { readonly closure: string }
  readonly closure_called_off: { readonly closure: string }
  readonly closure_delayed: { readonly closure: string; readonly was: string; readonly until: string }
  readonly closure_payout_waits: {
    readonly closure: string
    readonly waits: string
    /** '' where all of it is frozen. */
    readonly leaves: string
    readonly way: PayoutTold['way']
    readonly account: string
    /** The day that was named; '' where none was. */
    readonly was: string
    /** Whether an order may be told of. */
    readonly order: boolean
    readonly until: string
  }
  readonly closure_date_moved: { readonly closure: string; readonly until: string }
  readonly closure_draft_ends: { readonly closure: string; readonly until: string }
  readonly closure_draft_ended: { readonly closure: string }
  readonly closure_asked_again: {
    readonly closure: string
    readonly receipt_link: string
    readonly agreed: string
    readonly left: string
    readonly lost: string
    /** Codes, with commas between. */
    readonly because: string
    readonly until: string
  }
  readonly closure_standing_ended: {
    readonly closure: string
    /** lapsed, the limit that did not hold, or the code of why the plan fits no more. */
    readonly because?: string
    readonly waits?: Waits
    readonly paid_back?: PaidBack
  }
  readonly answer_late: {
    readonly about:
      | 'appeal'
      | 'claim'
      | 'dispute'
      | 'consent'
      | 'call_back'
      | 'freeze'
      | 'recovery'
      | 'report'
      | 'closed'
    readonly was: string
    readonly until: string
  }
  readonly closure_standing_withdrawn: { readonly closure: string; readonly paid_back?: PaidBack }
  readonly closure_draft_cancelled: { readonly closure: string }
  readonly closure_agreed: {
    readonly closure: string
    readonly agreed: string
    readonly left: string
    readonly leaves: 'now' | 'after_stop'
  }
  readonly closure_planned: { readonly closure: string; readonly payouts: readonly PayoutTold[] }
  /** `until` '' = the money leaves now; else the end of the cooling-off. */
  readonly closure_approved: { readonly closure: string; readonly until: string }
  /** `holder`: as statements name them; `until` '' where there is no date. */
  readonly shared_wallet_news: {
    readonly holder: string
    readonly news: SharedNews
    readonly until: string
    /** Where its money goes, of a closing that begins or is to begin. */
    readonly plan?: InEachLanguage<string>
  }
  readonly programme_notice: { readonly closure: string; readonly until: string }
}

declare module '../../../kernel/message.ts' {
  interface MessageParams extends ClosureTold {}
}
