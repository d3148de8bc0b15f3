/** Every statement against the schema `kyc`. */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import type { DocumentType } from './rules.ts'

export type IdentityRow = {
  readonly person: Uuid
  readonly level: number
  readonly real_name: Buffer
  readonly document_type: DocumentType
  readonly document: Buffer
  readonly document_index: Buffer
  readonly verified_at: Instant
  readonly by_two: boolean
}

export const insertIdentity = async (tx: Tx, row: IdentityRow): Promise<boolean> => {
  const rows = await tx.query(
    {
      name: 'kyc.insert',
      text: `INSERT INTO kyc.identity
               (person, level, real_name, document_type, document, document_index, verified_at, bucket, by_two)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (person, bucket) DO NOTHING RETURNING person`,
    },
    [row.person, row.level, row.real_name, row.document_type, row.document, row.document_index, row.verified_at,
      bucketOf(row.person), row.by_two],
  ) // biome-ignore format: the columns
  return rows.length === 1
}

export const removeIdentity = async (tx: Tx, person: Uuid): Promise<void> => {
  await tx.query('DELETE FROM kyc.identity WHERE person = $1 AND bucket = $2', [person, bucketOf(person)])
}

export const identitiesOf = (q: Queryable, persons: readonly Uuid[]): Promise<IdentityRow[]> =>
  q.query<IdentityRow>(
    {
      name: 'kyc.of',
      text: `SELECT person, level, real_name, document_type, document, document_index, verified_at, by_two FROM kyc.identity
              WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])`,
    },
    [persons, [...new Set(persons.map(bucketOf))]],
  )

/** Whoever declared this document, in which wallet ever; the next who asks waits until the transaction ends. Spans buckets. */
export const lockDocument = async (tx: Tx, index: Buffer): Promise<Uuid[]> => {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `kyc.document ${index.toString('hex')}`,
  ])
  const rows = await tx.query<{ person: Uuid }>(
    'SELECT person FROM kyc.identity WHERE document_index = $1 ORDER BY person',
    [index],
  )
  return rows.map(({ person }) => person)
}
