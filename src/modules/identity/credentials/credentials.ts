/** What a person proves themselves with: password, authenticator (TOTP), recovery codes. */
import { randomBytes } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import { type Instant, isBefore, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, newId, type Uuid } from '../../../kernel/ids.ts'
import { mac } from '../../../kernel/keys/keys.ts'
import { asciiUpper } from '../../../kernel/text/text.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { lookForKey, open, type SealedAt, seal } from '../../vault/vault.ts'
import { SUSPECT } from '../rules.ts'
import { normaliseCode } from './codes.ts'
import * as sql from './credential-sql.ts'
import { hashPassword, type Line, verifyPassword } from './hashing.ts'
import { ALONE, checkPassword, lengthOf, normalisePassword } from './password-rules.ts'

const passwordPlace = (person: Uuid): SealedAt => ({
  person,
  class: 'credentials',
  at: { table: 'identity.password', column: 'phc', row: person },
})
const secretPlace = ({ person, id }: { person: Uuid; id: Uuid }): SealedAt => ({
  person,
  class: 'credentials',
  at: { table: 'identity.authenticator', column: 'secret', row: id },
})

/** Due row that forgets a password which was replaced. */
export const FORGET_PASSWORD = 'identity.forget_password'

export type NewPassword = {
  readonly person: Uuid
  readonly password: string
  /** Names and addresses of the person, which do not make a password. */
  readonly own: readonly string[]
  readonly at: Instant
  /** Who is kept waiting when many passwords come at once. */
  readonly line: Line
  /** Nothing but a code to one contact speaks for who sets it. */
  readonly byOneContact?: boolean
}

/** Sets a password; the one before is kept, sealed, for `SUSPECT`. Refuses password_too_short, password_too_long, password_common, password_checks_busy. */
export const setPassword = async (
  tx: Tx,
  { person, password, own, at, line, byOneContact = false }: NewPassword,
): Promise<void> => {
  const secondFactor = (await sql.activeAuthenticator(tx, person, false)) !== undefined
  const checked = checkPassword(password, { secondFactor, own })
  const phc = await seal(tx, {
    ...passwordPlace(person),
    text: await hashPassword(tx, { password: checked, line }),
  })
  const replaces = await hasPassword(tx, person)
  if (await sql.keepPassword(tx, person, at))
    await schedule(tx, [
      { bucket: bucketOf(person), kind: FORGET_PASSWORD, ref: person, dueAt: plus(at, SUSPECT) },
    ])
  await sql.setPassword(tx, {
    person,
    phc,
    long: lengthOf(checked) >= ALONE,
    at,
    byOneContact: replaces && byOneContact,
  })
  await append(tx, [{ bucket: bucketOf(person), type: 'password.set', ref: person, data: {} }])
}

/**
 * Takes as long for somebody who has no password. It is checked while no transaction is open, against the password that
 * this transaction sees: one that was changed meanwhile is checked anew. Refuses password_checks_busy.
 */
export const passwordIs = async (
  tx: Tx,
  { person, typed, line }: { person: Uuid; typed: string; line: Line },
): Promise<boolean> => {
  const row = await sql.passwordOf(tx, person)
  const place = passwordPlace(person)
  const phc = row ? await open(tx, { ...place, sealed: row.phc }) : await noPassword(tx, place)
  return verifyPassword(tx, { phc, password: normalisePassword(typed), line })
}

const noPassword = async (tx: Tx, place: SealedAt): Promise<undefined> => {
  await lookForKey(tx, place)
}

/**
 * I20 From when on the password proves what needs a proof; undefined: it does already. One that replaced another by a code to one contact
 * alone says no more than that contact, which a thief of it has as well: until then its holder hears of it, and can freeze.
 */
export const provesFrom = async (q: Queryable, person: Uuid): Promise<Instant | undefined> => {
  const row = await sql.passwordOf(q, person)
  if (!row?.by_one_contact) return undefined
  const from = plus(row.set_at, SUSPECT)
  return isBefore(await q.now(), from) ? from : undefined
}

/** The present password and those replaced since, newest first. */
export const passwordsSince = sql.passwordsSince
export type PasswordThen = Awaited<ReturnType<typeof sql.passwordsSince>>[number]

/** The same for one of `passwordsSince`. */
export const passwordWas = async (
  tx: Tx,
  { person, one, typed, line }: { person: Uuid; one: PasswordThen; typed: string; line: Line },
): Promise<boolean> => {
  const phc = await open(tx, { ...passwordPlace(person), sealed: one.phc })
  return verifyPassword(tx, { phc, password: normalisePassword(typed), line })
}

/** What was replaced at `until` or before is forgotten. */
export const forgetPasswords = (tx: Tx, person: Uuid, until: Instant): Promise<void> =>
  sql.forgetPasswords(tx, [person], until)

/** After a recovery nothing that was replaced or taken away counts any more. */
export const forgetFactors = async (tx: Tx, person: Uuid): Promise<void> => {
  await sql.forgetPasswords(tx, [person], null)
  await sql.forgetAuthenticators(tx, person)
}

/** Two people may have given the wallet to the wrong one: what counted until that recovery counts on, for `SUSPECT`. */
export const keepFactors = sql.giveUpAt

export const hasPassword = async (q: Queryable, person: Uuid): Promise<boolean> =>
  (await sql.passwordOf(q, person)) !== undefined

const ISSUER = 'Quittance'
const STEP_SECONDS = 30
/** An enrolment that is not confirmed by then is void. */
const ENROL_MINUTES = 30

export type Enrolment = { readonly id: Uuid; readonly secret: string; readonly uri: string }

/** Begins an enrolment: nothing changes until a first code has been entered. */
export const enrolAuthenticator = async (
  tx: Tx,
  { person, label, at }: { person: Uuid; label: string; at: Instant },
): Promise<Enrolment> => {
  const id = newId(bucketOf(person))
  const secret = generateSecret()
  await sql.insertAuthenticator(tx, {
    id,
    person,
    secret: await seal(tx, { ...secretPlace({ person, id }), text: secret }),
    at,
  })
  return { id, secret, uri: generateURI({ issuer: ISSUER, label, secret }) }
}

/**
 * Ends an enrolment: this authenticator takes the place of any other, and new recovery codes those of the old.
 * Refuses authenticator_unknown, code_wrong. Answers the recovery codes: the only time they are seen.
 */
export const confirmAuthenticator = async (
  tx: Tx,
  { id, person, code, at }: { id: Uuid; person: Uuid; code: string; at: Instant },
): Promise<readonly string[]> => {
  const row = await sql.lockAuthenticator(tx, { id, person })
  if (row?.state !== 'pending' || isBefore(plus(row.created_at, { minutes: ENROL_MINUTES }), at))
    return refuse('authenticator_unknown')
  const step = await stepOf(tx, row, code)
  if (step === undefined) return refuse('code_wrong')
  await sql.removeAuthenticators(tx, person, at)
  await sql.activateAuthenticator(tx, { id, step, at })
  await append(tx, [
    { bucket: bucketOf(person), type: 'authenticator.added', ref: person, data: { authenticator: id } },
  ])
  return renewRecoveryCodes(tx, person, at)
}

/** The 30-second step for which this code is right, each usable once; undefined = wrong or used. */
const stepOf = async (tx: Tx, row: sql.AuthenticatorRow, typed: string): Promise<number | undefined> => {
  const secret = await open(tx, { ...secretPlace(row), sealed: row.secret })
  const token = normaliseCode(typed)
  if (secret === undefined || !/^\d{6}$/.test(token)) return undefined
  // The database's own clock: the sandbox moves business time, never the time of authenticators.
  const epoch = Math.floor((await tx.realNow()).epochMilliseconds / 1000)
  const last = row.last_step === null ? {} : { afterTimeStep: Number(row.last_step) }
  const result = verifySync({ secret, token, epoch, epochTolerance: STEP_SECONDS, ...last })
  return result.valid && 'timeStep' in result ? result.timeStep : undefined
}

/** Is this a code of the person's authenticator that was not used yet? Uses it up. */
export const totpIs = async (tx: Tx, person: Uuid, typed: string): Promise<boolean> => {
  const row = await sql.activeAuthenticator(tx, person, true)
  return row !== undefined && isCodeOf(tx, row, typed)
}

const isCodeOf = async (tx: Tx, row: sql.AuthenticatorRow, typed: string): Promise<boolean> => {
  const step = await stepOf(tx, row, typed)
  if (step === undefined) return false
  await sql.useStep(tx, row.id, step)
  return true
}

/** Authenticators that were in use and were taken away since, newest first. */
export const authenticatorsRemoved = async (
  q: Queryable,
  person: Uuid,
  since: Instant,
): Promise<{ id: Uuid; since: Instant; until: Instant | null }[]> =>
  (await sql.authenticatorsRemoved(q, person, since)).map(({ id, created_at, removed_at }) => ({
    id,
    since: created_at,
    until: removed_at,
  }))

/** Is this a code of that authenticator, in use or not? Uses it up. */
export const totpWas = async (
  tx: Tx,
  { id, person, typed }: { id: Uuid; person: Uuid; typed: string },
): Promise<boolean> => {
  const row = await sql.lockAuthenticator(tx, { id, person })
  return row !== undefined && isCodeOf(tx, row, typed)
}

export const authenticatorOf = async (
  q: Queryable,
  person: Uuid,
): Promise<{ id: Uuid; since: Instant } | undefined> => {
  const row = await sql.activeAuthenticator(q, person, false)
  return row && { id: row.id, since: row.created_at }
}

/** Refuses authenticator_unknown, and password_too_short when the password would then stand alone and is too short. */
export const removeAuthenticator = async (
  tx: Tx,
  { id, person }: { id: Uuid; person: Uuid },
): Promise<void> => {
  const row = await sql.lockAuthenticator(tx, { id, person })
  if (row?.state !== 'active') return refuse('authenticator_unknown')
  const password = await sql.passwordOf(tx, person)
  if (password && !password.long) return refuse('password_too_short', { facts: { shortest: ALONE } })
  await sql.removeAuthenticators(tx, person, await tx.now())
  await sql.replaceRecoveryCodes(tx, { person, hashes: [], at: row.created_at })
  await append(tx, [
    { bucket: bucketOf(person), type: 'authenticator.removed', ref: person, data: { authenticator: id } },
  ])
}

/** Whoever added it may not be its person. */
export const dropAuthenticators = async (tx: Tx, person: Uuid): Promise<void> => {
  await sql.removeAuthenticators(tx, person, await tx.now())
  await sql.replaceRecoveryCodes(tx, { person, hashes: [], at: await tx.now() })
  await append(tx, [{ bucket: bucketOf(person), type: 'authenticator.dropped', ref: person, data: {} }])
}

const RECOVERY_CODES = 10
/** Crockford's base 32: no letters that look like digits. 16 characters carry 80 bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RECOVERY_LENGTH = 16

const newRecoveryCode = (): string =>
  Array.from(randomBytes(RECOVERY_LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length))
    .join('')
    .replaceAll(/(.{4})(?!$)/g, '$1-')

const recoveryHash = (person: Uuid, typed: string): Buffer => {
  const code = asciiUpper(normaliseCode(typed)).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return mac('identity.recovery', person, code)
}

/** Ten new codes; the old ones are void. */
export const renewRecoveryCodes = async (tx: Tx, person: Uuid, at: Instant): Promise<readonly string[]> => {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
  await sql.replaceRecoveryCodes(tx, { person, hashes: codes.map((code) => recoveryHash(person, code)), at })
  await append(tx, [{ bucket: bucketOf(person), type: 'recovery_codes.renewed', ref: person, data: {} }])
  return codes
}

/** Is this one of the person's recovery codes? Uses it up. */
export const recoveryCodeIs = async (tx: Tx, person: Uuid, typed: string): Promise<boolean> =>
  sql.useRecoveryCode(tx, { person, hash: recoveryHash(person, typed), at: await tx.now() })

export const recoveryCodesLeft = sql.recoveryCodesLeft
