/** What was bought and sold in the days before a freeze is named: its price has moved since, so nothing is turned back unasked. */

import type { UndoneThing, Young } from '../../kernel/manifest/young.ts'
import { formatMoney } from '../../kernel/money.ts'
import type { Tx } from '../../platform/db/types.ts'
import { valued } from './orders.ts'
import { pricesAt, requireFund } from './prices.ts'
import * as sql from './sql.ts'

/** What has no price yet is named by the last one, and said to be about that. */
export const namesYoungOrders = async (tx: Tx, { wallet, since }: Young): Promise<UndoneThing[]> => {
  const price = await pricesAt(tx, await tx.now())
  return (await sql.placedSince(tx, wallet, since)).map((row) => {
    const { amount, estimated } = valued(row, price(row.fund))
    const sold = estimated ? 'fund_sold_about' : 'fund_sold'
    return {
      kind: row.kind === 'subscribe' ? 'fund_bought' : sold,
      what: formatMoney({ amount, currency: requireFund(row.fund).currency }),
      at: row.placed_at,
    }
  })
}
