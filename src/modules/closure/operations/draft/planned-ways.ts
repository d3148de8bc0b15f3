import type { Queryable } from '../../../../platform/db/types.ts'
import { labelsOf } from '../../../instruments/instruments.ts'
import type { ClosureRow } from '../../case/types.ts'
import type { PayoutTold } from '../../messages/told.ts'

/** Where the plan leads each currency, also those of which there is no money yet: it may still come. */
export const plannedWays = async (q: Queryable, { plan }: ClosureRow): Promise<PayoutTold[]> => {
  const payouts = plan?.payouts ?? []
  const labels = await labelsOf(
    q,
    payouts.flatMap(({ instrument }) => instrument ?? []),
  )
  return payouts.map(({ way, instrument }) => ({
    amount: '',
    way,
    account: (instrument && labels.get(instrument)) || '',
    by: '',
  }))
}
