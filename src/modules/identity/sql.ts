/** People and their contact points: statements against `identity.person`, `contact`, `claim`. */

import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, bucketOfHash, bucketsOf, type Uuid } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/languages.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import type { ContactKind } from './contacts/contact-rules.ts'

export type PersonRow = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly language: Lang
  readonly state: 'active' | 'closed'
  readonly terms_pack: string
  readonly terms_version: string
}

export const insertPerson = async (tx: Tx, row: Omit<PersonRow, 'state'>, at: Instant): Promise<void> => {
  await tx.query(
    {
      name: 'identity.insert_person',
      text: `INSERT INTO identity.person
               (id, wallet, language, terms_pack, terms_version, terms_accepted_at, created_at, bucket)
             VALUES ($1, $2, $3, $4, $5, $6, $6, $7)`,
    },
    [row.id, row.wallet, row.language, row.terms_pack, row.terms_version, at, bucketOf(row.id)],
  )
}

export const personById = async (q: Queryable, id: Uuid): Promise<PersonRow | undefined> => {
  const [row] = await q.query<PersonRow>(
    {
      name: 'identity.person',
      text: `SELECT id, wallet, language, state, terms_pack, terms_version FROM identity.person
              WHERE id = $1 AND bucket = $2`,
    },
    [id, bucketOf(id)],
  )
  return row
}

export const setLevel = async (tx: Tx, id: Uuid, level: number): Promise<void> => {
  await tx.query('UPDATE identity.person SET level = $3 WHERE id = $1 AND bucket = $2', [
    id,
    bucketOf(id),
    level,
  ])
}

/** Which of these people have reached no identity level. */
export const unverifiedOf = async (q: Queryable, persons: readonly Uuid[]): Promise<ReadonlySet<Uuid>> => {
  const rows = await q.query<{ id: Uuid }>(
    {
      name: 'identity.unverified',
      text: `SELECT id FROM identity.person WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND level = 0`,
    },
    [persons, bucketsOf(persons)],
  )
  return new Set(rows.map((row) => row.id))
}

export const closePersons = async (tx: Tx, persons: readonly Uuid[], at: Instant): Promise<void> => {
  await tx.query(
    {
      name: 'identity.close_persons',
      text: `UPDATE identity.person SET state = 'closed', closed_at = $3
      WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state = 'active'`,
    },
    [persons, bucketsOf(persons), at],
  )
}

export const reopenPersons = async (tx: Tx, persons: readonly Uuid[]): Promise<void> => {
  await tx.query(
    `UPDATE identity.person SET state = 'active', closed_at = NULL
      WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state = 'closed'`,
    [persons, bucketsOf(persons)],
  )
}

/** False when somebody holds it already. */
export const insertClaim = async (
  tx: Tx,
  claim: { blindIndex: Buffer; person: Uuid; contact: Uuid; at: Instant },
): Promise<boolean> => {
  const rows = await tx.query(
    {
      name: 'identity.insert_claim',
      text: `INSERT INTO identity.claim (blind_index, person, contact, since, bucket) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (blind_index, bucket) DO NOTHING RETURNING person`,
    },
    [claim.blindIndex, claim.person, claim.contact, claim.at, bucketOfHash(claim.blindIndex)],
  )
  return rows.length === 1
}

export const findClaim = async (q: Queryable, blindIndex: Buffer): Promise<Uuid | undefined> => {
  const [row] = await q.query<{ person: Uuid }>(
    {
      name: 'identity.find_claim',
      text: 'SELECT person FROM identity.claim WHERE blind_index = $1 AND bucket = $2',
    },
    [blindIndex, bucketOfHash(blindIndex)],
  )
  return row?.person
}

export const dropClaim = async (tx: Tx, blindIndex: Buffer, person: Uuid): Promise<void> => {
  await tx.query('DELETE FROM identity.claim WHERE blind_index = $1 AND bucket = $2 AND person = $3', [
    blindIndex,
    bucketOfHash(blindIndex),
    person,
  ])
}

/** Whose it was before, while anybody may still mean them. */
export const insertFormer = async (
  tx: Tx,
  former: { blindIndex: Buffer; person: Uuid; contact: Uuid; until: Instant },
): Promise<void> => {
  const { blindIndex, person, contact, until } = former
  await tx.query(
    `INSERT INTO identity.former_claim (blind_index, person, contact, until, bucket) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (blind_index, bucket) DO UPDATE
        SET person = excluded.person, contact = excluded.contact, until = excluded.until`,
    [blindIndex, person, contact, until, bucketOfHash(blindIndex)],
  )
}

export const formerOf = async (q: Queryable, blindIndex: Buffer): Promise<Uuid | undefined> => {
  const text = 'SELECT person FROM identity.former_claim WHERE blind_index = $1 AND bucket = $2'
  const [row] = await q.query<{ person: Uuid }>({ name: 'identity.former', text }, [
    blindIndex,
    bucketOfHash(blindIndex),
  ])
  return row?.person
}

export const removeFormer = async (
  tx: Tx,
  { contact, bucket }: { contact: Uuid; bucket: number },
): Promise<void> => {
  await tx.query('DELETE FROM identity.former_claim WHERE contact = $1 AND bucket = $2', [contact, bucket])
}

export type ContactRow = {
  readonly id: Uuid
  readonly person: Uuid
  readonly kind: ContactKind
  readonly address: Buffer
  readonly origin: 'registration' | 'change'
  readonly since: Instant
  readonly until: Instant | null
}

export const insertContact = async (tx: Tx, row: Omit<ContactRow, 'until'>): Promise<void> => {
  await tx.query(
    {
      name: 'identity.insert_contact',
      text: `INSERT INTO identity.contact (id, person, kind, address, origin, since, bucket)
             VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    },
    [row.id, row.person, row.kind, row.address, row.origin, row.since, bucketOf(row.id)],
  )
}

/** Contacts in use, and those given up since `changedSince`; oldest first. */
export const contactsOf = (q: Queryable, person: Uuid, changedSince: Instant | null): Promise<ContactRow[]> =>
  q.query<ContactRow>(
    {
      name: 'identity.contacts',
      text: `SELECT id, person, kind, address, origin, since, until FROM identity.contact
              WHERE person = $1 AND bucket = $2 AND (until IS NULL OR (until >= $3 AND NOT cut_off))
              ORDER BY since, id`,
    },
    [person, bucketOf(person), changedSince],
  )

/** Contacts that these people have, or had: those in use first, the oldest first. */
export const contactsEver = (q: Queryable, persons: readonly Uuid[]): Promise<ContactRow[]> =>
  q.query<ContactRow>(
    {
      name: 'identity.contacts_ever',
      text: `SELECT id, person, kind, address, origin, since, until FROM identity.contact
              WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
              ORDER BY until IS NOT NULL, since, id`,
    },
    [persons, bucketsOf(persons)],
  )

/** Contacts in use of many people. */
export const contactsInUse = (q: Queryable, persons: readonly Uuid[]): Promise<ContactRow[]> =>
  q.query<ContactRow>(
    {
      name: 'identity.contacts_in_use',
      text: `SELECT id, person, kind, address, origin, since, until FROM identity.contact
              WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND until IS NULL
              ORDER BY since, id`,
    },
    [persons, bucketsOf(persons)],
  )

export const endContact = async (tx: Tx, id: Uuid, at: Instant): Promise<void> => {
  await tx.query('UPDATE identity.contact SET until = $3 WHERE id = $1 AND bucket = $2 AND until IS NULL', [
    id,
    bucketOf(id),
    at,
  ])
}

/** It is given up, and counts for nothing from now on. */
export const cutOff = async (tx: Tx, id: Uuid): Promise<void> => {
  await tx.query(
    'UPDATE identity.contact SET cut_off = true WHERE id = $1 AND bucket = $2 AND until IS NOT NULL',
    [id, bucketOf(id)],
  )
}

/** When the contacts of each last changed; whoever never changed one is not in the answer. */
export const lastChanges = (
  q: Queryable,
  persons: readonly Uuid[],
): Promise<{ person: Uuid; changed_at: Instant }[]> =>
  q.query(
    {
      name: 'identity.last_changes',
      text: `SELECT person, max(greatest(since, until)) AS changed_at FROM identity.contact
              WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND (origin = 'change' OR until IS NOT NULL)
              GROUP BY person`,
    },
    [persons, bucketsOf(persons)],
  )
