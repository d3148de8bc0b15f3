import { plus } from '../../clock.ts'
import type { Tx } from '../../db/types.ts'
import { type Fresh, setTasks } from '../../domain/reconciliation/breaks.ts'
import { WORK_HOURS } from '../../domain/reconciliation/rules.ts'
import { openTask } from '../../domain/support/tasks.ts'
import type { Uuid } from '../../ids.ts'

/** Each new break becomes a task of its owner's queue. The task stays until a person has said what came of it. */
export const handOut = async (tx: Tx, fresh: readonly Fresh[]): Promise<void> => {
  if (fresh.length === 0) return
  const dueAt = plus(await tx.now(), { hours: WORK_HOURS })
  const tasks: { id: Uuid; task: Uuid }[] = []
  for (const { id, kind, owner, bucket } of fresh)
    tasks.push({
      id,
      task: await openTask(tx, { bucket, kind: `reconciliation.${kind}`, ref: id, owner, dueAt }),
    })
  await setTasks(tx, tasks)
}
