import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startApp } from '../../src/app.ts'
import { ConfigError, parseConfig } from '../../src/kernel/config.ts'
import { openLog } from '../../src/kernel/log.ts'
import { postmasterOf } from '../../src/platform/db/embedded-users.ts'
import { freshDb, type TestDb } from '../harness.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const log = openLog('silent')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quittance app '))
  chmodSync(folder, 0o711)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the app on a database of one’s own', () => {
  let fresh: TestDb
  beforeAll(async () => {
    fresh = await freshDb()
  })
  afterAll(() => fresh.close())
  const configOf = (more: Record<string, string> = {}) =>
    parseConfig({ DATABASE_URL: fresh.url, QUITTANCE_DATA: join(folder, 'own'), PORT: '0', ...more })

  test('answers when it says so, and no more after it was stopped', async () => {
    const app = await startApp(configOf(), log)
    const { publicUrl, port } = app.config
    expect(publicUrl).toBe(`http://127.0.0.1:${port}`)
    expect((await fetch(`${publicUrl}/livez`)).status).toBe(200)
    const ready = await fetch(`${publicUrl}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, checks: { database: 'ok', worker: 'ok', server: 'ok' } },
    ])
    const metrics = await (await fetch(`${publicUrl}/metrics`)).text()
    for (const name of ['quittance_worker_buckets 256', 'quittance_pool_connections', 'http_requests_total'])
      expect(metrics).toContain(name)
    await Promise.all([app.stop(), app.stop()])
    await expect(fetch(`${publicUrl}/livez`)).rejects.toThrow()
    expect(await fresh.db.query(`SELECT name FROM core.lease WHERE name LIKE 'process/%'`)).toEqual([])
  })

  test('two of them share one database', async () => {
    const [a, b] = await Promise.all([startApp(configOf(), log), startApp(configOf(), log)])
    expect(a.config.port).not.toBe(b.config.port)
    for (const app of [a, b]) expect((await fetch(`${app.config.publicUrl}/readyz`)).status).toBe(200)
    await Promise.all([a.stop(), b.stop()])
  })

  test('says which port is taken before it has touched any data, and leaves nothing open', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const data = join(folder, 'never made')
    // Nobody listens at this address: a start that looked for its database first would tell of that.
    const wanted = configOf({
      PORT: String(port),
      QUITTANCE_DATA: data,
      DATABASE_URL: 'postgres://x@127.0.0.1:1/x',
    })
    await expect(startApp(wanted, log)).rejects.toThrow(
      new RegExp(`PORT ${port} .*taken[\\s\\S]*another port. Example: PORT=${port + 1}`),
    )
    expect(existsSync(data)).toBe(false)
    other.close()
  })

  test('refuses a keyring that the database was not opened with', async () => {
    const first = await startApp(configOf(), log)
    await first.stop()
    const other = startApp(configOf({ QUITTANCE_KEYRING: join(folder, 'other keyring.json') }), log)
    await expect(other).rejects.toThrow(/opened with another keyring/)
    const again = await startApp(configOf(), log)
    await again.stop()
  })

  test('says that the data folder is none', async () => {
    const file = join(folder, 'a file')
    writeFileSync(file, '')
    await expect(startApp(configOf({ QUITTANCE_DATA: file }), log)).rejects.toThrow(ConfigError)
  })
})

/** A server process, until it answers or ends. */
const serve = async (env: Record<string, string>) => {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', QUITTANCE_DATA: join(folder, 'embedded'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += String(chunk)
    })
  const exit = once(child, 'exit').then(([code]) => code)
  await vi.waitUntil(() => said.includes('Ctrl-C') || child.exitCode !== null, {
    timeout: 60_000,
    interval: 20,
  })
  return { child, exit, said: () => said, url: /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '' }
}

/** The address of the database that the banner shows. */
const addressIn = (said: string): URL => new URL(/postgres:\/\/\S+/.exec(said)?.[0] ?? '')
const WALLETS = `SELECT count(*)::int AS n, min(created_at)::text AS first, count(*) > 0 AS sandbox FROM wallets.wallet`
const ask = async (address: URL, sql: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: address.href })
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return rows
}

describe('a server process', () => {
  test('serves from nothing, and stops cleanly on SIGTERM; kill -9 loses nothing, nor does a folder from before the role of the application', async () => {
    const data = join(folder, 'embedded')
    const secret = join(data, 'pg-app-password')
    const killed = await serve({})
    expect(killed.said()).toMatch(/SANDBOX[\s\S]*psql +postgres:\/\/quittance_app:/)
    expect((await fetch(`${killed.url}/readyz`)).status).toBe(200)
    const owner = addressIn(killed.said())
    Object.assign(owner, { username: 'quittance', password: readFileSync(join(data, 'pg-password'), 'utf8') })
    const wallets = await ask(owner, WALLETS)
    expect(wallets).toMatchObject([{ sandbox: true }])
    // As such a folder was left: one role made and owned everything.
    await ask(owner, 'DROP OWNED BY quittance_app; DROP ROLE quittance_app')
    rmSync(secret)
    killed.child.kill('SIGKILL')
    await killed.exit

    const next = await serve({})
    expect((await fetch(`${next.url}/readyz`)).status).toBe(200)
    const app = addressIn(next.said())
    expect(await ask(app, WALLETS)).toEqual(wallets)
    const who = 'SELECT rolname, rolsuper FROM pg_roles WHERE rolname = current_user'
    expect(await ask(app, who)).toEqual([{ rolname: 'quittance_app', rolsuper: false }])
    await expect(ask(app, 'TRUNCATE audit.entry')).rejects.toThrow(/permission denied/)
    expect(statSync(secret).mode & 0o777).toBe(0o600)
    expect([app.password, owner.password]).toEqual([
      readFileSync(secret, 'utf8'),
      expect.not.stringMatching(app.password),
    ])
    next.child.kill('SIGTERM')
    expect(await next.exit).toBe(0)
    expect(postmasterOf(join(data, 'pg'))).toBeUndefined()
  }, 120_000)

  test('that may not start says why, without a stack', async () => {
    const refused = await serve({ QUITTANCE_MODE: 'production', PORT: 'x' })
    expect(await refused.exit).toBe(1)
    expect(refused.said()).toMatch(/PORT must be a whole number[\s\S]*simulated rails/)
    expect(refused.said()).not.toContain('    at ')
  })
})
