import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { isMerchant } from '../../commerce/commerce.ts'
import { find } from '../../wallets/wallets.ts'

/** Whom a mandate may be given to. Refuses merchant_unknown: of one that is restricted, leaving or closed as of nobody. */
export const requireCollector = async (tx: Tx, merchant: Uuid, payer: Uuid): Promise<void> => {
  const [wallet] = await find(tx, [merchant])
  if (wallet?.state !== 'open' || merchant === payer || !(await isMerchant(tx, merchant)))
    refuse('merchant_unknown')
}
