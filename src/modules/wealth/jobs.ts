/** What time does to orders: they settle on their day, or wait for a price that is late, which is told. */
import { timerForEach } from '../../kernel/handler.ts'
import { tellLate } from './operations/late-price.ts'
import { REDEMPTION, SUBSCRIPTION } from './orders.ts'
import { LATE } from './prices.ts'
import { settleOrder } from './settling.ts'

export const settlements = [REDEMPTION, SUBSCRIPTION, LATE].map((kind) =>
  timerForEach(kind, async (tx, row) => {
    const late = await settleOrder(tx, row.ref)
    if (late) await tellLate(tx, late)
  }),
)
