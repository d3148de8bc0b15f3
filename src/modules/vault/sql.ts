/** Every statement against the schema `vault`. */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { CLASSES, type RetentionClass } from './rules.ts'

export type KeyRow = { readonly person: Uuid } & Readonly<Record<RetentionClass, Buffer | null>>

const COLUMNS = CLASSES.join(', ')

export const insertKeys = async (
  tx: Tx,
  row: { person: Uuid; epoch: string; keys: readonly Buffer[]; at: Instant },
): Promise<void> => {
  await tx.query(
    {
      name: 'vault.insert',
      text: `INSERT INTO vault.person_key (person, bucket, epoch, created_at, ${COLUMNS})
             VALUES ($1, $2, $3, $4, ${CLASSES.map((_, i) => `$${i + 5}`).join(', ')})`,
    },
    [row.person, bucketOf(row.person), row.epoch, row.at, ...row.keys],
  )
}

export const keysOf = (q: Queryable, persons: readonly Uuid[]): Promise<KeyRow[]> =>
  q.query<KeyRow>(
    {
      name: 'vault.keys',
      text: `SELECT person, ${COLUMNS} FROM vault.person_key
              WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])`,
    },
    [persons, [...new Set(persons.map(bucketOf))]],
  )

/** True when there was a key to drop. `of` is one of CLASSES, so it can stand in the text. */
export const dropKey = async (tx: Tx, person: Uuid, of: RetentionClass): Promise<boolean> => {
  const rows = await tx.query(
    `UPDATE vault.person_key SET ${of} = NULL WHERE person = $1 AND bucket = $2 AND ${of} IS NOT NULL RETURNING person`,
    [person, bucketOf(person)],
  )
  return rows.length === 1
}
