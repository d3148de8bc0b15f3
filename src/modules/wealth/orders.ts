/**
 * Orders as they are placed: subscribe and redeem at the price of the trading day, or redeem fast up to a daily limit.
 * WE1 What an order fixes leaves when it is placed, and what it brings comes when it settles (`settling.ts`);
 *    `fund_manager` is the control account of all of them.
 * WE2 Units are rounded up and money down to whole minor units: at an unchanged price nobody loses a cent.
 * WE3 The other half follows from the price of the trading day, which nobody knows yet. Of a fund that has never had a
 *    price, par is known: its orders are filled when they are placed.
 */
import { type Instant, isoOf } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { PostingRequest } from '../../kernel/lane.ts'
import { type DueWork, schedule } from '../../platform/db/due.ts'
import type { Tx } from '../../platform/db/types.ts'
import { accepted, accountId, post, systemAccount } from '../ledger/ledger.ts'
import { freshPrice, type Price, pricesAt } from './prices.ts'
import {
  calendarDay,
  type Fund,
  filledAt,
  LOWEST,
  MOST_UNITS,
  settlesAt,
  tradingDay,
  unitsFor,
  unitsWorth,
  worthOf,
} from './rules.ts'
import * as sql from './sql.ts'

/** Due rows that settle an order: the money of a redemption, the units of a subscription. */
export const REDEMPTION = 'wealth.redemption'
export const SUBSCRIPTION = 'wealth.subscription'
export const timerOf = (
  { id: ref, wallet, kind }: Pick<sql.OrderRow, 'id' | 'wallet' | 'kind'>,
  dueAt: Instant,
): DueWork => {
  const bucket = bucketOf(ref)
  return kind === 'subscribe'
    ? { bucket, kind: SUBSCRIPTION, ref, dueAt, wallet }
    : { bucket, kind: REDEMPTION, ref, dueAt, wallet }
}

export type Placing = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly fund: Fund
  readonly epoch: number
  readonly at: Instant
}

/** An order as it stands, or as it would be at the last price: `estimated` until the price of its day is known. */
export type Order = Omit<sql.OrderRow, keyof sql.Filled> & sql.Filled & { readonly estimated: boolean }
export const valued = (row: sql.OrderRow, last: Price): Order => ({
  ...row,
  ...filledAt(row, row.price ?? last.price),
  estimated: row.price === null,
})

/** The same key again is the same order. Refuses idempotency_key_reused when it was another one. */
const repeated = async (tx: Tx, { id, fund }: Placing, kinds: readonly sql.OrderKind[]) => {
  const known = await sql.orderOf(tx, id)
  if (known && (known.fund !== fund.id || !kinds.includes(known.kind))) refuse('idempotency_key_reused')
  return known
}

/** Money leaves at once; units come when the order settles. Refuses amount_invalid. The wallet is locked. */
export const subscribe = async (tx: Tx, order: Placing & { readonly amount: bigint }): Promise<Order> => {
  const known = await repeated(tx, order, ['subscribe'])
  if (known) return known.amount === order.amount ? read(tx, order) : refuse('idempotency_key_reused')
  const price = await offered(tx, order)
  await requireFits(tx, order, price ?? LOWEST)
  const filled = price === null ? { units: null, amount: order.amount, price } : filledAt({ units: null, amount: order.amount }, price) // biome-ignore format: one choice
  const row = rowOf(order, { kind: 'subscribe', ...filled, asked: null, settled: price !== null })
  if (filled.units !== null)
    await sql.addUnits(tx, { wallet: order.wallet, fund: order.fund.id, units: filled.units })
  await place(tx, row)
  accepted(await post(tx, [moneyOf({ ...row, amount: order.amount }, order, 'fund_subscription')]))
  return read(tx, order)
}

/** WE3 Par, while the fund has never had a price; null: nobody knows the price of this order yet. */
const offered = async (tx: Tx, { fund, at }: Placing): Promise<bigint | null> => {
  const { price, day } = (await pricesAt(tx, at))(fund.id)
  return day === null ? price : null
}

/** What is bought, with what comes already, is no more than one holder may have, whatever the price. */
const requireFits = async (tx: Tx, order: Placing & { readonly amount: bigint }, price: bigint) => {
  const held = (await sql.lockPosition(tx, order.wallet, order.fund.id))?.units ?? 0n
  const coming = (await sql.pendingOf(tx, [order.wallet])).filter((o) => isComing(o, order.fund.id))
  const amount = coming.reduce((sum, o) => sum + (o.amount ?? 0n), order.amount)
  if (held + unitsFor(amount, price) > MOST_UNITS)
    refuse('amount_invalid', { errors: [{ pointer: '/amount', message: 'more than one holder may have' }] })
}

/** Bought, and not there yet. */
export const isComing = (o: Pick<sql.OrderRow, 'kind' | 'fund'>, fund: string): boolean =>
  o.kind === 'subscribe' && o.fund === fund

export type Redeeming = Placing & {
  /** Minor units; 'all' empties the position. */
  readonly amount: bigint | 'all'
  readonly fast: boolean
  readonly closure?: Uuid
}

/**
 * Units leave at once: of an amount, as many as are worth it at the last price. Refuses units_missing, fast_limit; fast:
 * price_stale. The wallet is locked.
 */
export const redeem = async (tx: Tx, order: Redeeming): Promise<Order> => {
  const known = await repeated(tx, order, [order.fast ? 'redeem_fast' : 'redeem'])
  const asked = order.amount === 'all' ? null : order.amount
  if (known)
    return asked === null || (known.asked ?? known.amount) === asked
      ? read(tx, order)
      : refuse('idempotency_key_reused')
  const held = (await sql.lockPosition(tx, order.wallet, order.fund.id))?.units ?? 0n
  const last = order.fast
    ? await freshPrice(tx, order.fund, order.at)
    : (await pricesAt(tx, order.at))(order.fund.id).price
  const units = asked === null ? held : unitsWorth(asked, last)
  const amount = asked ?? worthOf(units, last)
  if (units === 0n || amount === 0n || units > held)
    refuse('units_missing', { facts: { worth: worthOf(held, last).toString() } })
  const kind = order.fast ? 'redeem_fast' : 'redeem'
  const price = order.fast ? last : await offered(tx, order)
  const filled = { units, amount: price === null ? null : amount, price }
  const row = rowOf(order, { kind, ...filled, asked, settled: order.fast })
  if (order.fast) await requireRoom(tx, order.fund, { ...row, amount })
  await sql.takeUnits(tx, { wallet: order.wallet, fund: order.fund.id, units })
  await place(tx, row)
  if (order.fast) accepted(await post(tx, [moneyOf({ ...row, amount }, order, 'fund_redemption')]))
  return read(tx, order)
}

/** Keeps it, and the day on which the rest of it comes. */
const place = async (tx: Tx, row: sql.NewOrder): Promise<void> => {
  await sql.insertOrder(tx, row)
  if (!row.settled) await schedule(tx, [timerOf(row, row.settles_at)])
}

/** Two at once meet at the position's lock. */
const requireRoom = async (
  tx: Tx,
  fund: Fund,
  row: Pick<sql.NewOrder, 'wallet' | 'placed_at'> & { readonly amount: bigint },
): Promise<void> => {
  const { day, from, to } = calendarDay(row.placed_at, fund)
  const used = await sql.fastIn(tx, row.wallet, { fund: fund.id, from, to })
  const left = fund.fastLimit - used
  if (row.amount > left)
    refuse('fast_limit', {
      facts: { left: (left > 0n ? left : 0n).toString(), day: day.toString(), again_from: isoOf(to) },
    })
}

type Filled = Pick<sql.NewOrder, 'kind' | 'units' | 'amount' | 'price' | 'asked' | 'settled'>
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
/** Minor units to the fund manager, or back. */
export const moneyOf = (
  { id, wallet, amount }: { readonly id: Uuid; readonly wallet: Uuid; readonly amount: bigint },
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

const read = async (tx: Tx, { id, at }: Pick<Placing, 'id' | 'at'>): Promise<Order> => {
  const row = await sql.orderOf(tx, id)
  if (!row) throw new Error('an order that was just placed cannot be read')
  return valued(row, (await pricesAt(tx, at))(row.fund))
}
