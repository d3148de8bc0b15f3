import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startEmbedded } from '../../src/platform/db/embedded/embedded.ts'
import { migrate, readMigrations } from '../../src/platform/db/migrate.ts'
import { openPool } from '../../src/platform/db/pool.ts'
import { dumpSchema } from '../../src/platform/db/schema-dump.ts'
import { type Generator, ROOT } from './generator.ts'

/** What the migrations amount to, plain tables, read back from a PostgreSQL that ran them. */
export const schemaSql: Generator = {
  path: 'src/platform/db/schema.sql',
  make: async () => `${head()}\n${await schema()}`,
  // Starting a PostgreSQL for every check is not needed: the same migrations give the same schema.
  isFresh: async (text) => text.startsWith(head()),
}

const MAKERS = ['src/platform/db/schema-dump.ts']

const head = (): string => {
  const hash = createHash('sha256')
  for (const maker of MAKERS) hash.update(readFileSync(resolve(ROOT, maker)))
  for (const { number, name, sql } of readMigrations()) hash.update(`${number} ${name}\n${sql}`)
  return (
    '-- The whole schema, read back from the catalogue by `npm run gen`. Change it by a new migration.\n' +
    `-- Of migrations ${hash.digest('hex')}\n`
  )
}

const schema = async (): Promise<string> => {
  const cluster = await startEmbedded({
    dataDir: mkdtempSync(join(tmpdir(), 'quittance-gen-')),
    ephemeral: true,
  })
  try {
    await migrate({ url: cluster.ownerUrl, partitions: 0 })
    const db = openPool({ url: cluster.ownerUrl, max: 1 })
    try {
      return await dumpSchema(db)
    } finally {
      await db.end()
    }
  } finally {
    await cluster.stop()
  }
}
