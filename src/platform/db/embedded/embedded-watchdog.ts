/**
 * `node embedded-watchdog.ts DATA_FOLDER [ephemeral]`: ends an embedded PostgreSQL that nobody uses any more, also
 * when every server process was killed without a chance to clean up. An ephemeral one (tests) is then removed.
 */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { remove, stop } from './embedded-cluster.ts'
import { abandoned, postmasterOf } from './embedded-users.ts'

const EVERY_MS = 1_000
const [dataDir = '', kind] = process.argv.slice(2)
const cluster = join(dataDir, 'pg')

for (const name of ['SIGINT', 'SIGHUP'] as const) process.on(name, () => undefined)

while (postmasterOf(cluster)) {
  if (abandoned(dataDir)) await stop(cluster)
  else await sleep(EVERY_MS)
}
if (kind === 'ephemeral') remove(dataDir)
