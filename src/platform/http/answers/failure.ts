/** From anything thrown to a refusal that may be shown, and to a log line that names nobody. */

import { Refusal, type RefusalCode, type RefusalDetail } from '../../../kernel/errors.ts'
import { RETRY_AFTER as FAULT_RETRY_AFTER, faultOfDatabase } from '../../db/faults.ts'
import { codeOf } from '../../db/pool.ts'
import { OutcomeUnknown } from '../../db/types.ts'

/** Largest request body, in bytes. */
export const BODY_LIMIT = 64 * 1024
/** Longest time a handler may take, in milliseconds; then a write is "unknown", never "failed". */
export const HANDLER_TIMEOUT_MS = 10_000

const FASTIFY: Readonly<Record<string, readonly [RefusalCode, RefusalDetail?]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['media_type_unsupported'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['http_malformed'],
  FST_ERR_BAD_URL: ['not_found'],
  FST_ERR_MAX_PARAM_LENGTH: ['not_found'],
  FST_ERR_ASYNC_CONSTRAINT: ['not_found'],
}

/**
 * The refusal for `error`; `internal_error` when it is a bug. `writes`: the request could have changed something;
 * `bodyBytes`: the largest body of its operation.
 */
export const refusalOf = (error: unknown, writes: boolean, bodyBytes = BODY_LIMIT): Refusal => {
  if (error instanceof Refusal) return error
  if (error instanceof OutcomeUnknown) return new Refusal('outcome_unknown')
  const code = codeOf(error)
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Refusal('body_too_large', { facts: { limit_bytes: bodyBytes } })
  const known = FASTIFY[code]
  if (known) return new Refusal(known[0], known[1])
  if (error instanceof TooSlow) return new Refusal(writes ? 'outcome_unknown' : 'unavailable')
  if (isHungUp(error)) return new Refusal('http_malformed')
  if (isPoolFull(error)) return new Refusal('overloaded')
  // Whatever it was, the transaction was rolled back.
  const fault = faultOfDatabase(error)
  return fault === undefined
    ? new Refusal('internal_error')
    : new Refusal('unavailable', { retryAfterSeconds: FAULT_RETRY_AFTER[fault] })
}

/** The handler took longer than `HANDLER_TIMEOUT_MS`; its work may still end well. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow'
}

/** The promise, or `TooSlow`. Fastify's own limit costs an AbortController for every request. */
export const inTime = async <T>(work: Promise<T>, ms: number = HANDLER_TIMEOUT_MS): Promise<T> => {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new TooSlow('handler')), ms)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** The caller left in the middle of the body; nobody reads the answer, and it is no fault of ours. */
const isHungUp = (error: unknown): boolean =>
  error instanceof Error && error.message === 'aborted' && codeOf(error) === 'ECONNRESET'

const isPoolFull = (error: unknown): boolean =>
  error instanceof Error && error.message === 'timeout exceeded when trying to connect'

/** Seconds for Retry-After when the refusal itself names none. */
const RETRY_AFTER: Partial<Record<RefusalCode, number>> = {
  overloaded: 1,
  unavailable: 2,
  outcome_unknown: 1,
  request_in_progress: 1,
}
export const retryAfterOf = (refusal: Refusal): number | undefined =>
  refusal.detail.retryAfterSeconds ?? RETRY_AFTER[refusal.code]

/**
 * What the log may say of a fault. A database message can quote a row ("Key (phone)=…"), so of such an error only
 * its code and where it was raised are kept.
 */
export const faultOf = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { name: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const sqlState = codeOf(error)
  const quotes = 'severity' in error || 'routine' in error
  const table = 'table' in error ? error.table : undefined
  const constraint = 'constraint' in error ? error.constraint : undefined
  return {
    name: error.name,
    code: sqlState || undefined,
    message: quotes ? undefined : error.message.slice(0, 300),
    ...(typeof table === 'string' ? { table } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    at: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: codeOf(error.cause) || typeof error.cause }),
  }
}
