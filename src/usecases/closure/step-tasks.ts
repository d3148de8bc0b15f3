/** Steps that finance has to look at. */
import { isoOf } from '../../clock.ts'
import type { Tx } from '../../db/types.ts'
import { packOf, record } from '../../domain/closure/case.ts'
import { SYSTEM } from '../../domain/closure/prepare.ts'
import type { ClosureRow, StepRow } from '../../domain/closure/types.ts'
import { notify } from '../../domain/notices/notices.ts'
import { openTask } from '../../domain/support/tasks.ts'
import type { Uuid } from '../../ids.ts'
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
