import type { Static } from 'typebox'
import type { AccountBody, ClaimsShape } from '../../../../../../modules/claims/operations/claims.ts'

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
