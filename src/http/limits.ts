/**
 * Rate limits and the bound on work at once. Both live in this process: with n processes a caller gets n times
 * the general rate, which is fine for fairness; limits that guard codes and passwords are identity's own and live
 * in the database.
 */
import { refuse } from '../errors.ts'
import type { AnyUseCase } from '../usecase.ts'

/** A bucket of `burst` tokens, refilled with `perSecond`. */
export type Rate = { readonly perSecond: number; readonly burst: number }
export type LimitClass = 'normal' | 'sign_in' | 'send_code'
export type Limits = {
  readonly rates: Readonly<Record<LimitClass, { readonly principal: Rate; readonly source: Rate }>>
  /** Requests worked on at once; beyond it 503, except for what is always open, which gets as many again. */
  readonly inFlight: number
}

export const PRODUCTION_LIMITS: Limits = {
  rates: {
    normal: { principal: { perSecond: 20, burst: 60 }, source: { perSecond: 200, burst: 600 } },
    sign_in: { principal: { perSecond: 1 / 6, burst: 10 }, source: { perSecond: 1 / 2, burst: 30 } },
    send_code: { principal: { perSecond: 1 / 12, burst: 5 }, source: { perSecond: 1 / 6, burst: 10 } },
  },
  inFlight: 1_000,
}

const generous = { perSecond: 20_000, burst: 40_000 }
/** The sandbox is one machine under test or load: it only stops a runaway loop. */
export const SANDBOX_LIMITS: Limits = {
  rates: {
    normal: { principal: generous, source: generous },
    sign_in: { principal: generous, source: generous },
    send_code: { principal: generous, source: generous },
  },
  inFlight: 1_000,
}

/** Callers remembered at once; the one not seen for longest is forgotten first (and starts with a full bucket). */
const REMEMBERED = 100_000

type Level = { tokens: number; at: number }

/** Takes a token of `key`'s bucket; otherwise the seconds until there is one. */
export const createMeter = (now: () => number = () => performance.now()) => {
  const levels = new Map<string, Level>()
  return (key: string, { perSecond, burst }: Rate): number => {
    const at = now()
    const level = levels.get(key) ?? { tokens: burst, at }
    levels.delete(key)
    const tokens = Math.min(burst, level.tokens + ((at - level.at) / 1000) * perSecond)
    const enough = tokens >= 1
    levels.set(key, { tokens: enough ? tokens - 1 : tokens, at })
    const [oldest] = levels.size > REMEMBERED ? levels.keys() : []
    if (oldest !== undefined) levels.delete(oldest)
    return enough ? 0 : (1 - tokens) / perSecond
  }
}
export type Meter = ReturnType<typeof createMeter>

/** Refuses `rate_limited` when the bucket of this principal or source for this class is empty. */
export const checkRate = (
  meter: Meter,
  limits: Limits,
  who: { readonly useCase: AnyUseCase; readonly by: 'principal' | 'source'; readonly name: string },
): void => {
  const limit = who.useCase.limit ?? 'normal'
  if (limit === 'none') return
  const wait = meter(`${limit}/${who.by}/${who.name}`, limits.rates[limit][who.by])
  if (wait > 0) refuse('rate_limited', { retryAfterSeconds: Math.ceil(wait) })
}

/** Counts the work at once. `enter` refuses `overloaded`; whoever entered must leave. */
export const createGauge = (limit: number) => {
  let inside = 0
  return {
    enter: (alwaysOpen: boolean): void => {
      if (inside >= (alwaysOpen ? limit * 2 : limit)) refuse('overloaded', { retryAfterSeconds: 1 })
      inside++
    },
    leave: (): void => {
      inside--
    },
    inside: () => inside,
  }
}
export type Gauge = ReturnType<typeof createGauge>
