import { plus } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { openTask } from '../../support/tasks.ts'
import { type Fresh, setTasks } from '../breaks.ts'
import { WORK_HOURS } from '../rules.ts'

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
