/**
 * The one writer of the log. It takes what waits in `pending`, gives it the next places, stores the hashes of the
 * subtrees that became complete, and signs where the log stands.
 */
import { sign } from 'node:crypto'
import { isoOf } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import { publicJwks, signer } from '../../kernel/keys/keys.ts'
import type { Db, Tx } from '../../platform/db/types.ts'
import { fromBase64url } from '../../platform/receipts/bytes.ts'
import { checkpointBody, keyHash, noteOf } from '../../platform/receipts/checkpoint.ts'
import { hashLeaf, type PendingRow } from './leaf.ts'
import { EMPTY_ROOT, grow, type Hashes, peaksOf, rootAt } from './merkle.ts'
import {
  type CheckpointRow,
  insertCheckpoint,
  insertEntries,
  insertNodes,
  lastCheckpoint,
  loadHashes,
  lockLog,
  setSize,
  takePending,
} from './sql.ts'

/** Leaves moved per transaction. */
const BATCH = 1_000

/** Integrates what waits and, when there is news, signs a checkpoint. Run by one process at a time, every few seconds. */
export const integrate = async (db: Db): Promise<{ readonly integrated: number }> => {
  let integrated = 0
  for (;;) {
    const moved = await db.tx(integrateBatch)
    integrated += moved
    if (moved < BATCH) break
  }
  await db.tx(signIfNews)
  return { integrated }
}

const integrateBatch = async (tx: Tx): Promise<number> => {
  const log = await lockLog(tx)
  const rows = inOrder(await takePending(tx, BATCH))
  if (rows.length === 0) return 0
  const hashes = rows.map((row) => hashLeaf(row.leaf))
  const known = await loadHashes(tx, peaksOf(0, log.size))
  await insertEntries(
    tx,
    rows.map((row, i) => ({ ...row, index: log.size + i, hash: hashes[i] ?? EMPTY_ROOT })),
  )
  await insertNodes(tx, grow(log.size, hashes, known))
  await setSize(tx, log.size + rows.length)
  return rows.length
}

/** By time within the batch, for those who read the log; the order of the log itself is that of integration. */
const inOrder = (rows: readonly PendingRow[]): PendingRow[] =>
  [...rows].sort((a, b) => Temporal.Instant.compare(a.at, b.at) || (a.id < b.id ? -1 : 1))

const signIfNews = async (tx: Tx): Promise<void> => {
  const log = await lockLog(tx)
  const last = await lastCheckpoint(tx)
  if (log.size === 0 || last?.size === log.size) return
  const hashes = await loadHashes(tx, peaksOf(0, log.size))
  await insertCheckpoint(tx, await signedHead(tx, log, hashes))
}

const signedHead = async (
  tx: Tx,
  log: { readonly id: Uuid; readonly size: number },
  hashes: Hashes,
): Promise<CheckpointRow> => {
  const root = rootAt(log.size, hashes)
  const at = await tx.realNow()
  const origin = originOf(log.id)
  const body = checkpointBody({ origin, size: log.size, root: root.toString('base64'), at: isoOf(at) })
  const { kid, privateKey } = signer()
  const publicKey = fromBase64url(publicJwks().keys.find((key) => key.kid === kid)?.x ?? '')
  if (!publicKey) throw new Error('the signing key is not in the published key set')
  const blob = Buffer.concat([await keyHash(origin, publicKey), sign(null, Buffer.from(body), privateKey)])
  return { size: log.size, root, at, note: noteOf(body, origin, blob.toString('base64')) }
}

/** The name of a log in its checkpoints. */
export const originOf = (log: Uuid): string => `quittance/${log}`
