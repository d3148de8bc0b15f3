/**
 * The client. It makes the idempotency key before it sends, repeats only what is safe, with the same key, and
 * tells "refused" from "not known". Works in Node and in browsers.
 */
import { QuittanceError, UnknownOutcome } from './errors.ts'
import { GROUPS } from './groups.generated.ts'
import { newKey } from './key.ts'
import type { Answer, Groups, Method, PathOf, Request } from './operations.ts'
import type { Problem } from './types.generated.ts'

export type ClientOptions = {
  /** Address of the server, for example `https://wallet.example.com`. */
  readonly baseUrl: string
  /** The session, operator or link token; a function is asked before each request. */
  readonly token?: string | (() => string | undefined | Promise<string | undefined>)
  /** Tag of the language of answers (BCP 47); English unless told. */
  readonly lang?: string
  /** In pages of the server's own origin: the session travels in a cookie that no script can read, and needs no `token`. */
  readonly session?: 'cookie'
  /** Name and version of the app: `app-android/2.3.1`. */
  readonly client?: string
  /** Milliseconds for everything, retries included; 30 s unless told. */
  readonly deadlineMs?: number
  /** Milliseconds for one attempt; 10 s unless told. */
  readonly attemptMs?: number
  /** Attempts at the most; 4 unless told. */
  readonly attempts?: number
  readonly fetch?: typeof fetch
  /** Waits between attempts; for tests. */
  readonly wait?: (ms: number) => Promise<void>
}

type Call<M extends Method> = <P extends PathOf<M>>(path: P, request: Request<P, M>) => Promise<Answer<P, M>>
/** Operations by path, `client.post('/v1/wallets/{wallet}/closure', …)`, and the same by group, `client.closures.open(…)`. */
export type Client = Groups & {
  readonly get: Call<'get'>
  readonly post: Call<'post'>
  readonly put: Call<'put'>
  readonly delete: Call<'delete'>
  /** Does what an answer offers: the `remedy` of an obligation, an alternative, an action. Only on this server. */
  readonly follow: (link: Link, request?: FollowRequest) => Promise<unknown>
}

/** What an answer says can be done, and where. */
export type Link = { readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly href: string }
export type FollowRequest = Pick<Given, 'body' | 'query' | 'key' | 'signal' | 'deadlineMs'>

type Sent = {
  readonly method: Method
  readonly url: string
  readonly body: string | undefined
  readonly key: string | undefined
  readonly signal: AbortSignal | undefined
}
/** What one attempt came to. */
type Outcome =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly waitMs: number | undefined }
  | {
      readonly kind: 'unknown'
      readonly cause: unknown
      readonly waitMs: number | undefined
      readonly sent: boolean
    }

/** A request, whatever its path. */
type Given = {
  readonly params?: object | undefined
  readonly query?: object | undefined
  readonly body?: unknown
  readonly key?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly deadlineMs?: number | undefined
}

export const createClient = (options: ClientOptions): Client => {
  const send = (method: Method, path: string, given: Given): Promise<unknown> => {
    const sent = {
      method,
      url: addressOf(options.baseUrl, path, given),
      body: given.body === undefined ? undefined : JSON.stringify(given.body),
      // Made here, before the first byte leaves, and the same for every attempt.
      key: method === 'get' ? undefined : (given.key ?? newKey()),
      signal: given.signal,
    }
    return answerTo(options, sent, given.deadlineMs ?? options.deadlineMs ?? 30_000)
  }
  const call = (method: Method) => async (path: string, request: Given) => send(method, path, request)
  const groups = mapValues(GROUPS, (group) =>
    mapValues(
      group,
      ({ method, path }: { readonly method: Method; readonly path: string }) =>
        async (request: Given = {}) =>
          send(method, path, request),
    ),
  )
  const byPath = { get: call('get'), post: call('post'), put: call('put'), delete: call('delete') }
  const follow = async ({ method, href }: Link, request: FollowRequest = {}): Promise<unknown> => {
    // What carries a session goes nowhere else, whatever an answer says.
    if (!/^\/(?![/\\])/.test(href)) throw new TypeError(`${href} is not an address of this server`)
    return send(METHODS[method], href, request)
  }
  // Types and table are made of one document, and the server checks what it sends against it.
  return { ...groups, ...byPath, follow } as Client
}

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const

const mapValues = <V, W>(of: Readonly<Record<string, V>>, change: (value: V) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value)]))

const addressOf = (baseUrl: string, path: string, { params = {}, query = {} }: Given): string => {
  const values = new Map<string, unknown>(Object.entries(params))
  const filled = path.replace(/\{([a-z_]+)\}/g, (_, name: string) => {
    const value = values.get(name)
    if (typeof value !== 'string' || value === '') throw new TypeError(`${path} needs ${name}`)
    return encodeURIComponent(value)
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  const text = search.toString()
  return `${baseUrl.replace(/\/+$/, '')}${filled}${text ? `?${text}` : ''}`
}

/** Attempts until there is an answer, a refusal, or no time. */
const answerTo = async (options: ClientOptions, sent: Sent, deadlineMs: number): Promise<unknown> => {
  const started = Date.now()
  const attempts = options.attempts ?? 4
  // Once an attempt may have reached the effect, a later "not now" does not make it undone.
  let mayHaveHappened = false
  for (let attempt = 1; ; attempt++) {
    const token = await tokenFor(options, sent).catch((cause: unknown) => {
      throw errorOf(
        { kind: 'unknown', cause, waitMs: undefined, sent: false },
        { mayHaveHappened, key: sent.key },
      )
    })
    const left = deadlineMs - (Date.now() - started)
    const outcome = await send(options, { ...sent, token }, Math.min(left, options.attemptMs ?? 10_000))
    if (outcome.kind === 'done') return outcome.value
    const writes = sent.method !== 'get'
    if (outcome.kind === 'unknown' && outcome.sent && writes) mayHaveHappened = true
    const waitMs = outcome.waitMs ?? backoff(attempt)
    const again = attempt < attempts && mayRepeat(outcome, sent) && Date.now() - started + waitMs < deadlineMs
    if (!again || sent.signal?.aborted) throw errorOf(outcome, { mayHaveHappened, key: sent.key })
    await (options.wait ?? pause)(waitMs)
  }
}

const errorOf = (
  outcome: Exclude<Outcome, { kind: 'done' }>,
  { mayHaveHappened, key }: { mayHaveHappened: boolean; key: string | undefined },
): Error => {
  if (outcome.kind === 'unknown')
    return mayHaveHappened ? new UnknownOutcome(key, outcome.cause) : failure(outcome.cause)
  const error = new QuittanceError(outcome.problem)
  return mayHaveHappened && saysNothing(error) ? new UnknownOutcome(key, error) : error
}

/** A read that got no answer, or a request that never left: nothing can have changed. */
const failure = (cause: unknown): Error =>
  cause instanceof Error ? cause : new Error('no answer', { cause })

/** Refusals that come before the key is looked at say nothing about an earlier attempt with it. */
const saysNothing = ({ status, code }: QuittanceError): boolean =>
  status === 401 || status === 403 || status === 429 || status >= 500 || code === 'request_in_progress'

const mayRepeat = (outcome: Outcome, { method, key }: Sent): boolean => {
  if (outcome.kind === 'unknown') return method === 'get' || key !== undefined || !outcome.sent
  if (outcome.kind === 'done') return false
  const { status, code } = outcome.problem
  return status === 429 || status === 503 || code === 'request_in_progress'
}

/** Asked before anything leaves: what fails here, or was called off before, is no attempt. */
const tokenFor = async (options: ClientOptions, { signal }: Sent): Promise<string | undefined> => {
  signal?.throwIfAborted()
  return typeof options.token === 'function' ? await options.token() : options.token
}

type Attempt = Sent & { readonly token: string | undefined }
const send = async (options: ClientOptions, attempt: Attempt, timeoutMs: number): Promise<Outcome> => {
  const { method, url, body, key, signal, token } = attempt
  const limit = AbortSignal.timeout(Math.max(1, timeoutMs))
  try {
    const headers = {
      accept: 'application/json, application/problem+json, */*;q=0.1',
      'accept-language': options.lang ?? 'en',
      ...(options.client ? { 'quittance-client': options.client } : {}),
      ...(options.session ? { 'quittance-session': options.session } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key ? { 'idempotency-key': key } : {}),
    }
    const response = await (options.fetch ?? fetch)(url, {
      method: method.toUpperCase(),
      headers,
      ...(body === undefined ? {} : { body }),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      redirect: 'error',
    })
    return await read(response)
  } catch (cause) {
    return { kind: 'unknown', cause, waitMs: undefined, sent: !neverLeft(cause) }
  }
}

/** No connection was made, so that the server has heard nothing. */
const NO_CONNECTION: ReadonlySet<string> = new Set([
  'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT',
]) // biome-ignore format: a list
const neverLeft = (error: unknown): boolean => {
  const cause = error instanceof Error ? error.cause : undefined
  // Each address of a name that has several.
  const errors = cause instanceof AggregateError ? cause.errors : [cause]
  return errors.length > 0 && errors.every((one) => NO_CONNECTION.has(codeOf(one)))
}
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const read = async (response: Response): Promise<Outcome> => {
  const type = response.headers.get('content-type') ?? ''
  const bytes = new Uint8Array(await response.arrayBuffer())
  const text = new TextDecoder().decode(bytes)
  const waitMs = retryAfterMs(response.headers.get('retry-after'))
  if (response.ok) return { kind: 'done', value: isText(type) ? contentOf(text, type) : bytes }
  const problem = type.startsWith('application/problem+json') ? asProblem(text) : undefined
  // Something between us and the server answered, or the server does not know itself.
  if (!problem || problem.code === 'outcome_unknown' || problem.code === 'internal_error')
    return {
      kind: 'unknown',
      cause: problem ? new QuittanceError(problem) : response.status,
      waitMs,
      sent: true,
    }
  return { kind: 'refused', problem, waitMs }
}

/** Anything else is a file, and is given as it came. */
const isText = (type: string): boolean => type === '' || /^(text\/|application\/([\w.-]+\+)?json)/.test(type)

const contentOf = (text: string, type: string): unknown => {
  if (text === '') return undefined
  return type.startsWith('application/json') ? JSON.parse(text) : text
}

const asProblem = (text: string): Problem | undefined => {
  const value: Problem = JSON.parse(text)
  return typeof value.code === 'string' && typeof value.status === 'number' ? value : undefined
}

const retryAfterMs = (header: string | null): number | undefined =>
  header !== null && /^\d{1,9}$/.test(header) ? Number(header) * 1_000 : undefined

/** Full jitter: many clients that lost the same server do not come back together. */
const backoff = (attempt: number): number => Math.random() * Math.min(5_000, 200 * 2 ** attempt)

const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms))
