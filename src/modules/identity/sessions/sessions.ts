/**
 * Sessions: opaque tokens, stored hashed, cached for at most 3 s in each process, so whatever ends a session ends it
 * everywhere within that time. They run in real time: the sandbox clock does not move them.
 */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { HolderActor } from '../../../kernel/actors.ts'
import { type Instant, isBefore, plus, secondsBetween } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, isUuid, newId, type Uuid } from '../../../kernel/ids.ts'
import type { Db, Queryable, Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { isNews, noteAct } from '../activity.ts'
import { SESSION_HOURS, SESSION_IDLE_MINUTES } from '../rules.ts'
import * as sql from './session-sql.ts'

export type StartedSession = {
  readonly id: Uuid
  /** The only time it is seen. */
  readonly token: string
  readonly expiresAt: Instant
  /** The person has not signed in before on this network, or not with this device. */
  readonly newPlace: boolean
}

/** Opens a session for somebody who has just shown who they are. */
export const startSession = async (
  tx: Tx,
  who: { readonly person: Uuid; readonly wallet: Uuid; readonly source: string; readonly device?: string },
): Promise<StartedSession> => {
  const at = await tx.realNow()
  const id = newId(bucketOf(who.person))
  const token = id.replaceAll('-', '') + randomBytes(32).toString('base64url')
  const expiresAt = plus(at, { hours: SESSION_HOURS })
  const place = { source: who.source, device: who.device ?? '' }
  const newPlace = !(await sql.knowsPlace(tx, who.person, place))
  await sql.insertSession(tx, {
    ...who,
    ...place,
    id,
    token_hash: hashOf(token),
    created_at: at,
    expires_at: expiresAt,
  })
  await noteAct(tx, who.person)
  await append(tx, [
    { bucket: bucketOf(who.person), type: 'session.started', ref: who.person, data: { session: id } },
  ])
  return { id, token, expiresAt, newPlace }
}

const TOKEN = /^[0-9a-f]{32}[A-Za-z0-9_-]{43}$/
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** 3 s: the design's bound for "dead within 5 s", with room for the way. */
const CACHE_MS = 3_000
const CACHED_AT_MOST = 10_000
type Cached = { readonly actor: HolderActor; readonly until: number }
const cache = new Map<string, Cached>()

/** The holder who acts with this token, or undefined: unknown, ended, idle, expired and malformed look the same. */
export const sessionActor = async (db: Db, token: string): Promise<HolderActor | undefined> => {
  if (!TOKEN.test(token)) return undefined
  const hash = hashOf(token)
  const key = hash.toString('base64')
  const cached = cache.get(key)
  if (cached && cached.until > performance.now()) return cached.actor
  cache.delete(key)
  const actor = await lookUp(db, idOf(token), hash)
  if (actor) remember(key, actor)
  return actor
}

const remember = (key: string, actor: HolderActor): void => {
  const [oldest] = cache.size >= CACHED_AT_MOST ? cache.keys() : []
  if (oldest !== undefined) cache.delete(oldest)
  cache.set(key, { actor, until: performance.now() + CACHE_MS })
}

const idOf = (token: string): Uuid => {
  const hex = token.slice(0, 32)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const lookUp = async (db: Db, id: Uuid, hash: Buffer): Promise<HolderActor | undefined> => {
  if (!isUuid(id)) return undefined
  const row = await sql.liveSession(db, id)
  if (!row || !timingSafeEqual(row.token_hash, hash)) return undefined
  const { real: at, now: business } = await db.times()
  if (
    !isBefore(at, row.expires_at) ||
    !isBefore(at, plus(row.last_seen_at, { minutes: SESSION_IDLE_MINUTES }))
  )
    return undefined
  // Once a minute is enough for an idle limit of 15; each request would be a write.
  if (secondsBetween(row.last_seen_at, at) >= 60) await sql.touchSession(db, id, at)
  if (isNews(row, business)) await db.tx((tx) => noteAct(tx, row.person))
  const { person, wallet, frozen_since: frozenSince } = row
  const actor = { kind: 'holder' as const, person, wallet, session: id, bucket: bucketOf(id) }
  return frozenSince ? { ...actor, frozenSince } : actor
}

const forget = (sessions: ReadonlySet<Uuid>): void => {
  for (const [key, { actor }] of cache) if (sessions.has(actor.session)) cache.delete(key)
}

/** Ends one session of this person. Refuses `session_unknown`. */
export const endSession = async (tx: Tx, { id, person }: { id: Uuid; person: Uuid }): Promise<void> => {
  if (!(await sql.endOne(tx, { id, person, at: await tx.realNow() }))) refuse('session_unknown')
  forget(new Set([id]))
}

/** Ends the session of this token; nothing where it is over already. */
export const endSessionOf = async (db: Db, token: string): Promise<void> => {
  const actor = await sessionActor(db, token)
  if (!actor) return
  const { session: id, person } = actor
  await db.tx(async (tx) => sql.endOne(tx, { id, person, at: await tx.realNow() }))
  forget(new Set([id]))
}

/** Ends every session of these people; this process forgets them at once, the others within 3 s. */
export const endAllSessions = async (tx: Tx, persons: readonly Uuid[]): Promise<void> => {
  const ended = await sql.endAll(tx, persons, await tx.realNow())
  forget(new Set(ended.map(({ id }) => id)))
}

/** Ends every session of a person but the one that acts. */
export const endOtherSessions = async (
  tx: Tx,
  { person, keep }: { person: Uuid; keep: Uuid },
): Promise<void> => {
  const ended = await sql.endOthers(tx, { person, keep, at: await tx.realNow() })
  forget(new Set(ended.map(({ id }) => id)))
}

export type LiveSession = {
  readonly id: Uuid
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
  readonly expiresAt: Instant
}

export const sessionsOf = async (q: Queryable, person: Uuid): Promise<LiveSession[]> => {
  const at = await q.realNow()
  const rows = await sql.sessionsOf(q, {
    person,
    at,
    idleSince: plus(at, { minutes: -SESSION_IDLE_MINUTES }),
  })
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  }))
}
