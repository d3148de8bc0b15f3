/** What a former holder is told when a wallet has closed, with what goes on without it. */
import type { Queryable } from '../../../platform/db/types.ts'
import { decidedBy, openDisputesOf } from '../../commerce/commerce.ts'
import { partyNames } from '../../commerce/operations/commerce.ts'
import type { Notice } from '../../notices/notices.ts'
import type { Closed } from '../settlement/finish.ts'
import { closedNotice } from './messages.ts'

/** Set-based: many wallets may close at once. */
export const closedNotices = async (q: Queryable, closed: readonly Closed[]): Promise<Notice[]> => {
  const disputes = await openDisputesOf(
    q,
    closed.map(({ closure }) => closure.wallet),
  )
  const names = await partyNames(q, disputes)
  const byWallet = Map.groupBy(disputes, ({ wallet }) => wallet)
  return closed.map((one) =>
    closedNotice(
      one,
      (byWallet.get(one.closure.wallet) ?? []).map((d) => ({
        amount: d.amount - d.refunded,
        currency: d.currency,
        merchant: names(d).merchant_name,
        until: decidedBy(d),
      })),
    ),
  )
}
