/**
 * Step-up with dynamic linking. A challenge is over one statement; the proof that comes of it is for that statement,
 * that person and that session, once, and for minutes. The act checks it again in the transaction that acts.
 */
import { type Instant, isBefore, isoOf, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { type Bucket, bucketOf, newId, type Uuid } from '../../../kernel/ids.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { open, type SealedAt, seal } from '../../vault/vault.ts'
import { contactsOf, type KnownContact } from '../contacts/contacts.ts'
import { MOST_TRIES } from '../credentials/codes.ts'
import { authenticatorOf, hasPassword, provesFrom, recoveryCodesLeft } from '../credentials/credentials.ts'
import { inOtherHands } from '../freezes/allowed-recoveries.ts'
import { CHALLENGE_MINUTES, isMethod, METHODS, type Method, PROOF_SECONDS } from '../rules.ts'
import { STRONG, type Stated } from './acts.ts'
import * as sql from './challenge-sql.ts'
import { canonical, type Statement, statementHash } from './statement.ts'

export type { Strength } from './challenge-sql.ts'

export type Challenge = {
  readonly id: Uuid
  readonly act: string
  readonly statement: Statement
  readonly statementHash: string
  readonly methods: readonly Method[]
  readonly triesLeft: number
  readonly state: sql.ChallengeRow['state']
  readonly expiresAt: Instant
}

const placeOf = ({ id, person }: { id: Uuid; person: Uuid }): SealedAt => ({
  person,
  class: 'credentials',
  at: { table: 'identity.challenge', column: 'statement', row: id },
})

export type NewChallenge = Stated & {
  readonly person: Uuid
  readonly bucket: Bucket
  readonly session?: Uuid
  readonly act: string
}

/** Refuses `password_too_young`, with from when on it proves, and the way in which it does now. */
const requireGrown = async (q: Queryable, person: Uuid): Promise<void> => {
  const from = await provesFrom(q, person)
  if (!from) return
  const kinds = new Set((await provingContacts(q, person)).map(({ kind }) => kind))
  const ways = kinds.size > 1 ? ['other_contact'] : []
  refuse('password_too_young', { facts: { proves_from: isoOf(from), ways } })
}

/** Opens a challenge over a statement the server has made. Refuses `method_not_offered` when no method would do, `password_too_young`. */
export const create = async (tx: Tx, wish: NewChallenge): Promise<Challenge> => {
  const { person, session, act, statement } = wish
  if (wish.grown) await requireGrown(tx, person)
  const accepted = (wish.methods ?? METHODS).filter(isMethod)
  const has = await methodsOf(tx, person)
  const methods = accepted.filter((method) => has.includes(method))
  if (methods.length === 0) refuse('method_not_offered', { facts: { methods: accepted } })
  const at = await tx.now()
  const id = newId(wish.bucket)
  const hash = statementHash(statement)
  const expiresAt = plus(at, { minutes: CHALLENGE_MINUTES })
  await sql.insert(tx, {
    id,
    person,
    session: session ?? null,
    act,
    statement: await seal(tx, { ...placeOf({ id, person }), text: canonical(statement) }),
    statement_hash: Buffer.from(hash, 'hex'),
    methods,
    strong: wish.strong ?? STRONG,
    created_at: at,
    expires_at: expiresAt,
  })
  await schedule(tx, [
    { bucket: wish.bucket, kind: FORGET_CHALLENGE, ref: id, dueAt: plus(expiresAt, CHALLENGE_KEPT) },
  ])
  return { id, act, statement, statementHash: hash, methods, triesLeft: MOST_TRIES, state: 'open', expiresAt }
}

/** Its statement names accounts and amounts: it is a working copy, whatever became of it. */
export const FORGET_CHALLENGE = 'identity.forget_challenge'
const CHALLENGE_KEPT = 'P1D'

export const removeChallenges = sql.remove

/** Every challenge and every proof of these people that is not used yet dies. */
export const voidChallenges = sql.voidAll

/** Contacts in use to which a code proves something, oldest first. */
export const provingContacts = async (q: Queryable, person: Uuid): Promise<KnownContact[]> => {
  const away = await inOtherHands(q, person)
  return (await contactsOf(q, person)).filter((one) => !away(one))
}

/** What this person can prove themselves with at all. */
export const methodsOf = async (q: Queryable, person: Uuid): Promise<Method[]> => {
  const has: Readonly<Record<Method, boolean>> = {
    password: await hasPassword(q, person),
    code: (await provingContacts(q, person)).length > 0,
    totp: (await authenticatorOf(q, person)) !== undefined,
    recovery_code: (await recoveryCodesLeft(q, person)) > 0,
  }
  return METHODS.filter((method) => has[method])
}

/** A challenge as its person sees it. Refuses `challenge_unknown`. */
export const find = async (q: Queryable, key: { id: Uuid; person: Uuid }): Promise<Challenge> => {
  const row = (await sql.read(q, key)) ?? refuse('challenge_unknown')
  const expired = row.state === 'open' && !isBefore(await q.now(), row.expires_at)
  return {
    id: row.id,
    act: row.act,
    statement: await statementOf(q, row),
    statementHash: row.statement_hash.toString('hex'),
    methods: row.methods,
    triesLeft: MOST_TRIES - row.attempts,
    state: expired ? 'void' : row.state,
    expiresAt: row.expires_at,
  }
}

/** The statement as it was signed. Throws when its key is gone: then there is nothing left to prove. */
export const statementOf = async (q: Queryable, row: sql.ChallengeRow): Promise<Statement> => {
  const text = await open(q, { ...placeOf(row), sealed: row.statement })
  if (text === undefined) throw new Error(`the statement of challenge ${row.id} cannot be opened`)
  return JSON.parse(text)
}

export type Needed = {
  readonly challenge: Uuid
  readonly person: Uuid
  /** What would be done now, made again by the act. */
  readonly statement: Statement
  /** The session that acts; the proof must be its own. */
  readonly session?: Uuid
  readonly maxAgeSeconds?: number
  /** The one payment that may come again with it, when the proof commits before what it is for. */
  readonly usedFor?: Uuid
}
export type Proof = { readonly method: Method; readonly strength: sql.Strength; readonly at: Instant }

/** Due row: somebody acted with the proof of another person; `ref` is the challenge, `by` who did. */
export const CROSSED_PROOF = 'identity.crossed_proof'

/** One of the two is being robbed, or robs: both are told. It is kept although the act is refused. */
const noteCrossed = async (tx: Tx, { challenge: ref, person: by }: Needed): Promise<void> => {
  const owner = await sql.personOf(tx, ref)
  if (owner === undefined) return
  const bucket = bucketOf(ref)
  await append(tx, [{ bucket, type: 'proof.crossed', ref, data: { of: owner, by } }])
  await schedule(tx, [
    { bucket, kind: CROSSED_PROOF, ref, dueAt: await tx.now(), payload: { of: owner, by } },
  ])
}

/**
 * Uses the proof up, in the transaction that acts, before anything else is written: proof_missing keeps what was noted.
 * Refuses proof_missing (none, another's, used, of another session), proof_stale, statement_changed.
 */
export const requireProof = async (tx: Tx, needed: Needed): Promise<Proof> => {
  const row = await sql.lock(tx, { id: needed.challenge, person: needed.person })
  if (!row) await noteCrossed(tx, needed)
  if (!row?.proved_at || !row.method || !row.strength) return refuse('proof_missing')
  const again = row.state === 'used' && row.used_for !== null && row.used_for === needed.usedFor
  if (row.state !== 'proved' && !again) return refuse('proof_missing')
  if (needed.session !== undefined && row.session !== needed.session) return refuse('proof_missing')
  const at = await tx.now()
  const seconds = needed.maxAgeSeconds ?? PROOF_SECONDS
  if (!again && !isBefore(at, plus(row.proved_at, { seconds }))) return refuse('proof_stale')
  if (statementHash(needed.statement) !== row.statement_hash.toString('hex'))
    return refuse('statement_changed')
  if (again) return { method: row.method, strength: row.strength, at: row.proved_at }
  await sql.use(tx, { id: row.id, at, usedFor: needed.usedFor ?? null })
  await append(tx, [
    {
      bucket: bucketOf(row.id),
      type: 'proof.used',
      ref: row.id,
      data: {
        act: row.act,
        method: row.method,
        strength: row.strength,
        statement: row.statement_hash.toString('hex'),
      },
    },
  ])
  return { method: row.method, strength: row.strength, at: row.proved_at }
}
