/** Statements against `identity.verification`. */
import type { Instant } from '../../../kernel/clock.ts'
import type { Lang } from '../../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { bucketsOf } from '../sql.ts'
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
  readonly state: 'open' | 'done' | 'void'
  readonly expires_at: Instant
}
const COLUMNS = `id, purpose, person, kind, blind_index, address, language, terms_pack, terms_version, epoch,
                 code_hashes, attempts, state, expires_at`

export const insert = async (
  tx: Tx,
  row: Omit<VerificationRow, 'attempts' | 'state'> & { readonly at: Instant },
): Promise<void> => {
  await tx.query(
    {
      name: 'identity.insert_verification',
      text: `INSERT INTO identity.verification
               (id, purpose, person, kind, blind_index, address, language, terms_pack, terms_version, epoch,
                code_hashes, created_at, expires_at, bucket)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    },
    [
      row.id, row.purpose, row.person, row.kind, row.blind_index, row.address, row.language, row.terms_pack,
      row.terms_version, row.epoch, row.code_hashes, row.at, row.expires_at, bucketOf(row.id),
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

export const remove = async (tx: Tx, ids: readonly Uuid[]): Promise<void> => {
  await tx.query(
    'DELETE FROM identity.verification WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])',
    [ids, bucketsOf(ids)],
  )
}

export const openChanges = (q: Queryable, person: Uuid, at: Instant): Promise<VerificationRow[]> =>
  q.query<VerificationRow>(
    `SELECT ${COLUMNS} FROM identity.verification
      WHERE person = $1 AND bucket = $2 AND state = 'open' AND purpose = 'contact_change' AND expires_at > $3
      ORDER BY id`,
    [person, bucketOf(person), at],
  )
