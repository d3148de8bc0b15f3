/** What a unit is worth: published once for each day, by people who hold none. */
import { type Instant, isAfter, isoOf } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { deriveId, type Uuid } from '../../kernel/ids.ts'
import { wakeAll } from '../../platform/db/due.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { FUNDS, type Fund, freshFrom, fundOf, movedBp, PAR, priceFrom } from './rules.ts'
import * as sql from './sql.ts'

/** Refuses fund_unknown. */
export const requireFund = (id: string): Fund => fundOf(id) ?? refuse('fund_unknown')

export type DayPrice = { readonly fund: Fund; readonly day: Temporal.PlainDate; readonly price: bigint }
export type PriceBounds = { readonly alone_bp: number; readonly most_bp: number }
/**
 * Whether one person may publish it: `known` when exactly this stands, `alone` within the bounds, else `second`. `last` is
 * the price it is measured by. WE4: no price of a day whose orders
 * are still taken, none far from the one before it, none of a day before one that has a price alone.
 * Refuses price_day_invalid, price_published, price_implausible.
 */
export const weighPrice = async (
  q: Queryable,
  { fund, day, price }: DayPrice,
  { at, bounds }: { readonly at: Instant; readonly bounds: PriceBounds },
): Promise<{
  readonly takes: 'known' | 'alone' | 'second'
  readonly last: bigint
  readonly moved: bigint
}> => {
  const from = priceFrom(day, fund)
  if (isAfter(from, at)) refuse('price_day_invalid', { facts: { from: isoOf(from) } })
  const { before, same, later } = await sql.pricesAround(q, fund.id, day.toString())
  const last = before?.price ?? PAR
  const moved = movedBp(last, price)
  if (same && same.price !== price)
    refuse('price_published', { facts: { fund: fund.id, day: day.toString(), price: same.price.toString() } })
  if (same) return { takes: 'known', last, moved }
  if (moved > BigInt(bounds.most_bp))
    refuse('price_implausible', { facts: { last: last.toString(), most_bp: bounds.most_bp } })
  // However many days are between: prices that were left out would otherwise save up a jump for one person.
  const alone = !later && moved <= BigInt(bounds.alone_bp)
  return { takes: alone ? 'alone' : 'second', last, moved }
}

/** Due rows of orders whose date came without a price. */
export const LATE = 'wealth.late'

/** Publishes the price of a day, once, and wakes who has waited for one too long. Refuses price_published. */
export const publishPrice = async (tx: Tx, { fund, day, price }: DayPrice): Promise<void> => {
  const at = await tx.now()
  // Whoever found no price has said so by now, and is woken; whoever looks after this finds it.
  await sql.lockPrices(tx)
  const rows = await sql.publish(tx, { fund: fund.id, day: day.toString(), price, at })
  if (rows.length === 0) refuse('price_published', { facts: { fund: fund.id, day: day.toString() } })
  const ref = deriveId(0, 'fund', fund.id)
  await append(tx, [
    { bucket: 0, type: 'fund.price', ref, data: { day: day.toString(), price: price.toString() } },
  ])
  await wakeAll(tx, { kind: LATE, after: at, at })
}

/** What is told apart by fund and day: the price of it, asked for or missing. */
export const priceRef = (fund: string, day: string): Uuid => deriveId(0, 'fund.price', fund, day)

/** Days whose price is late, by their reference: orders wait for them. */
export const lateDays = async (q: Queryable) =>
  new Map((await sql.lateDays(q)).map(({ fund, day }) => [priceRef(fund, day), { fund, day }]))

export type Price = { readonly price: bigint; readonly day: string | null }

/** The price that counts at `at`, by fund: the last one published, else par. */
export const pricesAt = async (q: Queryable, at: Instant): Promise<(fund: string) => Price> => {
  const day = at
    .toZonedDateTimeISO(FUNDS[0]?.zone ?? 'UTC')
    .toPlainDate()
    .toString()
  const known = new Map((await sql.pricesAt(q, day)).map((row) => [row.fund, row]))
  return (fund) => known.get(fund) ?? { price: PAR, day: null }
}

/** WE8 The price of an order that is carried out at once. Refuses price_stale. */
export const freshPrice = async (tx: Tx, fund: Fund, at: Instant): Promise<bigint> => {
  const { price, day } = (await pricesAt(tx, at))(fund.id)
  const from = freshFrom(at, fund)
  if (day !== null && Temporal.PlainDate.compare(day, from) < 0)
    refuse('price_stale', { facts: { price_of: day, needed_from: from.toString() } })
  return price
}

/** WE4 Whoever holds units, or waits for their price, does not say what they are worth. Refuses own_wallet. */
export const requireNoUnits = async (q: Queryable, wallet: Uuid | undefined, fund: string): Promise<void> => {
  if (wallet === undefined) return
  const holds = (await sql.positionsOf(q, [wallet])).some((p) => p.fund === fund)
  const waits = (await sql.pendingOf(q, [wallet])).some((o) => o.fund === fund && o.price === null)
  if (holds || waits) refuse('own_wallet')
}
