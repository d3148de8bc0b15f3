/** Steps that finance has to look at. */
import { isoOf } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { notify } from '../../notices/notices.ts'
import { openTask } from '../../support/tasks.ts'
import { packOf, record } from '../case/case.ts'
import type { ClosureRow, StepRow } from '../case/types.ts'
import { SYSTEM } from '../draft/prepare.ts'
import { delayedNotice } from './messages.ts'
import { anew } from './owners.ts'

const STEP_OVERDUE = 'closure.step_overdue'

/** Finance looks at a payout. */
export const task = (
  tx: Tx,
  { bucket, person }: ClosureRow,
  { kind, ref, at: dueAt }: { kind: string; ref: Uuid; at: Temporal.Instant },
) => openTask(tx, { bucket, person, kind, ref, owner: 'finance', dueAt })

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
  await notify(tx, [delayedNotice(c, { was: step.until, until })])
}
