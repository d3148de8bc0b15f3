/** Statements against `identity.password`, `authenticator`, `recovery_code`, `freeze_link`. */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { bucketsOf } from './sql.ts'

export type PasswordRow = { readonly phc: Buffer; readonly long: boolean; readonly set_at: Instant }

export const passwordOf = async (q: Queryable, person: Uuid): Promise<PasswordRow | undefined> => {
  const [row] = await q.query<PasswordRow>(
    {
      name: 'identity.password',
      text: 'SELECT phc, long, set_at FROM identity.password WHERE person = $1 AND bucket = $2',
    },
    [person, bucketOf(person)],
  )
  return row
}

export const setPassword = async (
  tx: Tx,
  row: { person: Uuid; phc: Buffer; long: boolean; at: Instant },
): Promise<void> => {
  await tx.query(
    {
      name: 'identity.set_password',
      text: `INSERT INTO identity.password (person, phc, long, set_at, bucket) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (person, bucket) DO UPDATE SET phc = $2, long = $3, set_at = $4`,
    },
    [row.person, row.phc, row.long, row.at, bucketOf(row.person)],
  )
}

export const dropPasswords = async (tx: Tx, persons: readonly Uuid[]): Promise<void> => {
  await tx.query(
    'DELETE FROM identity.password WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])',
    [persons, bucketsOf(persons)],
  )
}

export type AuthenticatorRow = {
  readonly id: Uuid
  readonly person: Uuid
  readonly secret: Buffer
  readonly state: 'pending' | 'active' | 'removed'
  readonly last_step: bigint | null
  readonly created_at: Instant
}
const AUTHENTICATOR = 'id, person, secret, state, last_step, created_at'

export const insertAuthenticator = async (
  tx: Tx,
  row: { id: Uuid; person: Uuid; secret: Buffer; at: Instant },
): Promise<void> => {
  await tx.query(
    `INSERT INTO identity.authenticator (id, person, secret, state, created_at, bucket)
     VALUES ($1, $2, $3, 'pending', $4, $5)`,
    [row.id, row.person, row.secret, row.at, bucketOf(row.id)],
  )
}

export const lockAuthenticator = async (
  tx: Tx,
  { id, person }: { id: Uuid; person: Uuid },
): Promise<AuthenticatorRow | undefined> => {
  const [row] = await tx.query<AuthenticatorRow>(
    `SELECT ${AUTHENTICATOR} FROM identity.authenticator
      WHERE id = $1 AND bucket = $2 AND person = $3 FOR NO KEY UPDATE`,
    [id, bucketOf(id), person],
  )
  return row
}

export const activeAuthenticator = async (
  q: Queryable,
  person: Uuid,
  lock: boolean,
): Promise<AuthenticatorRow | undefined> => {
  const [row] = await q.query<AuthenticatorRow>(
    {
      name: lock ? 'identity.lock_active_authenticator' : 'identity.active_authenticator',
      text: `SELECT ${AUTHENTICATOR} FROM identity.authenticator
              WHERE person = $1 AND bucket = $2 AND state = 'active'${lock ? ' FOR NO KEY UPDATE' : ''}`,
    },
    [person, bucketOf(person)],
  )
  return row
}

export const useStep = async (tx: Tx, id: Uuid, step: number): Promise<void> => {
  await tx.query('UPDATE identity.authenticator SET last_step = $3 WHERE id = $1 AND bucket = $2', [
    id,
    bucketOf(id),
    step,
  ])
}

export const activateAuthenticator = async (
  tx: Tx,
  row: { id: Uuid; step: number; at: Instant },
): Promise<void> => {
  await tx.query(
    `UPDATE identity.authenticator SET state = 'active', confirmed_at = $3, last_step = $4
      WHERE id = $1 AND bucket = $2`,
    [row.id, bucketOf(row.id), row.at, row.step],
  )
}

/** Takes every authenticator of these people out of use; answers whose there was an active one. */
export const removeAuthenticators = async (tx: Tx, persons: readonly Uuid[]): Promise<void> => {
  await tx.query(
    `UPDATE identity.authenticator SET state = 'removed'
      WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state <> 'removed'`,
    [persons, bucketsOf(persons)],
  )
}

export const replaceRecoveryCodes = async (
  tx: Tx,
  { person, hashes, at }: { person: Uuid; hashes: readonly Buffer[]; at: Instant },
): Promise<void> => {
  const bucket = bucketOf(person)
  await tx.query('DELETE FROM identity.recovery_code WHERE person = $1 AND bucket = $2', [person, bucket])
  await tx.query(
    `INSERT INTO identity.recovery_code (person, code_hash, created_at, bucket)
     SELECT $1, h.code_hash, $3, $4 FROM unnest($2::bytea[]) AS h(code_hash)`,
    [person, hashes, at, bucket],
  )
}

/** True when that code was there and had not been used. */
export const useRecoveryCode = async (
  tx: Tx,
  { person, hash, at }: { person: Uuid; hash: Buffer; at: Instant },
): Promise<boolean> => {
  const rows = await tx.query(
    `UPDATE identity.recovery_code SET used_at = $4
      WHERE person = $1 AND code_hash = $2 AND bucket = $3 AND used_at IS NULL RETURNING person`,
    [person, hash, bucketOf(person), at],
  )
  return rows.length === 1
}

export const recoveryCodesLeft = async (q: Queryable, person: Uuid): Promise<number> => {
  const [row] = await q.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM identity.recovery_code WHERE person = $1 AND bucket = $2 AND used_at IS NULL`,
    [person, bucketOf(person)],
  )
  return row?.n ?? 0
}

export const insertFreezeLink = async (
  tx: Tx,
  row: { id: Uuid; person: Uuid; hash: Buffer; at: Instant; expiresAt: Instant },
): Promise<void> => {
  await tx.query(
    `INSERT INTO identity.freeze_link (id, person, token_hash, created_at, expires_at, bucket)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [row.id, row.person, row.hash, row.at, row.expiresAt, bucketOf(row.id)],
  )
}

export type FreezeLinkRow = {
  readonly id: Uuid
  readonly person: Uuid
  readonly token_hash: Buffer
  readonly expires_at: Instant
}

export const freezeLink = async (q: Queryable, id: Uuid): Promise<FreezeLinkRow | undefined> => {
  const [row] = await q.query<FreezeLinkRow>(
    'SELECT id, person, token_hash, expires_at FROM identity.freeze_link WHERE id = $1 AND bucket = $2',
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
