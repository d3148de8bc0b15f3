import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { WalletRef } from '../../../kernel/participant.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { find } from '../../wallets/wallets.ts'

/** The wallet as participants know it. Refuses wallet_unknown. */
export const walletRef = async (q: Queryable, wallet: Uuid): Promise<WalletRef> => {
  const [row] = await find(q, [wallet])
  return row ? { wallet: row.id, person: row.person, bucket: row.bucket } : refuse('wallet_unknown')
}
