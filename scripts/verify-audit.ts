/**
 * `node scripts/boot.mjs scripts/verify-audit.ts [CHECKPOINT-FILE]`: reads the whole audit log again and compares it
 * with the signed checkpoints kept outside the database. Prints a report as JSON; exit code 1 when anything is wrong.
 */
import { join } from 'node:path'
import { parseConfig } from '../src/config.ts'
import { startEmbedded } from '../src/db/embedded.ts'
import { openPool } from '../src/db/pool.ts'
import { verify } from '../src/domain/audit/audit.ts'
import { readKeyring } from '../src/keyring.ts'
import { publicJwks, useKeyring } from '../src/keys.ts'

const run = async (): Promise<void> => {
  const config = parseConfig(process.env)
  useKeyring(readKeyring(config.keyringFile))
  const file = process.argv[2] ?? join(config.dataDir, 'checkpoints.txt')
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir })
  const db = openPool({ url: config.databaseUrl ?? embedded?.url ?? '', max: 1, name: 'quittance verify' })
  try {
    const report = await verify(db, file, publicJwks())
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
    if (!report.ok) process.exitCode = 1
  } finally {
    await db.end()
    await embedded?.stop()
  }
}

try {
  await run()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
