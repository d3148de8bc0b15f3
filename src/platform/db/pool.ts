import pg from 'pg'
import { type Instant, instant } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import { encoded } from './arrays.ts'
import { faultOfDatabase, isPassing } from './faults.ts'
import { Aside, type Db, OutcomeUnknown, type Queryable, type Sql, type Times, type Tx } from './types.ts'

pg.types.setTypeParser(20, BigInt)
pg.types.setTypeParser(1184, (text) => instant(text))
/** `pg` asks each parameter for `toPostgres`; this is how an Instant reaches a timestamptz. */
Object.defineProperty(Temporal.Instant.prototype, 'toPostgres', {
  value(this: Instant) {
    return this.toString()
  },
})

export type PoolOptions = {
  readonly url: string
  /** Connections at the most. Requests beyond it wait at most `waitMs`, then are refused as overload. */
  readonly max: number
  readonly waitMs?: number
  readonly statementTimeoutMs?: number
  readonly lockTimeoutMs?: number
  readonly idleInTransactionMs?: number
  readonly name?: string
  /** Told of every error of a statement or transaction. */
  readonly onError?: (error: unknown) => void
  /** Told after every statement or transaction that the database answered. */
  readonly onAnswer?: () => void
  /** More `-c key=value` settings for each connection. */
  readonly settings?: Readonly<Record<string, string>>
}

/** Times that a transaction is run which passing faults meet; where it waited for a lock in vain, fewer. */
const ATTEMPTS = 5
const ATTEMPTS_AT_A_LOCK = 2
/** Longest wait for a lock, in milliseconds: longer than a stopped server keeps one. */
const LOCK_MS = 4_000
const IDLE_MS = 3_000

export type Pool = Db & {
  end(): Promise<void>
  /** One connection of its own, for the lane and for tests that hold locks. */
  connect(): Promise<pg.PoolClient>
  readonly stats: () => { total: number; idle: number; waiting: number }
}

export const openPool = (options: PoolOptions): Pool => {
  const settings = {
    statement_timeout: String(options.statementTimeoutMs ?? 15_000),
    lock_timeout: String(options.lockTimeoutMs ?? LOCK_MS),
    // Nothing slow happens in a transaction. One that idles belongs to a server that was stopped, and its locks go sooner
    // than those who wait for them give up. A peer that takes no answer is given up as soon.
    idle_in_transaction_session_timeout: String(options.idleInTransactionMs ?? IDLE_MS),
    tcp_user_timeout: '5000',
    timezone: 'UTC',
    jit: 'off',
    ...options.settings,
  }
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    connectionTimeoutMillis: options.waitMs ?? 5_000,
    application_name: options.name ?? 'quittance',
    options: Object.entries(settings)
      .map(([key, value]) => `-c ${key}=${value}`)
      .join(' '),
  })
  // An idle connection that breaks is replaced on next use; the request that was using one gets its own error.
  pool.on('error', () => undefined)
  // The same for one that is checked out and between two statements: its next statement fails, the process must not.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const noted = <T>(work: Promise<T>): Promise<T> =>
    work.then(
      (answer) => {
        options.onAnswer?.()
        return answer
      },
      (error: unknown) => {
        options.onError?.(error)
        throw error
      },
    )
  const run = runner((config) => noted(pool.query(config)))
  return {
    kind: 'db',
    ...run,
    times: () => clock(run.query),
    tx: (work) => withAsides((answers) => retrying(() => noted(once(pool, answers, work)))),
    end: () => pool.end(),
    connect: () => pool.connect(),
    stats: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
  }
}

/** A transaction handle over a connection that somebody else begins and commits (the lane, tests): it leaves for nothing. */
export const txOn = (client: pg.ClientBase): Tx => ({
  ...txWith(client, new Map()),
  aside: (_key, work) => work(),
})

/** What slow work answered, by its key. */
type Answers = Map<string, unknown>

const txWith = (client: pg.ClientBase, answers: Answers): Tx => ({
  kind: 'tx',
  ...onceClock(runner((config) => client.query(config))),
  aside: async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    if (answers.has(key)) return answers.get(key) as T
    throw new Aside(async () => {
      answers.set(key, await work())
    })
  },
})

/** Slow works that one transaction may leave for; more means that its key never stays the same. */
const MOST_ASIDES = 8

const withAsides = async <T>(run: (answers: Answers) => Promise<T>): Promise<T> => {
  const answers: Answers = new Map()
  for (let left = 0; ; left++) {
    try {
      return await run(answers)
    } catch (error) {
      if (!(error instanceof Aside)) throw error
      if (left === MOST_ASIDES) throw new Error('a transaction was left for slow work again and again')
      await error.work()
    }
  }
}

/** Whether the whole transaction is to be run again: a conflict with another one, a shutdown, a lost connection. */
export const isRetryable = (error: unknown): boolean => isPassing(faultOfDatabase(error))

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''

const CLOCK = {
  name: 'clock',
  text: `SELECT clock_timestamp() + coalesce((SELECT seconds FROM core.clock WHERE one) * interval '1 second', '0') AS now,
                clock_timestamp() AS real`,
}

type Send = (config: pg.QueryConfig) => Promise<{ rows: object[] }>

const runner = (send: Send): Queryable => {
  const query: Queryable['query'] = async <Row extends object>(
    sql: Sql | string,
    params: readonly unknown[] = [],
  ) => {
    const config = typeof sql === 'string' ? { text: sql } : sql
    const { rows } = await send({ ...config, values: encoded(config.text, params) })
    return rows as Row[]
  }
  return { query, now: async () => (await clock(query)).now, realNow: async () => (await clock(query)).real }
}

const clock = async (query: Queryable['query']): Promise<Times> => {
  const [row] = await query<Times>(CLOCK)
  if (!row) throw new Error('the database gave no time')
  return row
}

const onceClock = (q: Queryable): Queryable => {
  let now: Promise<Instant> | undefined
  return { ...q, now: () => (now ??= q.now()) }
}

const once = async <T>(pool: pg.Pool, answers: Answers, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const outcome = await attempt(() => work(txWith(client, answers)))
    if (outcome.ok || (outcome.error instanceof Refusal && outcome.error.commitOnRefusal))
      await commit(client)
    else await client.query('ROLLBACK').catch((error: Error) => (broken = error))
    if (!outcome.ok) throw outcome.error
    return outcome.value
  } catch (error) {
    if (error instanceof OutcomeUnknown || isRetryable(error)) broken = error as Error
    throw error
  } finally {
    client.release(broken)
  }
}

type Outcome<T> = { ok: true; value: T } | { ok: false; error: unknown }
const attempt = async <T>(work: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, error }
  }
}

const commit = async (client: pg.ClientBase): Promise<void> => {
  const { command } = await client.query('COMMIT').catch((error: unknown) => {
    throw new OutcomeUnknown('no answer to COMMIT', { cause: error })
  })
  // A statement failed and somebody swallowed its error: PostgreSQL answers COMMIT with a rollback, and no error.
  if (command !== 'COMMIT') throw new Error(`COMMIT was answered by ${command}: nothing was written`)
}

const retrying = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      const attempts = codeOf(error) === '55P03' ? ATTEMPTS_AT_A_LOCK : ATTEMPTS
      if (tries >= attempts || !isRetryable(error)) throw error
      await new Promise((wake) => setTimeout(wake, 2 ** tries * 5))
    }
  }
}
