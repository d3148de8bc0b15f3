/**
 * "This was not me": a secret link in an alert. It can only freeze, however often and by whomever it is used.
 * I18 It is its reader's own. After a recovery links of contacts that took no part in it freeze nothing for `REPORTS_FOR`: the
 *     first use makes money rest for `RESTS_FOR`, and each is work for a person (decision 0028).
 * I14 A recovery ends every link from before it: it may be in the hands of whoever was in. After the closing the links of
 *     a person end receipt links once, and none that was issued after a later check of identity.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Instant, isBefore, isoOf, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, isUuid, newId, type Uuid } from '../../../kernel/ids.ts'
import type { ReaderLink, ReaderWish } from '../../../kernel/reader-links.ts'
import { FREEZE_LINK_LIFE } from '../../../kernel/time/lives.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { REPORTS_FOR } from '../rules.ts'
import { standingAllowed } from './allowed-recoveries.ts'
import * as sql from './freeze-sql.ts'

const SECRET = /^[0-9a-f]{32}[A-Za-z0-9_-]{43}$/

/** New links, one for each reader. The secret stands in the fragment, which browsers do not send. */
export const makeFreezeLinks = async (
  tx: Tx,
  wishes: readonly ReaderWish[],
  at: Instant,
): Promise<ReaderLink[]> => {
  const made = wishes.map((wish) => {
    const id = newId(bucketOf(wish.person))
    return { ...wish, id, secret: id.replaceAll('-', '') + randomBytes(32).toString('base64url') }
  })
  const rows = made.map(({ secret, ...row }) => ({ ...row, hash: hashOf(secret) }))
  await sql.insertFreezeLinks(tx, rows, { at, expiresAt: plus(at, FREEZE_LINK_LIFE) })
  const reporting = await reportingAmong(
    tx,
    wishes.map(({ contact }) => contact),
    at,
  )
  return made.map(({ secret, contact }) => {
    const recovered = reporting.get(contact)
    return { path: `/freeze#${secret}`, reportsUntil: recovered && plus(recovered, REPORTS_FOR) }
  })
}

/** Those of these contacts that took no part in the last recovery of their holder, and when it was. */
const reportingAmong = async (
  tx: Tx,
  contacts: readonly Uuid[],
  at: Instant,
): Promise<ReadonlyMap<Uuid, Instant>> => {
  const rows = await sql.partlessAmong(tx, contacts, plus(at, `-${REPORTS_FOR}`))
  return new Map(rows.map(({ id, ended_at }) => [id, ended_at]))
}

export type Used = {
  readonly link: Uuid
  readonly person: Uuid
  readonly spent: boolean
  readonly objects: boolean
  /** Whose contact took no part in the last recovery. */
  readonly reports: { readonly contact: Uuid; readonly recovered: Instant } | undefined
  /** For the first time. */
  readonly first: boolean
}

/**
 * Whose link this is, what it does, whether it is `spent` after the closing, and whether it `objects` to a recovery that staff look at. Refuses
 * `freeze_link_expired` to whoever has the whole of it, and `freeze_link_unknown`: ended by a recovery, unknown and malformed look the same.
 */
export const useFreezeLink = async (tx: Tx, secret: string): Promise<Used> => {
  const id = SECRET.test(secret) ? dashed(secret.slice(0, 32)) : ''
  const row = isUuid(id) ? await sql.freezeLink(tx, id) : undefined
  const at = await tx.now()
  if (!row || !timingSafeEqual(row.token_hash, hashOf(secret))) return refuse('freeze_link_unknown')
  const recovered = (await sql.freezesOver(tx, row.person)).at(-1)
  if (recovered && isBefore(row.created_at, recovered.ended_at) && !(await stillObjects(tx, row)))
    refuse('freeze_link_unknown')
  if (!isBefore(at, row.expires_at))
    return refuse('freeze_link_expired', { facts: { expired_at: isoOf(row.expires_at) } })
  await sql.markFreezeLink(tx, row.id, at)
  await append(tx, [
    {
      bucket: bucketOf(row.person),
      type: 'freeze_link.used',
      ref: row.person,
      data: { link: row.id, contact: row.contact },
    },
  ])
  const since = row.contact && (await reportingAmong(tx, [row.contact], at)).get(row.contact)
  return {
    link: row.id,
    person: row.person,
    spent: row.spent_at !== null,
    objects: row.objects,
    reports: row.contact && since ? { contact: row.contact, recovered: since } : undefined,
    first: row.used_at === null,
  }
}

/** What two people have allowed outlives a recovery by others, and with it the links that stop it. */
const stillObjects = async (tx: Tx, row: sql.FreezeLinkRow): Promise<boolean> => {
  const allowed = row.objects ? await standingAllowed(tx, row.person) : undefined
  return allowed !== undefined && !isBefore(row.created_at, allowed.allowedAt)
}

/** True once for each contact and recovery: money rests. */
export const restOnce = async (
  tx: Tx,
  { link, contact, recovered }: { readonly link: Uuid; readonly contact: Uuid; readonly recovered: Instant },
): Promise<boolean> => {
  if (await sql.restedSince(tx, contact, recovered)) return false
  await sql.markRested(tx, link, await tx.now())
  return true
}

/** The links this person was sent until now end no receipt link any more. The wallet is closed. */
export const spendFreezeLinks = async (tx: Tx, person: Uuid): Promise<void> =>
  sql.spendFreezeLinks(tx, person, await tx.now())

/** What was sent until now stops no recovery any more: a contact that has such a link is in other hands. New ones go to the others. */
export const endObjections = sql.endObjections

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

const dashed = (hex: string): Uuid =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
