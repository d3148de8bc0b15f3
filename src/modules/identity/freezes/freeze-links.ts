/**
 * "This was not me": a secret link in an alert. It can only freeze, however often and by whomever it is used.
 * I14 A recovery ends every link from before it: it may be in the hands of whoever was in. After the closing the links of
 *     a person end receipt links once, and none that was issued after a later check of identity.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Instant, isBefore, isoOf, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, isUuid, newId, type Uuid } from '../../../kernel/ids.ts'
import { FREEZE_LINK_LIFE } from '../../../kernel/time/lives.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import * as sql from './freeze-sql.ts'

const SECRET = /^[0-9a-f]{32}[A-Za-z0-9_-]{43}$/

/** The path of a new link. The secret stands in the fragment, which browsers do not send. */
export const makeFreezeLink = (tx: Tx, person: Uuid, at: Instant): Promise<string> =>
  makeLink(tx, { person, at, objects: false })

/** The same of a message about a recovery that staff look at: it stops that as well. */
export const makeObjectingLink = (tx: Tx, person: Uuid, at: Instant): Promise<string> =>
  makeLink(tx, { person, at, objects: true })

type NewLink = { readonly person: Uuid; readonly at: Instant; readonly objects: boolean }
const makeLink = async (tx: Tx, { person, at, objects }: NewLink): Promise<string> => {
  const id = newId(bucketOf(person))
  const secret = id.replaceAll('-', '') + randomBytes(32).toString('base64url')
  await sql.insertFreezeLink(tx, {
    id,
    person,
    hash: hashOf(secret),
    at,
    expiresAt: plus(at, FREEZE_LINK_LIFE),
    objects,
  })
  return `/freeze#${secret}`
}

export type Used = { readonly person: Uuid; readonly spent: boolean; readonly objects: boolean }

/**
 * Whose link this is, whether it is `spent` after the closing, and whether it `objects` to a recovery that staff look at. Refuses
 * `freeze_link_expired` to whoever has the whole of it, and `freeze_link_unknown`: ended by a recovery, unknown and malformed look the same.
 */
export const useFreezeLink = async (tx: Tx, secret: string): Promise<Used> => {
  const id = SECRET.test(secret) ? dashed(secret.slice(0, 32)) : ''
  const row = isUuid(id) ? await sql.freezeLink(tx, id) : undefined
  const at = await tx.now()
  if (!row || !timingSafeEqual(row.token_hash, hashOf(secret))) return refuse('freeze_link_unknown')
  const recovered = (await sql.freezesOver(tx, row.person)).at(-1)
  if (recovered && isBefore(row.created_at, recovered.ended_at)) refuse('freeze_link_unknown')
  if (!isBefore(at, row.expires_at))
    return refuse('freeze_link_expired', { facts: { expired_at: isoOf(row.expires_at) } })
  await sql.markFreezeLink(tx, row.id, at)
  await append(tx, [
    { bucket: bucketOf(row.person), type: 'freeze_link.used', ref: row.person, data: { link: row.id } },
  ])
  return { person: row.person, spent: row.spent_at !== null, objects: row.objects }
}

/** The links this person was sent until now end no receipt link any more. The wallet is closed. */
export const spendFreezeLinks = async (tx: Tx, person: Uuid): Promise<void> =>
  sql.spendFreezeLinks(tx, person, await tx.now())

/** What was sent until now stops no recovery any more: a contact that has such a link is in other hands. New ones go to the others. */
export const endObjections = sql.endObjections

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

const dashed = (hex: string): Uuid =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
