/**
 * Rows that say "this key was used for that request, and this was the answer". The key row is written first, by
 * unique insert, in the transaction of the effect: two requests with one key cannot both have one.
 */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from './types.ts'

export type KeyRow = { readonly scope: Uuid; readonly keyHash: Buffer; readonly requestHash: Buffer }
export type Finished = { readonly status: number; readonly answer: Buffer | undefined }
export type Claim = 'new' | 'reused' | Finished

/** How long a second request waits for the first one's commit, in milliseconds. Then 55P03. */
export const WAIT_MS = 2_000

/**
 * Claims the key, waiting for whoever holds it. `reused`: it belongs to another request. Throws 55P03 when the
 * first request is still running after `WAIT_MS`.
 */
export const claimKey = async (tx: Tx, row: KeyRow, keep: (at: Instant) => Instant): Promise<Claim> => {
  const [clock] = await tx.query<{ at: Instant }>(BEGIN, [String(WAIT_MS)])
  if (!clock) throw new Error('the database gave no time')
  const place = [row.scope, row.keyHash, bucketOf(row.scope)]
  const values = [...place, row.requestHash, clock.at, keep(clock.at)]
  const added = await tx.query(INSERT, values)
  const claim = added.length > 0 ? 'new' : await existing(tx, row, { values, at: clock.at })
  await tx.query('SET LOCAL lock_timeout TO DEFAULT')
  return claim
}

const existing = async (
  tx: Tx,
  row: KeyRow,
  { values, at }: { values: readonly unknown[]; at: Instant },
): Promise<Claim> => {
  const [found] = await tx.query<{
    hash: Buffer
    status: number | null
    answer: Buffer | null
    expired: boolean
  }>(FIND, [...values.slice(0, 3), at])
  if (!found) throw new Error('a key row vanished under its lock')
  if (found.expired) {
    await tx.query(RENEW, values)
    return 'new'
  }
  if (!found.hash.equals(row.requestHash)) return 'reused'
  if (found.status === null) throw new Error('a key row was committed without its answer')
  return { status: found.status, answer: found.answer ?? undefined }
}

/** Stores the sealed answer beside the effect. */
export const finishKey = async (tx: Tx, row: KeyRow, done: Finished): Promise<void> => {
  await tx.query(FINISH, [row.scope, row.keyHash, bucketOf(row.scope), done.status, done.answer ?? null])
}

/** Erases the answers of these principals; key and hash stay until they expire, so nothing can be done twice. */
export const eraseAnswers = async (tx: Tx, scopes: readonly Uuid[]): Promise<number> => {
  const rows = await tx.query<{ scope: Uuid }>(ERASE, [scopes, scopes.map(bucketOf)])
  return rows.length
}

/** Deletes at most `limit` expired rows of one bucket; returns how many. */
export const purgeKeys = async (
  q: Queryable,
  { bucket, at, limit }: { bucket: number; at: Instant; limit: number },
): Promise<number> => {
  const rows = await q.query<{ scope: Uuid }>(PURGE, [bucket, at, limit])
  return rows.length
}

// The sandbox clock must not make keys expire early, so this is the database's own time.
const BEGIN = {
  name: 'idempotency.begin',
  text: `SELECT clock_timestamp() AS at, set_config('lock_timeout', $1, true)`,
}
const INSERT = {
  name: 'idempotency.insert',
  text: `INSERT INTO core.idempotency (scope, key_hash, bucket, hash, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING bucket`,
}
const FIND = {
  name: 'idempotency.find',
  text: `SELECT hash, status, answer, expires_at <= $4 AS expired FROM core.idempotency
         WHERE scope = $1 AND key_hash = $2 AND bucket = $3 FOR UPDATE`,
}
const RENEW = {
  name: 'idempotency.renew',
  text: `UPDATE core.idempotency SET hash = $4, created_at = $5, expires_at = $6, status = NULL, answer = NULL
         WHERE scope = $1 AND key_hash = $2 AND bucket = $3`,
}
const FINISH = {
  name: 'idempotency.finish',
  text: `UPDATE core.idempotency SET status = $4, answer = $5
         WHERE scope = $1 AND key_hash = $2 AND bucket = $3`,
}
const ERASE = {
  name: 'idempotency.erase',
  text: `UPDATE core.idempotency AS i SET answer = NULL
         FROM unnest($1::uuid[], $2::smallint[]) AS gone (scope, bucket)
         WHERE i.scope = gone.scope AND i.bucket = gone.bucket AND i.answer IS NOT NULL RETURNING i.scope`,
}
const PURGE = {
  name: 'idempotency.purge',
  text: `DELETE FROM core.idempotency WHERE (scope, key_hash, bucket) IN (
           SELECT scope, key_hash, bucket FROM core.idempotency
           WHERE bucket = $1 AND expires_at <= $2 LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING scope`,
}
