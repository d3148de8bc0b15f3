/**
 * The period lock. Postings are always of now, so a day that is over gets none any more; a lock freezes its totals and
 * makes any later change of its legs show. What is to be corrected is booked today.
 */
import { isBefore, plus } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { unstated } from './breaks-sql.ts'
import { sealOf } from './journal.ts'
import { dayId, LOCK_AFTER } from './rules.ts'
import * as sql from './sql.ts'

export type Lockable = {
  readonly day: sql.DayRow
  readonly seal: Awaited<ReturnType<typeof sealOf>>
  /** Open and not explained, of this day or before. */
  readonly open: readonly { readonly id: Uuid; readonly kind: string }[]
}

/** Refuses reconciliation_unknown, day_locked, day_not_matched. */
export const requireLockable = async (tx: Tx, date: string): Promise<Lockable> => {
  const day = (await sql.lockDay(tx, date)) ?? refuse('reconciliation_unknown')
  if (day.state === 'locked') refuse('day_locked')
  if (day.state !== 'matched' || isBefore(await tx.now(), plus(day.ends_at, LOCK_AFTER)))
    refuse('day_not_matched')
  return { day, seal: await sealOf(tx, day), open: await unstated(tx, date) }
}

/** Locks the day; with breaks open there is a second person. The hash goes to the audit log, which finds tampering. */
export const lock = async (
  tx: Tx,
  { day, seal }: Lockable,
  { by, second }: { by: Uuid; second?: Uuid },
): Promise<void> => {
  await sql.freeze(tx, day.day, seal.lines)
  const at = await tx.now()
  await sql.setLocked(tx, day.day, { by, second: second ?? null, hash: seal.hash, at })
  const data = { day: day.day, by, second: second ?? null, hash: seal.hash.toString('hex') }
  await append(tx, [{ bucket: 0, type: 'reconciliation.locked', ref: dayId(day.day), data }])
}
