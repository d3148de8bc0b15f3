/** Doors in front of an operation: too old a client, announced maintenance. Closing and reading pass them all. */
import { type Instant, isoOf, secondsBetween } from '../../../kernel/clock.ts'
import { Refusal, refuse } from '../../../kernel/errors.ts'
import type { Lang } from '../../../kernel/languages.ts'
import type { AnyUseCase } from '../../../kernel/usecase.ts'
import type { Db } from '../../db/types.ts'
import { areaOf } from '../route.ts'

/** What the release table says of a client. */
export type ClientVerdict =
  | { readonly verdict: 'current' }
  | {
      readonly verdict: 'deprecated'
      readonly since: Instant
      readonly sunset: Instant
      readonly where?: string
    }
  | { readonly verdict: 'outdated'; readonly minimum: string; readonly where: string }

/** An announced window that is open now. */
export type Window = { readonly until: Instant; readonly notice: Readonly<Record<Lang, string>> }

export type Doors = {
  clientGate(db: Db, client: { readonly name: string; readonly version: string }): Promise<ClientVerdict>
  activeWindow(db: Db, scope: string): Promise<Window | undefined>
}

/** How long a verdict is kept, in milliseconds: a request must not cost a query for each door. */
const KEPT_MS = 2_000
const KEPT = 1_000

const CLIENT = /^([A-Za-z0-9][A-Za-z0-9._-]{0,63})\/(\d{1,6}(?:\.\d{1,6}){0,3}(?:[-+][A-Za-z0-9.-]{1,32})?)$/

export type Asked = {
  readonly method: string
  readonly useCase: AnyUseCase
  readonly client: string | undefined
  readonly lang: Lang
}

/**
 * Headers to add; or refuses `client_outdated` or `maintenance`, and `unavailable` when a door cannot be read: then it is
 * shut to whatever writes. Who only reads is let pass: no door stands before that for their sake.
 */
export const createGate = (db: Db, doors: Doors) => {
  const verdictOf = remembered((client: string) => {
    const [, name = '', version = ''] = CLIENT.exec(client) ?? []
    return doors.clientGate(db, { name, version })
  })
  const windowOf = remembered((scope: string) => doors.activeWindow(db, scope))

  const checkClient = async (client: string): Promise<Record<string, string>> => {
    const known = await verdictOf(client)
    if (known.verdict === 'outdated')
      refuse('client_outdated', { facts: { minimum_version: known.minimum, where: known.where } })
    return known.verdict === 'deprecated' ? deprecation(known) : {}
  }

  return async ({ method, useCase, client, lang }: Asked): Promise<Record<string, string>> => {
    if (useCase.availableDuringMaintenance) return {}
    const asked = client !== undefined && CLIENT.test(client) ? client : undefined
    if (method === 'GET' || method === 'HEAD')
      return asked === undefined ? {} : checkClient(asked).catch(unlessRefused)
    const window = await windowOf(areaOf(useCase))
    if (window)
      refuse('maintenance', {
        facts: { until: isoOf(window.until), notice: window.notice[lang] },
        retryAfterSeconds: Math.max(1, secondsBetween(await db.now(), window.until)),
      })
    return asked === undefined ? {} : checkClient(asked)
  }
}

const unlessRefused = (error: unknown): Record<string, string> => {
  if (error instanceof Refusal && error.code !== 'unavailable') throw error
  return {}
}

/** RFC 9745 and RFC 8594. */
const deprecation = (known: { since: Instant; sunset: Instant; where?: string }): Record<string, string> => ({
  deprecation: `@${Math.floor(known.since.epochMilliseconds / 1000)}`,
  sunset: new Date(known.sunset.epochMilliseconds).toUTCString(),
  ...(known.where ? { link: `<${known.where}>; rel="successor-version"` } : {}),
})

/** Answers by key, kept for a moment. A look-up that fails refuses `unavailable`, and is made again by whoever comes next. */
const remembered = <T>(look: (key: string) => Promise<T>): ((key: string) => Promise<T>) => {
  const kept = new Map<string, { at: number; answer: Promise<T> }>()
  return (key) => {
    const known = kept.get(key)
    if (known && performance.now() - known.at < KEPT_MS) return known.answer
    if (kept.size >= KEPT) kept.clear()
    const answer = look(key).catch(() => {
      if (kept.get(key)?.answer === answer) kept.delete(key)
      return refuse('unavailable')
    })
    kept.set(key, { at: performance.now(), answer })
    return answer
  }
}
