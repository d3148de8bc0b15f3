/** What the tasks of a page are about, looked up together: their acts are found by it. */

import type { Uuid } from '../../../../kernel/ids.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { casesNamed } from '../../../closure/closure.ts'
import { disputesNamed, refundsNamed } from '../../../commerce/commerce.ts'
import { find as paymentsNamed } from '../../../payments/payments.ts'
import { lateDays } from '../../../wealth/wealth.ts'
import { listedAs, TASKS, type TaskObject } from '../../task-kinds.ts'
import type { TaskRow } from '../../tasks.ts'
import type { About } from './task-acts.ts'

type Named = Pick<TaskRow, 'id' | 'kind' | 'ref'>

const objectOf = (kind: string): TaskObject | undefined => {
  const listed = listedAs(kind)
  return listed && TASKS[listed].of
}

/** Nobody’s wallet is looked up for an order of an authority: whoever may not know of it learns none from the queue. */
export const aboutTasks = async (q: Queryable, rows: readonly Named[]): Promise<(row: Named) => About> => {
  const refs = (...of: readonly TaskObject[]): Uuid[] =>
    rows.filter(({ kind }) => of.some((one) => one === objectOf(kind))).map(({ ref }) => ref)
  const [payments, refunds] = [refs('payment'), refs('refund')]
  const sold = new Map((await refundsNamed(q, refunds)).map((r) => [r.id, r]))
  const silent = (await disputesNamed(q, refs('dispute'))).filter((d) => d.unanswered_at !== null)
  const unanswered = new Set(silent.map(({ id }) => id))
  const owners = new Map<Uuid, Uuid>(
    [...(await paymentsNamed(q, payments)), ...sold.values()].map(({ id, wallet }) => [id, wallet]),
  )
  const cases = new Map(
    (await casesNamed(q, [...new Set([...refs('case', 'step', 'wallet'), ...owners.values()])])).map(
      ({ id, ...found }) => [id, found],
    ),
  )
  const prices = refs('price').length > 0 ? await lateDays(q) : undefined
  return ({ id: task, kind, ref }) => {
    const of = objectOf(kind)
    const found = cases.get(owners.get(ref) ?? ref)
    const wallet = of === 'wallet' ? ref : (owners.get(ref) ?? found?.wallet)
    const merchant = sold.get(ref)?.merchant
    const price = prices?.get(ref)
    return {
      task,
      ref,
      ...(wallet ? { wallet } : {}),
      ...(found ? { closure: found.closure } : {}),
      ...(merchant ? { merchant } : {}),
      ...(price ? { price } : {}),
      ...(unanswered.has(ref) ? { unanswered: true } : {}),
      ...(of === 'step' && found?.sent ? { payment: ref } : {}),
    }
  }
}
