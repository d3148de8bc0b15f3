import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from '../../src/app.ts'
import { ConfigError, parseConfig } from '../../src/kernel/config.ts'
import { openLog } from '../../src/kernel/watch/log.ts'
import { freshDb, type TestDb } from '../harness.ts'

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
