/** Coupons and points that were used in the days before a freeze are named: what was had for them cannot be taken back. */

import type { UndoneThing, Young } from '../../kernel/manifest/young.ts'
import type { Tx } from '../../platform/db/types.ts'
import { usedSince } from './benefits.ts'

/** Each once, by its last use. */
export const namesYoungUses = async (tx: Tx, { wallet, since }: Young): Promise<UndoneThing[]> =>
  (await usedSince(tx, wallet, since)).flatMap(({ kind, label, used_at: at }) =>
    at
      ? [{ kind: kind === 'coupon' ? ('coupon_used' as const) : ('points_used' as const), what: label, at }]
      : [],
  )
