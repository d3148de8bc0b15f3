/**
 * Ours beside pgbench on one PostgreSQL with durable settings. Each round measures both, one right after the other, and
 * the median of the rounds' ratios counts: what else the machine does hits both.
 */

import { createLane, type Lane } from '../src/modules/ledger/lane/lane.ts'
import { startEmbedded } from '../src/platform/db/embedded/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { openPool, type Pool } from '../src/platform/db/pool.ts'
import { cpuOf, cpuOfPostgres } from './cpu.ts'
import { createDatabase, median } from './figures.ts'
import { measureHttp, signIn } from './http.ts'
import { machine } from './machine.ts'
import { type Tpcb, tpcb } from './pgbench.ts'
import { makePurses, type Purse } from './purses.ts'
import { startServer } from './server.ts'
import { hot, measure, uniform } from './transfers.ts'

export type Settings = {
  readonly dataDir: string
  readonly seconds: number
  readonly rounds: number
  readonly connections: number
  readonly inFlight: number
  readonly accounts: number
  readonly senders: number
  readonly clients: number
  readonly partitions: number
  readonly log: (line: string) => void
}

type Ratio = { in_process: number | null; http: number | null; hot: number }
type Bench = Settings & { readonly url: string; readonly db: Pool; readonly base: Tpcb | undefined }
/** Processor time, microseconds for each transfer. */
type Cost = { readonly node: number; readonly postgres: number }
type Sample = {
  readonly pgbench: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly cost: Cost
}

export const compareTransfers = async (settings: Settings) => {
  const { log, dataDir, partitions } = settings
  const cluster = await startEmbedded({ dataDir, database: 'bench' })
  const { url, ownerUrl } = cluster
  const db = openPool({ url: ownerUrl, max: 4, name: 'bench' })
  try {
    const about = await machine(db)
    for (const [key, value] of Object.entries(about)) log(`${key}: ${value}`)
    const base = await tpcb(await createDatabase(ownerUrl, 'pgbench'), { seconds: settings.seconds, log })
    if (!base) log('pgbench is not on the PATH (Debian: postgresql-contrib): no ratios to it')
    await migrate({ url, ownerUrl, partitions, mode: 'sandbox' })
    const bench: Bench = { ...settings, url, db, base }
    const purses = await makePurses(db, settings.accounts)
    const inProcess = await inProcessRounds(bench, purses)
    const http = await httpRounds(bench, purses)
    const ratio: Ratio = {
      in_process: base ? ratioOf(inProcess.uniform) : null,
      http: base ? ratioOf(http) : null,
      hot: median(
        inProcess.hot.map((sample, i) => sample.perSecond / (inProcess.uniform[i]?.perSecond ?? Number.NaN)),
      ),
    }
    return {
      ratio,
      pgbench: base
        ? { clients: base.clients, per_second: median([...inProcess.uniform, ...http].map((s) => s.pgbench)) }
        : null,
      in_process: summary(inProcess.uniform),
      hot: summary(inProcess.hot),
      http: summary(http),
      machine: about,
    }
  } finally {
    await db.end()
    await cluster.stop()
  }
}

const inProcessRounds = async (bench: Bench, purses: readonly Purse[]) => {
  const lane = createLane({ url: bench.url, connections: bench.connections })
  const rounds: { uniform: Sample[]; hot: Sample[] } = { uniform: [], hot: [] }
  for (let round = 0; round < bench.rounds; round++) {
    const pgbench = await beside(bench)
    rounds.uniform.push(
      await sample(bench, { lane, pgbench, next: uniform(purses), name: 'in process, uniform' }),
    )
    rounds.hot.push(
      await sample(bench, { lane, pgbench, next: hot(purses), name: 'in process, one hot account' }),
    )
  }
  await lane.close()
  return rounds
}

type Kind = {
  readonly lane: Lane
  readonly pgbench: number
  readonly next: ReturnType<typeof uniform>
  readonly name: string
}

const sample = async (
  { db, seconds, inFlight, log }: Bench,
  { lane, pgbench, next, name }: Kind,
): Promise<Sample> => {
  const before = {
    node: cpuOf(process.pid),
    postgres: await cpuOfPostgres(db),
    requests: lane.stats().requests,
  }
  const { perSecond, batch, p50, p99 } = await measure({ lane, seconds, inFlight, next })
  const requests = lane.stats().requests - before.requests
  const cost = {
    node: (cpuOf(process.pid) - before.node) / requests,
    postgres: ((await cpuOfPostgres(db)) - before.postgres) / requests,
  }
  log(`  ${name}: ${Math.round(perSecond)}/s, ${Math.round(batch)} a batch, ${costText(cost)}`)
  return { pgbench, perSecond, p50, p99, cost }
}

const httpRounds = async (bench: Bench, purses: readonly Purse[]): Promise<Sample[]> => {
  const { url, dataDir, db, rounds, clients, seconds, senders, log } = bench
  const server = await startServer(url, { dataDir })
  const samples: Sample[] = []
  try {
    const signed = await signIn(db, purses.slice(0, senders))
    // The server compiles its hot paths first, as it will have done after a minute of any day.
    await measureHttp({ origin: server.origin, purses, clients, seconds }, signed)
    for (let round = 0; round < rounds; round++) {
      const pgbench = await beside(bench)
      const before = { node: cpuOf(server.pid), postgres: await cpuOfPostgres(db) }
      const { perSecond, all, p50, p99 } = await measureHttp(
        { origin: server.origin, purses, clients, seconds },
        signed,
      )
      const cost = {
        node: (cpuOf(server.pid) - before.node) / all,
        postgres: ((await cpuOfPostgres(db)) - before.postgres) / all,
      }
      log(`  over HTTP, ${clients} connections: ${Math.round(perSecond)}/s, ${costText(cost)}`)
      samples.push({ pgbench, perSecond, p50, p99, cost })
    }
  } finally {
    await server.stop()
  }
  return samples
}

const beside = async ({ base, seconds, log }: Bench): Promise<number> => {
  if (!base) return Number.NaN
  const perSecond = await base.again(seconds)
  log(`  pgbench TPC-B, ${base.clients} clients: ${Math.round(perSecond)}/s`)
  return perSecond
}

const costText = ({ node, postgres }: Cost): string =>
  `µs of processor: Node ${node.toFixed(0)}, PostgreSQL ${postgres.toFixed(0)}`

const ratioOf = (samples: readonly Sample[]): number => median(samples.map((s) => s.perSecond / s.pgbench))
const summary = (samples: readonly Sample[]) => ({
  per_second: Math.round(median(samples.map((s) => s.perSecond))),
  ms: { p50: median(samples.map((s) => s.p50)), p99: median(samples.map((s) => s.p99)) },
  processor_us: {
    node: median(samples.map((s) => s.cost.node)),
    postgres: median(samples.map((s) => s.cost.postgres)),
  },
})
