/** `npm run bench -- transfers [--json] [--quick]`: everything is measured on one server, in one run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startEmbedded } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'
import { openPool } from '../src/db/pool.ts'
import { createLane } from '../src/domain/ledger/lane.ts'
import { measureHttp } from './http.ts'
import { machine } from './machine.ts'
import { type Tpcb, tpcb } from './pgbench.ts'
import { makePurses } from './purses.ts'
import { startServer } from './server.ts'
import { hot, measure, uniform } from './transfers.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    seconds: { type: 'string' },
    connections: { type: 'string', default: '2' },
    'in-flight': { type: 'string', default: '2000' },
    accounts: { type: 'string', default: '10000' },
    senders: { type: 'string', default: '2000' },
    clients: { type: 'string', default: '256' },
    partitions: { type: 'string', default: '0' },
    skip: { type: 'string', multiple: true, default: [] },
  },
})
const seconds = Number(values.seconds ?? (values.quick ? 4 : 15))
/** With --json only the last line goes to stdout. */
const log = (line: string): void => void (values.json ? process.stderr : process.stdout).write(`${line}\n`)

const addressOf = (url: string, database: string): string => {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

const createDatabase = async (url: string, name: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return addressOf(url, name)
}

const transfers = async (dataDir: string): Promise<void> => {
  const cluster = await startEmbedded({ dataDir, database: 'bench' })
  const url = cluster.url
  const db = openPool({ url, max: 4, name: 'bench' })
  const inFlight = Number(values['in-flight'])
  try {
    const about = await machine(db)
    for (const [key, value] of Object.entries(about)) log(`${key}: ${value}`)
    let base: Tpcb | undefined
    if (!values.skip.includes('pgbench')) {
      base = await tpcb(await createDatabase(url, 'pgbench'), { seconds: values.quick ? 3 : 10, log })
      if (!base) log('pgbench is not on the PATH (Debian: postgresql-contrib): no ratios without it')
    }
    await migrate({ url, partitions: Number(values.partitions) })
    const purses = await makePurses(db, Number(values.accounts))
    const lane = createLane({ url, connections: Number(values.connections) })
    const even = await measure({ lane, seconds, inFlight, next: uniform(purses) })
    log(`  in process, ${purses.length} accounts: ${JSON.stringify(even)}`)
    const one = await measure({ lane, seconds, inFlight, next: hot(purses) })
    log(`  in process, one hot account: ${JSON.stringify(one)}`)
    await lane.close()
    const server = await startServer(url, dataDir)
    const http = await measureHttp({
      db,
      origin: server.origin,
      purses,
      senders: Number(values.senders),
      clients: Number(values.clients),
      seconds,
    }).finally(() => server.stop())
    log(`  over HTTP, ${values.clients} connections: ${JSON.stringify(http)}`)
    const ratio = {
      in_process: base ? round(even.perSecond / base.perSecond) : null,
      http: base ? round(http.perSecond / base.perSecond) : null,
      hot: round(one.perSecond / even.perSecond),
    }
    process.stdout.write(
      `${JSON.stringify({ ratio, pgbench: base ?? null, in_process: even, hot: one, http, machine: about })}\n`,
    )
  } finally {
    await db.end()
    await cluster.stop()
  }
}

const round = (n: number): number => Math.round(n * 100) / 100

if (positionals[0] !== 'transfers') throw new Error('usage: npm run bench -- transfers [--json] [--quick]')
const dataDir = mkdtempSync(join(tmpdir(), 'quittance-bench-'))
try {
  await transfers(dataDir)
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
