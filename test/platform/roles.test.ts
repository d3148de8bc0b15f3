/** The application logs in as a role that reads and writes rows and can do nothing else to the database. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { MigrationError, migrate, readMigrations } from '../../src/platform/db/migrate.ts'
import { WRITTEN_ONCE } from '../../src/platform/db/rights.ts'
import { concernOf, type Role, RoleError, requireModest } from '../../src/platform/db/role.ts'
import { emptyDb, freshDb, ownerOf, type TestDb } from '../harness.ts'

let t: TestDb
beforeAll(async () => {
  t = await freshDb()
})
afterAll(() => t.close())

const REFUSED: readonly string[] = [
  'TRUNCATE core.due',
  'TRUNCATE audit.entry',
  'ALTER TABLE ledger.account ADD COLUMN extra int',
  'ALTER TABLE audit.entry DISABLE TRIGGER ALL',
  'DROP TABLE wallets.wallet',
  'CREATE TABLE public.mine (n int)',
  'CREATE TABLE core.mine (n int)',
  'CREATE SCHEMA mine',
  'CREATE EXTENSION pg_trgm',
  'CREATE ROLE another',
  'CREATE DATABASE another',
  'ALTER ROLE quittance_app SUPERUSER',
  'SET ROLE quittance',
  `SET session_replication_role = 'replica'`,
  `COPY (SELECT 1) TO PROGRAM 'true'`,
  `COPY (SELECT 1) TO '/tmp/quittance-of-a-test'`,
  `SELECT pg_read_file('postgresql.conf')`,
  `SELECT lo_import('/etc/passwd')`,
  'SELECT * FROM pg_authid',
  'UPDATE core.migration SET hash = hash',
  `UPDATE core.setup SET mode = 'production'`,
  'UPDATE audit.log SET id = id',
  'UPDATE audit.pending SET leaf = leaf',
  'DELETE FROM audit.log',
  ...WRITTEN_ONCE.flatMap((table) => [`DELETE FROM ${table}`, `SELECT 1 FROM ${table} FOR UPDATE`]),
  'UPDATE audit.entry SET leaf = leaf',
  'UPDATE audit.entry_p0 SET leaf = leaf',
  'UPDATE ledger.leg SET balance = balance',
  'DELETE FROM ledger.leg_p0',
]

describe('the role of the application', () => {
  test('has no power of its own', async () => {
    const [role] = await t.db.query(
      `SELECT rolname, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls,
              (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS memberships,
              (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid AND c.relpersistence = 'p') AS owned
         FROM pg_roles r WHERE rolname = current_user`,
    )
    expect(role).toEqual({
      rolname: 'quittance_app',
      rolsuper: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
      rolbypassrls: false,
      memberships: 0,
      owned: 0,
    })
  })

  test('is refused everything else', async () => {
    const client = await t.db.connect()
    const allowed: string[] = []
    for (const statement of REFUSED)
      await client.query(statement).then(
        () => allowed.push(statement),
        (error: { code?: string }) => {
          // On plain tables there is no partition to go behind.
          if (!/^(42501|42P01)$/.test(error.code ?? '')) throw error
        },
      )
    client.release()
    expect(allowed).toEqual([])
  })

  test('may write and change what the program writes and changes', async () => {
    await t.db.query(`INSERT INTO core.clock (seconds) VALUES (1)`)
    await t.db.query('UPDATE core.clock SET seconds = 2')
    await t.db.query('DELETE FROM core.clock')
    await t.db.query('SELECT 1 FROM audit.pending FOR UPDATE SKIP LOCKED')
    await t.db.query('SELECT size FROM audit.log FOR UPDATE')
  })

  test('finds tables that have moved under the names that an earlier release still asks for', async () => {
    const wallet = newId(7)
    const write = `INSERT INTO closure.dormancy (wallet, person, state, quiet_since, told_at, deadline, changed_at, bucket)
       VALUES ($1, $1, 'told', '2026-01-01', '2026-01-01', '2026-02-01', '2026-01-01', 7)
       ON CONFLICT (wallet, bucket) DO UPDATE SET state = 'back'`
    await t.db.query(write, [wallet])
    await t.db.query(write, [wallet])
    const look = 'SELECT state FROM closure.dormancy WHERE wallet = $1 AND bucket = 7 FOR NO KEY UPDATE'
    expect(await t.db.query(look, [wallet])).toEqual([{ state: 'back' }])
    expect(await t.db.query('SELECT state FROM campaigns.dormancy')).toEqual([{ state: 'back' }])
  })

  test('finds the partitions of a table where the table is', async () => {
    const behind = `SELECT c.oid::regclass::text AS part FROM pg_inherits i
       JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_class p ON p.oid = i.inhparent WHERE c.relnamespace <> p.relnamespace`
    expect(await t.db.query(behind)).toEqual([])
  })
})

const ask = async (url: string, sql: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<object>(sql).finally(() => client.end())
  return Object.values(rows?.[0] ?? {})[0]
}

const migration = (number: number, sql: string) => ({ number, name: 'x', sql, hash: sql })
const first = [
  migration(1, 'CREATE SCHEMA extra; CREATE TABLE extra.a (n int)'),
  migration(2, 'CREATE TABLE core.keyring (fingerprint bytea)'),
]
const later = [...first, migration(3, 'CREATE TABLE extra.b (n int)')]

describe('two roles', () => {
  let empty: Awaited<ReturnType<typeof emptyDb>>
  let url: string
  beforeAll(async () => {
    empty = await emptyDb()
    const address = new URL(t.url)
    address.pathname = new URL(empty.url).pathname
    url = address.href
  })
  afterAll(() => empty.close())
  const asApp = (sql: string) => ask(url, sql)
  const alone = (migrations = first) => migrate({ url, partitions: 0, mode: 'sandbox', migrations })
  const both = (migrations = first) =>
    migrate({ url, ownerUrl: empty.url, partitions: 0, mode: 'sandbox', migrations })

  test('without its owner an empty database is refused, with what to do', async () => {
    await expect(alone()).rejects.toThrow(MigrationError)
    await expect(alone()).rejects.toThrow(/may not make schemas.*DATABASE_OWNER_URL/)
  })

  test('the owner migrates, however many start at once, and what it makes later is there for the application', async () => {
    const runs = await Promise.all([both(), both()])
    expect(runs.map(({ applied }) => applied.length).sort()).toEqual([0, 2])
    expect(runs[0]?.role).toMatchObject({ name: 'quittance_app', powers: [], owns: false })
    await asApp('INSERT INTO extra.a VALUES (1); UPDATE extra.a SET n = 2; DELETE FROM extra.a')
    await expect(asApp('TRUNCATE extra.a')).rejects.toThrow(/permission denied/)
    expect((await both(later)).applied).toEqual(['0003_x'])
    await asApp('INSERT INTO extra.b VALUES (1); UPDATE extra.b SET n = 2')
  })

  test('the application starts alone when nothing is left to do, and says what is', async () => {
    expect((await alone(later)).applied).toEqual([])
    await expect(alone([...later, migration(4, 'SELECT 1')])).rejects.toThrow(
      /missing: 0004_x.*npm run migrate.*DATABASE_OWNER_URL/,
    )
    await expect(migrate({ url, partitions: 0, mode: 'production', migrations: later })).rejects.toThrow(
      /is a sandbox/,
    )
  })

  test('rights that were lost or added by hand are put right by the next migration', async () => {
    const owner = new pg.Client({ connectionString: empty.url })
    await owner.connect()
    await owner.query(
      'REVOKE UPDATE ON extra.a FROM quittance_app; GRANT TRUNCATE, UPDATE ON core.keyring TO quittance_app',
    )
    await expect(alone(later)).rejects.toThrow(/rights are missing to extra\.a/)
    await both(later)
    await asApp('UPDATE extra.a SET n = 3')
    await expect(asApp('UPDATE core.keyring SET fingerprint = NULL')).rejects.toThrow(/permission denied/)
    await owner.end()
  })
})

test('one role for everything works as before, and is told of', async () => {
  const { url, close } = await emptyDb()
  const { applied, role } = await migrate({ url, partitions: 0, mode: 'sandbox' })
  expect(applied).toHaveLength(readMigrations().length)
  expect(concernOf(role)).toMatch(/has SUPERUSER/)
  expect(() => requireModest(role, 'sandbox')).not.toThrow()
  expect(() => requireModest(role, 'production')).toThrow(RoleError)
  await close()
})

test('an owner without powers is told of, and production may start with it', () => {
  const role: Role = { name: 'quittance', powers: [], owns: true, empty: false }
  expect(concernOf(role)).toMatch(/owns the tables/)
  expect(() => requireModest(role, 'production')).not.toThrow()
  expect(concernOf({ ...role, owns: false })).toBeUndefined()
})

test('a power that comes by membership counts', async () => {
  const owner = ownerOf(t.db)
  await owner.query(`CREATE ROLE reader LOGIN PASSWORD 'reader' IN ROLE pg_read_server_files`)
  const address = new URL(t.url)
  Object.assign(address, { username: 'reader', password: 'reader' })
  await expect(migrate({ url: address.href, partitions: 0 })).rejects.toThrow(MigrationError)
  const { role } = await migrate({ url: address.href, ownerUrl: t.ownerUrl, partitions: 0 })
  expect(role.powers).toEqual(['pg_read_server_files'])
  await owner.query('DROP OWNED BY reader')
  await owner.query('DROP ROLE reader')
})
