import { refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Currency } from '../../../../kernel/money.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { find } from '../../../wallets/wallets.ts'

/** Whose statement it is. Refuses wallet_unknown. */
export const ownerOf = async (
  q: Queryable,
  id: Uuid,
): Promise<{ wallet: Uuid; person: Uuid; currency: Currency }> => {
  const [row] = await find(q, [id])
  return row ? { wallet: row.id, person: row.person, currency: row.currency } : refuse('wallet_unknown')
}
