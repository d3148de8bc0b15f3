/**
 * The stop link, for the victim whose factors were all stolen: C12 it pauses the case once, for at most the pack's
 * time, moves no money, needs no log-in and can do nothing else.
 */
import { deadline, type Instant, isoOf, latest, plus } from '../../clock.ts'
import type { Tx } from '../../db/types.ts'
import { refuse } from '../../errors.ts'
import type { Actor } from '../../usecase.ts'
import { overlap } from '../operations/outages.ts'
import { rescheduleCoolingOff } from './advance.ts'
import { notAllowed, packOf, record } from './case.ts'
import { requireCoolingOff } from './clocks.ts'
import * as sql from './sql.ts'
import type { ClosureRow } from './types.ts'

/** Refuses closure_action_not_allowed, cooling_off_over, stop_used. The case is locked. */
export const stopCase = async (
  tx: Tx,
  c: ClosureRow,
  input: { actor: Actor; at: Instant },
): Promise<ClosureRow> => {
  const { actor, at } = input
  if (c.stopped_at) refuse('stop_used', { facts: { stopped_at: isoOf(c.stopped_at) } })
  if (c.state !== 'cooling_off') notAllowed(c)
  await requireCoolingOff(tx, c, at)
  const pack = await packOf(tx, c)
  const until = latest(await unpausedEnd(tx, c, at), deadline(plus(at, pack.cooling_off.stop_pause)))
  const stopped = await sql.change(tx, c, { stopped_at: at, cooling_off_until: until })
  await rescheduleCoolingOff(tx, stopped, until)
  await record(tx, stopped, { at, type: 'stopped', actor, data: { cooling_off_until: isoOf(until) } })
  return stopped
}

/** The date with the outages until now put into it: from here on only later ones are added to it. */
const unpausedEnd = async (tx: Tx, c: ClosureRow, at: Instant): Promise<Instant> => {
  if (!c.accepted_at || !c.cooling_off_until) throw new Error(`closure ${c.id} has no cooling-off`)
  return plus(c.cooling_off_until, { seconds: await overlap(tx, c.accepted_at, at) })
}
