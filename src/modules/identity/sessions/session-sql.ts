/** Statements against `identity.session`. Times are the database's own. */

import type { Instant } from '../../../kernel/clock.ts'
import { bucketOf, bucketsOf, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'

export type SessionRow = {
  readonly id: Uuid
  readonly person: Uuid
  readonly wallet: Uuid
  readonly token_hash: Buffer
  readonly created_at: Instant
  readonly last_seen_at: Instant
  readonly expires_at: Instant
}
/** With the last act of its person that is written down. */
export type LiveRow = SessionRow & {
  readonly last_at: Instant | null
  readonly again_at: Instant | null
  /** Since when the person is frozen by the link of an alert. */
  readonly frozen_since: Instant | null
}
const COLUMNS = 's.id, s.person, s.wallet, s.token_hash, s.created_at, s.last_seen_at, s.expires_at'

export const insertSession = async (
  tx: Tx,
  row: Omit<SessionRow, 'last_seen_at'> & { readonly source: string; readonly device: string },
): Promise<void> => {
  await tx.query(
    {
      name: 'identity.insert_session',
      text: `INSERT INTO identity.session
               (id, person, wallet, token_hash, source, device, created_at, last_seen_at, expires_at, bucket)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)`,
    },
    [
      row.id,
      row.person,
      row.wallet,
      row.token_hash,
      row.source,
      row.device,
      row.created_at,
      row.expires_at,
      bucketOf(row.id),
    ],
  )
}

/** A session that has not ended, of a person whose credentials work. Limits of time are the caller's to check. */
export const liveSession = async (q: Queryable, id: Uuid): Promise<LiveRow | undefined> => {
  const [row] = await q.query<LiveRow>(
    {
      name: 'identity.live_session',
      text: `SELECT ${COLUMNS}, a.last_at, a.again_at, f.since AS frozen_since FROM identity.session s
               JOIN identity.person p ON p.id = s.person AND p.bucket = s.bucket
               LEFT JOIN identity.activity a ON a.person = s.person AND a.bucket = s.bucket
               LEFT JOIN identity.freeze f ON f.person = s.person AND f.bucket = s.bucket AND f.ended_at IS NULL
              WHERE s.id = $1 AND s.bucket = $2 AND s.ended_at IS NULL AND p.state = 'active'`,
    },
    [id, bucketOf(id)],
  )
  return row
}

export const sessionsOf = (
  q: Queryable,
  { person, idleSince, at }: { person: Uuid; idleSince: Instant; at: Instant },
): Promise<SessionRow[]> =>
  q.query<SessionRow>(
    `SELECT ${COLUMNS} FROM identity.session s
      WHERE s.person = $1 AND s.bucket = $2 AND s.ended_at IS NULL AND s.last_seen_at > $3 AND s.expires_at > $4
      ORDER BY s.last_seen_at DESC, s.id`,
    [person, bucketOf(person), idleSince, at],
  )

/** Has this person ever signed in from there? */
export const knowsSource = async (q: Queryable, person: Uuid, source: string): Promise<boolean> => {
  const rows = await q.query(
    'SELECT id FROM identity.session WHERE person = $1 AND bucket = $2 AND source = $3 LIMIT 1',
    [person, bucketOf(person), source],
  )
  return rows.length > 0
}

type Place = { readonly source: string; readonly device: string }
/** Whether this network and this device were both signed in from before; of earlier sessions the device is not known. */
export const knowsPlace = async (q: Queryable, person: Uuid, { source, device }: Place): Promise<boolean> => {
  const [row] = await q.query<{ known: boolean | null }>(
    `SELECT bool_or(source = $3) AND (bool_or(device = $4) OR bool_or(source = $3 AND device IS NULL)) AS known
       FROM identity.session WHERE person = $1 AND bucket = $2`,
    [person, bucketOf(person), source, device],
  )
  return row?.known === true
}

export const touchSession = async (q: Queryable, id: Uuid, at: Instant): Promise<void> => {
  await q.query(
    {
      name: 'identity.touch_session',
      text: 'UPDATE identity.session SET last_seen_at = $3 WHERE id = $1 AND bucket = $2 AND last_seen_at < $3',
    },
    [id, bucketOf(id), at],
  )
}

export const endOne = async (
  tx: Tx,
  { id, person, at }: { id: Uuid; person: Uuid; at: Instant },
): Promise<boolean> => {
  const rows = await tx.query(
    `UPDATE identity.session SET ended_at = $4
      WHERE id = $1 AND bucket = $2 AND person = $3 AND ended_at IS NULL RETURNING id`,
    [id, bucketOf(id), person, at],
  )
  return rows.length === 1
}

export const endAll = (tx: Tx, persons: readonly Uuid[], at: Instant): Promise<{ id: Uuid }[]> =>
  tx.query<{ id: Uuid }>(
    {
      name: 'identity.end_sessions',
      text: `UPDATE identity.session SET ended_at = $3
      WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND ended_at IS NULL RETURNING id`,
    },
    [persons, bucketsOf(persons), at],
  )

export const endOthers = (
  tx: Tx,
  { person, keep, at }: { person: Uuid; keep: Uuid; at: Instant },
): Promise<{ id: Uuid }[]> =>
  tx.query<{ id: Uuid }>(
    `UPDATE identity.session SET ended_at = $4
      WHERE person = $1 AND bucket = $2 AND id <> $3 AND ended_at IS NULL RETURNING id`,
    [person, bucketOf(person), keep, at],
  )
