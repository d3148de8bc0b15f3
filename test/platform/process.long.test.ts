/** A server as a process of its own: from nothing, killed, started again, refused. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { postmasterOf } from '../../src/platform/db/embedded/embedded-users.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quittance app '))
  chmodSync(folder, 0o711)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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
