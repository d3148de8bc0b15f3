/** States of a mandate and what a debit makes of them: pure. */
import { type Instant, isAfter, plus } from '../../kernel/clock.ts'

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

/** Units of `every`, as ISO 8601 writes them. */
const UNITS = { D: 'days', W: 'weeks', M: 'months', Y: 'years' } as const
const EVERY = /^P(\d{1,3})([DWMY])$/

export type Dates = {
  /** The first date; every other one is reckoned from it, so that the 31st stays the end of the month. */
  readonly anchor: Instant
  readonly every: string
  /** Where days begin. */
  readonly zone: string
}
export type Schedule = Dates & {
  readonly state: MandateState
  readonly next_run: Instant
  readonly failures: number
}
export type After = {
  readonly state: MandateState
  readonly next_run: Instant
  readonly failures: number
  readonly retry_at: Instant | null
}

const stepOf = (every: string) => {
  const [, count = '', letter = ''] = EVERY.exec(every) ?? []
  if (letter !== 'D' && letter !== 'W' && letter !== 'M' && letter !== 'Y')
    throw new RangeError(`${every} is no period of a subscription`)
  return { count: Number(count), unit: UNITS[letter] }
}

/** The n-th date after the anchor: the same local time of day on the same day of the month, or on its last. */
export const dateAt = ({ anchor, every, zone }: Dates, n: number): Instant => {
  const { count, unit } = stepOf(every)
  return anchor
    .toZonedDateTimeISO(zone)
    .add({ [unit]: count * n })
    .toInstant()
}

/** Which date it is; the nearest one for a date that was reckoned otherwise before, so that none is taken twice. */
const indexOf = (dates: Dates, at: Instant): number => {
  const { count, unit } = stepOf(dates.every)
  const start = dates.anchor.toZonedDateTimeISO(dates.zone)
  const whole = start.until(at.toZonedDateTimeISO(dates.zone), { largestUnit: unit })[unit]
  const guess = Math.max(0, Math.floor(whole / count))
  const away = (n: number) => Math.abs(dateAt(dates, n).epochMilliseconds - at.epochMilliseconds)
  return away(guess + 1) < away(guess) ? guess + 1 : guess
}

/** The debit succeeded: on to the next date that has not passed (MA3), however late it was taken. */
export const paid = (schedule: Schedule, at: Instant): After => ({
  state: 'active',
  next_run: dateAfter(schedule, indexOf(schedule, schedule.next_run) + 1, at),
  failures: 0,
  retry_at: null,
})

/** It failed: again later, and at the end no more. A first debit that never succeeds makes it expire. */
export const unpaid = ({ state, next_run, failures, zone }: Schedule, at: Instant): After => {
  const wait = RETRIES[failures]
  const first = state === 'incomplete'
  if (wait === undefined)
    return { state: first ? 'expired' : 'cancelled', next_run, failures: failures + 1, retry_at: null }
  return {
    state: first ? 'incomplete' : 'past_due',
    next_run,
    failures: failures + 1,
    retry_at: plus(at, wait, zone),
  }
}

/** The first date from the n-th on that is after `at`: what fell due meanwhile is skipped, never caught up. */
const dateAfter = (dates: Dates, n: number, at: Instant): Instant => {
  let index = Math.max(n, indexOf(dates, at) - 1)
  while (!isAfter(dateAt(dates, index), at)) index++
  return dateAt(dates, index)
}

/** The next date itself while it is to come, else the first after `at`. */
export const resumedAt = (schedule: Dates & { readonly next_run: Instant }, at: Instant): Instant =>
  isAfter(schedule.next_run, at)
    ? schedule.next_run
    : dateAfter(schedule, indexOf(schedule, schedule.next_run) + 1, at)

type Dated = Pick<Schedule, 'state' | 'zone'> & {
  readonly anchor: Instant | null
  readonly every: string | null
  readonly next_run: Instant | null
  readonly retry_at: Instant | null
}
/**
 * When the next debit would be tried, as seen at `at`: never in the past. A paused subscription is not debited, and a
 * mandate has no dates: undefined.
 */
export const nextDebit = (dated: Dated, at: Instant): Instant | undefined => {
  const { anchor, every, next_run, retry_at, state, zone } = dated
  const due = retry_at ?? next_run
  if (!due || !next_run || !every || !anchor || !RUNS.includes(state)) return undefined
  return isAfter(due, at) ? due : resumedAt({ anchor, every, zone, next_run }, at)
}

/** Calendar periods over which a mandate limits its debits: of the payer's zone, a week begins on Monday. */
export const PERIODS = ['day', 'week', 'month', 'year'] as const
export type Period = (typeof PERIODS)[number]

/**
 * Where the payer names no maximum of a period: ten full debits in a calendar month. Our choice, no law fixes it: enough
 * for what people pay by mandate, and a merchant cannot empty a wallet by many debits each within the limit of one.
 */
export const DEFAULT_PERIOD = { period: 'month', times: 10n } as const

/** The calendar period that `at` falls into: from its first instant until before the first of the next. */
export const periodAt = (period: Period, zone: string, at: Instant): { from: Instant; to: Instant } => {
  const day = at.toZonedDateTimeISO(zone).toPlainDate()
  const first = {
    day,
    week: day.subtract({ days: day.dayOfWeek - 1 }),
    month: day.with({ day: 1 }),
    year: day.with({ month: 1, day: 1 }),
  }[period]
  const next = first.add({ [`${period}s`]: 1 })
  return { from: first.toZonedDateTime(zone).toInstant(), to: next.toZonedDateTime(zone).toInstant() }
}
