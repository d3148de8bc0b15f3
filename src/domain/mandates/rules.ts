/** States of a mandate and what a debit makes of them: pure. */
import { type Instant, isAfter, plus } from '../../clock.ts'

export const MANDATE_KINDS = ['mandate', 'subscription'] as const
export type MandateKind = (typeof MANDATE_KINDS)[number]

/** As payment providers use the words; `incomplete`: the very first debit has not succeeded yet. */
export const MANDATE_STATES = [
  'incomplete', 'trialing', 'active', 'past_due', 'paused', 'cancelled', 'expired',
] as const // biome-ignore format: a list
export type MandateState = (typeof MANDATE_STATES)[number]

/** States from which the wallet can still be debited, now or later: all but the ends. */
export const LIVE: readonly MandateState[] = MANDATE_STATES.filter(
  (s) => s !== 'cancelled' && s !== 'expired',
)
/** States in which the worker debits when the date comes. */
export const RUNS: readonly MandateState[] = ['incomplete', 'trialing', 'active', 'past_due']

/** Waiting after the first, second and third failure of one debit; after the last the subscription ends as unpaid. */
export const RETRIES = ['P1D', 'P3D', 'P5D'] as const

export type Schedule = {
  readonly state: MandateState
  readonly every: string
  readonly next_run: Instant
  readonly failures: number
}
export type After = {
  readonly state: MandateState
  readonly next_run: Instant
  readonly failures: number
  readonly retry_at: Instant | null
}

/** The debit succeeded: on to the next date that has not passed (N3), however late it was taken. */
export const paid = ({ every, next_run }: Schedule, at: Instant): After => ({
  state: 'active',
  next_run: resumedAt(plus(next_run, every), every, at),
  failures: 0,
  retry_at: null,
})

/** It failed: again later, and at the end no more. A first debit that never succeeds makes it expire. */
export const unpaid = ({ state, next_run, failures }: Schedule, at: Instant): After => {
  const wait = RETRIES[failures]
  const first = state === 'incomplete'
  if (wait === undefined)
    return { state: first ? 'expired' : 'cancelled', next_run, failures: failures + 1, retry_at: null }
  return {
    state: first ? 'incomplete' : 'past_due',
    next_run,
    failures: failures + 1,
    retry_at: plus(at, wait),
  }
}

/** The first date after `at`: what fell due meanwhile is skipped, never caught up. */
export const resumedAt = (next: Instant, every: string, at: Instant): Instant => {
  let run = next
  while (!isAfter(run, at)) run = plus(run, every)
  return run
}

type Dated = Pick<Schedule, 'state'> & {
  readonly every: string | null
  readonly next_run: Instant | null
  readonly retry_at: Instant | null
}
/**
 * When the next debit would be tried, as seen at `at`: never in the past. A paused subscription is not debited, and a
 * mandate has no dates: undefined.
 */
export const nextDebit = ({ state, every, next_run, retry_at }: Dated, at: Instant): Instant | undefined => {
  const due = retry_at ?? next_run
  if (!due || !next_run || !every || !RUNS.includes(state)) return undefined
  return isAfter(due, at) ? due : resumedAt(next_run, every, at)
}
