/**
 * The money-market fund of a wallet: subscribe, redeem on the next exchange day, or fast up to a daily limit.
 * W1 Units and money of one order commit together; `fund_manager` is the control account of all of them.
 * W2 Units are rounded up and money down to whole minor units: at an unchanged price nobody loses a cent.
 * W3 A redemption fixes its amount when it is placed; the money arrives by timer, also behind the fence.
 */
import { type Instant, isAfter, isoOf, latest } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { bucketOf, deriveId, type Uuid } from '../../kernel/ids.ts'
import type { PostingRequest } from '../../kernel/lane.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { accepted, accountId, post, systemAccount } from '../ledger/ledger.ts'
import { awaitMoney, lockShared } from '../wallets/wallets.ts'
import {
  calendarDay,
  FUNDS,
  type Fund,
  freshFrom,
  fundOf,
  MOST_UNITS,
  movedBp,
  PAR,
  settlementOf,
  settlesAt,
  tradingDay,
  unitsFor,
  unitsWorth,
  worthOf,
} from './rules.ts'
import * as sql from './sql.ts'

export { FUNDS, type Fund, fundName, isEstimate } from './rules.ts'
export type { Order } from './sql.ts'
/** Due row that pays a redemption into the wallet. */
export const REDEMPTION = 'wealth.redemption'

/** Refuses fund_unknown. */
export const requireFund = (id: string): Fund => fundOf(id) ?? refuse('fund_unknown')

export type DayPrice = { readonly fund: Fund; readonly day: Temporal.PlainDate; readonly price: bigint }
export type PriceBounds = { readonly alone_bp: number; readonly most_bp: number }
/**
 * Whether one person may publish it: `known` when exactly this stands, `alone` within the bounds, else `second`. `last` is
 * the price it is measured by. W4: no price of a day to come, none far from the one before it, none of a past day alone.
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
  const today = at.toZonedDateTimeISO(fund.zone).toPlainDate()
  if (Temporal.PlainDate.compare(day, today) > 0)
    refuse('price_day_invalid', { facts: { today: today.toString() } })
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

/** Publishes the price of a day, once. Refuses price_published. */
export const publishPrice = async (tx: Tx, { fund, day, price }: DayPrice): Promise<void> => {
  const rows = await sql.publish(tx, { fund: fund.id, day: day.toString(), price, at: await tx.now() })
  if (rows.length === 0) refuse('price_published', { facts: { fund: fund.id, day: day.toString() } })
  const ref = deriveId(0, 'fund', fund.id)
  await append(tx, [
    { bucket: 0, type: 'fund.price', ref, data: { day: day.toString(), price: price.toString() } },
  ])
}

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

/** W8 The price of an order that is carried out at once. Refuses price_stale. */
const freshPrice = async (tx: Tx, { fund, at }: Pick<Placing, 'fund' | 'at'>): Promise<bigint> => {
  const { price, day } = (await pricesAt(tx, at))(fund.id)
  const from = freshFrom(at, fund)
  if (day !== null && Temporal.PlainDate.compare(day, from) < 0)
    refuse('price_stale', { facts: { price_of: day, needed_from: from.toString() } })
  return price
}

/** W4 Whoever holds units does not say what they are worth. Refuses own_wallet. */
export const requireNoUnits = async (q: Queryable, wallet: Uuid | undefined, fund: string): Promise<void> => {
  if (wallet === undefined) return
  if ((await sql.positionsOf(q, [wallet])).some((p) => p.fund === fund)) refuse('own_wallet')
}

export type Placing = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly fund: Fund
  readonly epoch: number
  readonly at: Instant
}

/** The same key again is the same order. Refuses idempotency_key_reused when it was another one. */
const repeated = async (tx: Tx, { id, fund }: Placing, kinds: readonly sql.OrderKind[]) => {
  const known = await sql.orderOf(tx, id)
  if (known && (known.fund !== fund.id || !kinds.includes(known.kind))) refuse('idempotency_key_reused')
  return known
}

/** Money leaves at once, units are there at once. Refuses amount_invalid, price_stale. The wallet is locked. */
export const subscribe = async (tx: Tx, order: Placing & { readonly amount: bigint }): Promise<sql.Order> => {
  const known = await repeated(tx, order, ['subscribe'])
  if (known) return known.amount === order.amount ? known : refuse('idempotency_key_reused')
  const price = await freshPrice(tx, order)
  const units = unitsFor(order.amount, price)
  const held = (await sql.lockPosition(tx, order.wallet, order.fund.id))?.units ?? 0n
  if (held + units > MOST_UNITS)
    refuse('amount_invalid', { errors: [{ pointer: '/amount', message: 'more than one holder may have' }] })
  await sql.addUnits(tx, { wallet: order.wallet, fund: order.fund.id, units })
  const row = rowOf(order, { kind: 'subscribe', units, amount: order.amount, price, settled: true })
  await sql.insertOrder(tx, row)
  accepted(await post(tx, [moneyOf(row, order, 'fund_subscription')]))
  return read(tx, order.id)
}

export type Redeeming = Placing & {
  /** Minor units; 'all' empties the position. */
  readonly amount: bigint | 'all'
  readonly fast: boolean
  readonly closure?: Uuid
}

/** Refuses units_missing, fast_limit; fast: price_stale. The wallet is locked. */
export const redeem = async (tx: Tx, order: Redeeming): Promise<sql.Order> => {
  const known = await repeated(tx, order, [order.fast ? 'redeem_fast' : 'redeem'])
  if (known)
    return order.amount === 'all' || known.amount === order.amount ? known : refuse('idempotency_key_reused')
  const held = (await sql.lockPosition(tx, order.wallet, order.fund.id))?.units ?? 0n
  const price = order.fast ? await freshPrice(tx, order) : (await pricesAt(tx, order.at))(order.fund.id).price
  const units = order.amount === 'all' ? held : unitsWorth(order.amount, price)
  const amount = order.amount === 'all' ? worthOf(units, price) : order.amount
  if (units === 0n || amount === 0n || units > held)
    refuse('units_missing', { facts: { worth: worthOf(held, price).toString() } })
  const kind = order.fast ? 'redeem_fast' : 'redeem'
  const row = rowOf(order, { kind, units, amount, price, settled: order.fast })
  if (order.fast) await requireRoom(tx, order.fund, row)
  await sql.takeUnits(tx, { wallet: order.wallet, fund: order.fund.id, units })
  await sql.insertOrder(tx, row)
  if (order.fast) accepted(await post(tx, [moneyOf(row, order, 'fund_redemption')]))
  else
    await schedule(tx, [
      { bucket: bucketOf(row.id), kind: REDEMPTION, ref: row.id, dueAt: row.settles_at, wallet: row.wallet },
    ])
  return read(tx, order.id)
}

/** Two at once meet at the position's lock. */
const requireRoom = async (tx: Tx, fund: Fund, row: sql.NewOrder): Promise<void> => {
  const { day, from, to } = calendarDay(row.placed_at, fund)
  const used = await sql.fastIn(tx, row.wallet, { fund: fund.id, from, to })
  const left = fund.fastLimit - used
  if (row.amount > left)
    refuse('fast_limit', {
      facts: { left: (left > 0n ? left : 0n).toString(), day: day.toString(), again_from: isoOf(to) },
    })
}

type Filled = Pick<sql.NewOrder, 'kind' | 'units' | 'amount' | 'price' | 'settled'>
const rowOf = (
  { id, wallet, fund, at, closure }: Placing & { closure?: Uuid },
  filled: Filled,
): sql.NewOrder => ({
  id,
  wallet,
  fund: fund.id,
  ...filled,
  day: tradingDay(at, fund).toString(),
  closure: closure ?? null,
  placed_at: at,
  settles_at: filled.settled ? at : settlesAt(at, fund),
})

type Paying = Pick<Placing, 'fund'> & { readonly epoch?: number }
const moneyOf = (
  { id, wallet, amount }: Pick<sql.Order, 'id' | 'wallet' | 'amount'>,
  { fund: { currency }, epoch }: Paying,
  code: 'fund_subscription' | 'fund_redemption',
): PostingRequest => {
  const available = accountId(wallet, 'available', currency)
  const manager = systemAccount('fund_manager', currency, bucketOf(wallet))
  const sides =
    code === 'fund_subscription'
      ? { debit: available, credit: manager }
      : { debit: manager, credit: available }
  const base = { id, wallet, kind: 'post', code, ...sides, amount, currency } as const
  return epoch === undefined || code === 'fund_redemption' ? base : { ...base, epoch }
}

const read = async (tx: Tx, id: Uuid): Promise<sql.Order> => {
  const order = await sql.orderOf(tx, id)
  if (!order) throw new Error('an order that was just placed cannot be read')
  return order
}

/** Timer: the fund pays. Units have left at placing, so this cannot fail for want of them. Twice = once. */
export const payRedemption = async (tx: Tx, id: Uuid): Promise<void> => {
  const seen = await sql.orderOf(tx, id)
  if (!seen) return
  const wallet = await lockShared(tx, seen.wallet)
  const order = await sql.lockOrder(tx, id)
  if (order?.state !== 'pending') return
  const at = await tx.now()
  // W7: the day may have been promised by a calendar that was not published then.
  const known = settlementOf(Temporal.PlainDate.from(order.day), requireFund(order.fund))
  const settles = latest(order.settles_at, known)
  if (isAfter(settles, order.settles_at)) await sql.postpone(tx, { id, settlesAt: settles })
  if (isAfter(settles, at)) {
    await schedule(tx, [
      { bucket: order.bucket, kind: REDEMPTION, ref: id, dueAt: settles, wallet: order.wallet },
    ])
    return
  }
  await sql.settle(tx, { id, at })
  await awaitMoney(tx, wallet, requireFund(order.fund).currency)
  if (order.closure)
    await schedule(tx, [
      { bucket: order.bucket, kind: 'closure.step', ref: order.closure, dueAt: at, wallet: order.wallet },
    ])
  accepted(await post(tx, [moneyOf(order, { fund: requireFund(order.fund) }, 'fund_redemption')]))
}

export type Holding = {
  readonly fund: Fund
  readonly units: bigint
  readonly value: bigint
  readonly price: Price
}

/** What a wallet holds and what is on its way. */
export const holdings = async (q: Queryable, wallet: Uuid, at: Instant) => {
  const price = await pricesAt(q, at)
  const positions = await sql.positionsOf(q, [wallet])
  const held = FUNDS.map((fund): Holding => {
    const units = positions.find((p) => p.fund === fund.id)?.units ?? 0n
    return { fund, units, price: price(fund.id), value: worthOf(units, price(fund.id).price) }
  })
  return { held, pending: await sql.pendingOf(q, [wallet]) }
}
