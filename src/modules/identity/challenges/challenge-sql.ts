/** Statements against `identity.challenge`. */

import type { Instant } from '../../../kernel/clock.ts'
import { bucketOf, bucketsOf, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import type { Method } from '../rules.ts'

export type Strength = 'strong' | 'weak'

export type ChallengeRow = {
  readonly id: Uuid
  readonly person: Uuid
  readonly session: Uuid | null
  readonly act: string
  readonly statement: Buffer
  readonly statement_hash: Buffer
  readonly methods: Method[]
  readonly strong: string[]
  readonly code_hashes: Buffer[]
  readonly weak_code: boolean
  readonly attempts: number
  readonly state: 'open' | 'proved' | 'used' | 'void'
  readonly method: Method | null
  readonly strength: Strength | null
  readonly created_at: Instant
  readonly expires_at: Instant
  readonly proved_at: Instant | null
  readonly used_for: Uuid | null
}
const COLUMNS = `id, person, session, act, statement, statement_hash, methods, strong, code_hashes, weak_code, attempts,
                 state, method, strength, created_at, expires_at, proved_at, used_for`

type New = Pick<
  ChallengeRow,
  'id' | 'person' | 'session' | 'act' | 'statement' | 'statement_hash' | 'created_at' | 'expires_at'
> & { readonly methods: readonly Method[]; readonly strong: readonly string[] }

export const insert = async (tx: Tx, row: New): Promise<void> => {
  await tx.query(
    {
      name: 'identity.insert_challenge',
      text: `INSERT INTO identity.challenge
               (id, person, session, act, statement, statement_hash, methods, strong, created_at, expires_at, bucket)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    },
    [
      row.id, row.person, row.session, row.act, row.statement, row.statement_hash, row.methods, row.strong,
      row.created_at, row.expires_at, bucketOf(row.id),
    ],
  ) // biome-ignore format: the columns
}

type Key = { readonly id: Uuid; readonly person: Uuid }

export const lock = async (tx: Tx, { id, person }: Key): Promise<ChallengeRow | undefined> => {
  const [row] = await tx.query<ChallengeRow>(
    {
      name: 'identity.lock_challenge',
      text: `SELECT ${COLUMNS} FROM identity.challenge
              WHERE id = $1 AND bucket = $2 AND person = $3 FOR NO KEY UPDATE`,
    },
    [id, bucketOf(id), person],
  )
  return row
}

/** Whose challenge it is, whoever asks. */
export const personOf = async (q: Queryable, id: Uuid): Promise<Uuid | undefined> => {
  const [row] = await q.query<{ person: Uuid }>(
    'SELECT person FROM identity.challenge WHERE id = $1 AND bucket = $2',
    [id, bucketOf(id)],
  )
  return row?.person
}

export const read = async (q: Queryable, { id, person }: Key): Promise<ChallengeRow | undefined> => {
  const [row] = await q.query<ChallengeRow>(
    `SELECT ${COLUMNS} FROM identity.challenge WHERE id = $1 AND bucket = $2 AND person = $3`,
    [id, bucketOf(id), person],
  )
  return row
}

export const setCodes = async (
  tx: Tx,
  to: { id: Uuid; hashes: readonly Buffer[]; weak: boolean },
): Promise<void> => {
  await tx.query(
    'UPDATE identity.challenge SET code_hashes = $3, weak_code = weak_code OR $4 WHERE id = $1 AND bucket = $2',
    [to.id, bucketOf(to.id), to.hashes, to.weak],
  )
}

/** One more wrong answer; `over` ends the challenge. */
export const countAttempt = async (tx: Tx, id: Uuid, over: boolean): Promise<void> => {
  await tx.query(
    `UPDATE identity.challenge SET attempts = attempts + 1, state = CASE WHEN $3 THEN 'void' ELSE state END
      WHERE id = $1 AND bucket = $2`,
    [id, bucketOf(id), over],
  )
}

export const prove = async (
  tx: Tx,
  to: { id: Uuid; method: Method; strength: Strength; at: Instant },
): Promise<void> => {
  await tx.query(
    {
      name: 'identity.prove_challenge',
      text: `UPDATE identity.challenge
                SET state = 'proved', method = $3, strength = $4, proved_at = $5, code_hashes = '{}'
              WHERE id = $1 AND bucket = $2`,
    },
    [to.id, bucketOf(to.id), to.method, to.strength, to.at],
  )
}

export const use = async (
  tx: Tx,
  { id, at, usedFor }: { id: Uuid; at: Instant; usedFor: Uuid | null },
): Promise<void> => {
  await tx.query(
    {
      name: 'identity.use_challenge',
      text: `UPDATE identity.challenge SET state = 'used', used_at = $3, used_for = $4 WHERE id = $1 AND bucket = $2`,
    },
    [id, bucketOf(id), at, usedFor],
  )
}

/** Every challenge and every proof not used yet dies. */
export const voidAll = async (tx: Tx, persons: readonly Uuid[]): Promise<void> => {
  await tx.query(
    {
      name: 'identity.void_challenges',
      text: `UPDATE identity.challenge SET state = 'void', code_hashes = '{}'
      WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state IN ('open', 'proved')`,
    },
    [persons, bucketsOf(persons)],
  )
}

export const remove = async (tx: Tx, ids: readonly Uuid[]): Promise<void> => {
  await tx.query(
    'DELETE FROM identity.challenge WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])',
    [ids, bucketsOf(ids)],
  )
}
