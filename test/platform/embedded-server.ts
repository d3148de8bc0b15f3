/** A process that uses the embedded PostgreSQL of a folder until it is told to stop or killed. */
import { startEmbedded } from '../../src/platform/db/embedded/embedded.ts'

const [dataDir = ''] = process.argv.slice(2)
const { url, ownerUrl, port, joined, stop } = await startEmbedded({ dataDir, settings: { fsync: 'off' } })
process.on('SIGTERM', () => void stop().then(() => process.exit(0)))
process.stdout.write(`${JSON.stringify({ url, ownerUrl, port, joined })}\n`)
setInterval(() => undefined, 60_000)
