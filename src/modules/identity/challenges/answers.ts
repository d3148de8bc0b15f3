/** Sending and checking the answer to a challenge. Every wrong answer is counted, also when the request is refused. */
import { type Instant, isBefore, isoOf, plus, secondsBetween } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import type { KnownContact } from '../contacts/contacts.ts'
import { codeHash, codeMatches, MOST_TRIES, newCode, withCode } from '../credentials/codes.ts'
import { passwordIs, recoveryCodeIs, totpIs } from '../credentials/credentials.ts'
import {
  CHALLENGE_SENDS,
  type Method,
  PERSON_SENDS,
  PROOF_SECONDS,
  pauseAfter,
  RECENT_CHANGE,
} from '../rules.ts'
import { clearFailures, quotaKey, restingFactors, takeSend, takeTry } from '../sessions/guards.ts'
import { actNamed } from './acts.ts'
import * as sql from './challenge-sql.ts'
import { provingContacts, statementOf } from './challenges.ts'
import type { Statement } from './statement.ts'

type Key = { readonly challenge: Uuid; readonly person: Uuid }

/** The challenge, locked, while it takes answers. Refuses challenge_unknown, challenge_over. */
const lockOpen = async (tx: Tx, { challenge, person }: Key): Promise<sql.ChallengeRow> => {
  const row = (await sql.lock(tx, { id: challenge, person })) ?? refuse('challenge_unknown')
  if (row.state !== 'open' || !isBefore(await tx.now(), row.expires_at)) refuse('challenge_over')
  return row
}

export type SentCode = {
  readonly code: string
  readonly contact: KnownContact
  readonly act: string
  readonly statement: Statement
  readonly expiresAt: Instant
}

/**
 * Makes a code for a contact (`contact`, else the one held longest). Refuses challenge_unknown, challenge_over,
 * method_not_offered, factor_locked, code_rate_limited.
 */
export const makeCode = async (
  tx: Tx,
  key: Key & { readonly contact?: Uuid | undefined },
): Promise<SentCode> => {
  const row = await lockOpen(tx, key)
  if (!row.methods.includes('code')) refuse('method_not_offered', { facts: { methods: row.methods } })
  await refuseResting(tx, row, 'code')
  const contacts = await provingContacts(tx, row.person)
  const contact = contacts.find(({ id }) => key.contact === undefined || id === key.contact)
  if (!contact) return refuse('method_not_offered', { facts: { methods: row.methods } })
  await takeSend(tx, [
    { key: quotaKey('challenge', row.id), windows: CHALLENGE_SENDS },
    { key: quotaKey('act', row.person, row.act), windows: PERSON_SENDS },
  ])
  const code = newCode()
  const recent = contact.origin === 'change' && isBefore(await tx.now(), plus(contact.since, RECENT_CHANGE))
  await sql.setCodes(tx, {
    id: row.id,
    hashes: withCode(row.code_hashes, codeHash(row.id, code)),
    weak: recent,
  })
  return { code, contact, act: row.act, statement: await statementOf(tx, row), expiresAt: row.expires_at }
}

/** Only that method rests; the facts name what else there is and until when. */
const refuseResting = async (tx: Tx, row: sql.ChallengeRow, method: Method): Promise<void> => {
  if (actNamed(row.act)?.neverLocked) return
  const until = (await restingFactors(tx, row.person, await tx.now())).get(method)
  if (until) await refuseUntil(tx, row, { method, until })
}

/** Whose wrong tries count together: acts that undo harm count apart, in the session that acts. */
const tryOf = (row: sql.ChallengeRow, method: Method) =>
  actNamed(row.act)?.neverLocked
    ? { person: row.person, factor: `${method}/${row.session}`, pauses: true }
    : { person: row.person, factor: method, pauses: false }

type Resting = { readonly method: Method; readonly until: Instant }
const refuseUntil = async (tx: Tx, row: sql.ChallengeRow, { method, until }: Resting): Promise<never> => {
  const at = await tx.now()
  const resting = await restingFactors(tx, row.person, at)
  const others = row.methods.filter((other) => other !== method && !resting.has(tryOf(row, other).factor))
  return refuse('factor_locked', {
    retryAfterSeconds: Math.max(1, secondsBetween(at, until)),
    facts: { method, until: isoOf(until), other_methods: others },
  })
}

export type Answered = {
  readonly method: Method
  readonly strength: sql.Strength
  readonly provedUntil: Instant
  readonly recoveryCodeUsed: boolean
}

/**
 * Refuses challenge_unknown, challenge_over, method_not_offered, factor_locked, and proof_wrong, which keeps its
 * count and names the tries left and the other methods.
 */
export const answer = async (
  tx: Tx,
  given: Key & { readonly session?: Uuid; readonly method: Method; readonly value: string },
): Promise<Answered> => {
  const row = await lockOpen(tx, given)
  if (given.session !== undefined && row.session !== given.session) refuse('challenge_unknown')
  const { method, value } = given
  if (!row.methods.includes(method)) refuse('method_not_offered', { facts: { methods: row.methods } })
  const at = await tx.now()
  const tried = tryOf(row, method)
  const until = await takeTry(tx, { ...tried, at }, tried.pauses ? pauseAfter : undefined)
  if (until) return refuseUntil(tx, row, { method, until })
  if (!(await isRight(tx, row, { method, value }))) return refuseWrong(tx, row, method)
  const strength = row.strong.includes(method) && !(method === 'code' && row.weak_code) ? 'strong' : 'weak'
  await sql.prove(tx, { id: row.id, method, strength, at })
  await clearFailures(tx, row.person, tried.factor)
  await log(tx, row, { type: 'challenge.proved', data: { method, strength } })
  const provedUntil = plus(at, { seconds: PROOF_SECONDS })
  return { method, strength, provedUntil, recoveryCodeUsed: method === 'recovery_code' }
}

const isRight = async (
  tx: Tx,
  row: sql.ChallengeRow,
  { method, value }: { method: Method; value: string },
): Promise<boolean> => {
  switch (method) {
    case 'password':
      return passwordIs(tx, { person: row.person, typed: value, line: 'holders' })
    case 'code':
      return codeMatches(row.id, value, row.code_hashes)
    case 'totp':
      return totpIs(tx, row.person, value)
    case 'recovery_code':
      return recoveryCodeIs(tx, row.person, value)
  }
}

const refuseWrong = async (tx: Tx, row: sql.ChallengeRow, method: Method): Promise<never> => {
  const at = await tx.now()
  const left = MOST_TRIES - row.attempts - 1
  await sql.countAttempt(tx, row.id, left <= 0)
  await log(tx, row, { type: 'challenge.failed', data: { method, tries_left: left } })
  const resting = await restingFactors(tx, row.person, at)
  const others = row.methods.filter((other) => other !== method && !resting.has(tryOf(row, other).factor))
  return refuse('proof_wrong', { facts: { tries_left: left, other_methods: others } })
}

const log = async (
  tx: Tx,
  row: sql.ChallengeRow,
  { type, data }: { type: string; data: Record<string, unknown> },
): Promise<void> => {
  await append(tx, [{ bucket: bucketOf(row.id), type, ref: row.id, data: { act: row.act, ...data } }])
}
