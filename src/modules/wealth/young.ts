/** What was bought and sold in the days before a freeze is named: its price has moved since, so nothing is turned back unasked. */
import { formatMoney } from '../../kernel/money.ts'
import type { UndoneThing, Young } from '../../kernel/young.ts'
import type { Tx } from '../../platform/db/types.ts'
import * as sql from './sql.ts'
import { requireFund } from './wealth.ts'

export const namesYoungOrders = async (tx: Tx, { wallet, since }: Young): Promise<UndoneThing[]> =>
  (await sql.placedSince(tx, wallet, since)).map(({ kind, amount, fund, placed_at }) => ({
    kind: kind === 'subscribe' ? 'fund_bought' : 'fund_sold',
    what: formatMoney({ amount, currency: requireFund(fund).currency }),
    at: placed_at,
  }))
