import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import Type from 'typebox'
import { Parse } from 'typebox/value'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { type Postmaster, postmasterOf } from '../../src/platform/db/embedded/embedded-users.ts'

/** A path with spaces, as a checkout may have. */
const base = mkdtempSync(join(tmpdir(), 'quittance embedded '))
const dataDir = join(base, 'my data')
// Else the user that runs PostgreSQL for root could not pass, and the cluster would lie elsewhere.
chmodSync(base, 0o711)
const SCRIPT = fileURLToPath(new URL('../platform/embedded-server.ts', import.meta.url))
const Said = Type.Object({
  url: Type.String(),
  ownerUrl: Type.String(),
  port: Type.Number(),
  joined: Type.Boolean(),
})

const children: ChildProcess[] = []
const server = async () => {
  const child = spawn(process.execPath, [SCRIPT, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [line] = await once(createInterface(child.stdout), 'line')
  const exited = once(child, 'exit')
  return {
    ...Parse(Said, JSON.parse(String(line))),
    end: async (signal: NodeJS.Signals) => {
      child.kill(signal)
      await exited
    },
  }
}

const running = (): Postmaster | undefined => postmasterOf(join(dataDir, 'pg'))
const waitUntil = (check: () => boolean) => vi.waitUntil(check, { timeout: 15_000, interval: 20 })

const ask = async (url: string, sql: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0]
  } finally {
    await client.end()
  }
}

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
  await waitUntil(() => running() === undefined)
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

test('four servers that start at the same moment make one and share it', async () => {
  const four = await Promise.all([server(), server(), server(), server()])
  expect(new Set(four.map(({ port }) => port)).size).toBe(1)
  await Promise.all(four.map((each) => each.end('SIGTERM')))
  await waitUntil(() => running() === undefined)
})

test('it is durable, private, and stops with the last server that uses it', async () => {
  const first = await server()
  expect(first.joined).toBe(false)
  expect(await ask(first.url, 'SHOW data_checksums')).toBe('on')
  expect(await ask(first.url, 'SHOW synchronous_commit')).toBe('on')
  expect(await ask(first.url, 'SHOW listen_addresses')).toBe('127.0.0.1')
  expect(statSync(join(dataDir, 'pg-password')).mode & 0o077).toBe(0)
  await expect(ask(first.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/authentication/)

  const second = await server()
  expect(second).toMatchObject({ joined: true, port: first.port })
  await first.end('SIGTERM')
  expect(await ask(second.url, 'SELECT 1')).toBe(1)
  await second.end('SIGTERM')
  expect(running()).toBeUndefined()
})

test('after kill -9 of the server nothing runs on for ever, and the data is there at the next start', async () => {
  const killed = await server()
  await ask(killed.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS n')
  await killed.end('SIGKILL')
  await waitUntil(() => running() === undefined)
  const next = await server()
  expect(await ask(next.ownerUrl, 'SELECT n FROM kept')).toBe(7)
})

test('a PostgreSQL that nobody watches any more is adopted, and watched again', async () => {
  const killed = await server()
  const left = running()?.pid
  for (const watchdog of readdirSync(join(dataDir, 'watchdog'))) process.kill(Number(watchdog), 'SIGKILL')
  await killed.end('SIGKILL')
  const next = await server()
  expect(next.joined).toBe(true)
  expect(running()?.pid).toBe(left)
  await next.end('SIGKILL')
  await waitUntil(() => running() === undefined)
})

test('kill -9 of PostgreSQL under a running server: it is back on the same port', async () => {
  const { url } = await server()
  const before = running()?.pid ?? 0
  process.kill(before, 'SIGKILL')
  await waitUntil(() => running()?.status === 'ready' && running()?.pid !== before)
  expect(await ask(url, 'SELECT 1')).toBe(1)
})
