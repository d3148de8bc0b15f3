/** The real server in a process of its own, on the database of the benchmark. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export type Server = { readonly origin: URL; readonly pid: number | undefined; stop(): Promise<void> }

const START_MS = 180_000

export const startServer = async (
  database: string,
  { dataDir, keyring }: { readonly dataDir: string; readonly keyring?: string },
): Promise<Server> => {
  const port = await freePort()
  const child = spawn(process.execPath, [fileURLToPath(new URL('../src/main.ts', import.meta.url))], {
    env: {
      PATH: process.env.PATH,
      HOME: dataDir,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: database,
      QUITTANCE_DATA: join(dataDir, 'server'),
      QUITTANCE_MODE: 'sandbox',
      ...(keyring ? { QUITTANCE_KEYRING: keyring } : {}),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const origin = new URL(`http://127.0.0.1:${port}`)
  for (const end = performance.now() + START_MS; ; await pause(50)) {
    const ready = await fetch(new URL('/readyz', origin)).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) break
    if (child.exitCode !== null || performance.now() > end) throw new Error('the server did not start')
  }
  return {
    origin,
    pid: child.pid,
    stop: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
