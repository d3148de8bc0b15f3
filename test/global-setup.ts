/** One PostgreSQL per run in a folder of its own, with a migrated template; removed at the end, also after kill -9. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the migrated template, which `freshDb` copies. */
    readonly template: string
  }
}

/** The full run is made on hash-partitioned tables too: PostgreSQL then refuses what a cluster would refuse. */
const PARTITIONS = process.env.QUITTANCE_TEST_PARTITIONED === '1' ? 2 : 0

const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const cluster = await startEmbedded({
    dataDir: mkdtempSync(join(tmpdir(), 'quittance-test-')),
    database: 'template',
    ephemeral: true,
    settings: { max_connections: '300', log_min_messages: 'fatal' },
  })
  await migrate({ url: cluster.url, partitions: PARTITIONS })
  project.provide('template', cluster.url)
  return () => cluster.stop()
}

export default setup
