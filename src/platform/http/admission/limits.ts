/**
 * Rate limits, and the bounds on what arrives and is worked on. All live in this process: with n processes a caller gets n times
 * the general rate, which is fine for fairness; limits that guard codes and passwords are identity's own and live
 * in the database.
 */
import { refuse } from '../../../kernel/errors.ts'
import type { AnyUseCase } from '../../../kernel/usecase.ts'
import type { Rooms } from './admission.ts'
import { ARRIVALS, type ArrivalLimits } from './arrivals.ts'

/** A bucket of `burst` tokens, refilled with `perSecond`. */
export type Rate = { readonly perSecond: number; readonly burst: number }
export type LimitClass = 'normal' | 'sign_in' | 'send_code' | 'search'
export type Limits = {
  readonly rates: Readonly<Record<LimitClass, { readonly principal: Rate; readonly source: Rate }>>
  /** How much of each kind of work is begun and waits at once; beyond it 503. */
  readonly rooms: Rooms
  readonly arrivals: ArrivalLimits
  /** Longest time for headers, and for all of a request, to arrive, in milliseconds. */
  readonly headersMs: number
  readonly requestMs: number
}

/**
 * Twenty connections serve `open` and `work`, four `urgent`; twice as many at work keep each busy. The lane commits up to
 * 500 works at once. What waits is what the slowest machine we measured finishes within the patience.
 */
const ROOMS: Rooms = {
  urgent: { atOnce: 8, waiting: 500, timeoutMs: 4_000 },
  open: { atOnce: 40, waiting: 1_000, timeoutMs: 2_000 },
  money: { atOnce: 500, waiting: 2_000, timeoutMs: 1_500 },
  sign_in: { atOnce: 64, waiting: 200, timeoutMs: 2_000 },
  work: { atOnce: 40, waiting: 1_000, timeoutMs: 2_000 },
}
const SHARED = { rooms: ROOMS, arrivals: ARRIVALS, headersMs: 10_000, requestMs: 15_000 }

/** How fast one of the staff may look for people: as fast as people call, in every mode, or it is no search but a list. */
const SEARCHES: Rate = { perSecond: 1 / 6, burst: 10 }

const NORMAL = { principal: { perSecond: 20, burst: 60 }, source: { perSecond: 200, burst: 600 } }
export const PRODUCTION_LIMITS: Limits = {
  rates: {
    normal: NORMAL,
    // A whole office may share one source.
    search: { principal: SEARCHES, source: NORMAL.source },
    sign_in: { principal: { perSecond: 1 / 6, burst: 10 }, source: { perSecond: 1 / 2, burst: 30 } },
    send_code: { principal: { perSecond: 1 / 12, burst: 5 }, source: { perSecond: 1 / 6, burst: 10 } },
  },
  ...SHARED,
}

const generous = { perSecond: 20_000, burst: 40_000 }
/** The sandbox is one machine under test or load: but for searches it only stops a runaway loop. */
export const SANDBOX_LIMITS: Limits = {
  rates: {
    normal: { principal: generous, source: generous },
    search: { principal: SEARCHES, source: generous },
    sign_in: { principal: generous, source: generous },
    send_code: { principal: generous, source: generous },
  },
  ...SHARED,
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
