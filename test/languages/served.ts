/** A server in a process of its own, started with the made language. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freshDb } from '../harness.ts'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
/** Before any other program of ours, so that it has the language. */
export const WITH_IT = ['--import', file('./made.ts')]
export const CLI = file('../../cli/src/main.ts')

export const serve = async () => {
  const db = await freshDb()
  const data = await mkdtemp(join(tmpdir(), 'quittance-language-'))
  const env = { PATH: process.env.PATH, DATABASE_URL: db.url, PORT: '0', QUITTANCE_DATA: data }
  const server = spawn(process.execPath, [...WITH_IT, file('../../src/main.ts')], {
    env: { ...env, QUITTANCE_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let url = ''
  for await (const chunk of server.stdout) {
    said += String(chunk)
    url = /http:\/\/[\d.]+:\d+/.exec(said)?.[0] ?? ''
    if (url) break
  }
  const close = async () => {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
    await db.close()
    await rm(data, { recursive: true, force: true })
  }
  return { url, close }
}
