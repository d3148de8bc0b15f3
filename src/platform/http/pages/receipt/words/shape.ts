import type { Static } from 'typebox'
import type { AccountBody, ClaimsShape } from '../../../../../modules/claims/operations/claims.ts'
import type { ClosureShape } from '../../../../../modules/closure/operations/closure.ts'

type ClosureState = Static<typeof ClosureShape>['state']

export type ReceiptWords = {
  readonly title: string
  readonly intro: string
  readonly loading: string
  readonly reload: string
  readonly link_bad: readonly [string, string]
  readonly unknown: readonly [string, string]
  readonly state: Readonly<Record<ClosureState, readonly [string, string]>>
  readonly held: string
  readonly reference: string
  readonly dates: string
  readonly date: Readonly<Record<string, string>>
  readonly money: string
  readonly step: Readonly<Record<string, string>>
  readonly way: Readonly<Record<string, string>>
  readonly way_to: string
  /** What a step of a product is about; its name follows. */
  readonly thing: Readonly<Record<string, string>>
  /** No step of money: nothing had to move, nothing was to move yet, or the case ended before. */
  readonly nothing: Readonly<Record<'moves' | 'yet' | 'ended', string>>
  readonly timeline: string
  readonly event: Readonly<Record<string, string>>
  readonly actor: Readonly<Record<string, string>>
  readonly papers: string
  readonly verify: string
  readonly papers_none: string
  readonly paper: Readonly<Record<string, string>>
  readonly pending: string
  readonly proven: string
  readonly save: string
  readonly waits: Readonly<Record<string, string>>
  readonly asked_state: readonly [string, string]
  /** Confirmed to close when ready. */
  readonly standing: readonly [string, string]
  readonly standing_waits: string
  readonly standing_wait: string
  readonly standing_free: string
  readonly next_look: string
  readonly closed_kept: string
  /** A payout that was asked for: the bank has not answered yet, or a person decides. */
  readonly closed_asked: Readonly<Record<'checking' | 'in_review', string>>
  /** Nothing is kept any more: what became of it last. */
  readonly closed_paid: Readonly<Record<'paying' | 'paid' | 'used', string>>
  /** An amount that has not been paid yet. */
  readonly expected: string
  readonly settlement: string
  readonly settlement_save: string
  readonly settlement_unknown: string
  readonly debts: string
  /** By whether the wallet is closed: while it closes a debt may have to be repaid first. */
  readonly debts_text: Readonly<Record<'settling' | 'closed' | 'repaid', string>>
  /** What the page says first of what is owed still, and of what was repaid last. */
  readonly closed_owed: string
  readonly closed_repaid: string
  readonly debt_since: string
  readonly debt_topup: string
  readonly debts_over: string
  readonly repaid: Readonly<Record<'asked' | 'arrived' | 'refused', string>>
  readonly debt: Readonly<Record<string, string>>
  readonly repay: string
  readonly disputes: string
  readonly dispute_with: string
  readonly dispute_state: Readonly<Record<string, string>>
  /** What can be expected of one that is open, by the state of the case. */
  readonly dispute_then: Readonly<Record<string, string>>
  readonly dispute_back: string
  readonly dispute_opened: string
  readonly closed_disputes: string
}

type Told = readonly [title: string, text: string]
type Claim = Static<typeof ClaimsShape>['claims'][number]
type Paid = Static<typeof ClaimsShape>['paid'][number]

export type ActsWords = {
  readonly unsure: Told
  readonly busy: string
  readonly claims: string
  readonly claims_text: string
  readonly claims_none: string
  readonly claims_gone: string
  readonly claims_unknown: string
  readonly claim_reason: Readonly<Record<Claim['reason'], string>>
  readonly claim_state: Readonly<Record<Claim['state'], string>>
  readonly claim_refused: Readonly<Record<NonNullable<Claim['refused']>, string>>
  readonly claim_review: string
  readonly claim_account: string
  readonly claim_paid: Readonly<Record<Paid['state'], string>>
  readonly claim_form: string
  readonly claim_form_text: string
  readonly name: string
  readonly name_hint: string
  readonly document: string
  readonly document_hint: string
  readonly scheme: string
  readonly schemes: Readonly<Record<Static<typeof AccountBody>['scheme'], string>>
  readonly number: string
  readonly number_hint: string
  readonly bank: string
  readonly claim_press: string
  readonly claim_incomplete: Told
  readonly claim_done: Told
  readonly letters: string
  readonly letters_text: string
  readonly letters_none: string
  readonly letters_unknown: string
  readonly letter_told: string
  readonly letter_untold: string
  readonly letter_fails: string
  readonly letter_open: string
  readonly letter_copy: string
  readonly letter_copied: string
  readonly letter_uncopied: string
  readonly appeal: string
  readonly appeal_text: string
  readonly appeal_press: string
  readonly stop_text: string
  readonly stop_press: string
  readonly stop_done: Told
  readonly appeal_done: Told
  readonly appeal_open: string
  readonly appeal_late: string
  readonly appeal_answered: string
  readonly appeal_answer_gone: string
  readonly asked: string
  readonly asked_text: string
  readonly asked_quoted: string
  readonly asked_now: string
  readonly asked_lost: string
  readonly asked_why: string
  readonly asked_until: string
  readonly asked_press: string
  readonly asked_done: Told
}

export type LostWords = {
  readonly lost: string
  readonly lost_text: string
  readonly lost_case: string
  readonly lost_case_hint: string
  readonly lost_name: string
  readonly lost_name_hint: string
  readonly lost_document: string
  readonly lost_document_hint: string
  readonly lost_press: string
  readonly lost_incomplete: Told
  readonly lost_case_wrong: Told
  /** One answer, whether or not there is such a case and the person is the right one. */
  readonly lost_done: Told
  readonly lost_unsure: Told
}
