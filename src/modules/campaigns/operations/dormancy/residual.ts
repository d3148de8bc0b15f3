import type { Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import type { ClosureRow } from '../../../closure/closure.ts'
import { endTasks } from '../../../support/support.ts'

/** What could not be closed for silence. */
export const RESIDUAL = 'closure.dormant_residual'

/** It closes, its holder is back, or it is left alone: nothing stands in the way of anything any more. */
export const residualOver = async (
  tx: Tx,
  { id, bucket }: Pick<ClosureRow, 'id' | 'bucket'>,
  done: { readonly outcome: string; readonly by: Uuid | null },
): Promise<void> => {
  await endTasks(tx, { bucket, kinds: [RESIDUAL], refs: [id], ...done })
}
