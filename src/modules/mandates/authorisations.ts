/**
 * What other services may do with a wallet. MA4 The token is seen once and only its hash is kept; it dies with the
 * authorisation at the next request.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Instant } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { isUuid, newId, type Uuid } from '../../kernel/ids.ts'
import { type Actor, DELEGATE_SCOPES, type DelegateScope } from '../../kernel/usecase.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { openMany, seal } from '../vault/vault.ts'
import { find } from '../wallets/wallets.ts'
import * as sql from './sql.ts'

export { type Authorisation, authorisationsOf } from './sql.ts'

const clientPlace = (person: Uuid, id: Uuid) => ({
  person,
  class: 'transactions' as const,
  at: { table: 'mandates.authorisation', column: 'client', row: id },
})

export type Authorising = {
  readonly wallet: Uuid
  readonly person: Uuid
  readonly bucket: number
  readonly client: string
  readonly scopes: readonly DelegateScope[]
  readonly expiresAt: Instant
  readonly at: Instant
}

/** The token is the answer, once. */
export const authorise = async (tx: Tx, a: Authorising): Promise<{ id: Uuid; token: string }> => {
  const id = newId(a.bucket)
  const token = id.replaceAll('-', '') + randomBytes(32).toString('base64url')
  await sql.insertAuthorisation(tx, {
    id,
    wallet: a.wallet,
    client: await seal(tx, { ...clientPlace(a.person, id), text: a.client }),
    scopes: a.scopes,
    hash: hashOf(token),
    created_at: a.at,
    expires_at: a.expiresAt,
  })
  await append(tx, [
    {
      bucket: a.bucket,
      type: 'authorisation.granted',
      ref: id,
      data: { wallet: a.wallet, scopes: a.scopes },
    },
  ])
  return { id, token }
}

/** Refuses authorisation_unknown. */
export const withdraw = async (
  tx: Tx,
  { id, wallet, at }: { id: Uuid; wallet: Uuid; at: Instant },
): Promise<void> => {
  const found = (await sql.authorisationsOf(tx, [wallet], at)).find((a) => a.id === id)
  if (!found) return refuse('authorisation_unknown')
  await sql.endAuthorisations(tx, [id], at)
  await append(tx, [{ bucket: found.bucket, type: 'authorisation.withdrawn', ref: id, data: { wallet } }])
}

/** Every permission of other services ends. */
export const withdrawAll = async (tx: Tx, wallet: Uuid, at: Instant): Promise<sql.Authorisation[]> => {
  const found = await sql.authorisationsOf(tx, [wallet], at)
  if (found.length === 0) return []
  await sql.endAuthorisations(
    tx,
    found.map((a) => a.id),
    at,
  )
  await append(
    tx,
    found.map((a) => ({ bucket: a.bucket, type: 'authorisation.withdrawn', ref: a.id, data: { wallet } })),
  )
  return found
}

const TOKEN = /^[0-9a-f]{32}[A-Za-z0-9_-]{43}$/

/** Who has this token; undefined when it is unknown, has ended, or its wallet is closing or closed. */
export const delegateActor = async (q: Queryable, token: string): Promise<Actor | undefined> => {
  if (!TOKEN.test(token)) return undefined
  const id = token.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  if (!isUuid(id)) return undefined
  const found = await sql.authorised(q, { id, hash: hashOf(token), at: await q.now() })
  const [wallet] = found ? await find(q, [found.wallet]) : []
  if (!found || !wallet || wallet.state === 'closing' || wallet.state === 'closed') return undefined
  const scopes = DELEGATE_SCOPES.filter((scope) => found.scopes.includes(scope))
  return { kind: 'delegate', authorisation: id, wallet: found.wallet, bucket: found.bucket, scopes }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** What the holder calls the services. */
export const clientsOf = async (
  q: Queryable,
  list: readonly sql.Authorisation[],
): Promise<ReadonlyMap<Uuid, string>> => {
  const people = new Map(
    (
      await find(
        q,
        list.map((a) => a.wallet),
      )
    ).map((w) => [w.id, w.person]),
  )
  const texts = await openMany(
    q,
    list.map((a) => ({ ...clientPlace(people.get(a.wallet) ?? '', a.id), sealed: a.client })),
  )
  return new Map(list.map((a, i) => [a.id, texts[i] ?? '']))
}
