/**
 * Bearer links: the receipt link (read a case without log-in) and the stop link (pause it once). A secret is
 * `<closure id without dashes><43 characters>`; only its hash is stored, and it stands in the fragment of an
 * address, which browsers do not send.
 */
import { hash } from 'node:crypto'
import { type Instant, isBefore } from '../../../kernel/clock.ts'
import { type Bucket, bucketOf, isUuid, type Uuid } from '../../../kernel/ids.ts'
import { randomBytes } from '../../../kernel/keys/random.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { byId, findLink } from './sql.ts'
import type { ClosureRow } from './types.ts'

const SECRET = /^[0-9a-f]{32}[A-Za-z0-9_-]{43}$/

/** A new secret, seen this one time, and what is kept of it. */
export const newSecret = ({ id }: ClosureRow): { readonly secret: string; readonly hash: Buffer } => {
  const secret = id.replaceAll('-', '') + randomBytes(32).toString('base64url')
  return { secret, hash: hashOf(secret) }
}

/** Whether a case still needs the link that leads to it, past the day until which it lives in any case. */
export type StillNeeded = (
  q: Queryable,
  key: { readonly id: Uuid; readonly bucket: Bucket },
  at: Instant,
) => Promise<boolean>

/** Who holds this secret, or undefined: unknown, expired, ended and malformed look the same. */
export const bearerActor = async (
  q: Queryable,
  secret: string,
  stillNeeded: StillNeeded = async () => false,
): Promise<Actor | undefined> => {
  if (!SECRET.test(secret)) return undefined
  const closure = dashed(secret.slice(0, 32))
  if (!isUuid(closure)) return undefined
  const bucket = bucketOf(closure)
  const link = await findLink(q, { id: closure, bucket }, hashOf(secret))
  if (!link || link.frozen_at) return undefined
  const at = await q.now()
  const lives = isBefore(at, link.expires_at)
  if (!lives && !(link.purpose === 'receipt' && (await stillNeeded(q, { id: closure, bucket }, at))))
    return undefined
  return { kind: 'bearer', purpose: link.purpose, closure, bucket }
}

/** The holder of the case whose link this was until a freeze ended it: whoever has it had it before. */
export const endedByFreeze = async (q: Queryable, secret: string): Promise<Uuid | undefined> => {
  const id = dashed(secret.slice(0, 32))
  if (!SECRET.test(secret) || !isUuid(id)) return undefined
  const key = { id, bucket: bucketOf(id) }
  return (await findLink(q, key, hashOf(secret)))?.frozen_at ? (await byId(q, key))?.person : undefined
}

/** Whether a secret is about a case of ours, whatever became of the link. */
export const isAboutCase = async (q: Queryable, secret: string): Promise<boolean> => {
  const id = dashed(secret.slice(0, 32))
  if (!SECRET.test(secret) || !isUuid(id)) return false
  return (await byId(q, { id, bucket: bucketOf(id) })) !== undefined
}

const hashOf = (secret: string): Buffer => hash('sha256', secret, 'buffer')

const dashed = (hex: string): Uuid =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
