/** Statements against `identity.freeze` and `freeze_link`. */

import type { Instant } from '../../../kernel/clock.ts'
import { bucketOf, bucketsOf, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'

export type FreezeRow = { readonly since: Instant; readonly restricts: boolean }

/** False when there is one already. */
export const insertFreeze = async (tx: Tx, row: FreezeRow & { readonly person: Uuid }): Promise<boolean> => {
  const rows = await tx.query(
    `INSERT INTO identity.freeze (person, since, restricts, bucket) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person, bucket) WHERE ended_at IS NULL DO NOTHING RETURNING person`,
    [row.person, row.since, row.restricts, bucketOf(row.person)],
  )
  return rows.length === 1
}

export const openFreeze = async (q: Queryable, person: Uuid): Promise<FreezeRow | undefined> => {
  const [row] = await q.query<FreezeRow>(
    {
      name: 'identity.open_freeze',
      text: 'SELECT since, restricts FROM identity.freeze WHERE person = $1 AND bucket = $2 AND ended_at IS NULL',
    },
    [person, bucketOf(person)],
  )
  return row
}

/** Those of these people who are frozen. */
export const frozenAmong = async (q: Queryable, persons: readonly Uuid[]): Promise<Uuid[]> => {
  const rows = await q.query<{ person: Uuid }>(
    {
      name: 'identity.frozen_among',
      text: `SELECT person FROM identity.freeze
              WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND ended_at IS NULL`,
    },
    [persons, bucketsOf(persons)],
  )
  return rows.map((row) => row.person)
}

export const endFreeze = async (
  tx: Tx,
  end: { readonly person: Uuid; readonly by: 'recovery' | 'staff'; readonly at: Instant },
): Promise<FreezeRow | undefined> => {
  const [row] = await tx.query<FreezeRow>(
    `UPDATE identity.freeze SET ended_at = $3, ended_by = $4
      WHERE person = $1 AND bucket = $2 AND ended_at IS NULL RETURNING since, restricts`,
    [end.person, bucketOf(end.person), end.at, end.by],
  )
  return row
}

/** Staff restrict the wallet too: a recovery does not lift that. */
export const keepRestricted = async (tx: Tx, person: Uuid): Promise<void> => {
  await tx.query(
    'UPDATE identity.freeze SET restricts = false WHERE person = $1 AND bucket = $2 AND ended_at IS NULL',
    [person, bucketOf(person)],
  )
}

/** When the person registered. */
export const registeredAt = async (q: Queryable, person: Uuid): Promise<Instant | undefined> => {
  const [row] = await q.query<{ created_at: Instant }>(
    'SELECT created_at FROM identity.person WHERE id = $1 AND bucket = $2',
    [person, bucketOf(person)],
  )
  return row?.created_at
}

/** Whether a recovery with two ways of the holder's own has given the wallet back since: two people of ours are no proof of it. */
export const recoveredSince = async (q: Queryable, person: Uuid, since: Instant): Promise<boolean> => {
  const rows = await q.query(
    `SELECT person FROM identity.freeze
      WHERE person = $1 AND bucket = $2 AND ended_by = 'recovery' AND ended_at >= $3 LIMIT 1`,
    [person, bucketOf(person), since],
  )
  return rows.length > 0
}

export type EndedFreeze = {
  readonly since: Instant
  readonly ended_at: Instant
  readonly ended_by: 'recovery' | 'staff'
}

/** Freezes that are over, and how the wallet was given back: the first end comes first. */
export const freezesOver = (q: Queryable, person: Uuid): Promise<EndedFreeze[]> =>
  q.query<EndedFreeze>(
    `SELECT since, ended_at, ended_by FROM identity.freeze
      WHERE person = $1 AND bucket = $2 AND ended_at IS NOT NULL ORDER BY ended_at`,
    [person, bucketOf(person)],
  )

export const insertFreezeLink = async (
  tx: Tx,
  row: { id: Uuid; person: Uuid; hash: Buffer; at: Instant; expiresAt: Instant; objects: boolean },
): Promise<void> => {
  await tx.query(
    `INSERT INTO identity.freeze_link (id, person, token_hash, created_at, expires_at, objects, bucket)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.person, row.hash, row.at, row.expiresAt, row.objects, bucketOf(row.id)],
  )
}

export type FreezeLinkRow = {
  readonly id: Uuid
  readonly person: Uuid
  readonly token_hash: Buffer
  readonly created_at: Instant
  readonly expires_at: Instant
  readonly spent_at: Instant | null
  readonly objects: boolean
}

/** Locked: of two uses at once one comes first. */
export const freezeLink = async (tx: Tx, id: Uuid): Promise<FreezeLinkRow | undefined> => {
  const [row] = await tx.query<FreezeLinkRow>(
    `SELECT id, person, token_hash, created_at, expires_at, spent_at, objects FROM identity.freeze_link
      WHERE id = $1 AND bucket = $2 FOR NO KEY UPDATE`,
    [id, bucketOf(id)],
  )
  return row
}

export const markFreezeLink = async (tx: Tx, id: Uuid, at: Instant): Promise<void> => {
  await tx.query(
    'UPDATE identity.freeze_link SET used_at = coalesce(used_at, $3) WHERE id = $1 AND bucket = $2',
    [id, bucketOf(id), at],
  )
}

/** Those that this person was sent until now end no receipt links of a closed wallet (any more). */
export const spendFreezeLinks = async (tx: Tx, person: Uuid, at: Instant): Promise<void> => {
  await tx.query(
    'UPDATE identity.freeze_link SET spent_at = $3 WHERE person = $1 AND bucket = $2 AND spent_at IS NULL',
    [person, bucketOf(person), at],
  )
}

/** Links that this person was sent until now freeze, and stop no recovery that staff look at. */
export const endObjections = async (tx: Tx, person: Uuid): Promise<void> => {
  await tx.query(
    'UPDATE identity.freeze_link SET objects = false WHERE person = $1 AND bucket = $2 AND objects',
    [person, bucketOf(person)],
  )
}

type UndoneRow = { readonly id: Uuid; readonly person: Uuid; readonly since: Instant; readonly what: Buffer }
export const insertUndone = async (tx: Tx, row: UndoneRow): Promise<void> => {
  await tx.query(
    'INSERT INTO identity.undone (id, person, since, what, bucket) VALUES ($1, $2, $3, $4, $5)',
    [row.id, row.person, row.since, row.what, bucketOf(row.id)],
  )
}

export const lastUndone = async (
  q: Queryable,
  person: Uuid,
): Promise<Pick<UndoneRow, 'id' | 'what'> | undefined> => {
  const [row] = await q.query<Pick<UndoneRow, 'id' | 'what'>>(
    'SELECT id, what FROM identity.undone WHERE person = $1 AND bucket = $2 ORDER BY since DESC LIMIT 1',
    [person, bucketOf(person)],
  )
  return row
}

/** Those of these people who have used a link "this was not me" that ends nothing more: their wallet had closed. */
export const disownedAmong = async (q: Queryable, persons: readonly Uuid[]): Promise<Uuid[]> => {
  const rows = await q.query<{ person: Uuid }>(
    {
      name: 'identity.disowned_among',
      text: `SELECT DISTINCT person FROM identity.freeze_link
              WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
                AND used_at IS NOT NULL AND spent_at IS NOT NULL`,
    },
    [persons, bucketsOf(persons)],
  )
  return rows.map((row) => row.person)
}
