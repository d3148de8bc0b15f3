/** What each message is told. Values are text; times are ISO 8601, links start with "/" and get the public address. */
import type { Lang } from '../../../kernel/errors.ts'
import type { Way } from '../../../kernel/participant.ts'
import { parseMoment } from '../../../kernel/times.ts'
import { momentText } from '../../../kernel/when.ts'
import type { SharedNews } from './shared-news.ts'

/** An order of an authority; null is what may not be told. */
type OrderTold = {
  readonly kind: 'freeze' | 'legal_hold'
  readonly authority: string
  readonly document: string | null
  readonly amount: string | null
  readonly until: string | null
}

/** Money of a closing on its way: `account` has its number masked, '' where none is known; `by` '' where it has moved. */
export type PayoutTold = {
  readonly amount: string
  readonly way: Way
  readonly account: string
  readonly by: string
}

/** An amount, and the link that leads to it. */
type Kept = { readonly closure: string; readonly amount: string; readonly receipt_link: string }
/** The same of money that a bank was given: `account` has its number masked, '' where it is not known. */
type Sent = Kept & { readonly account: string }
/** The same for money that went another way than was agreed; `reason` is a code. */
type GoneAnotherWay = Sent & { readonly reason: string }

/** After a stop: earlier links may have ended with a freeze, so this one leads to the case. */
type GoesOn = { readonly closure: string; readonly receipt_link: string }

/** What a freeze has ended. `what` is an account, a name or a sum; `at` '' = when it came in is not known. */
export type UndoneTold = {
  readonly kind:
    | 'account'
    | 'name'
    | 'mandate'
    | 'biller'
    | 'service'
    | 'limit'
    | 'raise'
    | 'merchant'
    | 'selling'
    | 'role_back'
    | 'role_returned'
    | 'role_granted'
    | 'role_offer'
    | 'consent'
  readonly what: string
  readonly at: string
}

/** A closing that the freeze has held. `rest`: it was paying out, so it cannot be cancelled any more. */
export type HeldTold = { readonly closure: string; readonly until: string; readonly rest: boolean }

export type TemplateParams = {
  readonly registration_code: { readonly code: string; readonly minutes: string }
  readonly registration_known: Record<never, string>
  readonly wallet_was_closed: { readonly at: string }
  readonly sign_in_code: { readonly code: string; readonly minutes: string }
  readonly sign_in_tried: { readonly at: string }
  readonly sign_in_new: { readonly at: string; readonly freeze_link: string }
  readonly password_reset_code: { readonly code: string; readonly minutes: string }
  readonly password_changed: { readonly at: string; readonly freeze_link: string }
  readonly authenticator_added: { readonly at: string; readonly freeze_link: string }
  readonly authenticator_removed: { readonly at: string; readonly freeze_link: string }
  readonly recovery_codes_renewed: { readonly at: string; readonly freeze_link: string }
  readonly proof_taken: { readonly at: string; readonly freeze_link: string }
  readonly proof_foreign: { readonly at: string; readonly freeze_link: string }
  readonly recovery_code_used: { readonly at: string; readonly left: string; readonly freeze_link: string }
  readonly contact_change_code: { readonly code: string; readonly minutes: string }
  readonly contact_change_taken: Record<never, string>
  readonly contact_change_started: {
    readonly at: string
    readonly to: string
    readonly freeze_link: string
  }
  readonly contact_changed: { readonly at: string; readonly to: string; readonly freeze_link: string }
  /** `standing`: whether a closing was to begin by itself. */
  readonly wallet_frozen: { readonly at: string; readonly standing: 'ended' | 'none' }
  readonly wallet_recovered: {
    readonly by: 'recovery' | 'staff'
    readonly undone: readonly UndoneTold[]
    readonly held: HeldTold | undefined
    readonly at: string
    readonly freeze_link: string
  }
  readonly recovery_proposed: { readonly to: string; readonly at: string; readonly freeze_link: string }
  readonly recovery_allowed: {
    readonly to: string
    readonly from: string
    readonly until: string
    readonly freeze_link: string
  }
  readonly closed_wallet_disowned: { readonly at: string; readonly closure: string }
  readonly closure_not_held: { readonly closure: string }
  readonly recovery_declined: { readonly at: string }
  readonly recovery_undecided: { readonly at: string }
  readonly recovery_objected: { readonly at: string }
  readonly recovery_ready: { readonly from: string; readonly until: string }
  readonly recovery_code: { readonly code: string; readonly minutes: string }
  /** `what` is made from the statement that the code signs. */
  readonly challenge_code: { readonly code: string; readonly minutes: string; readonly what: string }
  readonly closure_accepted: {
    readonly closure: string
    readonly cooling_off_until: string
    readonly stop_link: string
    readonly payouts: readonly PayoutTold[]
  }
  readonly closure_decided: {
    readonly closure: string
    readonly cooling_off_until: string
    readonly stop_link: string
    readonly payouts: readonly PayoutTold[]
  }
  readonly closure_cancelled: { readonly closure: string }
  readonly closure_closed: {
    readonly closure: string
    readonly receipt_link: string
    readonly restore_until: string
    readonly paid: readonly PayoutTold[]
    /** Money that is kept, when there is any: "CNY 12.34". */
    readonly kept?: string
    /** Agreed, and nothing was left of it; `because`: codes, with commas between. Letters of an earlier release have none. */
    readonly missing?: readonly { readonly amount: string; readonly because: string }[]
  }
  readonly closure_rejected: { readonly closure: string; readonly reason: string }
  readonly closure_in_review: { readonly closure: string; readonly until: string }
  readonly closure_stopped: { readonly closure: string; readonly until: string; readonly frozen: boolean }
  readonly closure_rest_stopped: { readonly closure: string; readonly until: string }
  readonly closure_released: GoesOn & { readonly until: string }
  readonly closure_goes_on: GoesOn
  readonly closure_continued: GoesOn & { readonly until: string }
  readonly closure_stands: {
    readonly closure: string
    readonly until: string
    readonly payouts: readonly PayoutTold[]
    /** What it waits for, in both languages; `until` null where no date is known. */
    readonly waits: Readonly<
      Record<Lang, readonly { readonly words: string; readonly until: string | null }[]>
    >
    readonly next: string
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
  readonly closure_standing_ended: { readonly closure: string }
  readonly answer_late: {
    readonly about:
      | 'appeal'
      | 'claim'
      | 'dispute'
      | 'consent'
      | 'call_back'
      | 'freeze'
      | 'recovery'
      | 'closed'
    readonly was: string
    readonly until: string
  }
  readonly closure_standing_withdrawn: { readonly closure: string }
  readonly closure_draft_cancelled: { readonly closure: string }
  readonly closure_agreed: {
    readonly closure: string
    readonly agreed: string
    readonly left: string
    readonly leaves: 'now' | 'after_stop'
  }
  readonly closure_planned: { readonly closure: string; readonly payouts: readonly PayoutTold[] }
  readonly closure_approved: { readonly closure: string }
  /** `holder`: as statements name them; `until` '' where there is no date. */
  readonly shared_wallet_news: { readonly holder: string; readonly news: SharedNews; readonly until: string }
  readonly dispute_opened: {
    readonly amount: string
    readonly set_aside: string
    readonly answer_by: string
    readonly until: string
  }
  readonly dispute_unanswered: { readonly amount: string; readonly until: string }
  readonly dispute_against: {
    readonly answer_by: string
    readonly customer: string
    readonly amount: string
    readonly set_aside: string
    readonly until: string
  }
  readonly dispute_won: { readonly amount: string }
  /** `taken`: of a credit before the decision, '' where there was none. */
  readonly dispute_lost: { readonly amount: string; readonly taken: string }
  readonly dispute_charged: { readonly customer: string; readonly amount: string; readonly owed: string }
  readonly dispute_dismissed: { readonly customer: string; readonly amount: string }
  readonly loan_overdue: { readonly amount: string }
  readonly claim_waits: Kept
  readonly late_money_kept: Kept
  readonly debt_arose: Kept
  readonly claim_paid: Sent
  readonly claim_refused: GoneAnotherWay
  readonly claim_came_back: GoneAnotherWay
  readonly payout_returned: GoneAnotherWay
  readonly payout_refused: GoneAnotherWay
  readonly repayment_refused: GoneAnotherWay
  readonly receipt_link_new: { readonly closure: string; readonly receipt_link: string }
  readonly claim_identity_wrong: { readonly closure: string; readonly at: string }
  readonly programme_notice: { readonly closure: string; readonly until: string }
  readonly programme_reminder: { readonly closure: string; readonly until: string }
  readonly dormancy_notice: { readonly closure: string; readonly until: string }
  readonly dormancy_reminder: { readonly closure: string; readonly until: string }
  readonly dormancy_ended: { readonly closure: string }
  readonly closure_prepared: { readonly closure: string; readonly until: string }
  readonly mandate_ended: { readonly payer: string; readonly payee: string }
  readonly mandate_payee_left: { readonly payee: string }
  readonly mandate_unpaid: { readonly payee: string; readonly amount: string }
  /** Of a shared wallet: whose it is, and who holds it with them; each as statements name them. */
  readonly consent_asked_former: { readonly holder: string; readonly until: string }
  readonly consent_recorded: { readonly holder: string; readonly other: string }
  readonly consent_given: { readonly other: string; readonly until: string }
  readonly role_ended: { readonly kind: 'guardian' | 'joint'; readonly who: string }
  readonly consent_withdrawn: { readonly other: string }
  readonly consent_asked: { readonly holder: string }
  readonly role_asked: {
    readonly kind: 'guardian' | 'joint'
    readonly who: string
    readonly until: string
    readonly at: string
    readonly freeze_link: string
  }
  /** To somebody who may know neither: masked. */
  readonly role_offered: { readonly by: string; readonly ward: string }
  /** `until`: by when the ward is asked to confirm it; '' where a second person looks at a document. */
  readonly guardian_named: { readonly ward: string; readonly until: string }
  readonly role_offer_void: { readonly by: string; readonly ward: string }
  readonly role_moved: { readonly from: string; readonly to: string }
  /** A hand-over of the last days was undone: the care of `ward` is with `to` again. */
  readonly role_undone: { readonly ward: string; readonly to: string }
  /** A role over the wallet of `who` that was confirmed in the last days has ended. */
  readonly role_taken_back: { readonly who: string }
  readonly order_placed: OrderTold
  readonly order_ended: OrderTold
  readonly bill_sent: { readonly merchant: string; readonly amount: string; readonly until: string }
  readonly bill_returned: { readonly customer: string; readonly amount: string }
  /** `from`, `to`: the other side as statements name it, '' when it has left. */
  readonly transfer_arrived: { readonly amount: string; readonly from: string }
  readonly transfers_arrived: { readonly count: string; readonly amount: string }
  readonly transfer_returned: { readonly amount: string; readonly to: string }
  readonly money_left: {
    readonly amount: string
    readonly to: string
    readonly at: string
    readonly freeze_link: string
  }
  /** Held for a merchant, or for a payee who has not accepted yet. */
  readonly money_set_aside: {
    readonly cause: 'purchase' | 'transfer'
    readonly amount: string
    readonly to: string
    readonly until: string
    readonly at: string
    readonly freeze_link: string
  }
  /** `rest` '' = nothing is left of it; `until` '' = the rest is free again. */
  readonly set_aside_taken: {
    readonly amount: string
    readonly to: string
    readonly rest: string
    readonly until: string
    readonly at: string
    readonly freeze_link: string
  }
  readonly set_aside_freed: {
    readonly amount: string
    readonly to: string
    readonly cause: 'voided' | 'expired'
  }
  /** To the merchant who announced it. */
  readonly refund_promised: {
    readonly amount: string
    readonly to: string
    readonly until: string
    readonly at: string
    readonly freeze_link: string
  }
  readonly refund_announced: { readonly amount: string; readonly from: string; readonly until: string }
  /** `disputed` '' = no dispute is open about the payment. */
  readonly refund_arrived: { readonly amount: string; readonly from: string; readonly disputed: '' | 'yes' }
  readonly refund_broken: { readonly amount: string; readonly from: string }
  /** Money that somebody else took by right; `to` is '' where no merchant took it. */
  readonly money_taken: {
    readonly cause: 'mandate' | 'chargeback' | 'loan' | 'debt'
    readonly amount: string
    readonly to: string
    readonly at: string
    readonly freeze_link: string
  }
  /** What was done with the wallet; `what` is a sum, a name, an account or (of a pause) a time, `from` an account, of a role by what it holds (`confirmed`, `document`), or ''. */
  readonly wallet_used: {
    readonly act:
      | 'paused'
      | 'named'
      | 'top_up'
      | 'line_opened'
      | 'loan_drawn'
      | 'account_unlinked'
      | 'merchant'
      | 'biller'
      | 'guardian'
      | 'joint'
      | 'agreed'
    readonly what: string
    readonly from: string
    readonly at: string
    readonly freeze_link: string
  }
  /** `most` '' = no limit any more; `from` '' = at once. */
  readonly limit_changed: {
    readonly most: string
    readonly currency: string
    readonly from: string
    readonly at: string
    readonly freeze_link: string
  }
  /** Before `from` it takes only little in a day. */
  readonly account_linked: {
    readonly to: string
    readonly from: string
    readonly at: string
    readonly freeze_link: string
  }
  /** Somebody may debit or read the wallet from now on; `amount` is '' when it is only read. */
  readonly right_granted: {
    readonly to: string
    readonly amount: string
    readonly at: string
    readonly freeze_link: string
  }
  readonly transfer_waiting: { readonly amount: string; readonly from: string; readonly until: string }
  /** `reason` is a code. */
  readonly withdrawal_returned: { readonly amount: string; readonly to: string; readonly reason: string }
}
export type Template = keyof TemplateParams

/** One message in one language, ready to be read. An SMS shows `text` alone. */
export type Message = {
  readonly subject: string
  readonly text: string
  /** Stands in `text` too; its own field so that the sandbox inbox can hand it on. */
  readonly code?: string
  readonly links?: readonly string[]
}

export type Words<T extends Template> = (params: TemplateParams[T]) => Message
export type Words2<T extends Template> = { readonly [L in Lang]: Words<T> }
export type Catalogue<T extends Template> = { readonly [P in T]: Words2<P> }

/** "25 November 2026, 18:00 (UTC+8)", in the zone in use; text that is no time is left as it is. */
export const moment = (iso: string, lang: Lang): string => {
  const at = parseMoment(iso)
  return at ? momentText(at, lang) : iso
}
