/**
 * Signing in. One refusal for everything that does not fit, and the same work for a contact nobody has: nobody learns
 * who has a wallet, or which of the factors was wrong.
 */

import type { Instant } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, bucketOfHash, deriveId, type Uuid } from '../../../kernel/ids.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { type Contact, holderOf } from '../contacts/contacts.ts'
import { checkCode, countWrong, finishVerification, refuseAsWrong } from '../contacts/verifications.ts'
import {
  authenticatorOf,
  hasPassword,
  passwordIs,
  recoveryCodeIs,
  totpIs,
} from '../credentials/credentials.ts'
import { inOtherHands } from '../freezes/allowed-recoveries.ts'
import { type Person, personOf } from '../persons.ts'
import { restAfter, TRIES_PER_ROUND } from '../rules.ts'
import { clearAfterCode, clearFailures, takeTry, takeTryAfterCode } from './guards.ts'
import { knowsSource } from './session-sql.ts'

/** Due kind; `timers.ts` handles it. */
export const TELL_TRIED = 'identity.tell_tried'

export type SecondFactor = { readonly totp?: string | undefined; readonly recovery_code?: string | undefined }
export type SignIn = SecondFactor & {
  readonly contact: Contact
  readonly password: string
  /** Where it comes from, as sessions know it. */
  readonly source: string
}

/** The person, or refuses sign_in_failed (counted), second_factor_required (only after the right password). */
export const signIn = async (tx: Tx, given: SignIn): Promise<Person> => {
  const person = (await holderOf(tx, given.contact)) ?? nobodyLike(given.contact)
  const found = await personOf(tx, person)
  const factor = await factorOf(tx, person, given.source)
  const at = await tx.now()
  let fifth = false
  const rest = (failures: number, when: Instant) => {
    fifth = failures === TRIES_PER_ROUND
    return restAfter(failures, when)
  }
  const resting = (await takeTry(tx, { person, factor, at }, rest)) !== undefined
  const right = await passwordIs(tx, { person, typed: given.password, line: 'anybody' })
  const wrong = async () => {
    // Once in a series, and by the worker: nobody learns from the work whether there is somebody to be told.
    if (fifth) await schedule(tx, [{ bucket: bucketOf(person), kind: TELL_TRIED, ref: person, dueAt: at }])
    return fail(tx, person)
  }
  if (found?.state !== 'active' || resting || !right) return wrong()
  if ((await authenticatorOf(tx, person)) && !(await secondFactorIs(tx, person, given))) return wrong()
  await clearFailures(tx, person, factor)
  return found
}

/**
 * Strangers share one count. Where the person has signed in before counts apart: whoever burns tries elsewhere does not
 * keep the holder from signing in and stopping what goes on.
 */
const factorOf = async (tx: Tx, person: Uuid, source: string): Promise<string> =>
  (await knowsSource(tx, person, source)) ? `sign_in/${source}` : 'sign_in'

/** Stands in for whoever has no wallet, so that the same statements run. One per bucket: it cannot fill a table. */
const nobodyLike = ({ blindIndex }: Contact): Uuid => deriveId(bucketOfHash(blindIndex), 'identity', 'nobody')

/** Refuses second_factor_required when neither was given. */
export const secondFactorIs = async (tx: Tx, person: Uuid, given: SecondFactor): Promise<boolean> => {
  if (given.totp !== undefined) return totpIs(tx, person, given.totp)
  if (given.recovery_code !== undefined) return recoveryCodeIs(tx, person, given.recovery_code)
  return refuse('second_factor_required')
}

const fail = async (tx: Tx, person: Uuid): Promise<never> => {
  await append(tx, [{ bucket: bucketOf(person), type: 'sign_in.failed', ref: person, data: {} }])
  return refuse('sign_in_failed')
}

type ByCode = SecondFactor & {
  readonly id: Uuid
  readonly purpose: 'sign_in' | 'password_reset'
  readonly code: string
}

/**
 * Who shows control of their contact, and their authenticator if they have one. Refuses code_request_over, code_wrong
 * (also for a wrong second factor: it counts the same), second_factor_required, factor_locked. The request stays open.
 */
export const personByCode = async (
  tx: Tx,
  given: ByCode,
): Promise<{ person: Person; contact: Contact; epoch: number | undefined }> => {
  const row = await checkCode(tx, given)
  const person = row.person === undefined ? undefined : await personOf(tx, row.person)
  if (person?.state !== 'active') return refuse('code_request_over')
  // Two people have decided after the code went out.
  if ((await inOtherHands(tx, person.id))(row.contact)) return refuse('code_request_over')
  if (await authenticatorOf(tx, person.id)) {
    const reader = { person: person.id, contact: row.contact }
    await takeTryAfterCode(tx, reader, 'totp')
    if (!(await secondFactorIs(tx, person.id, given))) return refuseAsWrong(tx, given)
    await clearAfterCode(tx, reader)
  }
  return { person, contact: row.contact, epoch: row.epoch }
}

type Reader = { readonly person: Person; readonly contact: Contact }
type Other = { readonly password_reset: Uuid; readonly code: string }
/** The other contact of the same person speaks for a reset as well; its code is used up. Refuses code_request_over, code_wrong. */
export const alsoByCode = async (tx: Tx, { person, contact }: Reader, other: Other): Promise<true> => {
  const wanted = { id: other.password_reset, purpose: 'password_reset' as const }
  const found = await personByCode(tx, { ...wanted, code: other.code })
  const same = found.contact.blindIndex.equals(contact.blindIndex)
  if (found.person.id !== person.id || same) return refuseAsWrong(tx, wanted)
  await finishVerification(tx, wanted.id)
  return true
}

type WithCode = SecondFactor & {
  readonly request: Uuid
  readonly code: string
  readonly password?: string | undefined
}
/**
 * By a code, with the password of whoever has one: the way in that strangers cannot rest, as they have no code. Refuses
 * code_request_over, code_wrong, second_factor_required, factor_locked, password_needed, sign_in_failed (counted).
 */
export const signInWithCode = async (tx: Tx, { request, password, ...given }: WithCode): Promise<Person> => {
  const wanted = { ...given, id: request, purpose: 'sign_in' as const }
  const { person, contact } = await personByCode(tx, wanted)
  if (await hasPassword(tx, person.id)) {
    if (password === undefined) return refuse('password_needed')
    const reader = { person: person.id, contact }
    await takeTryAfterCode(tx, reader, 'password')
    if (!(await passwordIs(tx, { person: person.id, typed: password, line: 'holders' }))) {
      await countWrong(tx, wanted)
      return fail(tx, person.id)
    }
    await clearAfterCode(tx, reader)
  }
  await finishVerification(tx, request)
  return person
}
