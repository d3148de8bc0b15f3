/**
 * The audit log as others see it: `append` in your own transaction; the sequencer integrates it within a minute;
 * `proofOf` then shows that the leaf is in a signed checkpoint.
 */
import type { Tx } from '../../platform/db/types.ts'
import { auditSink, type Entry, hashLeaf, type Leaf, pendingRow } from './leaf.ts'

export { copyCheckpoints, LogTruncated } from './copy.ts'
export { auditJobs } from './handlers.ts'
export { auditRow, type Entry, type Leaf } from './leaf.ts'
export { growthProof, proofOf } from './proofs.ts'
export { integrate } from './sequencer.ts'
export { type AuditReport, type Finding, verify } from './verify.ts'

/** Writes the leaves with the caller's transaction (call it after the locks: it reads the time). */
export const append = async (tx: Tx, leaves: readonly Leaf[]): Promise<Entry[]> => {
  if (leaves.length === 0) return []
  const at = await tx.now()
  const rows = leaves.map((leaf) => pendingRow(leaf, at))
  await tx.query(auditSink.sql, [
    rows.map((row) => row.bucket),
    rows.map((row) => row.id),
    rows.map((row) => row.type),
    rows.map((row) => row.ref),
    rows.map((row) => row.leaf),
    rows.map((row) => row.at),
  ])
  return rows.map((row) => ({ id: row.id, leafHash: hashLeaf(row.leaf).toString('hex') }))
}
