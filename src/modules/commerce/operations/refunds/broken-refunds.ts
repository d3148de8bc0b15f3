/** A refund that was announced and not paid is somebody's work until its money has come another way. */

import type { Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { endTasks, tasksAbout } from '../../../support/support.ts'
import { madeGoodBy } from '../../made-good.ts'
import { brokenOf, givenBackFor, purchaseById, type Refund } from '../../purchases.ts'

const TASK = 'refund.broken'

/** Somebody has written down what became of it: no later money is meant for it. */
const settledByWord = async (tx: Tx, { id }: Refund): Promise<boolean> =>
  (await tasksAbout(tx, id)).some((task) => task.kind === TASK && task.resolved_by !== null)

/** Something was given back for the purchase just now. Twice = once. */
export const madeGood = async (tx: Tx, purchase: Uuid): Promise<void> => {
  const p = await purchaseById(tx, purchase)
  const broken = p ? await brokenOf(tx, p) : []
  if (!p || broken.length === 0) return
  const waiting: Refund[] = []
  for (const one of broken) if (!(await settledByWord(tx, one))) waiting.push(one)
  const all = p.refunded === p.captured
  const refs = all ? waiting.map(({ id }) => id) : madeGoodBy(waiting, await givenBackFor(tx, p))
  await endTasks(tx, { bucket: p.bucket, kinds: [TASK], refs, outcome: 'refunded', by: null })
}
