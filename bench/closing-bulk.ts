/** A programme from the first letter to the last closed wallet, by the worker's own handler. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Instant, isAfter } from '../src/kernel/clock.ts'
import { newId } from '../src/kernel/ids.ts'
import {
  addToProgramme,
  countsOf,
  makeProgramme,
  requireProgramme,
  shownProgramme,
  startProgramme,
} from '../src/modules/campaigns/campaigns.ts'
import { programmeTimer } from '../src/modules/campaigns/jobs/programmes.ts'
import type { Pool } from '../src/platform/db/pool.ts'
import type { Tx } from '../src/platform/db/types.ts'
import { runDue } from '../src/platform/worker/pass.ts'
import { cpuOf, cpuOfPostgres } from './cpu.ts'
import { round, tidyUp } from './figures.ts'
import '../src/modules.ts'
import type { Resident } from './population.ts'

export type Bulk = {
  readonly toldPerSecond: number
  /** From the deadline until the last one is closed. */
  readonly perSecond: number
  readonly cost: { readonly node: number; readonly postgres: number }
  /** Rows inserted, updated or deleted in the closing of one wallet. */
  readonly rowsPerWallet: number
  /** Live heap after the round. */
  readonly heapMib: number
}

/** Wallets of one call of `addToProgramme`, as over the API. */
const LIST = 1_000
/** Piles worked on at the same time: as the worker does. */
const CONCURRENCY = 4

export const measureBulk = async (
  db: Pool,
  { residents, deadline }: { readonly residents: readonly Resident[]; readonly deadline: Instant },
): Promise<Bulk> => {
  const [made_by, starter, id] = [newId(0), newId(0), newId(0)]
  const programme = {
    kind: 'wind_down',
    name: 'bench',
    file_hash: null,
    deadline,
    per_minute: 1_000_000,
    made_by,
  } as const
  await db.tx((tx) => makeProgramme(tx, id, programme))
  for (let from = 0; from < residents.length; from += LIST) {
    const wallets = residents.slice(from, from + LIST).map((r) => r.wallet)
    await db.tx((tx) => addToProgramme(tx, id, { by: made_by, wallets }))
  }
  await db.tx(async (tx) =>
    startProgramme(tx, id, {
      by: starter,
      shown: await shownProgramme(tx, await requireProgramme(tx, id)),
      isAmong: async (others) => others.includes(starter),
    }),
  )
  await moveTo(db, (await db.now()).add({ minutes: 2 }))
  const told = await timed(() => work(db))
  await expectAll(db, { id, state: 'told', count: residents.length })
  await moveTo(db, deadline.add({ minutes: 10 }))
  await tidyUp(db)
  const before = { node: cpuOf(process.pid), postgres: await cpuOfPostgres(db), rows: await writtenRows(db) }
  const seconds = await timed(() => work(db))
  const cost = {
    node: (cpuOf(process.pid) - before.node) / residents.length,
    postgres: ((await cpuOfPostgres(db)) - before.postgres) / residents.length,
  }
  await expectAll(db, { id, state: 'closed', count: residents.length })
  const rowsPerWallet = round(((await writtenRows(db)) - before.rows) / residents.length)
  return {
    toldPerSecond: residents.length / told,
    perSecond: residents.length / seconds,
    cost,
    rowsPerWallet,
    heapMib: liveHeapMib(),
  }
}

const work = (db: Pool) => runDue(db, [programmeTimer], { untilIdle: true, concurrency: CONCURRENCY })

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await run()
  return (performance.now() - from) / 1_000
}

type Expected = { readonly id: string; readonly state: string; readonly count: number }
const expectAll = async (db: Pool, { id, state, count }: Expected): Promise<void> => {
  const counts = await countsOf(db, id)
  if (counts.get(state) !== count) throw new Error(`not all are ${state}: ${JSON.stringify([...counts])}`)
}

/** The sandbox clock, forward only. */
const moveTo = async (db: Pool, to: Instant): Promise<void> => {
  const now = await db.now()
  if (!isAfter(to, now)) return
  const seconds = Math.ceil((to.epochMilliseconds - now.epochMilliseconds) / 1_000)
  await db.query(
    'INSERT INTO core.clock AS c (one, seconds) VALUES (true, $1) ON CONFLICT (one) DO UPDATE SET seconds = c.seconds + $1',
    [seconds],
  )
}

/** Each backend keeps its counts for a while: all of the pool's are asked at the same time to report them. */
const flushCounters = async (db: Pool): Promise<void> => {
  const flush = (tx: Tx) => tx.query(`SELECT pg_stat_force_next_flush(), pg_sleep(0.1)`)
  await Promise.all(Array.from({ length: db.stats().total }, () => db.tx(flush)))
}

const writtenRows = async (db: Pool): Promise<number> => {
  await flushCounters(db)
  const [row] = await db.query<{ n: string }>(
    `SELECT sum(n_tup_ins + n_tup_upd + n_tup_del)::text AS n FROM pg_stat_user_tables`,
  )
  return Number(row?.n ?? 0)
}

/** What is still referenced, not what the collector has not fetched yet. */
const liveHeapMib = (): number => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return Math.round(getHeapStatistics().used_heap_size / 2 ** 20)
}
