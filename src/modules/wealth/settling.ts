/**
 * Orders on the day on which they settle. WE9 One that has no price then waits for it and is woken by it; until then its
 * date is the next exchange day, each date that passes is told, and the missing price is a task from the first.
 */
import { type Instant, isAfter, latest } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Tx } from '../../platform/db/types.ts'
import { accepted, post } from '../ledger/ledger.ts'
import { awaitMoney, lockShared } from '../wallets/wallets.ts'
import { moneyOf, timerOf } from './orders.ts'
import { LATE, requireFund } from './prices.ts'
import { type Fund, filledAt, settlementOf } from './rules.ts'
import * as sql from './sql.ts'

/** A date that was told has passed, and there is no price: to be told, with the next one. */
export type Late = {
  readonly order: sql.OrderRow
  readonly fund: Fund
  readonly person: Uuid
  readonly until: Instant
}

/** Timer: what the order brings comes. What it gave has left at placing, so it cannot fail for want of that. Twice = once. */
export const settleOrder = async (tx: Tx, id: Uuid): Promise<Late | undefined> => {
  const seen = await sql.orderOf(tx, id)
  if (!seen) return undefined
  const wallet = await lockShared(tx, seen.wallet)
  const order = await sql.lockOrder(tx, id)
  if (order?.state !== 'pending') return undefined
  const at = await tx.now()
  const fund = requireFund(order.fund)
  if (order.late_since === null && (await notYet(tx, order, { fund, at }))) return undefined
  const price = order.price ?? (await priceBehindLock(tx, id))
  if (price === null) {
    const until = await putOff(tx, order, { fund, at })
    return until && { order, fund, person: wallet.person, until }
  }
  const filled = filledAt(order, price)
  await sql.settle(tx, { id, at, filled })
  if (order.closure)
    await schedule(tx, [
      { bucket: order.bucket, kind: 'closure.step', ref: order.closure, dueAt: at, wallet: order.wallet },
    ])
  if (order.kind === 'subscribe') {
    await sql.addUnits(tx, { wallet: wallet.id, fund: fund.id, units: filled.units })
    return undefined
  }
  await awaitMoney(tx, wallet, fund.currency)
  if (filled.amount > 0n)
    accepted(await post(tx, [moneyOf({ ...order, amount: filled.amount }, { fund }, 'fund_redemption')]))
  return undefined
}

/** None, and whoever publishes one now will find this order waiting. */
const priceBehindLock = async (tx: Tx, id: Uuid): Promise<bigint | null> => {
  await sql.lockPrices(tx, 'together')
  return (await sql.orderOf(tx, id))?.price ?? null
}

type Looked = { readonly fund: Fund; readonly at: Instant }
/** WE7: the day may have been promised by a calendar that was not published then. */
const notYet = async (tx: Tx, order: sql.OrderRow, { fund, at }: Looked): Promise<boolean> => {
  const known = settlementOf(Temporal.PlainDate.from(order.day), fund)
  const settles = latest(order.settles_at, known)
  if (isAfter(settles, order.settles_at))
    await sql.postpone(tx, { id: order.id, settlesAt: settles, lateSince: null })
  if (!isAfter(settles, at)) return false
  await schedule(tx, [timerOf(order, settles)])
  return true
}

/** The next date, where the one before has passed. */
const putOff = async (tx: Tx, order: sql.OrderRow, { fund, at }: Looked): Promise<Instant | undefined> => {
  const told = isAfter(order.settles_at, at)
  const until = told ? order.settles_at : settlementOf(at.toZonedDateTimeISO(fund.zone).toPlainDate(), fund)
  await schedule(tx, [
    { bucket: order.bucket, kind: LATE, ref: order.id, dueAt: until, wallet: order.wallet },
  ])
  if (told) return undefined
  await sql.postpone(tx, { id: order.id, settlesAt: until, lateSince: order.late_since ?? at })
  return until
}
