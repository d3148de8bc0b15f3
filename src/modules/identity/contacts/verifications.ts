/**
 * Showing control of a contact by a code that was sent to it: registration, password reset, contact change. Known and
 * unknown contacts get the same rows, the same answers and the same work, so nobody learns who has a wallet.
 */
import { type Instant, isBefore, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, bucketOfHash, newId, type Uuid } from '../../../kernel/ids.ts'
import { mac, openBytes, sealBytes } from '../../../kernel/keys/keys.ts'
import type { Lang } from '../../../kernel/languages.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import {
  CODE_MINUTES,
  codeHash,
  codeMatches,
  type Digits,
  hasDigits,
  LONG_DIGITS,
  MOST_TRIES,
  newCode,
  SHORT_DIGITS,
  withCode,
} from '../credentials/codes.ts'
import { CODES_OUT, CONTACT_SENDS, PUBLIC_SENDS, SHORT_TRIES } from '../rules.ts'
import { forgetSends, type Quota, quotaKey, takeSend } from '../sessions/guards.ts'
import { knowsSource } from '../sessions/session-sql.ts'
import { type Contact, contactOf } from './contact-rules.ts'
import * as sql from './verification-sql.ts'

export type { Purpose } from './verification-sql.ts'

/** A row of a registration that came to nothing is deleted this long after its end. */
export const VERIFICATION_KEPT = 'P1D'

export type NewVerification = {
  readonly purpose: sql.Purpose
  readonly contact: Contact
  readonly language: Lang
  /** Where it is asked for, as sessions know it. */
  readonly source: string
  /** contact_change: whose. */
  readonly person?: Uuid
  readonly epoch?: number
  readonly terms?: { readonly pack: string; readonly version: string }
  /** No code of this row will ever match: the contact is taken, or the code comes later. */
  readonly mute: boolean
}
export type Verification = {
  readonly id: Uuid
  readonly code: string
  readonly expiresAt: Instant
  /** False: others have asked for so many that none goes out for now. The codes that are out count for this request. */
  readonly sends: boolean
}

type Asked = Pick<sql.VerificationRow, 'purpose' | 'blind_index' | 'person' | 'source'>
/** A stranger uses up what may be asked for from where they are, and of a contact change what they may ask for. */
const placeQuota = ({ purpose, blind_index, person, source }: Asked): Quota => ({
  key: quotaKey(purpose, blind_index, person ? `person/${person}` : `source/${source}`),
  windows: PUBLIC_SENDS,
})
const contactQuota = ({ purpose, blind_index }: Asked): Quota => ({
  key: quotaKey(purpose, blind_index),
  windows: CONTACT_SENDS,
})

/**
 * Whether a message may go out. Refuses `code_rate_limited`, for known and unknown contacts alike. A change of contact is asked for
 * in a session: there it is known whose it is, and whether they are known where they are.
 */
const takeRoom = async (tx: Tx, asked: Asked): Promise<boolean> => {
  const { person, source } = asked
  const known = person !== null && (await knowsSource(tx, person, source))
  return takeSend(tx, [placeQuota(asked), { ...contactQuota(asked), soft: person === null || known }])
}

const digitsFor = (tries: number): Digits => (tries < SHORT_TRIES ? SHORT_DIGITS : LONG_DIGITS)
/** Wrong tries of the last day with this contact and purpose. */
const triesOf = async (
  tx: Tx,
  { id, purpose, blind_index }: Pick<sql.VerificationRow, 'id' | 'purpose' | 'blind_index'>,
): Promise<number> => {
  const since = plus(await tx.now(), { hours: -24 })
  return sql.triesSince(tx, { purpose, blind_index, bucket: bucketOf(id), since })
}

/** Refuses `code_rate_limited`, for known and unknown contacts alike. */
export const startVerification = async (tx: Tx, wish: NewVerification): Promise<Verification> => {
  const { purpose, contact, language, source, person, epoch, terms, mute } = wish
  const asked = { purpose, blind_index: contact.blindIndex, person: person ?? null, source }
  const sends = await takeRoom(tx, asked)
  const at = await tx.now()
  const id = newId(person ? bucketOf(person) : bucketOfHash(contact.blindIndex))
  const code = newCode(digitsFor(await triesOf(tx, { id, ...asked })))
  const expiresAt = plus(at, { minutes: CODE_MINUTES })
  const hash = codeHash(id, code)
  await sql.insert(tx, {
    id,
    ...asked,
    sends,
    kind: contact.kind,
    address: sealBytes(addressKey(id), Buffer.from(contact.address), addressPlace(id)),
    language,
    terms_pack: terms?.pack ?? null,
    terms_version: terms?.version ?? null,
    epoch: epoch ?? null,
    code_hashes: mute || !sends ? [] : [hash],
    at,
    expires_at: expiresAt,
  })
  return { id, code, expiresAt, sends }
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
  readonly source: string
  readonly sends: boolean
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
    source: row.source,
    sends: row.sends,
  }
}

/**
 * Refuses `code_wrong` (which stays counted) unless `code` is out for this contact and purpose: people read the newest message,
 * whoever asked for it. The row stays open: end it with `finishVerification` when the act is done.
 */
export const checkCode = async (
  tx: Tx,
  wanted: Wanted & { readonly code: string },
): Promise<OpenVerification> => {
  await sql.lockTries(tx, [wanted.id])
  const row = await locked(tx, wanted)
  const tries = await triesOf(tx, row)
  const found = await rowOfCode(tx, row, wanted.code)
  if (!found || (tries >= SHORT_TRIES && !hasDigits(wanted.code, LONG_DIGITS))) return refuseCode(tx, row)
  return shown(found.id === row.id ? row : await movedTo(tx, { row, found, code: wanted.code }))
}

/** The request that this code was sent for. Every one is compared, whatever the first ones said. */
const rowOfCode = async (
  tx: Tx,
  row: sql.VerificationRow,
  code: string,
): Promise<sql.VerificationRow | undefined> => {
  let room = CODES_OUT
  const fits: sql.VerificationRow[] = []
  for (const one of [row, ...(await sql.othersOut(tx, row, await tx.now()))]) {
    const hashes = room > 0 ? one.code_hashes.slice(-room) : []
    if (codeMatches(one.id, code, hashes)) fits.push(one)
    room -= hashes.length
  }
  return fits[0]
}

type Moved = {
  readonly row: sql.VerificationRow
  readonly found: sql.VerificationRow
  readonly code: string
}
/** A code that was sent for another request is this one's from now on, with whom it was for and since when: it works once. */
const movedTo = async (tx: Tx, { row, found, code }: Moved): Promise<sql.VerificationRow> => {
  const left = found.code_hashes.filter((hash) => !codeMatches(found.id, code, [hash]))
  await sql.setCodes(tx, { ...found, hashes: left })
  const { person, epoch } = found
  await sql.setCodes(tx, {
    id: row.id,
    person,
    epoch,
    hashes: withCode(row.code_hashes, codeHash(row.id, code)),
  })
  return { ...row, person, epoch }
}

/** One more wrong try: counted, and told, with how long the next code is. */
const refuseCode = async (tx: Tx, row: sql.VerificationRow): Promise<never> => {
  await sql.countAttempt(tx, row.id)
  const facts = { tries_left: MOST_TRIES - row.attempts - 1, digits: digitsFor(await triesOf(tx, row)) }
  return refuse('code_wrong', { facts })
}

/** Before two requests are checked in one transaction: in one order for all. */
export const lockTries = sql.lockTries

/** What was typed beside the code was wrong: the request has one try less. */
export const countWrong = async (tx: Tx, wanted: Wanted): Promise<void> =>
  sql.countAttempt(tx, (await locked(tx, wanted)).id)

/** A second factor beside the code was wrong: it counts like a wrong code. */
export const refuseAsWrong = async (tx: Tx, wanted: Wanted): Promise<never> =>
  refuseCode(tx, await locked(tx, wanted))

export const finishVerification = (tx: Tx, id: Uuid): Promise<void> => sql.finish(tx, id, 'done')
export const voidVerification = (tx: Tx, id: Uuid): Promise<void> => sql.finish(tx, id, 'void')

type Again = Wanted & { readonly source: string; readonly mute: boolean }
/**
 * A further code for the same row; the one before stays valid. `mute`: none that will ever match. Refuses code_rate_limited,
 * code_request_over.
 */
export const resendCode = async (
  tx: Tx,
  { source, mute, ...wanted }: Again,
): Promise<OpenVerification & { readonly code: string }> => {
  const row = await locked(tx, wanted)
  const sends = await takeRoom(tx, { ...row, source })
  const code = newCode(digitsFor(await triesOf(tx, row)))
  const hash = codeHash(row.id, code)
  const hashes = mute || !sends ? row.code_hashes : withCode(row.code_hashes, hash)
  await sql.setCodes(tx, { ...row, hashes })
  return { ...shown(row), code, sends }
}

/** Gives a mute row its person and first code (a password reset, once the worker knows whose contact it is). */
export const assignCode = async (
  tx: Tx,
  { id, person, epoch }: { id: Uuid; person: Uuid; epoch: number },
): Promise<string> => {
  const row = await sql.lock(tx, id)
  const code = newCode(row ? digitsFor(await triesOf(tx, row)) : LONG_DIGITS)
  await sql.setCodes(tx, { id, person, epoch, hashes: [codeHash(id, code)] })
  return code
}

/** Contact changes of this person that wait for their code. */
export const pendingChanges = async (q: Queryable, person: Uuid): Promise<OpenVerification[]> =>
  (await sql.openChanges(q, person, await q.now())).map(shown)

export const voidContactChanges = sql.voidChanges
/** With what counted sends for them. */
export const removeVerifications = async (tx: Tx, ids: readonly Uuid[]): Promise<void> => {
  const gone = await sql.remove(tx, ids)
  await forgetSends(
    tx,
    gone.flatMap((one) => [placeQuota(one).key, contactQuota(one).key]),
  )
}
