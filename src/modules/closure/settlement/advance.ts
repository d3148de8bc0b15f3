/** What time does to a case: the cooling-off ends, a review overruns, the statutory clock comes near. */

import { SYSTEM } from '../../../kernel/actors.ts'
import { type Instant, isBefore, isoOf } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Bucket, Uuid } from '../../../kernel/ids.ts'
import { participants } from '../../../kernel/participant.ts'
import { addWorkingDays } from '../../../kernel/time/calendar.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import { reschedule, schedule, unschedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import type { Pack } from '../../policy/policy.ts'
import { find, isRestricted, lockForFence, type WalletRow } from '../../wallets/wallets.ts'
import { epochOf, flipsOf, lock, move, packOf, record, refOf } from '../case/case.ts'
import { coolingOffEnd, DATE_MOVED, holdEnd, toldEnd } from '../case/clocks.ts'
import { isHeld, reviewReasons } from '../case/rules.ts'
import * as sql from '../case/sql.ts'
import type { ClosureRow } from '../case/types.ts'

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
  /** An outage of ours has moved the date that was told. */
  | { readonly now: 'moved'; readonly closure: ClosureRow; readonly until: Instant }
  | { readonly now: 'review'; readonly closure: ClosureRow; readonly stopped: boolean }

/** Timer at the end of the cooling-off, or of a hold. Too early (an outage moved the date, the clock was set back) waits on. */
export const endCoolingOff = async (tx: Tx, key: Key): Promise<CoolingOffOver> => {
  const { c, wallet } = await lockCase(tx, key)
  if (c.state !== 'cooling_off') return { now: 'done' }
  const at = await tx.now()
  const stopped = isHeld(c)
  const end = stopped ? await holdEnd(tx, c) : await coolingOffEnd(tx, c)
  if (isBefore(at, end)) {
    await lookAtEnd(tx, c, end)
    return (await noteMoved(tx, c, { end, at })) ? { now: 'moved', closure: c, until: end } : { now: 'waits' }
  }
  const pack = await packOf(tx, c)
  const because = [...(stopped ? ['stopped'] : []), ...(await newReasons(tx, c, { pack, wallet }))]
  if (because.length > 0)
    return { now: 'review', closure: await startReview(tx, c, { because, pack, at }), stopped }
  await startSettling(tx, c, { on: 'cooling_off_over', actor: SYSTEM, at })
  return { now: 'settling' }
}

/** True when the date that was told last does not hold any more: the new one is to be told. */
const noteMoved = async (
  tx: Tx,
  c: ClosureRow,
  { end, at }: { end: Instant; at: Instant },
): Promise<boolean> => {
  const stopped = isHeld(c)
  const was = stopped ? c.held_until : await toldEnd(tx, c)
  if (!was || !isBefore(was, end)) return false
  const type = stopped ? 'hold_moved' : DATE_MOVED
  const last = (await sql.lastEvent(tx, c, type))?.data.until
  if (last === isoOf(end)) return false
  await record(tx, c, { at, type, actor: SYSTEM, data: { was: isoOf(was), until: isoOf(end) } })
  return true
}

/** At once, where the holder has cancelled so often that waiting for the end would let it go on for ever. */
export const reviewRepeated = async (
  tx: Tx,
  c: ClosureRow,
  { pack, at }: { pack: Pack; at: Instant },
): Promise<ClosureRow | undefined> => {
  if ((await flipsOf(tx, c, pack)) < pack.review.flips_over) return undefined
  const [wallet] = await find(tx, [c.wallet])
  if (!wallet) throw new Error(`closure ${c.id} has no wallet`)
  const because = await reasonsOf(tx, c, { pack, wallet })
  return startReview(tx, c, { because, pack, at })
}

type Review = { readonly because: readonly string[]; readonly pack: Pack; readonly at: Instant }
const startReview = async (tx: Tx, c: ClosureRow, { because, pack, at }: Review): Promise<ClosureRow> => {
  const until = addWorkingDays(at, pack.review.sla.working_days, pack.time_zone)
  const reviewed = await move(tx, c, { on: 'review_needed', set: { review_until: until } })
  await schedule(tx, [
    { bucket: c.bucket, kind: 'closure.review_sla', ref: c.id, dueAt: until, wallet: c.wallet },
  ])
  await record(tx, reviewed, { at, type: 'in_review', actor: SYSTEM, data: { because, until: isoOf(until) } })
  return reviewed
}

const reasonsOf = async (
  tx: Tx,
  c: ClosureRow,
  { pack, wallet }: { pack: Pack; wallet: WalletRow },
): Promise<string[]> => {
  const steps = await sql.stepsOf(tx, c)
  return reviewReasons(pack, {
    moves: steps.map((s) => ({ currency: s.currency, amount: s.quoted })),
    restricted: await isRestricted(tx, wallet),
    flips: await flipsOf(tx, c, pack),
  })
}

/** What two people have looked at already is no reason to look again. */
const newReasons = async (tx: Tx, c: ClosureRow, found: { pack: Pack; wallet: WalletRow }) => {
  const passed = (await sql.lastEvent(tx, c, 'review_passed'))?.data.because
  const known = Array.isArray(passed) ? passed : []
  return (await reasonsOf(tx, c, found)).filter((reason) => !known.includes(reason))
}

/** After a review, or a stop that led to one: to the rest of the cooling-off where there is some, else to the money. */
export const goOn = async (
  tx: Tx,
  c: ClosureRow,
  { actor, at }: { actor: Actor; at: Instant },
): Promise<ClosureRow> => {
  const end = await coolingOffEnd(tx, c)
  await unschedule(tx, { bucket: c.bucket, ref: c.id, kind: 'closure.review_sla' })
  if (!isBefore(at, end)) return startSettling(tx, c, { on: 'approve', actor, at })
  const because = (await sql.lastEvent(tx, c, 'in_review'))?.data.because ?? []
  const resumed = await move(tx, c, { on: 'resume', set: { review_until: null } })
  await lookAtEnd(tx, c, end)
  const data = { because, cooling_off_until: isoOf(end) }
  await record(tx, resumed, { at, type: 'review_passed', actor, data })
  return resumed
}

export const startSettling = async (
  tx: Tx,
  c: ClosureRow,
  input: { on: 'cooling_off_over' | 'approve'; actor: Actor; at: Instant },
): Promise<ClosureRow> => {
  // The date that held stays with the case, whatever is announced or taken back later.
  const cooling_off_until = await coolingOffEnd(tx, c)
  const settling = await move(tx, c, { on: input.on, set: { settling_since: input.at, cooling_off_until } })
  // From here the holder's own withdrawals end too: only the plan moves money.
  const epochs = new Map([[settling.wallet, epochOf(settling)]])
  const fence = { epochs, at: input.at, closing: 'settling' } as const
  for (const participant of participants()) await participant.freeze(tx, [refOf(settling)], fence)
  await record(tx, settling, { at: input.at, type: 'settling', actor: input.actor })
  await schedule(tx, [
    { bucket: c.bucket, kind: 'closure.step', ref: c.id, dueAt: input.at, wallet: c.wallet },
  ])
  return settling
}

const lookAtEnd = (tx: Tx, c: ClosureRow, dueAt: Instant): Promise<void> =>
  schedule(tx, [{ bucket: c.bucket, kind: 'closure.cooling_off', ref: c.id, dueAt, wallet: c.wallet }])

/** Moves the timer of the cooling-off: a stop holds it, or was settled. */
export const rescheduleCoolingOff = (tx: Tx, c: ClosureRow, dueAt: Instant): Promise<void> =>
  reschedule(tx, { bucket: c.bucket, ref: c.id, kind: 'closure.cooling_off', dueAt })
