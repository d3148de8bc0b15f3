import { isoOf } from '../../../../kernel/clock.ts'
import { formatMoney } from '../../../../kernel/money.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import type { Notice } from '../../../notices/notices.ts'
import type { AuthorityOrder } from '../../orders.ts'
import { holdersOf } from '../holders-of.ts'

/** What its holder may learn of an order: everything, only who, or nothing. */
export const orderLetters = async (
  tx: Tx,
  order: AuthorityOrder,
  template: 'order_placed' | 'order_ended',
): Promise<Notice[]> => {
  if (order.disclosure === 'neutral') return []
  const full = order.disclosure === 'full'
  const { kind, authority, document, asked, currency } = order
  const params = {
    kind,
    authority,
    document: full ? document : null,
    amount: full && asked && currency ? formatMoney({ amount: asked, currency }) : null,
    until: full ? isoOf(order.until) : null,
  }
  return (await holdersOf(tx, [order.wallet])).map((to) => ({ ...to, template, params }))
}
