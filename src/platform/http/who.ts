/** Who is it, and may they. The token itself says nothing; each kind of actor has its own look-up. */
import { isoOf } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { bucketOfHash, deriveId, type Uuid } from '../../kernel/ids.ts'
import { mac } from '../../kernel/keys/keys.ts'
import type { Access, Actor, AnyUseCase } from '../../kernel/usecase.ts'
import type { Db } from '../db/types.ts'
import { CookieOver, checkSameSite, cookieToken } from './cookie.ts'

/** Turns a token into an actor; undefined when it is unknown, expired or of another kind. */
export type FindActor = (db: Db, token: string) => Promise<Actor | undefined>
export type Finders = Readonly<Partial<Record<Exclude<Access, 'public'>, FindActor>>>

type Headers = Readonly<Record<string, string | string[] | undefined>>
type Asked = { readonly method: string; readonly headers: Headers; readonly publicUrl: string }

const TOKEN = /^Bearer +([A-Za-z0-9._~+/=-]{16,512})$/i

/**
 * The actor of this request, or refuses `sign_in_required`. A public operation reads no credentials unless it
 * also knows signed-in callers.
 */
export const whoIs = async (
  db: Db,
  finders: Finders,
  { asked, useCase }: { asked: Asked; useCase: AnyUseCase },
): Promise<Actor> => {
  const found = useCase.access.some((kind) => kind !== 'public') ? tokenOf(asked, useCase.access) : undefined
  if (found === undefined)
    return useCase.access.includes('public') ? { kind: 'anonymous' } : refuse('sign_in_required')
  // A cookie carries the session of a holder and nothing else.
  for (const kind of found.by === 'cookie' ? (['holder'] as const) : useCase.access) {
    const actor = kind === 'public' ? undefined : await finders[kind]?.(db, found.token)
    if (actor) return actor
  }
  if (found.by === 'cookie') throw new CookieOver()
  return refuse('sign_in_required')
}

type Token = { readonly token: string; readonly by: 'header' | 'cookie' }

const tokenOf = (asked: Asked, access: readonly Access[]): Token | undefined => {
  const header = asked.headers.authorization
  if (typeof header === 'string')
    return { token: TOKEN.exec(header)?.[1] ?? refuse('sign_in_required'), by: 'header' }
  const token = access.includes('holder') ? cookieToken(asked) : undefined
  if (token === undefined) return undefined
  checkSameSite(asked)
  return { token, by: 'cookie' }
}

/** May this actor do this here: the role for operators, their own wallet for holders, their case for bearers. */
export const checkMay = (
  actor: Actor,
  useCase: AnyUseCase,
  params: Readonly<Record<string, unknown>>,
): void => {
  const { wallet, closure } = params
  if (
    actor.kind === 'operator' &&
    useCase.roles &&
    !actor.roles.some((role) => useCase.roles?.includes(role))
  )
    refuse('not_allowed')
  if (actor.kind === 'operator' && wallet !== undefined && wallet === actor.ownWallet) refuse('own_wallet')
  if (actor.kind === 'holder' && wallet !== undefined && wallet !== actor.wallet) refuse('not_found')
  if (actor.kind === 'holder' && actor.frozenSince && !useCase.whileFrozen)
    refuse('recovery_needed', { facts: { frozen_since: isoOf(actor.frozenSince) } })
  if (actor.kind === 'delegate') {
    if (wallet !== actor.wallet) refuse('not_found')
    if (!useCase.scope || !actor.scopes.includes(useCase.scope)) refuse('not_allowed')
  }
  if (actor.kind === 'bearer' && closure !== undefined && closure !== actor.closure) refuse('not_found')
}

/** Whose keys these are: Idempotency-Keys of different principals never meet. */
export const scopeOf = (actor: Actor, key: string): Uuid => {
  if (actor.kind === 'holder') return actor.wallet
  if (actor.kind === 'operator') return actor.operator
  if (actor.kind === 'bearer') return actor.closure
  if (actor.kind === 'delegate') return actor.authorisation
  const hash = mac('idempotency.anonymous', key)
  return deriveId(bucketOfHash(hash), 'anonymous', hash.toString('hex'))
}

/** Name of the principal for rate limits; undefined for somebody unknown, who is limited by source alone. */
export const principalOf = (actor: Actor): string | undefined =>
  actor.kind === 'anonymous' || actor.kind === 'system' ? undefined : `${actor.kind}:${scopeOf(actor, '')}`
