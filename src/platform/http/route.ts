/** What the server is given, and what can be read from a route without running anything. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { Config } from '../../kernel/config.ts'
import type { LaneWork } from '../../kernel/lane.ts'
import type { AnyUseCase } from '../../kernel/usecase.ts'
import type { Db } from '../db/types.ts'

/** The part of the ledger lane that requests need. */
export type Lane = { submit<Answer>(work: LaneWork<Answer>): Promise<Answer> }

/** What `/readyz` tells: every check by name, and whether all that is needed answers. */
export type Readiness = { readonly ready: boolean; readonly checks: Readonly<Record<string, string>> }

export type Env = {
  readonly config: Config
  readonly db: Db
  /** Connections for what is urgent; those of all when not given. */
  readonly reserve?: Db
  readonly lane: Lane
  readonly log: Logger
  readonly ready: () => Promise<Readiness>
}

/** An address outside the API: health, metrics, reference, error pages. */
export type Page = {
  readonly path: string
  readonly handler: (request: FastifyRequest, reply: FastifyReply) => unknown
}

/** Files that never change under their name. */
export type Assets = { readonly prefix: string; readonly folder: string }

/** `closure.confirm` → `closure`: rate limits, maintenance scopes and the reference group by it. */
export const areaOf = (useCase: Pick<AnyUseCase, 'name'>): string =>
  useCase.name.split('.')[0] ?? useCase.name

/** `/v1/wallets/{wallet}` → `/v1/wallets/:wallet`. */
export const routerPath = (path: string): string => path.replaceAll(/\{([a-z_]+)\}/g, ':$1')

export const paramsOf = (path: string): readonly string[] =>
  [...path.matchAll(/\{([a-z_]+)\}/g)].map((match) => match[1] ?? '')

/** Which methods the API takes at a concrete address (empty: the address does not exist). */
export const methodsAt = (routes: readonly (readonly [string, string])[]) => {
  const patterns = routes.map(([method, path]) => ({
    method,
    pattern: new RegExp(`^${RegExp.escape(path).replaceAll(/\\\{[a-z_]+\\\}/g, '[^/]+')}$`),
  }))
  return (path: string): readonly string[] => {
    const found = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
    return found.includes('GET') ? ['GET', 'HEAD', ...found.filter((method) => method !== 'GET')] : found
  }
}
