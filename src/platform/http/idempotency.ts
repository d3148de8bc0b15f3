/**
 * Idempotency-Key for everything that is not money: key row, effect and answer commit in one transaction. A
 * finished request replays its bytes; a refusal by the rules is an answer too and stays one (a new attempt needs
 * a new key), while faults and "busy" leave no trace.
 */
import { type Instant, plus } from '../../kernel/clock.ts'
import { isRefusalCode, Refusal, type RefusalDetail, refusalSpec, refuse } from '../../kernel/errors.ts'
import type { Uuid } from '../../kernel/ids.ts'
import { mac, openBytes, sealBytes } from '../../kernel/keys/keys.ts'
import { type Claim, claimKey, finishKey, type KeyRow, WAIT_MS } from '../db/idempotency.ts'
import { codeOf } from '../db/pool.ts'
import type { Db, Tx } from '../db/types.ts'
import { canonicalJson } from '../receipts/canonical.ts'

export type Answer = {
  readonly status: number
  /** The body as sent; undefined for 204. */
  readonly text: string | undefined
  /** Instead of a text: a file of another media type. Reads alone answer with one. */
  readonly bytes?: Uint8Array
  readonly replayed: boolean
}

export type Keyed = {
  readonly scope: Uuid
  readonly key: string
  /** Use-case name: decides how long the key is kept. */
  readonly name: string
  /** Method, path and input: the same key with another request is refused. */
  readonly request: readonly unknown[]
}

const KEY = /^[\x21-\x7e]{1,255}$/

/** The key of the request; refuses `idempotency_key_missing` and `idempotency_key_malformed`. */
export const keyOf = (header: string | string[] | undefined): string => {
  if (header === undefined || header === '') return refuse('idempotency_key_missing')
  return typeof header === 'string' && KEY.test(header) ? header : refuse('idempotency_key_malformed')
}

/** Keys about a case outlive it, payouts may bounce for weeks; others are kept a day. (On the lane: for ever.) */
const KEPT: Readonly<Record<string, string>> = { closure: 'P10Y', operator: 'P10Y', money: 'P30D' }
const keep = (name: string, at: Instant): Instant => plus(at, KEPT[name.split('.')[0] ?? ''] ?? 'P1D')

/** What a work has made of the request: the serialised answer and its status. */
export type Made = Pick<Answer, 'status' | 'text'>

/** Runs `work` at most once per key. */
export const createOnce = (db: Db) => {
  const running = new Map<string, Promise<unknown>>()
  return async (keyed: Keyed, work: (tx: Tx) => Promise<Made>): Promise<Answer> => {
    const row = rowOf(keyed)
    const name = `${row.scope}/${row.keyHash.toString('base64url')}`
    const first = running.get(name)
    // Waiting here instead of on the row: a client that repeats too early must not hold a connection.
    if (first && !(await settled(first))) refuse('request_in_progress')
    const outcome = db.tx((tx) => claimAndRun(tx, { keyed, row, work }))
    if (!running.has(name)) {
      running.set(name, outcome)
      outcome.then(
        () => running.delete(name),
        () => running.delete(name),
      )
    }
    const answer = await outcome
    if (answer instanceof Refusal) throw answer
    return answer
  }
}

const rowOf = ({ scope, key, request }: Keyed): KeyRow => ({
  scope,
  keyHash: mac('idempotency.key', scope, key),
  requestHash: mac('idempotency.request', canonicalJson(request)),
})

const settled = async (first: Promise<unknown>): Promise<boolean> => {
  const { promise: tooLong, resolve } = Promise.withResolvers<false>()
  const timer = setTimeout(() => resolve(false), WAIT_MS)
  const done = first.then(
    () => true,
    () => true,
  )
  return Promise.race([done, tooLong]).finally(() => clearTimeout(timer))
}

type Job = { readonly keyed: Keyed; readonly row: KeyRow; work(tx: Tx): Promise<Made> }

const claimAndRun = async (tx: Tx, { keyed, row, work }: Job): Promise<Answer | Refusal> => {
  const claim = await claimed(tx, row, keyed.name)
  if (claim === 'reused') return refuse('idempotency_key_reused')
  if (claim !== 'new') return replay(row, claim)
  await tx.query('SAVEPOINT effect')
  try {
    const { status, text } = await work(tx)
    await finishKey(tx, row, { status, answer: sealed(row, text) })
    return { status, text, replayed: false }
  } catch (error) {
    if (!(error instanceof Refusal) || !isFinal(error)) throw error
    if (!error.commitOnRefusal) await tx.query('ROLLBACK TO SAVEPOINT effect')
    const { status } = refusalSpec(error.code)
    const text = JSON.stringify({ code: error.code, detail: error.detail }, bigintAsText)
    await finishKey(tx, row, { status, answer: sealed(row, text) })
    return error
  }
}

const claimed = (tx: Tx, row: KeyRow, name: string): Promise<Claim> =>
  claimKey(tx, row, (at) => keep(name, at)).catch((error: unknown) => {
    // 55P03: whoever holds the row has not committed within the wait.
    if (codeOf(error) === '55P03') return refuse('request_in_progress')
    throw error
  })

/** Refusals that would come out otherwise a moment later are not answers: busy, signed out, ours. */
const isFinal = ({ code }: Refusal): boolean => {
  const { status } = refusalSpec(code)
  return status < 500 && status !== 401 && status !== 429 && code !== 'request_in_progress'
}

const replay = (row: KeyRow, { status, answer }: Exclude<Claim, string>): Answer | Refusal => {
  if (status === 204) return { status, text: undefined, replayed: true }
  if (!answer) return refuse('answer_erased')
  const text = openBytes(sealKey(row), answer, aad(row)).toString()
  return status < 400 ? { status, text, replayed: true } : storedRefusal(text)
}

const storedRefusal = (text: string): Refusal => {
  const stored: { code?: unknown; detail?: RefusalDetail } = JSON.parse(text)
  // A code that a later version dropped: all that is left to say is that this key is used up.
  if (typeof stored.code !== 'string' || !isRefusalCode(stored.code)) return new Refusal('answer_erased')
  return new Refusal(stored.code, stored.detail)
}

const sealed = (row: KeyRow, text: string | undefined): Buffer | undefined =>
  text === undefined ? undefined : sealBytes(sealKey(row), Buffer.from(text), aad(row))

const sealKey = (row: KeyRow): Buffer => mac('idempotency.seal', row.scope)
const aad = (row: KeyRow): Buffer => Buffer.concat([Buffer.from(row.scope), row.keyHash])

const bigintAsText = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value
