import type { Static } from 'typebox'
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
  /** The latest day on which it closes by what is waited for; a confirmation that ends before has none. */
  readonly standing_closed: string
  readonly closed_kept: string
  /** A payout that was asked for: the bank has not answered yet, or a person decides. */
  readonly closed_asked: Readonly<Record<'checking' | 'in_review', string>>
  /** Nothing is kept any more: what became of it last. */
  readonly closed_paid: Readonly<Record<'paying' | 'paid' | 'used', string>>
  /** An amount that has not been paid yet. */
  readonly expected: string
  /** One that follows from a price that nobody knows yet. */
  readonly about: string
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
