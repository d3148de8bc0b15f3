/** What slows guessing and sending down: statements against `identity.lockout` and `identity.send_quota`. */
import { type Instant, plus } from '../../../kernel/clock.ts'
import { type Bucket, bucketOf, bucketOfHash, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { FAILURES_FADE_HOURS } from '../rules.ts'

export type LockRow = { readonly factor: string; readonly locked_until: Instant }

/** Factors of this person that rest now. */
export const locksOf = (q: Queryable, person: Uuid, at: Instant): Promise<LockRow[]> =>
  q.query<LockRow>(
    {
      name: 'identity.locks',
      text: `SELECT factor, locked_until FROM identity.lockout
              WHERE person = $1 AND bucket = $2 AND locked_until > $3`,
    },
    [person, bucketOf(person), at],
  )

type Try = { readonly person: Uuid; readonly factor: string; readonly at: Instant }
type Counted = { readonly failures: number; readonly locked_until: Instant | null }

/** Counts one more try and says how many in a row there are; the row stays locked. */
export const countFailure = async (tx: Tx, { person, factor, at }: Try): Promise<Counted> => {
  const [row] = await tx.query<Counted>(
    {
      name: 'identity.count_failure',
      text: `INSERT INTO identity.lockout AS l (person, factor, failures, failed_at, bucket) VALUES ($1, $2, 1, $3, $4)
             ON CONFLICT (person, factor, bucket) DO UPDATE
                SET failures = CASE WHEN l.failed_at < $5 THEN 1 ELSE l.failures + 1 END, failed_at = $3
             RETURNING failures, locked_until`,
    },
    [person, factor, at, bucketOf(person), plus(at, { hours: -FAILURES_FADE_HOURS })],
  )
  if (!row) throw new Error('a try was not counted')
  return row
}

/** How many tries in a row are counted. */
export const failuresOf = async (tx: Tx, person: Uuid, factor: string): Promise<number> => {
  const [row] = await tx.query<{ failures: number }>(
    'SELECT failures FROM identity.lockout WHERE person = $1 AND factor = $2 AND bucket = $3',
    [person, factor, bucketOf(person)],
  )
  return row?.failures ?? 0
}

/** A try that was not judged is none. */
export const uncount = async (tx: Tx, { person, factor }: Pick<Try, 'person' | 'factor'>): Promise<void> => {
  await tx.query(
    'UPDATE identity.lockout SET failures = failures - 1 WHERE person = $1 AND factor = $2 AND bucket = $3',
    [person, factor, bucketOf(person)],
  )
}

export const setLock = async (
  tx: Tx,
  { person, factor, until }: { person: Uuid; factor: string; until: Instant },
): Promise<void> => {
  await tx.query(
    'UPDATE identity.lockout SET locked_until = $4 WHERE person = $1 AND factor = $2 AND bucket = $3',
    [person, factor, bucketOf(person), until],
  )
}

/** Some of what has faded and rests no more: at most so many that a try stays quick. */
export const forgetFaded = async (
  tx: Tx,
  { bucket, factor, at }: { readonly bucket: Bucket; readonly factor: string; readonly at: Instant },
): Promise<void> => {
  await tx.query(
    `DELETE FROM identity.lockout WHERE bucket = $1 AND factor = $2 AND person IN (
       SELECT person FROM identity.lockout
        WHERE bucket = $1 AND factor = $2 AND failed_at < $3 AND (locked_until IS NULL OR locked_until < $4)
        ORDER BY failed_at LIMIT 20 FOR UPDATE SKIP LOCKED)`,
    [bucket, factor, plus(at, { hours: -FAILURES_FADE_HOURS }), at],
  )
}

/** Faded counts of one person by place. */
export const forgetFadedOf = async (tx: Tx, { person, factor, at }: Try): Promise<void> => {
  await tx.query(
    `DELETE FROM identity.lockout WHERE person = $1 AND bucket = $2 AND starts_with(factor, $3)
        AND failed_at < $4 AND (locked_until IS NULL OR locked_until < $5)`,
    [person, bucketOf(person), `${factor}/`, plus(at, { hours: -FAILURES_FADE_HOURS }), at],
  )
}

export const clearFailures = async (tx: Tx, person: Uuid, factor: string): Promise<void> => {
  await tx.query(
    {
      name: 'identity.clear_failures',
      text: 'DELETE FROM identity.lockout WHERE person = $1 AND factor = $2 AND bucket = $3',
    },
    [person, factor, bucketOf(person)],
  )
}

export const clearAllFailures = async (tx: Tx, person: Uuid): Promise<void> => {
  await tx.query('DELETE FROM identity.lockout WHERE person = $1 AND bucket = $2', [person, bucketOf(person)])
}

/** When something was sent for this key, oldest first; the key is locked until the transaction ends. */
export const lockSends = async (tx: Tx, key: Buffer): Promise<Instant[]> => {
  const bucket = bucketOfHash(key)
  await tx.query(
    {
      name: 'identity.open_quota',
      text: `INSERT INTO identity.send_quota (key, sent, bucket) VALUES ($1, '{}', $2)
             ON CONFLICT (key, bucket) DO NOTHING`,
    },
    [key, bucket],
  )
  await tx.query(
    {
      name: 'identity.lock_quota',
      text: 'SELECT key FROM identity.send_quota WHERE key = $1 AND bucket = $2 FOR NO KEY UPDATE',
    },
    [key, bucket],
  )
  const rows = await tx.query<{ at: Instant }>(
    {
      name: 'identity.read_quota',
      text: `SELECT s.at FROM identity.send_quota q, unnest(q.sent) AS s(at)
              WHERE q.key = $1 AND q.bucket = $2 ORDER BY s.at`,
    },
    [key, bucket],
  )
  return rows.map((row) => row.at)
}

export const storeSends = async (tx: Tx, key: Buffer, sent: readonly Instant[]): Promise<void> => {
  await tx.query(
    {
      name: 'identity.store_quota',
      text: 'UPDATE identity.send_quota SET sent = $3::timestamptz[] WHERE key = $1 AND bucket = $2',
    },
    [key, bucketOfHash(key), sent],
  )
}

/** Those of these keys for which nothing was sent since; one that is being counted on stays. */
export const forgetSends = async (tx: Tx, keys: readonly Buffer[], since: Instant): Promise<void> => {
  await tx.query(
    `DELETE FROM identity.send_quota WHERE (key, bucket) IN (
       SELECT q.key, q.bucket FROM identity.send_quota q JOIN unnest($1::bytea[], $2::smallint[]) AS k(key, bucket)
           ON k.key = q.key AND k.bucket = q.bucket
        WHERE coalesce(q.sent[array_upper(q.sent, 1)] < $3, true) FOR UPDATE OF q SKIP LOCKED)`,
    [keys, keys.map(bucketOfHash), since],
  )
}
