/** Statements against `identity.activity`. Times are business time. */

import type { Instant } from '../../kernel/clock.ts'
import { type Bucket, bucketOf, bucketsOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'

const NOTE = {
  name: 'identity.note_act',
  text: `INSERT INTO identity.activity AS a (person, last_at, bucket) VALUES ($1, $2, $3)
         ON CONFLICT (person, bucket) DO UPDATE SET last_at = greatest(a.last_at, $2), again_at = NULL
          WHERE a.last_at <= $4 OR a.again_at IS NOT NULL
         RETURNING old.again_at IS NOT NULL AS looked_at`,
}
/** True when somebody has looked at the silence that this act ends. */
export const noteAct = async (
  tx: Tx,
  act: { person: Uuid; at: Instant; stale: Instant },
): Promise<boolean> => {
  const { person, at, stale } = act
  const [row] = await tx.query<{ looked_at: boolean }>(NOTE, [person, at, bucketOf(person), stale])
  return row?.looked_at ?? false
}

/** Which buckets have somebody to look at. Two probes of an index a bucket. */
export const quietBuckets = async (
  q: Queryable,
  what: { buckets: readonly Bucket[]; before: Instant; now: Instant },
): Promise<Bucket[]> => {
  const rows = await q.query<{ bucket: Bucket }>(
    {
      name: 'identity.quiet_buckets',
      text: `SELECT b.bucket FROM unnest($1::smallint[]) AS b(bucket)
              WHERE EXISTS (SELECT FROM identity.activity a WHERE a.bucket = b.bucket AND a.again_at IS NULL AND a.last_at <= $2)
                 OR EXISTS (SELECT FROM identity.activity a WHERE a.bucket = b.bucket AND a.again_at <= $3)
              ORDER BY b.bucket`,
    },
    [what.buckets, what.before, what.now],
  )
  return rows.map((row) => row.bucket)
}

export type Quiet = { readonly person: Uuid; readonly wallet: Uuid; readonly last_at: Instant }
/** Longest silence first; then whom it is time to look at again. */
export const quietIn = (
  q: Queryable,
  what: { bucket: Bucket; before: Instant; now: Instant; limit: number },
): Promise<Quiet[]> =>
  q.query<Quiet>(
    {
      name: 'identity.quiet',
      text: `SELECT a.person, p.wallet, a.last_at
               FROM ((SELECT person, last_at FROM identity.activity
                       WHERE bucket = $1 AND again_at IS NULL AND last_at <= $2 ORDER BY last_at LIMIT $4)
                     UNION ALL
                     (SELECT person, last_at FROM identity.activity
                       WHERE bucket = $1 AND again_at <= $3 ORDER BY again_at LIMIT $4)) AS a
               JOIN identity.person p ON p.id = a.person AND p.bucket = $1
              ORDER BY a.last_at, a.person LIMIT $4`,
    },
    [what.bucket, what.before, what.now, what.limit],
  )

/** How many fall silent for that long up to `before`; counts no further than `most`. Spans buckets (operator list). */
export const countQuiet = async (
  q: Queryable,
  what: { buckets: readonly Bucket[]; before: Instant; most: number },
): Promise<number> => {
  const [row] = await q.query<{ n: bigint }>(
    {
      name: 'identity.count_quiet',
      text: `SELECT count(*) AS n FROM (
               SELECT 1 FROM unnest($1::smallint[]) AS b(bucket)
                CROSS JOIN LATERAL (SELECT FROM identity.activity a
                                     WHERE a.bucket = b.bucket AND a.again_at IS NULL AND a.last_at <= $2 LIMIT $3) AS found
                LIMIT $3) AS counted`,
    },
    [what.buckets, what.before, what.most],
  )
  return Number(row?.n ?? 0n)
}

/** Last acts, locked: whoever signs in now waits for what is decided. */
export const lockActs = (tx: Tx, persons: readonly Uuid[]): Promise<{ person: Uuid; last_at: Instant }[]> =>
  tx.query(
    {
      name: 'identity.lock_acts',
      text: `SELECT person, last_at FROM identity.activity
              WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) ORDER BY person FOR UPDATE`,
    },
    [persons, bucketsOf(persons)],
  )

export type Again = {
  readonly person: Uuid
  readonly last_at: Instant
  readonly again_at: Instant | null
}
export const setAgain = async (tx: Tx, rows: readonly Again[]): Promise<void> => {
  if (rows.length === 0) return
  await tx.query(
    {
      name: 'identity.set_again',
      text: `UPDATE identity.activity a SET last_at = greatest(a.last_at, n.last_at), again_at = n.again_at
               FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::smallint[]) AS n(person, last_at, again_at, bucket)
              WHERE a.person = n.person AND a.bucket = n.bucket`,
    },
    [
      rows.map((r) => r.person),
      rows.map((r) => r.last_at),
      rows.map((r) => r.again_at),
      rows.map((r) => bucketOf(r.person)),
    ],
  )
}

export const dropActs = async (tx: Tx, persons: readonly Uuid[]): Promise<void> => {
  await tx.query(
    {
      name: 'identity.drop_acts',
      text: 'DELETE FROM identity.activity WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])',
    },
    [persons, bucketsOf(persons)],
  )
}
