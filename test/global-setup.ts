/** One PostgreSQL per run in a folder of its own, with a migrated template; removed at the end, also after kill -9. */
import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/platform/db/embedded/embedded.ts'
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

const MEMORY = '/dev/shm'
const MEMORY_BYTES = 2 ** 30

/**
 * In memory where there is room, else on the disk: a database is eight hundred files, and to copy one and to remove it
 * again takes 65 ms of a core on a disk and 35 in memory (measured; an eighth of the time of all tests). What is alive at
 * one time takes some 200 MB.
 */
const placeOfData = (): string => {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= MEMORY_BYTES ? MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}

/**
 * Databases live for seconds: nobody cleans up in them, and nobody reads their counts. The longest tests take minutes and
 * are cleaned up after as a server is, only sooner: among the dead rows of a history each look at what is due took ten
 * times as long after twenty thousand operations.
 */
const CLEANED =
  process.env.QUITTANCE_TEST_FULL === '1'
    ? { autovacuum: 'on', autovacuum_naptime: '5s' }
    : { autovacuum: 'off' }
const FOR_TESTS = {
  max_connections: '300',
  log_min_messages: 'fatal',
  plan_cache_mode: 'force_generic_plan',
  ...CLEANED,
}

/** A socket file costs a third less of a round trip than the loopback (measured: 67 and 97 µs). */
const onSocket = (address: string, folder: string): string => {
  const url = new URL(address)
  url.searchParams.set('host', folder)
  return url.href
}

const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const sockets = mkdtempSync(join(tmpdir(), 'q-'))
  // PostgreSQL runs as another user than root.
  chmodSync(sockets, 0o777)
  const cluster = await startEmbedded({
    dataDir: mkdtempSync(join(placeOfData(), 'quittance-test-')),
    database: 'template',
    ephemeral: true,
    settings: { ...FOR_TESTS, unix_socket_directories: sockets },
  })
  const [url, ownerUrl] = [onSocket(cluster.url, sockets), onSocket(cluster.ownerUrl, sockets)]
  await migrate({ url, ownerUrl, partitions: PARTITIONS, mode: 'sandbox' })
  project.provide('template', url)
  project.provide('owner', ownerUrl)
  return async () => {
    await cluster.stop()
    rmSync(sockets, { recursive: true, force: true })
  }
}

export default setup
