/** Whether the database takes what this server needs: a connection, a write, the tables of this version; if not, why. */
import pg from 'pg'
import { FAULT_WORDS, type Fault, faultOfDatabase } from './faults.ts'

export type ProbeOptions = {
  readonly url: string
  /** The number of this version's newest migration. */
  readonly newest: number
  /** Whoever asks has an answer by then, in milliseconds. */
  readonly withinMs?: number
  /** How long the database counts as well after it last answered anything while a check is still under way, in milliseconds. */
  readonly graceMs?: number
  /** The statement that shows whether there is room. */
  readonly write?: string
  /** Milliseconds that only grow. */
  readonly elapsed?: () => number
}

/** Faults that a look alone does not find: they are remembered until a write, or a new connection, shows that they are over. */
const REMEMBERED: readonly Fault[] = ['disk_full', 'files', 'memory', 'connections']

const LOOK = `SELECT current_setting('transaction_read_only') = 'on' AS read_only,
                     coalesce((SELECT max(number) FROM core.migration), 0)::int AS newest`

/** Needs new pages, which the catalogue's own room does not give; nothing of it is kept. */
const WRITE = `CREATE TEMP TABLE quittance_room ON COMMIT DROP AS
               SELECT repeat(md5(i::text), 200) AS room FROM generate_series(1, 32) AS i`

/** How long an answer holds: a crowd that asks is one question. */
const KEPT_MS = 250
/** A database that is busy answers late: a check waits this long, and those who ask meanwhile are told by what is known. */
const PATIENCE_MS = 5_000
const GRACE_MS = 10_000

/**
 * One connection, kept, and one check at a time: on a busy machine a new connection is what takes longest, and checks that
 * pile up make it busier. A fault that is certain (refused, read-only, full) is told at once. A check that is late is not one:
 * while the database has answered anything within the grace, requests too, it counts as well.
 */
export const createProbe = ({
  url,
  newest,
  withinMs = 900,
  graceMs = GRACE_MS,
  write = WRITE,
  elapsed = () => performance.now(),
}: ProbeOptions) => {
  const connection = createConnection(url)
  let remembered: Fault | undefined
  let answeredAt: number | undefined
  let latest: { readonly at: number; readonly answer: string } | undefined
  let running: Promise<void> | undefined

  /** Undefined: no answer, which a busy database and a dead network have in common. */
  const look = async (): Promise<string | undefined> => {
    try {
      const { rows } = await connection.query<{ read_only: boolean; newest: number }>(
        LOOK,
        remembered === 'connections',
      )
      if (rows[0]?.read_only) return FAULT_WORDS.read_only
      if ((rows[0]?.newest ?? 0) < newest) return 'migrations missing'
      if (remembered) await connection.query(`BEGIN; ${write}; COMMIT`)
      remembered = undefined
      return 'ok'
    } catch (error) {
      if (isUndecided(error)) return undefined
      return FAULT_WORDS[faultOfDatabase(error) ?? 'unreachable']
    }
  }
  const check = async (): Promise<void> => {
    const answer = await look()
    if (answer === 'ok') answeredAt = elapsed()
    latest = answer === undefined ? undefined : { at: elapsed(), answer }
  }
  const found = (): string | undefined => latest?.answer
  const byWhatIsKnown = (): string =>
    answeredAt !== undefined && elapsed() - answeredAt <= graceMs
      ? remembered
        ? FAULT_WORDS[remembered]
        : 'ok'
      : FAULT_WORDS.slow
  return {
    /** `ok`, or what is wrong. */
    look: async (): Promise<string> => {
      if (latest && elapsed() - latest.at <= KEPT_MS) return latest.answer
      latest = undefined
      running ??= check().finally(() => {
        running = undefined
      })
      await within(withinMs, running)
      return found() ?? byWhatIsKnown()
    },
    /** Told of what requests met. */
    note: (error: unknown): void => {
      const fault = faultOfDatabase(error)
      if (fault && REMEMBERED.includes(fault)) remembered = fault
    },
    /** Told of every answer that requests got: a database that works for them is there. */
    answered: (): void => {
      answeredAt = elapsed()
    },
    end: (): Promise<void> => connection.end(),
  }
}
export type Probe = ReturnType<typeof createProbe>

/** No answer within the time, of the statement or of a new connection: nothing is known. */
const isUndecided = (error: unknown): boolean => {
  const fault = faultOfDatabase(error)
  return (
    fault === 'slow' || fault === 'contention' || (error instanceof Error && /timeout/i.test(error.message))
  )
}

const within = async (ms: number, work: Promise<unknown>): Promise<void> => {
  const { promise: late, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** A connection that is opened when it is needed, kept while it works, and opened once more when it turns out to be dead. */
const createConnection = (url: string) => {
  let kept: pg.Client | undefined
  const drop = (client: pg.Client): void => {
    if (kept === client) kept = undefined
    client.end().catch(() => undefined)
  }
  const open = async (): Promise<pg.Client> => {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'quittance health',
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      statement_timeout: PATIENCE_MS,
    })
    client.on('error', () => drop(client))
    client.on('end', () => drop(client))
    try {
      await client.connect()
    } catch (error) {
      drop(client)
      throw error
    }
    kept = client
    return client
  }
  const ask = async <Row extends object>(client: pg.Client, sql: string) => {
    try {
      return await client.query<Row>(sql)
    } catch (error) {
      drop(client)
      throw error
    }
  }
  return {
    query: async <Row extends object>(sql: string, anew = false) => {
      if (kept && anew) drop(kept)
      if (!kept) return ask<Row>(await open(), sql)
      try {
        return await ask<Row>(kept, sql)
      } catch (error) {
        if (faultOfDatabase(error) !== 'lost' && faultOfDatabase(error) !== 'restarting') throw error
        return ask<Row>(await open(), sql)
      }
    },
    end: async (): Promise<void> => {
      if (kept) await kept.end()
    },
  }
}
