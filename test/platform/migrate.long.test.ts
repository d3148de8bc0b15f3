import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  bucketed,
  MigrationError,
  migrate,
  pendingOf,
  readMigrations,
} from '../../src/platform/db/migrate.ts'
import { openPool } from '../../src/platform/db/pool.ts'
import { emptyDb, freshDb } from '../harness.ts'

const migration = (number: number, sql: string, hash = sql) => ({ number, name: 'x', sql, hash })

describe('the migrator', () => {
  let empty: Awaited<ReturnType<typeof emptyDb>>
  beforeAll(async () => {
    empty = await emptyDb()
  })
  afterAll(() => empty.close())

  test('runs each migration once although two servers start at the same moment', async () => {
    const migrations = [
      migration(1, 'CREATE TABLE core.a (n int)'),
      migration(2, 'CREATE TABLE core.b (n int)'),
    ]
    const runs = await Promise.all([1, 2].map(() => migrate({ url: empty.url, partitions: 0, migrations })))
    expect(runs.map((run) => run.applied.length).sort()).toEqual([0, 2])
  })

  test('changes nothing when a migration fails', async () => {
    const migrations = [
      migration(1, 'CREATE TABLE core.a (n int)'),
      migration(2, 'CREATE TABLE core.b (n int)'),
      migration(3, 'CREATE TABLE core.c (n int); SELECT 1/0'),
    ]
    await expect(migrate({ url: empty.url, partitions: 0, migrations })).rejects.toThrow(
      '0003_x failed and changed nothing: division by zero',
    )
    const db = openPool({ url: empty.url, max: 1 })
    expect(await db.query(`SELECT to_regclass('core.c') AS c`)).toEqual([{ c: null }])
    await db.end()
  })

  test('remembers the partitions of the first run', async () => {
    const run = await migrate({
      url: empty.url,
      partitions: 8,
      migrations: [migration(1, 'CREATE TABLE core.a (n int)'), migration(2, 'CREATE TABLE core.b (n int)')],
    })
    expect(run.partitions).toBe(0)
  })
})

test('a database newer than the code is refused with its migrations named', () => {
  const done = [
    { number: 1, name: 'core', hash: 'a' },
    { number: 9, name: 'future', hash: 'b' },
  ]
  expect(() => pendingOf([migration(1, '', 'a')], done)).toThrow(/newer than this code: it has 0009_future/)
})

test('an edited migration is refused', () => {
  expect(() => pendingOf([migration(1, '', 'a')], [{ number: 1, name: 'core', hash: 'b' }])).toThrow(
    /0001_core was edited/,
  )
})

test('the marker becomes hash partitions that carry the storage settings, or plain storage settings', () => {
  const sql = 'CREATE TABLE a.b (n int, bucket smallint NOT NULL) /* bucketed: fillfactor=70 */;'
  expect(bucketed(sql, 0)).toBe('CREATE TABLE a.b (n int, bucket smallint NOT NULL)  WITH (fillfactor=70);')
  expect(bucketed(sql, 2)).toContain(
    'CREATE TABLE a.b_p1 PARTITION OF a.b FOR VALUES WITH (MODULUS 2, REMAINDER 1) WITH (fillfactor=70);',
  )
  expect(() => bucketed('ALTER TABLE a.b ADD c int /* bucketed */;', 0)).toThrow(MigrationError)
})

test('a fresh database is a copy of the migrated template', async () => {
  const { db, close } = await freshDb()
  const [row] = await db.query<{ n: bigint }>('SELECT count(*) AS n FROM core.migration')
  expect(row?.n).toBe(BigInt(readMigrations().length))
  await close()
})

test('a database that cannot be reached is named without its password', async () => {
  const { url, close } = await emptyDb()
  const wrong = new URL(url)
  wrong.password = 'hunter2'
  const refused = migrate({ url: wrong.href, partitions: 0 })
  await expect(refused).rejects.toThrow(/cannot be reached \(28P01\): password authentication failed/)
  await expect(refused).rejects.not.toThrow(/hunter2/)
  const nobody = migrate({ url: 'postgres://x:y@127.0.0.1:1/z', partitions: 0 })
  await expect(nobody).rejects.toThrow(/cannot be reached \(ECONNREFUSED\)/)
  await close()
})

describe('a database remembers whose it is', () => {
  const migrations = [migration(1, 'CREATE TABLE core.keyring (fingerprint bytea)')]
  const opened = (url: string, mode: 'sandbox' | 'production', all = migrations) =>
    migrate({ url, partitions: 0, mode, migrations: all })

  test.each([
    ['sandbox', 'production', /is a sandbox: its people, money and bank are invented/],
    ['production', 'sandbox', /is a production database/],
  ] as const)(
    'one of the %s is refused to the other mode before anything is changed',
    async (first, other, words) => {
      const { url, close } = await emptyDb()
      await opened(url, first)
      const next = [...migrations, migration(2, 'CREATE TABLE core.later (n int)')]
      await expect(opened(url, other, next)).rejects.toThrow(words)
      const db = openPool({ url, max: 1 })
      expect(await db.query(`SELECT to_regclass('core.later') AS later`)).toEqual([{ later: null }])
      await db.end()
      await opened(url, first, next)
      await close()
    },
  )

  test('one from before the mark is a sandbox once it was started, and free until then', async () => {
    const { url, close } = await emptyDb()
    await migrate({ url, partitions: 0, migrations })
    const db = openPool({ url, max: 1 })
    await db.query(`INSERT INTO core.keyring VALUES ('\\x00')`)
    await expect(opened(url, 'production')).rejects.toThrow(/is a sandbox/)
    await db.query('DELETE FROM core.keyring')
    await opened(url, 'production')
    await expect(opened(url, 'sandbox')).rejects.toThrow(/is a production database/)
    await db.end()
    await close()
  })
})
