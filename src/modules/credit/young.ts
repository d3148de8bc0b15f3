/**
 * What was borrowed in the days before a freeze is named: it is owed to the lender until somebody has looked at it. A line that was
 * opened in them is closed where nothing is owed on it, so that nobody borrows on it; else it is named.
 */

import type { UndoneThing, Young } from '../../kernel/manifest/young.ts'
import { formatMoney } from '../../kernel/money.ts'
import type { Tx } from '../../platform/db/types.ts'
import { endLineSince } from './credit.ts'
import * as sql from './sql.ts'

export const undoYoungCredit = async (tx: Tx, { wallet, since }: Young): Promise<UndoneThing[]> => {
  const loans = (await sql.drawnSince(tx, wallet, since)).map(({ principal, currency, drawn_at }) => ({
    kind: 'loan_drawn' as const,
    what: formatMoney({ amount: principal, currency }),
    at: drawn_at,
  }))
  const line = await endLineSince(tx, wallet, since)
  if (!line) return loans
  const { credit_limit: amount, currency, opened_at: at, ended } = line
  const kind = ended ? ('credit_line_closed' as const) : ('credit_line_open' as const)
  return [...loans, { kind, what: formatMoney({ amount, currency }), at }]
}
