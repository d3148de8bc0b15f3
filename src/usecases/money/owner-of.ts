import type { Queryable } from '../../db/types.ts'
import { find } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import type { Uuid } from '../../ids.ts'
import type { Currency } from '../../money.ts'

/** Whose statement it is. Refuses wallet_unknown. */
export const ownerOf = async (
  q: Queryable,
  id: Uuid,
): Promise<{ wallet: Uuid; person: Uuid; currency: Currency }> => {
  const [row] = await find(q, [id])
  return row ? { wallet: row.id, person: row.person, currency: row.currency } : refuse('wallet_unknown')
}
