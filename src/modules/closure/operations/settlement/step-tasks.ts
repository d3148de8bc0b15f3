/** Steps that finance has to look at. */

import { SYSTEM } from '../../../../kernel/actors.ts'
import { isoOf } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { endTasks, openTask } from '../../../support/support.ts'
import { packOf, record } from '../../case/case.ts'
import type { ClosureRow, StepRow } from '../../case/types.ts'
import { tellHolder } from '../letter-links.ts'
import { delayedNotice } from '../messages.ts'
import { anew } from '../owners.ts'

const STEP_OVERDUE = 'closure.step_overdue'

type StepKind = typeof STEP_OVERDUE | 'closure.payout_refused' | 'closure.payout_returned'
/** Finance looks at a step, within the working days that the pack gives to steps of our own. */
export const task = async (
  tx: Tx,
  c: ClosureRow,
  { kind, ref, at }: { kind: StepKind; ref: Uuid; at: Temporal.Instant },
): Promise<void> => {
  const pack = await packOf(tx, c)
  const dueAt = anew(pack, pack.max_total.own_steps.working_days, at)
  await openTask(tx, { bucket: c.bucket, person: c.person, kind, ref, dueAt })
}

/** A date that we gave has passed: finance has the step, and the holder hears of it once. */
export const stepOverdue = async (
  tx: Tx,
  c: ClosureRow,
  { step, at }: { step: StepRow; at: Temporal.Instant },
) => {
  await task(tx, c, { kind: STEP_OVERDUE, ref: step.id, at })
  if (step.owner === 'operator' || !step.until) return
  const pack = await packOf(tx, c)
  const until = anew(pack, pack.max_total.own_steps.working_days, at)
  const data = { kind: STEP_OVERDUE, owner: 'finance', was: isoOf(step.until), until: isoOf(until) }
  await record(tx, c, { at, type: 'overdue', actor: SYSTEM, data })
  await tellHolder(tx, c, delayedNotice(c, { was: step.until, until }))
}

/** What was late is done, or goes another way: nobody has to look at it any more. */
export const stepsGoOn = async (
  tx: Tx,
  { bucket }: ClosureRow,
  { steps, by }: { readonly steps: readonly Uuid[]; readonly by: Uuid | null },
): Promise<void> => {
  await endTasks(tx, { bucket, kinds: [STEP_OVERDUE], refs: steps, outcome: 'goes_on', by })
}
