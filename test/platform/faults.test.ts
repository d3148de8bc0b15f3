/** A database that cannot take work is a 503 with a time to come back, and `/readyz` says what is wrong with it. */
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { faultOfDatabase } from '../../src/platform/db/faults.ts'
import { readMigrations } from '../../src/platform/db/migrate.ts'
import { openPool } from '../../src/platform/db/pool.ts'
import { createProbe, type Probe } from '../../src/platform/db/probe.ts'
import { refusalOf } from '../../src/platform/http/answers/failure.ts'
import { freshDb, ownerOf, type TestDb } from '../harness.ts'
import { ana, as, notesOf, serverOn } from '../http/fixture.ts'

let fresh: TestDb
beforeAll(async () => {
  fresh = await freshDb()
})
afterAll(() => fresh.close())

const newest = readMigrations().at(-1)?.number ?? 0
const raised = (code: string) => Object.assign(new Error('told by PostgreSQL'), { code })
/** An address of the same database for somebody else, or of another one. */
const addressOf = (change: (url: URL) => void): string => {
  const url = new URL(fresh.url)
  change(url)
  return url.href
}

describe('the table', () => {
  test.each([
    ['53100', 'disk_full'],
    ['53200', 'memory'],
    ['53300', 'connections'],
    ['57P01', 'restarting'],
    ['57P03', 'restarting'],
    ['57014', 'slow'],
    ['08006', 'lost'],
    ['25P03', 'lost'],
    ['25006', 'read_only'],
    ['28P01', 'login'],
    ['3D000', 'login'],
    ['58030', 'files'],
    ['40P01', 'contention'],
    ['ECONNREFUSED', 'unreachable'],
    ['ENOTFOUND', 'unreachable'],
  ])('%s is %s, and never a 500', (code, fault) => {
    expect(faultOfDatabase(raised(code))).toBe(fault)
    const refusal = refusalOf(raised(code), true)
    expect(refusal.code).toBe('unavailable')
    expect(refusal.detail.retryAfterSeconds).toBeGreaterThanOrEqual(1)
  })

  test.each(['23505', '22012', '42P01', '42501'])('%s is a bug of ours', (code) => {
    expect(refusalOf(raised(code), true).code).toBe('internal_error')
  })
})

test('a request that meets one is answered 503 with Retry-After, and works again when it is over', async () => {
  let code: string | undefined = '53100'
  const server = serverOn({
    ...fresh.db,
    tx: (work) => (code ? Promise.reject(raised(code)) : fresh.db.tx(work)),
  })
  const add = (key: string) =>
    server.inject({
      method: 'POST',
      url: notesOf(ana),
      headers: { ...as('ana'), 'idempotency-key': key },
      payload: { text: 'x' },
    })
  const refused = await add('disk')
  expect([refused.statusCode, refused.json().code]).toEqual([503, 'unavailable'])
  expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1)
  code = undefined
  expect((await add('disk')).statusCode).toBe(201)
  await server.close()
})

/** Nobody listens there. */
const unheard = (url: URL): void => {
  url.searchParams.delete('host')
  url.port = '1'
}

describe('/readyz', () => {
  const probes: Probe[] = []
  const probed = (url: string, more = {}): Probe => {
    const probe = createProbe({ url, newest, withinMs: 20_000, ...more })
    probes.push(probe)
    return probe
  }
  const looked = (url: string, more = {}) => probed(url, more).look()
  afterEach(async () => {
    await Promise.all(probes.splice(0).map((probe) => probe.end()))
  })

  test('says that nothing listens, that the login is refused, that migrations are missing', async () => {
    expect(await looked(fresh.url)).toBe('ok')
    expect(await looked(addressOf(unheard))).toBe('unreachable')
    expect(await looked(addressOf((url) => (url.password = 'wrong')))).toBe('login refused')
    expect(await looked(addressOf((url) => (url.pathname = '/nowhere')))).toBe('login refused')
    expect(await looked(fresh.url, { newest: newest + 1 })).toBe('migrations missing')
  })

  test('says that every connection is taken, and nothing any more when one is free', async () => {
    await ownerOf(fresh.db).query(`CREATE ROLE crowded LOGIN PASSWORD 'crowded' CONNECTION LIMIT 1`)
    const url = addressOf((address) => {
      address.username = 'crowded'
      address.password = 'crowded'
    })
    await ownerOf(fresh.db).query('GRANT USAGE ON SCHEMA core TO crowded')
    await ownerOf(fresh.db).query('GRANT SELECT ON core.migration TO crowded')
    const only = new pg.Client({ connectionString: url })
    await only.connect()
    expect(await looked(url)).toBe('too many connections')
    const other = openPool({ url, max: 1 })
    expect(faultOfDatabase(await other.query('SELECT 1').catch((error: unknown) => error))).toBe(
      'connections',
    )
    await other.end()
    const probe = probed(url, { graceMs: 60_000 })
    probe.note(raised('53300'))
    probe.answered()
    expect(await probe.look()).toBe('too many connections')
    await only.end()
    await expect.poll(() => probe.look()).toBe('ok')
    await probe.end()
    await ownerOf(fresh.db).query('DROP OWNED BY crowded')
    await ownerOf(fresh.db).query('DROP ROLE crowded')
  })

  test('says that it is read-only', async () => {
    const name = new URL(fresh.url).pathname.slice(1)
    await ownerOf(fresh.db).query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`)
    expect(await looked(fresh.url)).toBe('read-only')
    await ownerOf(fresh.db).query(`ALTER DATABASE ${name} RESET default_transaction_read_only`)
    expect(await looked(fresh.url)).toBe('ok')
  })

  test('a full disk that a request met is told until something could be written', async () => {
    const full = `DO $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = '53100'; END $$`
    const probe = probed(fresh.url, { write: full })
    expect(await probe.look()).toBe('ok')
    probe.note(raised('53100'))
    await expect.poll(() => probe.look()).toBe('disk full')
    const mended = probed(fresh.url)
    mended.note(raised('53100'))
    expect(await mended.look()).toBe('ok')
  })

  test('a crowd is one check on one connection, which is opened again when it was ended', async () => {
    let at = 0
    const probe = probed(fresh.url, { elapsed: () => at })
    const mine = async () =>
      (
        await ownerOf(fresh.db).query<{ pid: number }>(
          `SELECT pid FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = 'quittance health'`,
        )
      ).map(({ pid }) => pid)
    await expect.poll(mine).toEqual([])
    expect(new Set(await Promise.all(Array.from({ length: 50 }, () => probe.look())))).toEqual(
      new Set(['ok']),
    )
    const [first, ...others] = await mine()
    expect(others).toEqual([])
    await ownerOf(fresh.db).query('SELECT pg_terminate_backend($1)', [first])
    await expect.poll(mine).toEqual([])
    at = 1_000
    expect(await probe.look()).toBe('ok')
    expect((await mine()).filter((pid) => pid !== first)).toHaveLength(1)
  })

  test('a check that is late counts by what is known: well within the grace, then no answer in time', async () => {
    let at = 0
    const owner = ownerOf(fresh.db)
    const probe = probed(fresh.url, { withinMs: 20, graceMs: 10_000, elapsed: () => at })
    const held = await owner.connect()
    try {
      await held.query('BEGIN; LOCK TABLE core.migration')
      // Nothing is known of it yet.
      expect(await probe.look()).toBe('no answer in time')
      probe.answered()
      at = 10_000
      expect(await probe.look()).toBe('ok')
      at = 10_001
      expect(await probe.look()).toBe('no answer in time')
      // Requests are answered meanwhile: it is busy, not gone.
      probe.answered()
      expect(await probe.look()).toBe('ok')
      probe.note(raised('53100'))
      expect(await probe.look()).toBe('disk full')
    } finally {
      await held.query('ROLLBACK')
      held.release()
    }
    await expect.poll(() => probe.look()).toBe('ok')
    // What is certain is told whatever was answered before.
    const gone = probed(addressOf(unheard))
    gone.answered()
    expect(await gone.look()).toBe('unreachable')
  })
})
