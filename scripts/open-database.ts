/** What every script against the database does first: read the configuration, open the keyring and its own database. */
import { type Config, parseConfig } from '../src/kernel/config.ts'
import { readKeyring } from '../src/kernel/keys/keyring.ts'
import { useKeyring } from '../src/kernel/keys/keys.ts'
import { startEmbedded } from '../src/platform/db/embedded/embedded.ts'
import { requireOwnKeyring } from '../src/platform/db/keyring-fit.ts'
import { codeOf, openPool, type Pool } from '../src/platform/db/pool.ts'

/** Runs `work` and closes everything. What goes wrong is one line on stderr and exit code 1. */
export const withDatabase = async (
  name: string,
  work: (db: Pool, config: Config) => Promise<void>,
): Promise<void> => {
  try {
    const config = parseConfig(process.env)
    useKeyring(readKeyring(config.keyringFile))
    const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir })
    const db = openPool({ url: config.databaseUrl ?? embedded?.url ?? '', max: 1, name })
    try {
      await requireOwnKeyring(db, config.keyringFile)
      await work(db, config)
    } finally {
      await db.end()
      await embedded?.stop()
    }
  } catch (error) {
    const remedy =
      codeOf(error) === '42501' ? '. Run "npm run migrate" first: it gives the rights that are missing' : ''
    process.stderr.write(`${error instanceof Error ? error.message : error}${remedy}\n`)
    process.exitCode = 1
  }
}
