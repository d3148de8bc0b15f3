/** `npm run bench -- transfers [--json] [--quick]`: everything is measured on one server, in one run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareTransfers } from './compare.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Only the last line goes to stdout. */
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    /** Of each measurement. */
    seconds: { type: 'string' },
    /** Measurements of each kind, side by side with pgbench; the medians count. */
    rounds: { type: 'string' },
    /** Of the lane, to the database. */
    connections: { type: 'string', default: '2' },
    'in-flight': { type: 'string', default: '2000' },
    accounts: { type: 'string', default: '10000' },
    /** People who are signed in, and HTTP connections. */
    senders: { type: 'string', default: '2000' },
    clients: { type: 'string', default: '256' },
    /** Hash partitions of the tables; 0 = plain. */
    partitions: { type: 'string', default: '0' },
  },
})

if (positionals[0] !== 'transfers') throw new Error('usage: npm run bench -- transfers [--json] [--quick]')
const dataDir = mkdtempSync(join(tmpdir(), 'quittance-bench-'))
try {
  const result = await compareTransfers({
    dataDir,
    seconds: Number(values.seconds ?? (values.quick ? 3 : 10)),
    rounds: Number(values.rounds ?? (values.quick ? 1 : 5)),
    connections: Number(values.connections),
    inFlight: Number(values['in-flight']),
    accounts: Number(values.accounts),
    senders: Number(values.senders),
    clients: Number(values.clients),
    partitions: Number(values.partitions),
    log: (line) => void (values.json ? process.stderr : process.stdout).write(`${line}\n`),
  })
  process.stdout.write(`${JSON.stringify(result)}\n`)
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
