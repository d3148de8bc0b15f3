/**
 * `npm run migrate`: brings the database of this configuration to the schema of this version and says what it did.
 * `npm start` does the same; this is for those who migrate before they roll out.
 */
import { ConfigError, parseConfig } from '../src/kernel/config.ts'
import { startEmbedded } from '../src/platform/db/embedded/embedded.ts'
import { EmbeddedError } from '../src/platform/db/embedded/embedded-error.ts'
import { MigrationError, migrate } from '../src/platform/db/migrate.ts'

const run = async (): Promise<void> => {
  const config = parseConfig(process.env)
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir })
  try {
    const url = config.databaseUrl ?? embedded?.url ?? ''
    const ownerUrl = config.databaseUrl ? config.databaseOwnerUrl : embedded?.ownerUrl
    const { partitions: wanted, mode } = config
    const { applied, partitions } = await migrate({
      url,
      partitions: wanted,
      mode,
      ...(ownerUrl ? { ownerUrl } : {}),
    })
    const kind = partitions > 0 ? `${partitions} hash partitions` : 'plain tables'
    process.stdout.write(
      applied.length > 0 ? `migrated ${applied.join(', ')} (${kind})\n` : `nothing to migrate (${kind})\n`,
    )
  } finally {
    await embedded?.stop()
  }
}

try {
  await run()
} catch (error) {
  const expected =
    error instanceof ConfigError || error instanceof EmbeddedError || error instanceof MigrationError
  process.stderr.write(expected ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`)
  process.exitCode = 1
}
