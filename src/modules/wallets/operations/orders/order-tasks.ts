/** Somebody asks the authority before an order ends; what was decided, or has lapsed, needs nobody. */

import { bucketOf, type Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { endTasks } from '../../../support/support.ts'
import { ORDER_ENDING } from '../../orders.ts'

export const orderSettled = async (
  tx: Tx,
  order: Uuid,
  done: { readonly outcome: 'renewed' | 'ended' | 'lapsed'; readonly by: Uuid | null },
): Promise<void> => {
  await endTasks(tx, { bucket: bucketOf(order), kinds: [ORDER_ENDING], refs: [order], ...done })
}
