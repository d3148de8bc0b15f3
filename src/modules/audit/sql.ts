import type { Instant } from '../../kernel/clock.ts'
import { newId, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import type { PendingRow } from './leaf.ts'
import { type Hashes, keyOf, type Node } from './merkle.ts'

export type Log = { readonly id: Uuid; readonly size: number }

/** Locks the log's head; the first caller ever gives the log its name. */
export const lockLog = async (tx: Tx): Promise<Log> => {
  await tx.query('INSERT INTO audit.log (id) VALUES ($1) ON CONFLICT (one) DO NOTHING', [newId(0)])
  const [row] = await tx.query<{ id: Uuid; size: bigint }>(
    'SELECT id, size FROM audit.log WHERE one FOR UPDATE',
  )
  if (!row) throw new Error('the audit log has no head')
  return { id: row.id, size: Number(row.size) }
}

export const readLog = async (q: Queryable): Promise<Log | undefined> => {
  const [row] = await q.query<{ id: Uuid; size: bigint }>('SELECT id, size FROM audit.log WHERE one')
  return row && { id: row.id, size: Number(row.size) }
}

export const setSize = async (tx: Tx, size: number): Promise<void> => {
  await tx.query('UPDATE audit.log SET size = $1 WHERE one', [size])
}

/** Takes waiting leaves away, at most `limit`; order of integration is decided by the caller. */
export const takePending = (tx: Tx, limit: number): Promise<PendingRow[]> =>
  tx.query<PendingRow>(TAKE, [limit])

const TAKE = {
  name: 'audit.take',
  text: `WITH next AS (SELECT bucket, id FROM audit.pending ORDER BY bucket, id LIMIT $1 FOR UPDATE SKIP LOCKED)
         DELETE FROM audit.pending p USING next n WHERE p.bucket = n.bucket AND p.id = n.id
         RETURNING p.bucket, p.id, p.type, p.ref, p.leaf, p.at`,
}

export type EntryRow = PendingRow & { readonly index: number; readonly hash: Buffer }

export const insertEntries = async (tx: Tx, rows: readonly EntryRow[]): Promise<void> => {
  await tx.query(
    `INSERT INTO audit.entry (index, id, bucket, type, ref, leaf, hash, at)
     SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::smallint[], $4::text[], $5::uuid[], $6::bytea[], $7::bytea[],
                          $8::timestamptz[])`,
    [
      rows.map((r) => r.index),
      rows.map((r) => r.id),
      rows.map((r) => r.bucket),
      rows.map((r) => r.type),
      rows.map((r) => r.ref),
      rows.map((r) => r.leaf),
      rows.map((r) => r.hash),
      rows.map((r) => r.at),
    ],
  )
}

export const insertNodes = async (
  tx: Tx,
  nodes: readonly { readonly node: Node; readonly hash: Buffer }[],
): Promise<void> => {
  if (nodes.length === 0) return
  await tx.query(
    'INSERT INTO audit.node (level, index, hash) SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[])',
    [nodes.map((n) => n.node.level), nodes.map((n) => n.node.index), nodes.map((n) => n.hash)],
  )
}

/** The hashes of these nodes, as a function. Throws when one is missing: the log was tampered with. */
export const loadHashes = async (q: Queryable, nodes: readonly Node[]): Promise<Hashes> => {
  const found = new Map<string, Buffer>()
  if (nodes.length > 0) {
    const rows = await q.query<{ level: number; index: bigint; hash: Buffer }>(NODES, [
      nodes.map((n) => n.level),
      nodes.map((n) => n.index),
    ])
    for (const row of rows) found.set(keyOf({ level: row.level, index: Number(row.index) }), row.hash)
  }
  return (node) => {
    const hash = found.get(keyOf(node))
    if (!hash) throw new Error(`the audit log has no node ${keyOf(node)}`)
    return hash
  }
}

const NODES = {
  name: 'audit.nodes',
  text: `WITH wanted AS (SELECT * FROM unnest($1::smallint[], $2::bigint[]) AS w (level, index))
         SELECT n.level, n.index, n.hash FROM wanted w JOIN audit.node n USING (level, index)
         UNION ALL
         SELECT 0::smallint, e.index, e.hash FROM wanted w JOIN audit.entry e USING (index) WHERE w.level = 0`,
}

export type CheckpointRow = {
  readonly size: number
  readonly root: Buffer
  readonly at: Instant
  readonly note: string
}
type StoredCheckpoint = Omit<CheckpointRow, 'size'> & { readonly size: bigint }
const numbered = (row: StoredCheckpoint): CheckpointRow => ({ ...row, size: Number(row.size) })

export const insertCheckpoint = async (tx: Tx, row: CheckpointRow): Promise<void> => {
  await tx.query('INSERT INTO audit.checkpoint (size, root, at, note) VALUES ($1, $2, $3, $4)', [
    row.size,
    row.root,
    row.at,
    row.note,
  ])
}

export const lastCheckpoint = async (q: Queryable): Promise<CheckpointRow | undefined> => {
  const [row] = await q.query<StoredCheckpoint>(
    'SELECT size, root, at, note FROM audit.checkpoint ORDER BY size DESC LIMIT 1',
  )
  return row && numbered(row)
}

export const checkpointsAfter = async (
  q: Queryable,
  size: number,
  limit: number,
): Promise<CheckpointRow[]> => {
  const rows = await q.query<StoredCheckpoint>(
    'SELECT size, root, at, note FROM audit.checkpoint WHERE size > $1 ORDER BY size LIMIT $2',
    [size, limit],
  )
  return rows.map(numbered)
}

export const indexOf = async (q: Queryable, id: Uuid): Promise<number | undefined> => {
  const [row] = await q.query<{ index: bigint }>(
    {
      name: 'audit.index_of',
      text: 'SELECT index FROM audit.entry WHERE id = $1',
    },
    [id],
  )
  return row && Number(row.index)
}

/** Entries in their order, from `index` on. */
export const entriesFrom = async (q: Queryable, index: number, limit: number): Promise<EntryRow[]> => {
  const rows = await q.query<Omit<EntryRow, 'index'> & { index: bigint }>(
    'SELECT index, id, bucket, type, ref, leaf, hash, at FROM audit.entry WHERE index >= $1 ORDER BY index LIMIT $2',
    [index, limit],
  )
  return rows.map((row) => ({ ...row, index: Number(row.index) }))
}
