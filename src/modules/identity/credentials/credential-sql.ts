/** Statements against `identity.password`, `former_password`, `authenticator`, `recovery_code`. */

import type { Instant } from '../../../kernel/clock.ts'
import { bucketOf, bucketsOf, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'

export type PasswordRow = {
  readonly phc: Buffer
  readonly long: boolean
  readonly set_at: Instant
  /** It replaced one, by a code to one contact alone. */
  readonly by_one_contact: boolean
}

export const passwordOf = async (q: Queryable, person: Uuid): Promise<PasswordRow | undefined> => {
  const [row] = await q.query<PasswordRow>(
    {
      name: 'identity.password',
      text: 'SELECT phc, long, set_at, by_one_contact FROM identity.password WHERE person = $1 AND bucket = $2',
    },
    [person, bucketOf(person)],
  )
  return row
}

export const setPassword = async (
  tx: Tx,
  row: { person: Uuid; phc: Buffer; long: boolean; at: Instant; byOneContact: boolean },
): Promise<void> => {
  await tx.query(
    {
      name: 'identity.set_password',
      text: `INSERT INTO identity.password (person, phc, long, set_at, by_one_contact, bucket)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (person, bucket) DO UPDATE SET phc = $2, long = $3, set_at = $4, by_one_contact = $5`,
    },
    [row.person, row.phc, row.long, row.at, row.byOneContact, bucketOf(row.person)],
  )
}

/** The password is about to be replaced at `at`: what it was is kept for a while. */
export const keepPassword = async (tx: Tx, person: Uuid, at: Instant): Promise<boolean> => {
  const rows = await tx.query(
    `INSERT INTO identity.former_password (person, phc, set_at, replaced_at, bucket)
     SELECT person, phc, set_at, $3, bucket FROM identity.password WHERE person = $1 AND bucket = $2
     ON CONFLICT DO NOTHING RETURNING person`,
    [person, bucketOf(person), at],
  )
  return rows.length === 1
}

/** The present password and those replaced at `since` or later, newest first. */
export const passwordsSince = (
  q: Queryable,
  person: Uuid,
  since: Instant,
): Promise<(Pick<PasswordRow, 'phc' | 'set_at'> & { readonly replaced_at: Instant | null })[]> =>
  q.query(
    `SELECT phc, set_at, NULL::timestamptz AS replaced_at FROM identity.password WHERE person = $1 AND bucket = $2
     UNION ALL
     SELECT phc, set_at, replaced_at FROM identity.former_password WHERE person = $1 AND bucket = $2 AND replaced_at >= $3
     ORDER BY set_at DESC`,
    [person, bucketOf(person), since],
  )

/** Forgets what was replaced at `until` or before; all of it without. */
export const forgetPasswords = async (
  tx: Tx,
  persons: readonly Uuid[],
  until: Instant | null,
): Promise<void> => {
  await tx.query(
    `DELETE FROM identity.former_password
      WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND ($3::timestamptz IS NULL OR replaced_at <= $3)`,
    [persons, bucketsOf(persons), until],
  )
}

/** What was replaced or taken away and still counts is given up at `at`: it counts on from there. */
export const giveUpAt = async (tx: Tx, person: Uuid, at: Instant): Promise<void> => {
  const values = [person, bucketOf(person), at]
  await tx.query(
    'UPDATE identity.former_password SET replaced_at = $3 WHERE person = $1 AND bucket = $2',
    values,
  )
  await tx.query(
    'UPDATE identity.authenticator SET removed_at = $3 WHERE person = $1 AND bucket = $2 AND removed_at IS NOT NULL',
    values,
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
  readonly removed_at: Instant | null
}
const AUTHENTICATOR = 'id, person, secret, state, last_step, created_at, removed_at'

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

/** Takes every authenticator of this person out of use. */
export const removeAuthenticators = async (tx: Tx, person: Uuid, at: Instant): Promise<void> => {
  await tx.query(
    `UPDATE identity.authenticator SET state = 'removed', removed_at = $3
      WHERE person = $1 AND bucket = $2 AND state <> 'removed'`,
    [person, bucketOf(person), at],
  )
}

/** No authenticator that was taken away counts any more, in any recovery. */
export const forgetAuthenticators = async (tx: Tx, person: Uuid): Promise<void> => {
  await tx.query(
    'UPDATE identity.authenticator SET removed_at = NULL WHERE person = $1 AND bucket = $2 AND removed_at IS NOT NULL',
    [person, bucketOf(person)],
  )
}

/** Those that were in use and were taken away at `since` or later, newest first. */
export const authenticatorsRemoved = (
  q: Queryable,
  person: Uuid,
  since: Instant,
): Promise<AuthenticatorRow[]> =>
  q.query<AuthenticatorRow>(
    `SELECT ${AUTHENTICATOR} FROM identity.authenticator
      WHERE person = $1 AND bucket = $2 AND state = 'removed' AND confirmed_at IS NOT NULL AND removed_at >= $3
      ORDER BY created_at DESC`,
    [person, bucketOf(person), since],
  )

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
