/** Whether the database takes what this server needs: a connection, a write, the tables of this version; if not, why. */
import pg from 'pg'
import { FAULT_WORDS, type Fault, faultOfDatabase } from './faults.ts'

export type ProbeOptions = {
  readonly url: string
  /** The number of this version's newest migration. */
  readonly newest: number
  /** Longest time for all of it, in milliseconds. */
  readonly withinMs?: number
  /** The statement that shows whether there is room. */
  readonly write?: string
}

/** Faults that a look alone does not find: they are remembered until a write has shown that they are over. */
const REMEMBERED: readonly Fault[] = ['disk_full', 'files', 'memory']

const LOOK = `SELECT current_setting('transaction_read_only') = 'on' AS read_only,
                     coalesce((SELECT max(number) FROM core.migration), 0)::int AS newest`

/** Needs new pages, which the catalogue's own room does not give; nothing of it is kept. */
const WRITE = `CREATE TEMP TABLE quittance_room ON COMMIT DROP AS
               SELECT repeat(md5(i::text), 200) AS room FROM generate_series(1, 32) AS i`

/** How long an answer holds: a crowd that asks is one question. */
const KEPT_MS = 250

/** A connection of its own for each look: only so does it notice that there is none to be had. */
export const createProbe = ({ url, newest, withinMs = 900, write = WRITE }: ProbeOptions) => {
  let remembered: Fault | undefined
  let latest: { readonly at: number; readonly answer: Promise<string> } | undefined

  const look = async (): Promise<string> => {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'quittance health',
      connectionTimeoutMillis: withinMs,
      query_timeout: withinMs,
      statement_timeout: withinMs,
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      const { rows } = await client.query<{ read_only: boolean; newest: number }>(LOOK)
      if (rows[0]?.read_only) return FAULT_WORDS.read_only
      if ((rows[0]?.newest ?? 0) < newest) return 'migrations missing'
      if (remembered) await client.query(`BEGIN; ${write}; COMMIT`)
      remembered = undefined
      return 'ok'
    } catch (error) {
      return FAULT_WORDS[faultOfDatabase(error) ?? 'unreachable']
    } finally {
      client.end().catch(() => undefined)
    }
  }
  return {
    /** `ok`, or what is wrong. */
    look: (): Promise<string> => {
      if (!latest || performance.now() - latest.at > KEPT_MS) {
        const { promise: late, resolve } = Promise.withResolvers<string>()
        const timer = setTimeout(resolve, withinMs, FAULT_WORDS.slow)
        const answer = Promise.race([look(), late]).finally(() => clearTimeout(timer))
        latest = { at: performance.now(), answer }
      }
      return latest.answer
    },
    /** Told of what requests met. */
    note: (error: unknown): void => {
      const fault = faultOfDatabase(error)
      if (fault && REMEMBERED.includes(fault)) remembered = fault
    },
  }
}
export type Probe = ReturnType<typeof createProbe>
