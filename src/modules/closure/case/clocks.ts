/**
 * The clocks of a case. Statutory time runs from the request and stands still while the next act is the holder's
 * alone; the cooling-off is moved by our own outages.
 */

import { type Instant, isBefore, isoOf, latest, secondsBetween } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { addWorkingDays } from '../../../kernel/time/calendar.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { boundedDeadline, noteSilence } from '../../operations/operations.ts'
import type { Pack } from '../../policy/policy.ts'
import { packOf } from './case.ts'
import { isHeld } from './rules.ts'
import { type Change, change, eventsOf } from './sql.ts'
import type { ClosureRow } from './types.ts'

/** The clocks when the next act stops being the holder's: what was waited for the holder is not counted as ours. */
export const stopWaiting = (
  c: ClosureRow,
  pack: Pack,
  at: Instant,
): Change & Pick<ClosureRow, 'statutory_due_at'> => {
  const waited =
    c.waited_seconds + BigInt(c.waiting_since ? Math.max(0, secondsBetween(c.waiting_since, at)) : 0)
  const from = c.requested_at.add({ seconds: Number(waited) })
  return {
    waiting_since: null,
    waited_seconds: waited,
    statutory_due_at: addWorkingDays(from, pack.max_total.working_days, pack.time_zone),
  }
}

/** The statutory deadline as it stands at `at`: while we wait for the holder it is what it would be if they acted now. */
export const statutoryBy = (c: ClosureRow, pack: Pack, at: Instant): Instant =>
  c.waiting_since ? stopWaiting(c, pack, at).statutory_due_at : c.statutory_due_at

/**
 * The end of the cooling-off as it stands: the date plus every outage of ours that overlapped it. A stop has put the
 * outages before it into the date already. Announced work moves it to the statutory date at the latest: the case goes on then.
 */
export const coolingOffEnd = async (q: Queryable, c: ClosureRow): Promise<Instant> => {
  if (!c.accepted_at || !c.cooling_off_until) throw new Error(`closure ${c.id} has no cooling-off`)
  const moved = await boundedDeadline(q, {
    from: c.stopped_at ?? c.accepted_at,
    deadline: c.cooling_off_until,
    most: c.statutory_due_at,
  })
  // Work that is taken back shortens nothing that the holder has heard of.
  return latest(moved, (await toldEnd(q, c)) ?? moved)
}

/** By when a case that cools off is finished at the latest: our own steps begin when it is over. */
export const ownStepsBy = async (q: Queryable, c: ClosureRow): Promise<Instant> => {
  const { max_total, time_zone } = await packOf(q, c)
  return addWorkingDays(await coolingOffEnd(q, c), max_total.own_steps.working_days, time_zone)
}

/** Event of an end of the cooling-off that was told anew. */
export const DATE_MOVED = 'date_moved'

/** The end of the cooling-off that the holder was told last: at the acceptance with the work that was announced by then. */
export const toldEnd = async (q: Queryable, c: ClosureRow): Promise<Instant | null> => {
  const { cooling_off_until } = c
  if (!cooling_off_until) return null
  const told = (await eventsOf(q, c)).flatMap(({ type, data }) => {
    const moved = type === 'accepted' && 'moved_from' in data
    const until = type === DATE_MOVED ? data.until : moved ? data.cooling_off_until : undefined
    return typeof until === 'string' ? [Temporal.Instant.from(until)] : []
  })
  return latest(cooling_off_until, ...told.slice(-1))
}

/** The end of a hold as it stands: our outages since the stop are added to it too, within the same bound. */
export const holdEnd = async (q: Queryable, c: ClosureRow): Promise<Instant> => {
  if (!c.stopped_at || !c.held_until) throw new Error(`closure ${c.id} was not stopped`)
  return boundedDeadline(q, { from: c.stopped_at, deadline: c.held_until, most: c.statutory_due_at })
}

/** A date that we gave has passed: the new one. In review it is the new date of the decision as well. */
export const delay = (tx: Tx, c: ClosureRow, until: Instant): Promise<ClosureRow> =>
  change(tx, c, { delayed_until: until, ...(c.state === 'in_review' ? { review_until: until } : {}) })

/** Refuses cooling_off_over. While a stop is not settled no deadline runs out. An outage of ours that no heartbeat has recorded yet counts as well. */
export const requireCoolingOff = async (tx: Tx, c: ClosureRow, at: Instant): Promise<void> => {
  if (isHeld(c) || isBefore(at, await coolingOffEnd(tx, c))) return
  await noteSilence(tx)
  const end = await coolingOffEnd(tx, c)
  if (!isBefore(at, end)) refuse('cooling_off_over', { facts: { ended_at: isoOf(end) } })
}
