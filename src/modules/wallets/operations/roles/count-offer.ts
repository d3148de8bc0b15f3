import { refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import { addToTally, dayOf, lockTally } from '../../../../platform/db/tally.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { defaultPack } from '../../../policy/policy.ts'

/** Each offer is a letter to somebody. Refuses sender_limit_reached. */
export const countOffer = async (tx: Tx, wallet: Uuid): Promise<void> => {
  const { limits, time_zone: zone } = defaultPack()
  const most = limits.role_offers.per_day
  const counted = { wallet, kind: 'role_offer', day: dayOf(await tx.now(), zone) }
  if ((await lockTally(tx, counted)) >= most)
    refuse('sender_limit_reached', { facts: { limit: 'role_offers.per_day', most } })
  await addToTally(tx, counted)
}
