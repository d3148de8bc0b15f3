/**
 * `node scripts/boot.mjs scripts/verify-audit.ts [CHECKPOINT-FILE]`: reads the whole audit log again and compares it
 * with the signed checkpoints kept outside the database. Prints a report as JSON; exit code 1 when anything is wrong.
 */
import { join } from 'node:path'
import { publicJwks } from '../src/kernel/keys/keys.ts'
import { verify } from '../src/modules/audit/audit.ts'
import { withDatabase } from './open-database.ts'

await withDatabase('quittance verify', async (db, config) => {
  const file = process.argv[2] ?? join(config.dataDir, 'checkpoints.txt')
  const report = await verify(db, file, publicJwks())
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  if (!report.ok) process.exitCode = 1
})
