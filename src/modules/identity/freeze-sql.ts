/** Statements against `identity.freeze`. */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'

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

/** Whether a recovery has given the wallet back since. */
export const recoveredSince = async (q: Queryable, person: Uuid, since: Instant): Promise<boolean> => {
  const rows = await q.query(
    `SELECT person FROM identity.freeze
      WHERE person = $1 AND bucket = $2 AND ended_by = 'recovery' AND ended_at >= $3 LIMIT 1`,
    [person, bucketOf(person), since],
  )
  return rows.length > 0
}
