/** A price that is late: whoever publishes it has a task, and whoever waits for it hears until when. */

import { isoOf } from '../../../kernel/clock.ts'
import { bucketOf } from '../../../kernel/ids.ts'
import { formatMoney } from '../../../kernel/money.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { notify } from '../../notices/notices.ts'
import { endTasks, openTask } from '../../support/support.ts'
import { valued } from '../orders.ts'
import type { Late } from '../settling.ts'
import { type DayPrice, priceRef, pricesAt, publishPrice } from '../wealth.ts'

const TASK = 'fund.price_missing'

/** One task for all that wait for the same price. */
export const tellLate = async (tx: Tx, { order, fund, person, until }: Late): Promise<void> => {
  await openTask(tx, { bucket: 0, kind: TASK, ref: priceRef(fund.id, order.day) })
  const { amount } = valued(order, (await pricesAt(tx, await tx.now()))(fund.id))
  const params = {
    fund: fund.id,
    what: order.kind === 'subscribe' ? ('subscribe' as const) : ('redeem' as const),
    amount: formatMoney({ amount, currency: fund.currency }),
    day: order.day,
    until: isoOf(until),
  }
  await notify(tx, [{ person, bucket: bucketOf(person), template: 'fund_price_late', params }])
}

/** Publishes a price, and ends the task of whoever was to. Refuses price_published. */
export const publishAndEnd = async (tx: Tx, price: DayPrice): Promise<void> => {
  await publishPrice(tx, price)
  const refs = [priceRef(price.fund.id, price.day.toString())]
  await endTasks(tx, { bucket: 0, kinds: [TASK], refs, outcome: 'published', by: null })
}
