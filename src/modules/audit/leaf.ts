/** The pure half of an audit entry: its canonical text and its RFC 6962 leaf hash. */
import { createHash } from 'node:crypto'
import { type Instant, isoOf } from '../../kernel/clock.ts'
import { type Bucket, newId, type Uuid } from '../../kernel/ids.ts'
import type { LaneRow, RowSink } from '../../kernel/lane.ts'
import { canonicalJson } from '../../platform/receipts/canonical.ts'

/** What happened. `data` holds pseudonyms, codes, amounts and commitments; never personal data. */
export type Leaf = {
  readonly bucket: Bucket
  /** Dotted, area first: `closure.accepted`, `operator.task_resolved`. */
  readonly type: string
  /** What it is about: closure, wallet, approval … */
  readonly ref: Uuid
  readonly data: Readonly<Record<string, unknown>>
}

export type Entry = { readonly id: Uuid; readonly leafHash: string }

export type PendingRow = Pick<Leaf, 'bucket' | 'type' | 'ref'> & {
  readonly id: Uuid
  readonly leaf: Buffer
  readonly at: Instant
}

const LEAF_PREFIX = Buffer.of(0)

/** RFC 6962 §2.1: SHA-256(0x00 ‖ leaf). */
export const hashLeaf = (leaf: Uint8Array): Buffer =>
  createHash('sha256').update(LEAF_PREFIX).update(leaf).digest()

/** The row of one leaf: id, bucket, type, reference and time are inside the hashed text as well. */
export const pendingRow = (leaf: Leaf, at: Instant, id = newId(leaf.bucket)): PendingRow => {
  const { bucket, type, ref } = leaf
  const text = canonicalJson({ v: 1, id, bucket, type, ref, at: isoOf(at), data: leaf.data })
  return { id, bucket, type, ref, leaf: Buffer.from(text), at }
}

export const pendingColumns = (row: PendingRow) =>
  [row.bucket, row.id, row.type, row.ref, row.leaf, row.at] as const

/** For the ledger lane: leaves of many works are one statement per commit. */
export const auditSink: RowSink = {
  name: 'audit.pending',
  sql: {
    name: 'audit.append',
    text: `INSERT INTO audit.pending (bucket, id, type, ref, leaf, at)
           SELECT * FROM unnest($1::smallint[], $2::uuid[], $3::text[], $4::uuid[], $5::bytea[], $6::timestamptz[])`,
  },
}

/** A leaf as a row that commits with postings. */
export const auditRow = (leaf: Leaf): LaneRow => ({
  sink: auditSink,
  values: (at) => pendingColumns(pendingRow(leaf, at)),
})
