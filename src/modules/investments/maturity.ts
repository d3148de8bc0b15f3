/**
 * The end of a term: paid back, or rolled over by its holder's choice.
 * IV5 A roll-over is on the terms that its holder was told; those of the day only where the rate is higher and nothing
 *    else is worse. Whoever was not told a whole day before the choice ended, and did not choose it since, is paid back:
 *    nobody is bound again without a way out.
 * IV6 Only an open wallet begins a new term. Behind a fence, under a restriction or an order of an authority everything
 *    is paid back into the wallet. What is announced asks the same question (`blockOf`) as what is done.
 */

import { type Instant, isAfter, isBefore, minus, zoneInUse } from '../../kernel/clock.ts'
import { deriveId, type Uuid } from '../../kernel/ids.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Tx } from '../../platform/db/types.ts'
import { lockShared, ordersOf, type WalletRow } from '../wallets/wallets.ts'
import { begin, choiceEnds, end, interestAtEnd, isDue, MATURITY, note, placedOf } from './investments.ts'
import { isBetter, laterDay, paysAt, paysOn } from './rules.ts'
import * as sql from './sql.ts'

export type Matured =
  | { readonly outcome: 'paid'; readonly row: sql.Row; readonly wallet: WalletRow }
  | {
      readonly outcome: 'rolled_over'
      readonly row: sql.Row
      readonly wallet: WalletRow
      readonly next: sql.Row
    }
  /** The exchanges are closed on the day that was told. */
  | { readonly outcome: 'moved'; readonly row: sql.Row; readonly wallet: WalletRow }

/** Timer on its day. Twice = once. Undefined: there is nothing to do. */
export const mature = async (tx: Tx, id: Uuid): Promise<Matured | undefined> => {
  const seen = await sql.byId(tx, id)
  if (!seen) return undefined
  const wallet = await lockShared(tx, seen.wallet)
  const locked = await sql.lock(tx, id)
  if (locked?.state !== 'running') return undefined
  const at = await tx.now()
  const row = await postponed(tx, locked)
  if (isDue(row, at)) return payOut(tx, row, { wallet, at })
  const dueAt = paysAt(placedOf(row).pays_on, zoneInUse())
  await schedule(tx, [{ bucket: row.bucket, kind: MATURITY, ref: id, dueAt, wallet: row.wallet }])
  return row.pays_on === locked.pays_on ? undefined : { outcome: 'moved', row, wallet }
}

/** The day may have been told by a calendar that was not announced then; it moves later, never earlier. */
const postponed = async (tx: Tx, row: sql.Row): Promise<sql.Row> => {
  const placed = placedOf(row)
  const pays_on = laterDay(placed.pays_on, paysOn(placed, zoneInUse())).toString()
  if (pays_on === row.pays_on) return row
  await sql.change(tx, row, { pays_on })
  await note(tx, row.id, { type: 'moved', data: { wallet: row.wallet, was: row.pays_on, pays_on } })
  return { ...row, pays_on }
}

type At = { readonly wallet: WalletRow; readonly at: Instant }

/** Its day has come. The wallet and the row are locked. */
export const payOut = async (tx: Tx, row: sql.Row, { wallet, at }: At): Promise<Matured> => {
  const interest = interestAtEnd(row)
  const offer = await rollsInto(tx, row, wallet)
  if (!offer)
    return { outcome: 'paid', wallet, row: await end(tx, row, { wallet, state: 'paid', interest, at }) }
  const next = await begin(tx, {
    id: deriveId(row.bucket, 'investments.rolled', row.id),
    wallet: row.wallet,
    offer,
    principal: row.principal,
    choice: 'roll_over',
    at,
    from: row,
  })
  const over = await end(tx, row, { wallet, state: 'rolled_over', interest, at })
  return { outcome: 'rolled_over', wallet, row: over, next }
}

/** The terms that it goes on under; undefined: it is paid back. */
const rollsInto = async (tx: Tx, row: sql.Row, wallet: WalletRow): Promise<sql.Offer | undefined> => {
  if (row.choice !== 'roll_over' || row.told === null || (await blockOf(tx, wallet))) return undefined
  const told = await sql.offerOf(tx, row.offer, row.told)
  const now = await sql.offerNow(tx, row.offer)
  return now && told && isBetter(now, told) ? now : told
}

/** IV6 Why nothing begins anew; undefined: it may. */
const blockOf = async (tx: Tx, { id, state }: WalletRow): Promise<'closing' | 'held' | undefined> => {
  if (state === 'closing') return 'closing'
  const ordered = (await ordersOf(tx, [id])).some(({ kind }) => kind === 'freeze')
  return state !== 'open' || ordered ? 'held' : undefined
}

/** What its holder has to hear before: with the rate that it would roll over at, or that it is paid back. */
export type Announced = {
  readonly row: sql.Row
  readonly wallet: WalletRow
  readonly rolls: sql.Offer | null
  /** Why nothing is rolled over, and nothing can be chosen. */
  readonly block: 'closing' | 'held' | undefined
  /** Whether there is still time to choose otherwise. */
  readonly open: boolean
}

/** So long before the choice ends, or it is no way out. */
const TOLD_BEFORE = 'P1D'

/** Timer some days before its day. Twice = once. Undefined: it is over, or the day has come. */
export const announce = async (tx: Tx, id: Uuid): Promise<Announced | undefined> => {
  const seen = await sql.byId(tx, id)
  if (!seen) return undefined
  const wallet = await lockShared(tx, seen.wallet)
  const row = await sql.lock(tx, id)
  const at = await tx.now()
  if (row?.state !== 'running' || isDue(row, at)) return undefined
  const block = await blockOf(tx, wallet)
  const about = { wallet, block, open: isBefore(at, choiceEnds(row)) }
  if (row.choice === 'pay_back') return { ...about, row, rolls: null }
  const rolls = block ? null : await rollsAsTold(tx, row, at)
  // Whoever was told of none has none, also when what was in the way is gone before the day.
  const told = { told: rolls?.version ?? null, told_at: rolls ? (row.told_at ?? at) : null }
  await sql.change(tx, row, told)
  await note(tx, id, { type: 'announced', data: { wallet: row.wallet, told: told.told } })
  return { ...about, row: { ...row, ...told }, rolls }
}

/** What they saw when they chose it after the notice was due stands, however late the worker comes. */
const rollsAsTold = async (tx: Tx, row: sql.Row, at: Instant): Promise<sql.Offer | null> => {
  if (row.told !== null) return (await sql.offerOf(tx, row.offer, row.told)) ?? null
  const inTime = !isAfter(at, minus(choiceEnds(row), TOLD_BEFORE))
  return inTime ? ((await sql.offerNow(tx, row.offer)) ?? null) : null
}
