/** What time does to a case: the cooling-off ends, a review overruns, the statutory clock comes near. */
import { addWorkingDays } from '../../calendar.ts'
import { isBefore, isoOf, minus } from '../../clock.ts'
import { reschedule, schedule } from '../../db/due.ts'
import type { Tx } from '../../db/types.ts'
import { refuse } from '../../errors.ts'
import type { Bucket, Uuid } from '../../ids.ts'
import { participants } from '../../participants.ts'
import type { Pack } from '../policy/policy.ts'
import { isRestricted } from '../wallets/standing.ts'
import { lockForFence, type WalletRow } from '../wallets/wallets.ts'
import { epochOf, lock, move, packOf, record, refOf } from './case.ts'
import { coolingOffEnd } from './clocks.ts'
import { SYSTEM } from './prepare.ts'
import { reviewReasons } from './rules.ts'
import * as sql from './sql.ts'
import type { ClosureRow } from './types.ts'

type Key = { readonly id: Uuid; readonly bucket: Bucket }

/** Locks in the order everybody takes them: wallet, then case. Refuses closure_none. */
export const lockCase = async (tx: Tx, key: Key): Promise<{ c: ClosureRow; wallet: WalletRow }> => {
  const seen = await seenCase(tx, key)
  const [wallet] = await lockForFence(tx, [seen.wallet])
  if (!wallet) throw new Error(`closure ${key.id} has no wallet`)
  return { c: await lock(tx, key), wallet }
}

const seenCase = async (tx: Tx, key: Key): Promise<ClosureRow> =>
  (await sql.byId(tx, key)) ?? refuse('closure_none')

export type CoolingOffOver =
  | { readonly now: 'waits' | 'settling' | 'done' }
  | { readonly now: 'review'; readonly closure: ClosureRow }

/** Timer at the end of the cooling-off. Too early (an outage moved the date, the clock was set back) waits on. */
export const endCoolingOff = async (tx: Tx, key: Key): Promise<CoolingOffOver> => {
  const { c, wallet } = await lockCase(tx, key)
  if (c.state !== 'cooling_off') return { now: 'done' }
  const at = await tx.now()
  const end = await coolingOffEnd(tx, c)
  if (isBefore(at, end)) {
    await schedule(tx, [
      { bucket: c.bucket, kind: 'closure.cooling_off', ref: c.id, dueAt: end, wallet: c.wallet },
    ])
    return { now: 'waits' }
  }
  const pack = await packOf(tx, c)
  const because = await reasonsOf(tx, c, { pack, wallet })
  if (because.length === 0) {
    await startSettling(tx, c, { on: 'cooling_off_over', actor: SYSTEM, at })
    return { now: 'settling' }
  }
  const until = addWorkingDays(at, pack.review.sla.working_days, pack.time_zone)
  const reviewed = await move(tx, c, { on: 'review_needed', set: { review_until: until } })
  await schedule(tx, [
    { bucket: c.bucket, kind: 'closure.review_sla', ref: c.id, dueAt: until, wallet: c.wallet },
  ])
  await record(tx, reviewed, { at, type: 'in_review', actor: SYSTEM, data: { because, until: isoOf(until) } })
  return { now: 'review', closure: reviewed }
}

const reasonsOf = async (
  tx: Tx,
  c: ClosureRow,
  { pack, wallet }: { pack: Pack; wallet: WalletRow },
): Promise<string[]> => {
  const steps = await sql.stepsOf(tx, c)
  const since = minus(c.requested_at, pack.review.flips_window)
  return reviewReasons(pack, {
    moves: steps.map((s) => ({ currency: s.currency, amount: s.quoted })),
    restricted: await isRestricted(tx, wallet),
    flips: await sql.flipsSince(tx, c.wallet, { bucket: c.bucket, at: since }),
  })
}

export const startSettling = async (
  tx: Tx,
  c: ClosureRow,
  input: {
    on: 'cooling_off_over' | 'approve'
    actor: Parameters<typeof record>[2]['actor']
    at: Temporal.Instant
  },
): Promise<ClosureRow> => {
  const settling = await move(tx, c, { on: input.on, set: { settling_since: input.at } })
  // From here the holder's own withdrawals end too: only the plan moves money.
  const epochs = new Map([[settling.wallet, epochOf(settling)]])
  const fence = { epochs, at: input.at, closing: 'settling' } as const
  for (const participant of participants) await participant.freeze(tx, [refOf(settling)], fence)
  await record(tx, settling, { at: input.at, type: 'settling', actor: input.actor })
  await schedule(tx, [
    { bucket: c.bucket, kind: 'closure.step', ref: c.id, dueAt: input.at, wallet: c.wallet },
  ])
  return settling
}

/** Moves the timer of the cooling-off after the stop link was used. */
export const rescheduleCoolingOff = (tx: Tx, c: ClosureRow, dueAt: Temporal.Instant): Promise<void> =>
  reschedule(tx, { bucket: c.bucket, ref: c.id, kind: 'closure.cooling_off', dueAt })
