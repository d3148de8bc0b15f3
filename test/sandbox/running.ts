/** A whole sandbox in this process: the real server on a free port, over a database of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, startApp } from '../../src/app.ts'
import { parseConfig } from '../../src/kernel/config.ts'
import { openLog } from '../../src/kernel/watch/log.ts'
import { freshDb } from '../harness.ts'

export type Sandbox = {
  readonly app: () => App
  readonly url: () => string
  /** Stops the server and starts another one on the same data. */
  restart(): Promise<void>
  close(): Promise<void>
}

export const startSandbox = async (): Promise<Sandbox> => {
  const test = await freshDb()
  const data = await mkdtemp(join(tmpdir(), 'quittance-sandbox-'))
  const env = { DATABASE_URL: test.url, PORT: '0', QUITTANCE_DATA: data, QUITTANCE_LOG_LEVEL: 'fatal' }
  const start = () => startApp(parseConfig(env), openLog('fatal'))
  let app = await start()
  return {
    app: () => app,
    url: () => app.config.publicUrl,
    restart: async () => {
      await app.stop()
      app = await start()
    },
    close: async () => {
      await app.stop()
      await test.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}
