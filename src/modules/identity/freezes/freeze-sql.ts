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
  end: {
    readonly person: Uuid
    readonly by: 'recovery' | 'staff'
    readonly at: Instant
    readonly tookPart: readonly Uuid[] | null
  },
): Promise<FreezeRow | undefined> => {
  const [row] = await tx.query<FreezeRow>(
    `UPDATE identity.freeze SET ended_at = $3, ended_by = $4, took_part = $5::uuid[]
      WHERE person = $1 AND bucket = $2 AND ended_at IS NULL RETURNING since, restricts`,
    [end.person, bucketOf(end.person), end.at, end.by, end.tookPart],
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

type NewFreezeLink = {
  readonly id: Uuid
  readonly person: Uuid
  readonly contact: Uuid
  readonly hash: Buffer
  readonly objects: boolean
}
export const insertFreezeLinks = async (
  tx: Tx,
  rows: readonly NewFreezeLink[],
  { at, expiresAt }: { readonly at: Instant; readonly expiresAt: Instant },
): Promise<void> => {
  await tx.query(
    `INSERT INTO identity.freeze_link (id, person, contact, token_hash, objects, bucket, created_at, expires_at)
     SELECT l.*, $7::timestamptz, $8::timestamptz
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[], $5::boolean[], $6::smallint[]) AS l`,
    [
      rows.map((l) => l.id), rows.map((l) => l.person), rows.map((l) => l.contact), rows.map((l) => l.hash),
      rows.map((l) => l.objects), rows.map((l) => bucketOf(l.id)), at, expiresAt,
    ],
  ) // biome-ignore format: the columns
}

/** Those of these contacts that were there at the last recovery of their holder, after `since`, and took no part in it. */
export const partlessAmong = (
  q: Queryable,
  contacts: readonly Uuid[],
  since: Instant,
): Promise<{ id: Uuid; ended_at: Instant }[]> =>
  q.query(
    {
      name: 'identity.partless_among',
      text: `SELECT c.id, f.ended_at FROM identity.contact c
               CROSS JOIN LATERAL (
                 SELECT ended_at, took_part FROM identity.freeze f
                  WHERE f.person = c.person AND f.bucket = c.bucket AND f.ended_at IS NOT NULL
                  ORDER BY f.ended_at DESC LIMIT 1) f
              WHERE c.id = ANY($1::uuid[]) AND c.bucket = ANY($2::smallint[])
                AND f.ended_at > $3 AND c.since <= f.ended_at AND c.id <> ALL (f.took_part)`,
    },
    [contacts, bucketsOf(contacts), since],
  )

export const restedSince = async (q: Queryable, contact: Uuid, since: Instant): Promise<boolean> => {
  const rows = await q.query(
    'SELECT id FROM identity.freeze_link WHERE contact = $1 AND bucket = $2 AND rested_at >= $3 LIMIT 1',
    [contact, bucketOf(contact), since],
  )
  return rows.length > 0
}

export const markRested = async (tx: Tx, link: Uuid, at: Instant): Promise<void> => {
  await tx.query('UPDATE identity.freeze_link SET rested_at = $3 WHERE id = $1 AND bucket = $2', [
    link,
    bucketOf(link),
    at,
  ])
}

export type FreezeLinkRow = {
  readonly id: Uuid
  readonly person: Uuid
  readonly token_hash: Buffer
  readonly created_at: Instant
  readonly expires_at: Instant
  readonly spent_at: Instant | null
  readonly used_at: Instant | null
  readonly objects: boolean
  /** Whose it is; null of one from before links had readers. */
  readonly contact: Uuid | null
}

/** Locked: of two uses at once one comes first. */
export const freezeLink = async (tx: Tx, id: Uuid): Promise<FreezeLinkRow | undefined> => {
  const [row] = await tx.query<FreezeLinkRow>(
    `SELECT id, person, token_hash, created_at, expires_at, spent_at, used_at, objects, contact
       FROM identity.freeze_link
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
