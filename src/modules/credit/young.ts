/** What was borrowed in the days before a freeze is named: it is owed to the lender until somebody has looked at it. */

import type { UndoneThing, Young } from '../../kernel/manifest/young.ts'
import { formatMoney } from '../../kernel/money.ts'
import type { Tx } from '../../platform/db/types.ts'
import * as sql from './sql.ts'

export const namesYoungLoans = async (tx: Tx, { wallet, since }: Young): Promise<UndoneThing[]> =>
  (await sql.drawnSince(tx, wallet, since)).map(({ principal, currency, drawn_at }) => ({
    kind: 'loan_drawn',
    what: formatMoney({ amount: principal, currency }),
    at: drawn_at,
  }))
