import type { Sql } from '../../platform/db/types.ts'

const named = (name: string, text: string): Sql => ({ name: `wallets.${name}`, text })

const COLUMNS = `id, person, bucket, currency, state, stored_state AS "storedState", epoch,
  created_at AS "createdAt", fenced_at AS "fencedAt", closed_at AS "closedAt"`

export const CREATE = named(
  'create',
  'INSERT INTO wallets.wallet (id, person, bucket, currency, created_at) VALUES ($1, $2, $3, $4, $5)',
)
export const FIND = named(
  'find',
  `SELECT ${COLUMNS} FROM wallets.wallet WHERE id = ANY($1::uuid[]) ORDER BY id`,
)
export const OF_PERSON = named(
  'of_person',
  `SELECT ${COLUMNS} FROM wallets.wallet WHERE person = $1 AND bucket = $2 ORDER BY created_at, id`,
)
export const LOCK_SHARED = named(
  'lock_shared',
  `SELECT ${COLUMNS} FROM wallets.wallet WHERE id = $1 AND bucket = $2 FOR SHARE`,
)
export const LOCK = named(
  'lock',
  `SELECT ${COLUMNS} FROM wallets.wallet WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
)
export const CHANGE = named(
  'change',
  `UPDATE wallets.wallet w
      SET state = n.state, stored_state = n.stored_state, epoch = n.epoch, fenced_at = n.fenced_at, closed_at = n.closed_at
     FROM unnest($1::uuid[], $2::smallint[], $3::text[], $4::text[], $5::int[], $6::timestamptz[], $7::timestamptz[])
            AS n (id, bucket, state, stored_state, epoch, fenced_at, closed_at)
    WHERE w.id = n.id AND w.bucket = n.bucket`,
)
