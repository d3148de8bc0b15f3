import type { Queryable } from '../../db/types.ts'
import { find } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import type { Uuid } from '../../ids.ts'
import type { WalletRef } from '../../participant.ts'

/** The wallet as participants know it. Refuses wallet_unknown. */
export const walletRef = async (q: Queryable, wallet: Uuid): Promise<WalletRef> => {
  const [row] = await find(q, [wallet])
  return row ? { wallet: row.id, person: row.person, bucket: row.bucket } : refuse('wallet_unknown')
}
