/** A server process with an embedded PostgreSQL of its own, which is killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'
import { postmasterOf } from '../../src/platform/db/embedded/embedded-users.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
/** Longest time until a server that was started answers, in milliseconds: recovery included. */
const START_MS = 60_000

export type Server = ReturnType<typeof createCrashing>

/** Everything below `folder`; the same port each time, so that clients come back by themselves. */
export const createCrashing = (folder: string, port: number) => {
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  let said = ''
  let ready = Promise.withResolvers<void>()

  const answers = async (): Promise<boolean> => {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    return answer?.status === 200
  }
  const ended = async (signal: NodeJS.Signals): Promise<number | null> => {
    const running = child
    if (!running || running.exitCode !== null) throw new Error(`the server had ended by itself:\n${said}`)
    const exit = once(running, 'exit')
    running.kill(signal)
    const [code] = await exit
    return typeof code === 'number' ? code : null
  }
  const becomesReady = async (): Promise<void> => {
    await vi.waitUntil(answers, { timeout: START_MS, interval: 50 })
    ready.resolve()
  }
  return {
    url,
    postmaster: () => postmasterOf(join(folder, 'pg')),
    /** Resolves when requests are answered; at once while the server runs. */
    whenReady: () => ready.promise,
    start: async (): Promise<void> => {
      said = ''
      const env = {
        PATH: process.env.PATH,
        PORT: String(port),
        QUITTANCE_DATA: folder,
        QUITTANCE_LOG_LEVEL: 'error',
      }
      child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk) => {
          said += String(chunk)
        })
      await becomesReady()
    },
    /** The address of its database, as the banner says it. */
    databaseUrl: (): string => /postgres:\/\/\S+/.exec(said)?.[0] ?? '',
    /** What it has written since its last start. */
    said: () => said,
    kill: async (): Promise<void> => {
      ready = Promise.withResolvers()
      await ended('SIGKILL')
    },
    /** Kills PostgreSQL under the running server and waits until both answer again. */
    killDatabase: async (): Promise<void> => {
      const before = postmasterOf(join(folder, 'pg'))
      if (!before) throw new Error('PostgreSQL does not run')
      ready = Promise.withResolvers()
      process.kill(before.pid, 'SIGKILL')
      const another = () => (postmasterOf(join(folder, 'pg'))?.pid ?? before.pid) !== before.pid
      await vi.waitUntil(another, { timeout: START_MS, interval: 50 })
      await becomesReady()
    },
    stop: () => ended('SIGTERM'),
  }
}

/** A port that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
