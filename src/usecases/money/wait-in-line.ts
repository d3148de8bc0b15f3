import { dayOf } from '../../db/tally.ts'
import type { Db } from '../../db/types.ts'
import { takePlace } from '../../domain/payments/places.ts'
import { defaultPack } from '../../domain/policy/policy.ts'
import type { Uuid } from '../../ids.ts'

/** A place for a transfer that waits to be accepted. Refuses sender_limit_reached. */
export const waitInLine = async (
  db: Db,
  wish: { readonly id: Uuid; readonly wallet: Uuid; readonly payee: Uuid },
): Promise<void> => {
  const { limits, time_zone: zone } = defaultPack()
  await takePlace(db, { ...wish, day: dayOf(await db.now(), zone) }, limits.waiting_transfers)
}
