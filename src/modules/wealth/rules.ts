/** What a unit is worth, when an order settles: pure. */

import type { Instant } from '../../kernel/clock.ts'
import type { Lang } from '../../kernel/languages.ts'
import type { Currency } from '../../kernel/money.ts'
import { exchangeDayBefore, exchangeDayFrom, isExchangeDay, isPublished } from '../../kernel/time/calendar.ts'
import { words } from './words/words.generated.ts'

export type Fund = {
  readonly id: keyof typeof words.en.funds
  readonly currency: Currency
  readonly zone: string
  /** Orders placed later count for the next day on which the exchanges trade. */
  readonly cutOff: Temporal.PlainTime
  /** Most that one holder may redeem at once on one calendar day of the zone, minor units. */
  readonly fastLimit: bigint
}

/**
 * The fast limit is that of the CSRC and PBoC guidance of 2018 on money-market funds sold over the internet (10,000 CNY
 * for one holder, one fund, one calendar day); trading ends at 15:00 on the Chinese exchanges.
 */
export const FUNDS: readonly Fund[] = [
  {
    id: 'steady-cny',
    currency: 'CNY',
    zone: 'Asia/Shanghai',
    cutOff: Temporal.PlainTime.from('15:00'),
    fastLimit: 1_000_000n,
  },
]

export const fundName = (fund: Fund, lang: Lang): string => words[lang].funds[fund.id]

export const fundOf = (id: string): Fund | undefined => FUNDS.find((fund) => fund.id === id)

/** Price of a fund that has not published any: one main unit of the currency. */
export const PAR = 100_000_000n
/** How far a price is from another, in basis points of it, rounded up. */
export const movedBp = (from: bigint, to: bigint): bigint => {
  const moved = from > to ? from - to : to - from
  return (moved * 10_000n + from - 1n) / from
}

/** units (10^-4) × price (10^-8 main units) → minor units of a currency with two digits. */
const SCALE = 10_000_000_000n

/** Most of one position, in 10^-4 units: below 100 main units each, what it is worth is a bigint of the database too. */
export const MOST_UNITS = 9_000_000_000_000_000_000n

/** Minor units that the units are worth; what is less than one stays with the fund. */
export const worthOf = (units: bigint, price: bigint): bigint => (units * price) / SCALE

/** Units for an amount, rounded up: redeemed at the same price they are worth at least what was paid. */
export const unitsFor = (amount: bigint, price: bigint): bigint => (amount * SCALE + price - 1n) / price

/** The fewest units that are worth `amount`. */
export const unitsWorth = unitsFor

/** No price is below it: one unit, a hundredth of the main unit. */
export const LOWEST = 1_000_000n

/** WE3 What an order fixed when it was placed; the other of the two follows from the price. */
type Fixed = { readonly units: bigint | null; readonly amount: bigint | null }
export const filledAt = ({ units, amount }: Fixed, price: bigint) => ({
  units: units ?? unitsFor(amount ?? 0n, price),
  amount: amount ?? worthOf(units ?? 0n, price),
  price,
})

/** The trading day an order counts for: today until the cut-off of an exchange day, else the next exchange day. */
export const tradingDay = (at: Instant, { zone, cutOff }: Fund): Temporal.PlainDate => {
  const local = at.toZonedDateTimeISO(zone)
  const late = Temporal.PlainTime.compare(local.toPlainTime(), cutOff) >= 0
  return exchangeDayFrom(late ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate(), zone)
}

/** T+1 in exchange days, at the same hour every time, so that the date is a promise. */
export const settlementOf = (day: Temporal.PlainDate, { zone }: Fund): Instant =>
  exchangeDayFrom(day.add({ days: 1 }), zone)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from('09:00') })
    .toInstant()

/** WE4 From when on the price of a day may be known: orders of a trading day are taken until its cut-off. */
export const priceFrom = (day: Temporal.PlainDate, { zone, cutOff }: Fund): Instant => {
  const plainTime = isExchangeDay(day, zone) ? cutOff : undefined
  return day.toZonedDateTime({ timeZone: zone, ...(plainTime ? { plainTime } : {}) }).toInstant()
}

export const settlesAt = (at: Instant, fund: Fund): Instant => settlementOf(tradingDay(at, fund), fund)

/**
 * WE8 The oldest day whose price still counts for fast redemption: the exchange day before today. A price that is older is
 * known to be wrong, and whoever reckons the right one would take the difference from all other holders.
 */
export const freshFrom = (at: Instant, { zone }: Fund): Temporal.PlainDate =>
  exchangeDayBefore(at.toZonedDateTimeISO(zone).toPlainDate(), zone)

/** Whether the calendar that the settlement was reckoned by is not published yet: its date may move. */
export const isEstimate = (settles: Instant, { zone }: Fund): boolean =>
  !isPublished(settles.toZonedDateTimeISO(zone).year, zone)

/** The calendar day of the fund's zone that `at` falls on: the fast limit is that of one such day. */
export const calendarDay = (at: Instant, { zone }: Fund) => {
  const day = at.toZonedDateTimeISO(zone).toPlainDate()
  const from = day.toZonedDateTime(zone).toInstant()
  return { day, from, to: day.add({ days: 1 }).toZonedDateTime(zone).toInstant() }
}
