import type { Uuid } from '../../../../kernel/ids.ts'
import { dayOf } from '../../../../platform/db/tally.ts'
import type { Db } from '../../../../platform/db/types.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { takePlace } from '../../transfers/places.ts'

/** A place for a transfer that waits to be accepted. Refuses sender_limit_reached. */
export const waitInLine = async (
  db: Db,
  wish: { readonly id: Uuid; readonly wallet: Uuid; readonly payee: Uuid },
): Promise<void> => {
  const { limits, time_zone: zone } = defaultPack()
  await takePlace(db, { ...wish, day: dayOf(await db.now(), zone) }, limits.waiting_transfers)
}
