/**
 * Showing control of a contact by a code that was sent to it: registration, password reset, contact change. Known and
 * unknown contacts get the same rows, the same answers and the same work, so nobody learns who has a wallet.
 */
import { type Instant, isBefore, plus } from '../../../kernel/clock.ts'
import { type Lang, refuse } from '../../../kernel/errors.ts'
import { bucketOf, bucketOfHash, newId, type Uuid } from '../../../kernel/ids.ts'
import { mac, openBytes, sealBytes } from '../../../kernel/keys.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { CODE_MINUTES, codeHash, codeMatches, MOST_TRIES, newCode, withCode } from '../credentials/codes.ts'
import { PUBLIC_SENDS } from '../rules.ts'
import { quotaKey, takeSend } from '../sessions/guards.ts'
import { type Contact, contactOf } from './contact-rules.ts'
import * as sql from './verification-sql.ts'

export type { Purpose } from './verification-sql.ts'

/** A row of a registration that came to nothing is deleted this long after its end. */
export const VERIFICATION_KEPT = 'P1D'

export type NewVerification = {
  readonly purpose: sql.Purpose
  readonly contact: Contact
  readonly language: Lang
  /** contact_change: whose. */
  readonly person?: Uuid
  readonly epoch?: number
  readonly terms?: { readonly pack: string; readonly version: string }
  /** No code of this row will ever match: the contact is taken, or the code comes later. */
  readonly mute: boolean
}
export type Verification = { readonly id: Uuid; readonly code: string; readonly expiresAt: Instant }

/** Refuses `code_rate_limited`, for known and unknown contacts alike. */
export const startVerification = async (tx: Tx, wish: NewVerification): Promise<Verification> => {
  const { purpose, contact, language, person, epoch, terms, mute } = wish
  await takeSend(tx, [{ key: quotaKey(purpose, contact.blindIndex), windows: PUBLIC_SENDS }])
  const at = await tx.now()
  const id = newId(person ? bucketOf(person) : bucketOfHash(contact.blindIndex))
  const code = newCode()
  const expiresAt = plus(at, { minutes: CODE_MINUTES })
  const hash = codeHash(id, code)
  await sql.insert(tx, {
    id,
    purpose,
    person: person ?? null,
    kind: contact.kind,
    blind_index: contact.blindIndex,
    address: sealBytes(addressKey(id), Buffer.from(contact.address), addressPlace(id)),
    language,
    terms_pack: terms?.pack ?? null,
    terms_version: terms?.version ?? null,
    epoch: epoch ?? null,
    code_hashes: mute ? [] : [hash],
    at,
    expires_at: expiresAt,
  })
  return { id, code, expiresAt }
}

/** There may be no person yet, so the key is the row's own; the address goes when the row is over. */
const addressKey = (id: Uuid): Buffer => mac('identity.verification', id)
const addressPlace = (id: Uuid): string => `identity.verification/address/${id}`

export type OpenVerification = {
  readonly id: Uuid
  readonly contact: Contact
  readonly language: Lang
  readonly person: Uuid | undefined
  readonly epoch: number | undefined
  readonly terms: { readonly pack: string; readonly version: string } | undefined
  readonly expiresAt: Instant
  readonly mute: boolean
}

type Wanted = { readonly id: Uuid; readonly purpose: sql.Purpose; readonly person?: Uuid }

/** The row, locked, while it still takes codes. Refuses `code_request_over`: over and never there look the same. */
export const lockVerification = async (tx: Tx, wanted: Wanted): Promise<OpenVerification> =>
  shown(await locked(tx, wanted))

/** The same without a refusal, for the worker: undefined when there is nothing to send any more. */
export const findOpen = async (
  tx: Tx,
  id: Uuid,
): Promise<(OpenVerification & { readonly purpose: sql.Purpose }) | undefined> => {
  const row = await sql.lock(tx, id)
  if (row?.state !== 'open' || !isBefore(await tx.now(), row.expires_at)) return undefined
  return { ...shown(row), purpose: row.purpose }
}

const locked = async (tx: Tx, { id, purpose, person }: Wanted): Promise<sql.VerificationRow> => {
  const row = await sql.lock(tx, id)
  const fits = row?.purpose === purpose && row.state === 'open' && row.attempts < MOST_TRIES
  if (!row || !fits || (person !== undefined && row.person !== person)) return refuse('code_request_over')
  return isBefore(await tx.now(), row.expires_at) ? row : refuse('code_request_over')
}

const shown = (row: sql.VerificationRow): OpenVerification => {
  if (!row.address) throw new Error(`verification ${row.id} is open without an address`)
  const address = openBytes(addressKey(row.id), row.address, addressPlace(row.id)).toString()
  return {
    id: row.id,
    contact: contactOf(row.kind, address),
    language: row.language,
    person: row.person ?? undefined,
    epoch: row.epoch ?? undefined,
    terms:
      row.terms_pack && row.terms_version ? { pack: row.terms_pack, version: row.terms_version } : undefined,
    expiresAt: row.expires_at,
    mute: row.code_hashes.length === 0,
  }
}

/**
 * Refuses `code_wrong` (which stays counted) unless `code` is one of the last two sent. The row stays open: end it
 * with `finishVerification` when the act is done.
 */
export const checkCode = async (
  tx: Tx,
  wanted: Wanted & { readonly code: string },
): Promise<OpenVerification> => {
  const row = await locked(tx, wanted)
  if (!codeMatches(row.id, wanted.code, row.code_hashes)) return refuseCode(tx, row)
  return shown(row)
}

/** One more wrong try: counted, and told. */
const refuseCode = async (tx: Tx, { id, attempts }: sql.VerificationRow): Promise<never> => {
  await sql.countAttempt(tx, id)
  return refuse('code_wrong', { facts: { tries_left: MOST_TRIES - attempts - 1 } })
}

/** A second factor beside the code was wrong: it counts like a wrong code. */
export const refuseAsWrong = async (tx: Tx, wanted: Wanted): Promise<never> =>
  refuseCode(tx, await locked(tx, wanted))

export const finishVerification = (tx: Tx, id: Uuid): Promise<void> => sql.finish(tx, id, 'done')
export const voidVerification = (tx: Tx, id: Uuid): Promise<void> => sql.finish(tx, id, 'void')

/** A further code for the same row; the one before stays valid. Refuses code_rate_limited, code_request_over. */
export const resendCode = async (
  tx: Tx,
  wanted: Wanted,
): Promise<OpenVerification & { readonly code: string }> => {
  const row = await locked(tx, wanted)
  await takeSend(tx, [{ key: quotaKey(row.purpose, row.blind_index), windows: PUBLIC_SENDS }])
  const code = newCode()
  const hash = codeHash(row.id, code)
  if (row.code_hashes.length > 0) await sql.setCodes(tx, { ...row, hashes: withCode(row.code_hashes, hash) })
  return { ...shown(row), code }
}

/** Gives a mute row its person and first code (a password reset, once the worker knows whose contact it is). */
export const assignCode = async (
  tx: Tx,
  { id, person, epoch }: { id: Uuid; person: Uuid; epoch: number },
): Promise<string> => {
  const code = newCode()
  await sql.setCodes(tx, { id, person, epoch, hashes: [codeHash(id, code)] })
  return code
}

/** Contact changes of this person that wait for their code. */
export const pendingChanges = async (q: Queryable, person: Uuid): Promise<OpenVerification[]> =>
  (await sql.openChanges(q, person, await q.now())).map(shown)

export const voidContactChanges = sql.voidChanges
export const removeVerifications = sql.remove
