/** One PostgreSQL per run in a folder of its own, with a migrated template; removed at the end, also after kill -9. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/platform/db/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the migrated template, which `freshDb` copies, as the application logs in. */
    readonly template: string
    /** The same as its owner logs in, a superuser. */
    readonly owner: string
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
  const { url, ownerUrl } = cluster
  await migrate({ url, ownerUrl, partitions: PARTITIONS, mode: 'sandbox' })
  project.provide('template', url)
  project.provide('owner', ownerUrl)
  return () => cluster.stop()
}

export default setup
