/** The day of one person of staff, over all wallets: how much of an act they may still do alone. */
import { operatorOf } from '../../../kernel/actors.ts'

import type { Call } from '../../../kernel/usecase.ts'
import { dayOf } from '../../../platform/db/tally.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { defaultPack, type Pack } from '../../policy/policy.ts'
import { countAlone, type Measured, weighAlone } from '../approvals/alone.ts'

type PerDay = Pack['alone']['per_day']
type Wanted = Pick<Measured, 'unit' | 'amount' | 'ref'> & { readonly kind: keyof PerDay }

/** A currency that the pack does not name has a bound of nothing: two people. */
const mostOf = (rule: PerDay[keyof PerDay], unit: string): bigint =>
  BigInt(typeof rule === 'number' ? rule : (new Map(Object.entries(rule)).get(unit) ?? '0'))

/**
 * Whether it still fits in the person's day. Ask after the wallet is locked; when it is done alone, `count` it in the same
 * transaction. `facts` say the bound and what is used of it, for `second_person_needed`.
 */
export const dayAlone = async (tx: Tx, call: Call, wanted: Wanted) => {
  const { alone, time_zone } = defaultPack()
  const at = await tx.now()
  const [day, most] = [dayOf(at, time_zone), mostOf(alone.per_day[wanted.kind], wanted.unit)]
  const measured = { ...wanted, operator: operatorOf(call) }
  const { fits, used } = await weighAlone(tx, measured, { day, most })
  return {
    fits,
    facts: { per_day: most.toString(), used_today: used.toString(), unit: wanted.unit },
    count: () => countAlone(tx, measured, { day, at }),
  }
}
