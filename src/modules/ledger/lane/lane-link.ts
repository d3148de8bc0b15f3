/** One connection of the lane: a batch is two flights of statements, the second of which ends with COMMIT. */
import pg from 'pg'
import { bucketOf, newId, type Uuid } from '../../../kernel/ids.ts'
import type { LaneRow, PostingResult } from '../../../kernel/lane.ts'
import { txOn } from '../../../platform/db/pool.ts'
import { OutcomeUnknown } from '../../../platform/db/types.ts'
import { openSystem, unopened } from '../accounts.ts'
import { asRace } from '../posting/posting.ts'
import { reading } from '../posting/read.ts'
import type { Asked } from '../posting/request.ts'
import { rowsOf, together } from '../posting/sinks.ts'
import { writeSteps } from '../posting/write.ts'
import { decide } from '../rules.ts'
import { HELD } from '../sql.ts'

/** What the batch needs of a work: its requests, and the rows that commit with them if all are newly accepted. */
export type Unit = { readonly asked: readonly Asked[]; readonly rows: readonly LaneRow[] }

/** The connection is gone. Whatever was sent may or may not have happened: send the same again. */
export class Lost extends Error {
  override readonly name = 'Lost'
  /** There was no connection: nothing was sent. */
  readonly unsent: boolean

  constructor(message: string, options: { readonly cause: unknown; readonly unsent: boolean }) {
    super(message, options)
    this.unsent = options.unsent
  }
}

export type Link = {
  /** Results of each unit, after the commit. Throws `Lost`, or an error after which nothing has happened. */
  run(units: readonly Unit[]): Promise<PostingResult[][]>
  /** Which of these accounts somebody else holds this moment. Throws `Lost`. */
  heldOf(accounts: readonly Uuid[]): Promise<ReadonlySet<Uuid>>
  end(): Promise<void>
}

/**
 * A named statement that was planned while its table was empty keeps that plan: measured, a probe for duplicates
 * went from 1 ms to 80 ms a batch. With one generic plan and index probes alone, size does not matter.
 */
const SETTINGS = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  jit: 'off',
  timezone: 'UTC',
  statement_timeout: '5000',
  lock_timeout: '1000',
  // A server that was stopped between two flights holds accounts of everybody: PostgreSQL ends it, and it sends again.
  idle_in_transaction_session_timeout: '3000',
  tcp_user_timeout: '5000',
}

/** A server that no longer answers is given up after this; the statements themselves end at 5 s. */
const SILENCE_MS = 10_000

export type LinkOptions = {
  readonly url: string
  readonly settings?: Readonly<Record<string, string>>
  readonly onError?: (error: unknown) => void
}

/** Connects when it is first used, and again after it was lost. */
export const createLink = (options: LinkOptions): Link => {
  let client: pg.Client | undefined
  const connected = async (): Promise<pg.Client> => {
    if (client) return client
    const fresh = new pg.Client({
      connectionString: options.url,
      pipeline: true,
      application_name: 'quittance lane',
      connectionTimeoutMillis: SILENCE_MS,
      query_timeout: SILENCE_MS,
      options: Object.entries({ ...SETTINGS, ...options.settings })
        .map(([key, value]) => `-c ${key}=${value}`)
        .join(' '),
    })
    // Every query in flight gets its own error; this one is for an idle connection.
    fresh.on('error', () => drop(fresh))
    fresh.on('end', () => drop(fresh))
    await fresh.connect()
    client = fresh
    return fresh
  }
  const drop = (which: pg.Client): void => {
    if (client === which) client = undefined
  }
  const lost = (link: pg.Client, cause: unknown): Lost => {
    drop(link)
    void link.end().catch(() => undefined)
    return new Lost('the connection broke', { cause, unsent: false })
  }
  const open = (): Promise<pg.Client> =>
    connected().catch((error) => {
      throw new Lost('no connection', { cause: error, unsent: true })
    })
  return {
    heldOf: async (accounts) => {
      const link = await open()
      try {
        const held = await txOn(link).query<{ id: Uuid }>(HELD, [accounts])
        return new Set(held.map(({ id }) => id))
      } catch (error) {
        throw lost(link, error)
      }
    },
    run: async (units) => {
      const link = await open()
      try {
        return await runBatch(link, units)
      } catch (error) {
        options.onError?.(error)
        if (!(error instanceof OutcomeUnknown) && (await rolledBack(link))) throw asRace(error)
        throw lost(link, error)
      }
    },
    end: async () => {
      const last = client
      client = undefined
      await last?.end()
    },
  }
}

/** A connection that still answers has done nothing of what failed: also COMMIT rolls a failed transaction back. */
const rolledBack = (client: pg.Client): Promise<boolean> =>
  client.query('ROLLBACK').then(
    () => true,
    () => false,
  )

const runBatch = async (client: pg.Client, units: readonly Unit[]): Promise<PostingResult[][]> => {
  const tx = txOn(client)
  const all = units.flatMap((unit) => unit.asked)
  const first = all[0]
  if (!first) return units.map(() => [])
  await openSystem(tx, unopened(all.flatMap(({ request }) => [request.debit, request.credit])))
  const read = reading(all)
  await together(tx, [() => client.query('BEGIN'), ...read.steps])
  const input = await read.batch(tx)
  const decisions = decide(input)
  const results = split(units, decisions.results)
  const batch = newId(bucketOf(first.request.id))
  const rows = units.flatMap((unit, i) => (isNew(results[i] ?? []) ? unit.rows : []))
  await together(tx, [
    ...writeSteps({ decisions, before: input.accounts, batch, at: input.at }),
    ...rowsOf(rows, input.at),
    () => commit(client),
  ])
  return results
}

const isNew = (results: readonly PostingResult[]): boolean => results.every((r) => r.ok && !r.replayed)

const split = (units: readonly Unit[], results: readonly PostingResult[]): PostingResult[][] => {
  let from = 0
  return units.map((unit) => {
    const mine = results.slice(from, from + unit.asked.length)
    from += unit.asked.length
    return mine
  })
}

const commit = async (client: pg.Client): Promise<void> => {
  const { command } = await client.query('COMMIT').catch((error) => {
    throw new OutcomeUnknown('no answer to COMMIT', { cause: error })
  })
  // After a failed statement; its own error comes before this one.
  if (command !== 'COMMIT') throw new Error(`COMMIT was answered by ${command}`)
}
