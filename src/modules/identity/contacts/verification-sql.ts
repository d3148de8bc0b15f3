/** Statements against `identity.verification`. */

import type { Instant } from '../../../kernel/clock.ts'
import { type Bucket, bucketOf, bucketsOf, type Uuid } from '../../../kernel/ids.ts'
import type { Lang } from '../../../kernel/languages.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import type { ContactKind } from './contact-rules.ts'

export type Purpose = 'registration' | 'sign_in' | 'password_reset' | 'contact_change' | 'recovery'

export type VerificationRow = {
  readonly id: Uuid
  readonly purpose: Purpose
  readonly person: Uuid | null
  readonly kind: ContactKind
  readonly blind_index: Buffer
  readonly address: Buffer | null
  readonly language: Lang
  readonly terms_pack: string | null
  readonly terms_version: string | null
  readonly epoch: number | null
  readonly code_hashes: Buffer[]
  readonly attempts: number
  /** Where it was asked for, as sessions know it. */
  readonly source: string
  /** A message may go out: not so many were asked for by others. */
  readonly sends: boolean
  readonly state: 'open' | 'done' | 'void'
  readonly expires_at: Instant
}
const COLUMNS = `id, purpose, person, kind, blind_index, address, language, terms_pack, terms_version, epoch,
                 code_hashes, attempts, source, sends, state, expires_at`

export const insert = async (
  tx: Tx,
  row: Omit<VerificationRow, 'attempts' | 'state'> & { readonly at: Instant },
): Promise<void> => {
  await tx.query(
    {
      name: 'identity.insert_verification',
      text: `INSERT INTO identity.verification
               (id, purpose, person, kind, blind_index, address, language, terms_pack, terms_version, epoch,
                code_hashes, source, sends, created_at, expires_at, bucket)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    },
    [
      row.id, row.purpose, row.person, row.kind, row.blind_index, row.address, row.language, row.terms_pack,
      row.terms_version, row.epoch, row.code_hashes, row.source, row.sends, row.at, row.expires_at, bucketOf(row.id),
    ],
  ) // biome-ignore format: the columns
}

export const lock = async (tx: Tx, id: Uuid): Promise<VerificationRow | undefined> => {
  const [row] = await tx.query<VerificationRow>(
    {
      name: 'identity.lock_verification',
      text: `SELECT ${COLUMNS} FROM identity.verification WHERE id = $1 AND bucket = $2 FOR NO KEY UPDATE`,
    },
    [id, bucketOf(id)],
  )
  return row
}

type Kind = Pick<VerificationRow, 'purpose' | 'blind_index'>

/**
 * Nobody else tries a code for these contacts and purposes until the transaction ends: of tries that come at once, over however many
 * requests, each knows the ones before it. In one order for all.
 */
export const lockTries = async (tx: Tx, ids: readonly Uuid[]): Promise<void> => {
  const rows = await tx.query<Kind>(
    `SELECT DISTINCT purpose, blind_index FROM identity.verification
      WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) ORDER BY purpose, blind_index`,
    [ids, bucketsOf(ids)],
  )
  for (const { purpose, blind_index } of rows)
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `identity.verification ${purpose} ${blind_index.toString('hex')}`,
    ])
}

/** How often a code was wrong since, over all requests of one contact and purpose. */
export const triesSince = async (
  tx: Tx,
  of: Kind & { readonly bucket: Bucket; readonly since: Instant },
): Promise<number> => {
  const [row] = await tx.query<{ n: number }>(
    {
      name: 'identity.tries_since',
      text: `SELECT coalesce(sum(attempts), 0)::int AS n FROM identity.verification
              WHERE blind_index = $1 AND bucket = $2 AND purpose = $3 AND created_at > $4`,
    },
    [of.blind_index, of.bucket, of.purpose, of.since],
  )
  return row?.n ?? 0
}

/** Other requests of the same contact and purpose whose codes are out, the newest first; of contact changes those of its person. */
export const othersOut = (tx: Tx, row: VerificationRow, at: Instant): Promise<VerificationRow[]> =>
  tx.query<VerificationRow>(
    {
      name: 'identity.codes_out',
      text: `SELECT ${COLUMNS} FROM identity.verification
              WHERE blind_index = $1 AND bucket = $2 AND purpose = $3 AND state = 'open' AND expires_at > $4 AND id <> $5
                AND code_hashes <> '{}' AND (purpose <> 'contact_change' OR person = $6)
              ORDER BY created_at DESC, id LIMIT 20`,
    },
    [row.blind_index, bucketOf(row.id), row.purpose, at, row.id, row.person],
  )

export const setCodes = async (
  tx: Tx,
  to: { id: Uuid; hashes: readonly Buffer[]; person: Uuid | null; epoch: number | null },
): Promise<void> => {
  await tx.query(
    'UPDATE identity.verification SET code_hashes = $3, person = $4, epoch = $5 WHERE id = $1 AND bucket = $2',
    [to.id, bucketOf(to.id), to.hashes, to.person, to.epoch],
  )
}

export const countAttempt = async (tx: Tx, id: Uuid): Promise<void> => {
  await tx.query('UPDATE identity.verification SET attempts = attempts + 1 WHERE id = $1 AND bucket = $2', [
    id,
    bucketOf(id),
  ])
}

/** Over: what it knew of the address goes with it. */
export const finish = async (tx: Tx, id: Uuid, state: 'done' | 'void'): Promise<void> => {
  await tx.query(
    `UPDATE identity.verification SET state = $3, address = NULL, code_hashes = '{}' WHERE id = $1 AND bucket = $2`,
    [id, bucketOf(id), state],
  )
}

/** Contact changes under way for these people end. They lie in the person's bucket. */
export const voidChanges = async (tx: Tx, persons: readonly Uuid[]): Promise<void> => {
  await tx.query(
    {
      name: 'identity.void_changes',
      text: `UPDATE identity.verification SET state = 'void', address = NULL, code_hashes = '{}'
      WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state = 'open' AND purpose = 'contact_change'`,
    },
    [persons, bucketsOf(persons)],
  )
}

type Removed = Kind & Pick<VerificationRow, 'person' | 'source'>
export const remove = (tx: Tx, ids: readonly Uuid[]): Promise<Removed[]> =>
  tx.query<Removed>(
    `DELETE FROM identity.verification WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
      RETURNING purpose, blind_index, person, source`,
    [ids, bucketsOf(ids)],
  )

export const openChanges = (q: Queryable, person: Uuid, at: Instant): Promise<VerificationRow[]> =>
  q.query<VerificationRow>(
    `SELECT ${COLUMNS} FROM identity.verification
      WHERE person = $1 AND bucket = $2 AND state = 'open' AND purpose = 'contact_change' AND expires_at > $3
      ORDER BY id`,
    [person, bucketOf(person), at],
  )
