/** What shows others that a leaf is in the log, and that the log only grew. O(log n) stored hashes each. */

import type { Uuid } from '../../kernel/ids.ts'
import type { Queryable } from '../../platform/db/types.ts'
import type { DetachedProof } from '../../platform/receipts/verify.ts'
import { growthOf, hashesOf, nodesOf, pathOf } from './merkle.ts'
import { indexOf, lastCheckpoint, loadHashes } from './sql.ts'

/** Where the leaf stands under the latest signed checkpoint; `pending` until there is one that covers it. */
export const proofOf = async (q: Queryable, leaf: Uuid): Promise<DetachedProof> => {
  const index = await indexOf(q, leaf)
  const checkpoint = await lastCheckpoint(q)
  if (index === undefined || !checkpoint || index >= checkpoint.size) return { status: 'pending' }
  const path = pathOf(index, checkpoint.size)
  const hashes = hashesOf(path, await loadHashes(q, nodesOf(path)))
  return {
    status: 'included',
    index,
    size: checkpoint.size,
    path: hashes.map((hash) => hash.toString('hex')),
    checkpoint: checkpoint.note,
  }
}

/** Hex hashes that show that the log of `to` entries begins with that of `from` entries (RFC 9162 §2.1.4). */
export const growthProof = async (q: Queryable, from: number, to: number): Promise<string[]> => {
  const path = growthOf(from, to)
  const hashes = hashesOf(path, await loadHashes(q, nodesOf(path)))
  return hashes.map((hash) => hash.toString('hex'))
}
