import type { Static } from 'typebox'
import type { Mode } from '../../../../kernel/config.ts'
import type { AccountBody } from '../../../../modules/claims/operations/claims.ts'
import type { OneButton } from '../one-button.ts'

export type IndexWords = {
  readonly title: string
  readonly intro: string
  readonly runs: string
  readonly version: string
  readonly mode: string
  readonly modes: Readonly<Record<Mode, string>>
  readonly database: string
  readonly embedded: string
  readonly elsewhere: string
  readonly pack: string
  readonly verified: string
  readonly unverified: string
  readonly clock: string
  readonly business: string
  readonly move: string
  readonly next: string
  readonly links: Readonly<Record<string, string>>
  readonly demo: string
  readonly curl: string
  readonly cast: string
  readonly castIntro: string
  readonly contact: string
  readonly password: string
  readonly totp: string
  readonly recovery: string
  readonly account: string
  readonly wallet: string
  readonly staff: string
  readonly roles: string
  readonly token: string
}

/** As `AccountBody` of the API takes them. */
type BankScheme = Static<typeof AccountBody>['scheme']
type Told = readonly [title: string, text: string]

export type RepayWords = {
  readonly title: string
  readonly intro: string
  readonly loading: string
  readonly reload: string
  readonly link_bad: Told
  readonly unknown: Told
  readonly nothing: Told
  readonly owed: Told
  readonly all_asked: Told
  readonly done: Told
  readonly unsure: Told
  readonly debts: string
  readonly kind: Readonly<Record<string, string>>
  readonly amountOwed: string
  readonly late: string
  /** What it comes of: when it arose and what it was at first, by kind; the top-up or the dispute behind it; its number. */
  readonly why: Readonly<Record<string, string>>
  readonly topup: string
  readonly topup_account: string
  readonly dispute: string
  readonly dispute_with: string
  readonly number_of_debt: string
  readonly asked: string
  readonly form: string
  readonly which: string
  readonly amount: string
  readonly amountHint: string
  readonly amountBad: string
  readonly scheme: string
  /** In the order of the list. */
  readonly schemes: Readonly<Record<BankScheme, string>>
  readonly number: string
  readonly numberHint: string
  readonly bank: string
  readonly press: string
  readonly busy: string
  readonly history: string
  readonly state: Readonly<Record<string, string>>
  readonly reason: Readonly<Record<string, string>>
  readonly receipt: string
}

export type StopWords = OneButton<
  | 'stopped'
  | 'stopped_rest'
  | 'used'
  | 'settled'
  | 'too_late'
  | 'not_possible'
  | 'closed'
  | 'link_bad'
  | 'wait'
  | 'unknown'
>

export type FreezeWords = OneButton<
  | 'frozen'
  | 'held'
  | 'rest_held'
  | 'sent'
  | 'kept'
  | 'goes_on'
  | 'rests'
  | 'reported'
  | 'closed'
  | 'link_bad'
  | 'expired'
  | 'wait'
  | 'unknown'
>
