import type { Tx } from '../../../../platform/db/types.ts'
import type { ApprovalRow } from '../../approvals/approvals.ts'
import { openTask, takeTask } from '../../tasks.ts'

/** Whoever asked finds on their list that a colleague said no; the reason stands with the request. */
export const tellProposer = async (
  tx: Tx,
  { id, bucket, sealed_for: person, requested_by: by }: ApprovalRow,
): Promise<void> => {
  const task = await openTask(tx, { bucket, kind: 'approval.declined', ref: id, person })
  await takeTask(tx, { task, by })
}
