import type { Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { endTasks, openTask } from '../../support/support.ts'
import { type News, setTasks } from '../breaks.ts'

/** Each new break becomes a task of its owner's queue; one that a run does not find any more needs nobody. */
export const handOut = async (tx: Tx, news: readonly News[]): Promise<void> => {
  const tasks: { id: Uuid; task: Uuid }[] = []
  for (const { id, kind, bucket, over } of news) {
    if (kind === 'in_flight') continue
    const work = `reconciliation.${kind}` as const
    if (over) await endTasks(tx, { bucket, kinds: [work], refs: [id], outcome: 'cleared', by: null })
    else tasks.push({ id, task: await openTask(tx, { bucket, kind: work, ref: id }) })
  }
  if (tasks.length > 0) await setTasks(tx, tasks)
}
