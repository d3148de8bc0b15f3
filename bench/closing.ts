/**
 * Closing beside pgbench on one PostgreSQL with durable settings: many wallets at once by a programme, one alone, and the
 * preview among ten thousand and a million. Every module's participant is asked, as always.
 */
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { plus } from '../src/kernel/clock.ts'
import { newKeyringText, parseKeyring } from '../src/kernel/keys/keyring.ts'
import { useKeyring } from '../src/kernel/keys/keys.ts'
import { useIssuer } from '../src/modules/closure/case/receipt.ts'
import { useChannels } from '../src/modules/notices/notices.ts'
import { keepPacks, readPacks, usePacks } from '../src/modules/policy/policy.ts'
import { startEmbedded } from '../src/platform/db/embedded/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { openPool, type Pool } from '../src/platform/db/pool.ts'
import { measureBulk } from './closing-bulk.ts'
import { measurePreview, measureSingle, type Times, type Town } from './closing-one.ts'
import { createDatabase, median, round, tidyUp } from './figures.ts'
import { machine } from './machine.ts'
import { type Tpcb, tpcb } from './pgbench.ts'
import '../src/modules.ts'
import { populate } from './population.ts'

export type Settings = {
  readonly dataDir: string
  readonly seconds: number
  readonly rounds: number
  /** Wallets of each round of the bulk. */
  readonly bulk: number
  /** Wallets among which previews are asked for: first so many, then so many. */
  readonly few: number
  readonly many: number
  readonly previews: number
  readonly singles: number
  readonly partitions: number
  readonly log: (line: string) => void
}

type Bench = Settings & {
  readonly url: string
  readonly db: Pool
  readonly folder: string
  readonly base: Tpcb | undefined
}

export const compareClosing = async (settings: Settings) => {
  const { log, dataDir, partitions, seconds } = settings
  const cluster = await startEmbedded({ dataDir, database: 'bench' })
  // The tables are filled from files on the server's side, which only its superuser may.
  const { ownerUrl: url } = cluster
  const db = openPool({ url, max: 8, name: 'bench', statementTimeoutMs: 0 })
  try {
    const about = await machine(db)
    for (const [key, value] of Object.entries(about)) log(`${key}: ${value}`)
    const base = await tpcb(await createDatabase(url, 'pgbench'), { seconds, log })
    if (!base) log('pgbench is not on the PATH (Debian: postgresql-contrib): no ratios to it')
    await migrate({ url, partitions })
    useKeyring(parseKeyring(newKeyringText()))
    usePacks(readPacks(), 'instant')
    useChannels({ publicUrl: 'http://bench.test', sandbox: true })
    useIssuer('http://bench.test')
    await keepPacks(db)
    const folder = join(dataDir, 'copy')
    await mkdir(folder, { recursive: true })
    await chmod(folder, 0o755)
    const bench: Bench = { ...settings, url, db, folder, base }
    const bulk = await bulkRounds(bench)
    const empty = await emptyRound(bench)
    log(
      `  rows a wallet: ${empty} of one without money, ${median(bulk.map((r) => r.rowsPerWallet))} in the mix`,
    )
    const single = await measureSingle(db, await some(bench, settings.singles))
    log(`  one wallet alone, begin to end: p50 ${single.p50} ms, p99 ${single.p99} ms`)
    const preview = await previews(bench)
    return {
      ratio: {
        bulk: base ? median(bulk.map((r) => r.perSecond / r.pgbench)) : null,
        /** The p99 of one closing ÷ the mean time of one TPC-B transaction of one client. */
        single_p99: base ? round(single.p99 / (1_000 / (await base.alone(seconds)))) : null,
        preview_p99: round(preview.many.p99 / preview.few.p99),
        memory: round((bulk.at(-1)?.heapMib ?? Number.NaN) / (bulk[0]?.heapMib ?? Number.NaN)),
      },
      pgbench: base ? { clients: base.clients, per_second: median(bulk.map((r) => r.pgbench)) } : null,
      bulk: {
        wallets: settings.bulk,
        closed_per_second: Math.round(median(bulk.map((r) => r.perSecond))),
        told_per_second: Math.round(median(bulk.map((r) => r.toldPerSecond))),
        processor_us: {
          node: median(bulk.map((r) => r.cost.node)),
          postgres: median(bulk.map((r) => r.cost.postgres)),
        },
        rows_per_wallet: { empty, mix: median(bulk.map((r) => r.rowsPerWallet)) },
        heap_mib: bulk.map((r) => r.heapMib),
      },
      single: { ms: single },
      preview: { wallets: { few: settings.few, many: settings.many }, ms: preview },
      machine: about,
    }
  } finally {
    await db.end()
    await cluster.stop()
  }
}

const some = ({ db, folder, log }: Bench, count: number) =>
  populate({ db, folder, count, mix: 'plain', log }, 1)

const baseline = async ({ base, seconds }: Bench): Promise<number> =>
  base ? base.again(seconds) : Number.NaN

const bulkRounds = async (bench: Bench) => {
  const rounds: (Awaited<ReturnType<typeof measureBulk>> & { readonly pgbench: number })[] = []
  // The first one warms up: plans are made, hot code is compiled.
  for (let n = 0; n <= bench.rounds; n++) {
    const residents = await some(bench, n === 0 ? Math.min(bench.bulk, 2_000) : bench.bulk)
    const before = await baseline(bench)
    const deadline = plus(await bench.db.now(), 'P61D')
    const measured = await measureBulk(bench.db, { residents, deadline })
    // The machine is not as fast in this minute as in the next.
    const pgbench = (before + (await baseline(bench))) / 2
    if (n === 0) continue
    bench.log(
      `  pgbench TPC-B ${Math.round(pgbench)}/s; told ${Math.round(measured.toldPerSecond)}/s, closed ${Math.round(measured.perSecond)}/s, ` +
        `µs of processor: Node ${measured.cost.node.toFixed(0)}, PostgreSQL ${measured.cost.postgres.toFixed(0)}; ` +
        `${measured.rowsPerWallet} rows a wallet; heap ${measured.heapMib} MiB`,
    )
    rounds.push({ ...measured, pgbench })
  }
  return rounds
}

/** Rows written for a wallet that holds nothing: what closing itself costs, without the postings that move money. */
const emptyRound = async ({ db, folder, bulk, log }: Bench): Promise<number> => {
  const residents = await populate({ db, folder, count: Math.ceil(bulk / 10), mix: 'empty', log }, 1)
  return (await measureBulk(db, { residents, deadline: plus(await db.now(), 'P61D') })).rowsPerWallet
}

/** Two towns in databases of their own that have seen nothing else, asked in turn. */
const previews = async (bench: Bench): Promise<{ few: Times; many: Times }> => {
  const { few, many, log } = bench
  const small = await town(bench, 'few', few)
  const large = await town(bench, 'many', many)
  // Whoever asks comes after those who filled it: a connection that copied a million has all of the buffers mapped.
  const [fewDb, manyDb] = [openTown(small.url), openTown(large.url)]
  try {
    const times = await measurePreview({ ...small, db: fewDb }, { ...large, db: manyDb })
    for (const [count, { p50, p99 }] of [
      [few, times.few],
      [many, times.many],
    ] as const)
      log(`  preview among ${count}: p50 ${p50} ms, p99 ${p99} ms`)
    return times
  } finally {
    await Promise.all([fewDb.end(), manyDb.end()])
  }
}

const openTown = (url: string): Pool => openPool({ url, max: 8, name: 'bench', statementTimeoutMs: 0 })

/** A migrated database with the packs and so many people in it. */
const town = async (
  bench: Bench,
  name: string,
  count: number,
): Promise<Omit<Town, 'db'> & { url: string }> => {
  const { folder, previews, partitions, log } = bench
  log(`a town of ${count}`)
  const url = await createDatabase(bench.url, name)
  await migrate({ url, partitions })
  const filling = openTown(url)
  try {
    await keepPacks(filling)
    // Odd, as what wallets hold repeats with every second, eighth and sixteenth: both towns are asked for the same mix.
    const every = Math.ceil(count / previews) | 1
    const residents = await populate({ db: filling, folder, count, mix: 'everything', log }, every)
    await tidyUp(filling)
    return { url, residents }
  } finally {
    await filling.end()
  }
}
