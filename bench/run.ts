/** `npm run bench -- transfers|closing|overload|border [--json] [--quick]`: everything is measured on one server, in one run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureBorder } from './border.ts'
import { compareClosing } from './closing.ts'
import { compareTransfers } from './compare.ts'
import { measureOverload } from './overload.ts'

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
    /** closing: wallets of a programme in each round. */
    bulk: { type: 'string' },
    /** closing: wallets among which previews are asked for, first and then; how many previews; closings one by one. */
    few: { type: 'string', default: '10000' },
    many: { type: 'string' },
    previews: { type: 'string', default: '500' },
    singles: { type: 'string', default: '300' },
  },
})

const what = positionals[0]
if (what !== 'transfers' && what !== 'closing' && what !== 'overload' && what !== 'border')
  throw new Error('usage: npm run bench -- transfers|closing|overload|border [--json] [--quick]')
const dataDir = mkdtempSync(join(tmpdir(), 'quittance-bench-'))
const common = {
  dataDir,
  seconds: Number(values.seconds ?? (values.quick ? 3 : 10)),
  rounds: Number(values.rounds ?? (values.quick ? 1 : what === 'transfers' ? 5 : 3)),
  partitions: Number(values.partitions),
  log: (line: string) => void (values.json ? process.stderr : process.stdout).write(`${line}\n`),
}
try {
  const result =
    what === 'transfers'
      ? await compareTransfers({
          ...common,
          connections: Number(values.connections),
          inFlight: Number(values['in-flight']),
          accounts: Number(values.accounts),
          senders: Number(values.senders),
          clients: Number(values.clients),
        })
      : what === 'overload'
        ? await measureOverload({ ...common, senders: Number(values.senders) })
        : what === 'border'
          ? await measureBorder(common)
          : await compareClosing({
              ...common,
              bulk: Number(values.bulk ?? (values.quick ? 5_000 : 51_200)),
              few: Number(values.few),
              many: Number(values.many ?? (values.quick ? 100_000 : 1_000_000)),
              previews: Number(values.previews),
              singles: Number(values.singles),
            })
  process.stdout.write(`${JSON.stringify(result)}\n`)
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
