/** What an investment is worth on a day, and on which day it ends: pure, in whole numbers. */

import type { Instant } from '../../kernel/clock.ts'
import type { Currency } from '../../kernel/money.ts'
import { exchangeDayFrom, isPublished } from '../../kernel/time/calendar.ts'

type Day = Temporal.PlainDate

/** What was agreed when it was taken. */
export type Terms = {
  readonly currency: Currency
  readonly days: number
  /** Simple annual rate in 1/10,000. */
  readonly annual_bp: number
  /** The rate for the days until somebody leaves early; null: the product does not let them. */
  readonly early_bp: number | null
  /** Days of the year that the rate is for: 365 or 360, whatever the calendar year has. */
  readonly year_days: number
}

export type Placed = Terms & {
  /** Minor units. */
  readonly principal: bigint
  /** The first day that bears interest. */
  readonly begins_on: Day
  /** The first day that bears none: the principal comes back on it. */
  readonly pays_on: Day
}

/** A higher rate, and no term that is worse: of leaving early, or of the year that the rate is for. */
export const isBetter = (now: Terms, told: Terms): boolean =>
  now.annual_bp > told.annual_bp &&
  now.year_days <= told.year_days &&
  (told.early_bp === null || (now.early_bp !== null && now.early_bp >= told.early_bp))

const BASIS_POINTS = 10_000n

/**
 * Simple interest by actual days (the first counts, the last does not), in minor units, once over the whole time and
 * rounded half up, as Chinese banks settle (notice Yin Fa 2005 No. 129: actual days; the cent is rounded half up).
 */
export const interestOf = (
  { principal, year_days }: Pick<Placed, 'principal' | 'year_days'>,
  { bp, days }: { readonly bp: number; readonly days: number },
): bigint => {
  const whole = BASIS_POINTS * BigInt(year_days)
  return (2n * principal * BigInt(bp) * BigInt(days) + whole) / (2n * whole)
}

/** Days that bear interest from the beginning until `to`, never more than the term. */
const daysUntil = ({ begins_on, pays_on }: Pick<Placed, 'begins_on' | 'pays_on'>, to: Day): number => {
  const end = Temporal.PlainDate.compare(to, pays_on) < 0 ? to : pays_on
  return Math.max(0, begins_on.until(end, { largestUnit: 'days' }).days)
}

export type Worth = {
  /** At the agreed rate, to the day. */
  readonly accrued: bigint
  /** What is paid to whoever leaves on that day, and what that costs: `accrued` less it. */
  readonly early: { readonly interest: bigint; readonly cost: bigint } | null
}

/** On a day; from `pays_on` on all of the agreed interest, and nothing to leave early from. */
export const worthOn = (placed: Placed, day: Day): Worth => {
  const days = daysUntil(placed, day)
  const accrued = interestOf(placed, { bp: placed.annual_bp, days })
  const over = Temporal.PlainDate.compare(day, placed.pays_on) >= 0
  if (placed.early_bp === null || over) return { accrued, early: null }
  const interest = interestOf(placed, { bp: placed.early_bp, days })
  return { accrued, early: { interest, cost: accrued - interest } }
}

/** The last day of the term as it was counted; the exchanges may be closed on it. */
export const endsOn = ({ begins_on, days }: Pick<Placed, 'begins_on' | 'days'>): Day =>
  begins_on.add({ days })

/**
 * The day on which it is paid back: the end of the term, or the next day on which the exchanges trade. Interest runs to
 * that day. The term never ends earlier: nobody gets less than was agreed.
 */
export const paysOn = (term: Pick<Placed, 'begins_on' | 'days'>, zone: string): Day =>
  exchangeDayFrom(endsOn(term), zone)

/** At the same hour every time, so that the day is a promise. */
export const paysAt = (day: Day, zone: string): Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from('09:00') }).toInstant()

/** Until then its holder may choose what happens at the end: the day before is over. */
export const choiceUntil = (pays: Day, zone: string): Instant => pays.toZonedDateTime(zone).toInstant()

/** Whether the holidays of the year it ends in are not announced yet: the day may move, to a later one. */
export const isEstimate = (pays: Day, zone: string): boolean => !isPublished(pays.year, zone)

export const dayOf = (at: Instant, zone: string): Day => at.toZonedDateTimeISO(zone).toPlainDate()
export const laterDay = (a: Day, b: Day): Day => (Temporal.PlainDate.compare(a, b) < 0 ? b : a)
