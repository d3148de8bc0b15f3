/** A day so far off that a slip or one bad colleague would take somebody's money for life is no matter of one person. */
import { type Instant, isAfter, isoOf, plus } from '../../../../kernel/clock.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { defaultPack } from '../../../policy/policy.ts'

/** Undefined: one person may set that day. Else what they may, for `second_person_needed`. */
export const tooFarAlone = async (tx: Tx, until: Instant) => {
  const { order_until } = defaultPack().alone
  const most = plus(await tx.now(), order_until)
  return isAfter(until, most) ? { order_until, until_at_most: isoOf(most) } : undefined
}
