/** The end of an order before its day, once two people have seen it. */

import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import { nullable, Time } from '../../../../kernel/shapes.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { notify } from '../../../notices/notices.ts'
import { changeOrder, standingOrder } from '../../orders.ts'
import { OrderShape } from '../shapes.ts'
import { orderLetters } from './order-letters.ts'
import { orderSettled } from './order-tasks.ts'

/** What the second person sees: the order as it stands, and until when it shall stand; null ends it now. */
export const ShownOrderEnd = Type.Object({ order: OrderShape, to: nullable(Time) })

/** The second of two. Refuses approval_changed when the order was renewed since, order_unknown when it has ended. */
export const endOrderDecided = async (
  tx: Tx,
  { order, to }: Type.Static<typeof ShownOrderEnd>,
  by: Uuid,
): Promise<void> => {
  const about = { id: order.id, wallet: order.wallet }
  const now = await standingOrder(tx, about)
  if (isoOf(now.until) !== order.until) refuse('approval_changed')
  if (to) return changeOrder(tx, { ...about, until: Temporal.Instant.from(to), by })
  await changeOrder(tx, { ...about, by })
  await orderSettled(tx, order.id, { outcome: 'ended', by })
  await notify(tx, await orderLetters(tx, now, 'order_ended'))
}

/** The second of two agrees to a day that is further off than one may set. Refuses as endOrderDecided. */
export const renewOrderDecided = async (
  tx: Tx,
  { order, to }: Type.Static<typeof ShownOrderEnd>,
  by: Uuid,
): Promise<void> => {
  const about = { id: order.id, wallet: order.wallet }
  const now = await standingOrder(tx, about)
  if (isoOf(now.until) !== order.until || !to) return refuse('approval_changed')
  await changeOrder(tx, { ...about, until: Temporal.Instant.from(to), by })
  await orderSettled(tx, order.id, { outcome: 'renewed', by })
}
