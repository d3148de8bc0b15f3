/**
 * Forward-only SQL migrations: `migrations/NNNN_name.sql`, each in a transaction of its own. Two servers may start
 * at once (advisory lock); a file that was edited after it ran, or a database newer than this code, is refused.
 *
 * A wallet-owned table ends with the comment `bucketed` or `bucketed: storage=…` right before its semicolon. The
 * number of hash partitions is chosen when the database is first migrated and remembered in `core.setup`.
 */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { MendableError } from '../../kernel/text/mendable.ts'
import { codeOf } from './pool.ts'
import { type Grant, grantRights, lackingRights } from './rights.ts'
import { type Role, roleOf } from './role.ts'

export type Migration = {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly hash: string
}
export type MigrateOptions = {
  /** As the application logs in. */
  readonly url: string
  /** As the owner of the tables does; its migrations are run by it, and the application is given its rights. */
  readonly ownerUrl?: string
  /** Hash partitions of a database that is migrated for the first time; 0 = plain tables. */
  readonly partitions: number
  /** Whose database this is: marked at its first start, and refused to the other mode from then on. Not given = not asked. */
  readonly mode?: 'sandbox' | 'production'
  readonly migrations?: readonly Migration[]
  readonly log?: (message: string) => void
  /** Told before each migration: its name, and the how many-th of how many it is. */
  readonly onStep?: (step: { readonly name: string; readonly at: number; readonly of: number }) => void
}
export type Migrated = {
  readonly applied: readonly string[]
  readonly partitions: number
  /** Who the application is. */
  readonly role: Role
}

/** The database and this code do not belong together; the message says what to do. */
export class MigrationError extends MendableError {
  override readonly name = 'MigrationError'
}

/** Serialises the migrators of one database (any constant; advisory locks are per database). */
const LOCK = 7_218_331_001
/** A migration waits this long for a table lock, then fails and changes nothing: a queue behind it would stop the site. */
const LOCK_TIMEOUT = '5s'
/** … and this long for another server that is migrating the same database. */
const TURN_TIMEOUT = '120s'
const DIRECTORY = new URL('./migrations/', import.meta.url)

/** Every migration of this code, in order. */
export const readMigrations = (directory: URL = DIRECTORY): readonly Migration[] => {
  const all = readdirSync(directory)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const match = /^(\d{4})_([a-z0-9_]+)\.sql$/.exec(file)
      if (!match?.[1] || !match[2]) throw new MigrationError(`${file} is not named NNNN_name.sql`)
      const sql = readFileSync(new URL(file, directory), 'utf8')
      return { number: Number(match[1]), name: match[2], sql, hash: sha256(sql) }
    })
  for (const [i, migration] of all.entries())
    if (all[i - 1]?.number === migration.number)
      throw new MigrationError(`two migrations have number ${migration.number}`)
  return all
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Brings the database at `url` to this code's schema. A role that neither owns the tables nor was given an owner changes
 * nothing: it is refused unless everything is in place.
 */
export const migrate = async (options: MigrateOptions): Promise<Migrated> => {
  const { url, ownerUrl } = options
  const role = await withClient({ url, variable: 'DATABASE_URL' }, roleOf)
  if (!ownerUrl && !role.owns && !role.empty)
    return withClient({ url, variable: 'DATABASE_URL' }, (client) => look(client, options, role))
  const owner = ownerUrl
    ? { url: ownerUrl, variable: 'DATABASE_OWNER_URL' }
    : { url, variable: 'DATABASE_URL' }
  const done = await withClient(owner, async (client) => {
    const migrated = await run(client, options)
    const { name } = await roleOf(client)
    if (name !== role.name && !role.powers.includes('SUPERUSER'))
      await giveRights(client, { role: role.name, schemas: schemasOf(options) })
    return migrated
  })
  return { ...done, role: await withClient({ url, variable: 'DATABASE_URL' }, roleOf) }
}

const run = async (client: pg.Client, options: MigrateOptions): Promise<Omit<Migrated, 'role'>> => {
  await client.query(`SET lock_timeout = '${TURN_TIMEOUT}'`)
  await client.query('SELECT pg_advisory_lock($1)', [LOCK])
  await setUp(client)
  if (options.mode) await requireMode(client, options.mode)
  const partitions = await rememberPartitions(client, options.partitions)
  if (options.mode) await markMode(client, options.mode)
  const pending = pendingOf(options.migrations ?? readMigrations(), await recorded(client))
  const applied: string[] = []
  for (const [i, migration] of pending.entries()) {
    options.onStep?.({ name: label(migration), at: i + 1, of: pending.length })
    await apply(client, migration, partitions)
    applied.push(label(migration))
    options.log?.(`migrated ${label(migration)}`)
  }
  return { applied, partitions }
}

/** Whoever may not migrate waits for who does, and goes on when nothing is left to do. */
const look = async (client: pg.Client, options: MigrateOptions, role: Role): Promise<Migrated> => {
  await client.query(`SET lock_timeout = '${TURN_TIMEOUT}'`)
  await client.query('SELECT pg_advisory_lock_shared($1)', [LOCK])
  const remedy =
    `The role ${role.name} of DATABASE_URL does not own the tables and may not do this: run "npm run migrate" with ` +
    'DATABASE_OWNER_URL, the address with which their owner logs in.'
  const { rows } = await client
    .query<{ partitions: number; mode: string | null }>('SELECT partitions, mode FROM core.setup')
    .catch((cause: unknown) => {
      throw new MigrationError(`core.setup cannot be read. ${remedy}`, { cause })
    })
  const [setup] = rows
  const lacking = await lackingRights(client, schemasOf(options))
  if (lacking.length > 0)
    throw new MigrationError(`rights are missing to ${lacking.slice(0, 5).join(', ')}. ${remedy}`)
  if (options.mode) await requireMode(client, options.mode)
  const pending = pendingOf(options.migrations ?? readMigrations(), await recorded(client))
  if (pending.length > 0)
    throw new MigrationError(`these migrations are missing: ${pending.map(label).join(', ')}. ${remedy}`)
  if (!setup || (options.mode && !setup.mode))
    throw new MigrationError(`the database is not marked as a ${options.mode} yet. ${remedy}`)
  return { applied: [], partitions: setup.partitions, role }
}

const setUp = (client: pg.Client): Promise<unknown> =>
  client.query(SETUP).catch((cause: unknown) => {
    if (codeOf(cause) !== '42501') throw cause
    throw new MigrationError(
      'the role may not make schemas in this database. Set DATABASE_OWNER_URL to the address with which the owner of ' +
        'the database logs in, or run "npm run migrate" with it.',
      { cause },
    )
  })

/** The schemas that the migrations make: others in the same database are nobody's business here. */
const schemasOf = ({ migrations = readMigrations() }: MigrateOptions): readonly string[] => [
  'core',
  ...migrations.flatMap(({ sql }) =>
    [...sql.matchAll(/CREATE SCHEMA (?:IF NOT EXISTS )?([a-z_]+)/g)].map((found) => found[1] ?? ''),
  ),
]

const giveRights = (client: pg.Client, grant: Grant): Promise<void> =>
  grantRights(client, grant).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new MigrationError(`the role ${grant.role} could not be given its rights: ${why}`, { cause })
  })

type Address = { readonly url: string; readonly variable: string }

const withClient = async <T>(address: Address, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: address.url, application_name: 'quittance migrate' })
  client.on('error', () => undefined)
  await connect(client, address.variable)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The oldest PostgreSQL whose behaviour the statements were measured on. */
const OLDEST = 18

const connect = async (client: pg.Client, variable: string): Promise<void> => {
  try {
    await client.connect()
  } catch (error) {
    const code = codeOf(error)
    const refused = /^(28|3D)/.test(code) && error instanceof Error ? `: ${error.message}` : ''
    throw new MigrationError(
      `the database cannot be reached (${code || 'no answer'})${refused}. Is it running, and is ${variable} right?`,
      { cause: error },
    )
  }
  const { rows } = await client.query<{ version: string }>(
    `SELECT current_setting('server_version_num') AS version`,
  )
  const major = Math.floor(Number(rows[0]?.version) / 10_000)
  if (major >= OLDEST) return
  await client.end()
  throw new MigrationError(`the database is PostgreSQL ${major}; ${OLDEST} or newer is needed.`)
}

const SETUP = `
CREATE SCHEMA IF NOT EXISTS core;
CREATE TABLE IF NOT EXISTS core.migration (
  number integer PRIMARY KEY, name text NOT NULL, hash text NOT NULL, applied_at timestamptz NOT NULL
);
CREATE TABLE IF NOT EXISTS core.setup (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  partitions integer NOT NULL CHECK (partitions BETWEEN 0 AND 256)
);
ALTER TABLE core.setup ADD COLUMN IF NOT EXISTS mode text CHECK (mode IN ('sandbox', 'production'));`

type Mode = NonNullable<MigrateOptions['mode']>

/** Before anything of it is changed: invented people and a simulated bank must never meet real ones. */
const requireMode = async (client: pg.Client, mode: Mode): Promise<void> => {
  const marked = await markOf(client)
  if (marked === undefined || marked === mode) return
  throw new MigrationError(
    marked === 'sandbox'
      ? 'this database is a sandbox: its people, money and bank are invented, and its clock was moved by hand. It cannot ' +
          'become a production database, and nothing of it was changed. Point DATABASE_URL to an empty database.'
      : 'this database is a production database, and nothing of it was changed. The sandbox would put invented people, ' +
          'a simulated bank and a clock that can be moved beside real ones. Point DATABASE_URL to another database, or ' +
          'leave it out: the sandbox then brings its own.',
  )
}

/** A database that was started before it could be marked is a sandbox: no version of that time started in production. */
const markOf = async (client: pg.Client): Promise<Mode | undefined> => {
  const { rows } = await client.query<{ mode: Mode | null; keyring: boolean }>(
    `SELECT (SELECT mode FROM core.setup) AS mode, to_regclass('core.keyring') IS NOT NULL AS keyring`,
  )
  const [row] = rows
  if (row?.mode) return row.mode
  if (!row?.keyring) return undefined
  const started = await client.query('SELECT 1 FROM core.keyring')
  return started.rows.length > 0 ? 'sandbox' : undefined
}

/** Marks what had no mark; whoever comes with the other mode at the same moment waits for its turn and is refused. */
const markMode = (client: pg.Client, mode: Mode): Promise<unknown> =>
  client.query('UPDATE core.setup SET mode = $1 WHERE mode IS NULL', [mode])

const rememberPartitions = async (client: pg.Client, wanted: number): Promise<number> => {
  await client.query('INSERT INTO core.setup (partitions) VALUES ($1) ON CONFLICT (one) DO NOTHING', [wanted])
  const { rows } = await client.query<{ partitions: number }>('SELECT partitions FROM core.setup')
  return rows[0]?.partitions ?? wanted
}

type Recorded = { number: number; name: string; hash: string }
const recorded = async (client: pg.Client): Promise<readonly Recorded[]> => {
  const { rows } = await client.query<Recorded>(
    'SELECT number, name, hash FROM core.migration ORDER BY number',
  )
  return rows
}

const label = ({ number, name }: { number: number; name: string }): string =>
  `${String(number).padStart(4, '0')}_${name}`

/** What is still to run. Throws when the database has something this code does not have, or has it differently. */
export const pendingOf = (
  migrations: readonly Migration[],
  done: readonly Recorded[],
): readonly Migration[] => {
  const known = new Map(migrations.map((m) => [m.number, m]))
  const newer = done.filter((d) => !known.has(d.number))
  if (newer.length > 0)
    throw new MigrationError(
      `the database is newer than this code: it has ${newer.map(label).join(', ')}. ` +
        'Start the version that made it, or a later one; migrations only go forward.',
    )
  for (const d of done)
    if (known.get(d.number)?.hash !== d.hash)
      throw new MigrationError(
        `${label(d)} was edited after it had run on this database. ` +
          'Restore the file as it was and put the change into a new migration.',
      )
  const ran = new Set(done.map((d) => d.number))
  return migrations.filter((m) => !ran.has(m.number))
}

const apply = async (client: pg.Client, migration: Migration, partitions: number): Promise<void> => {
  try {
    await client.query('BEGIN')
    await client.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`)
    await client.query(bucketed(migration.sql, partitions))
    await client.query(
      'INSERT INTO core.migration (number, name, hash, applied_at) VALUES ($1, $2, $3, clock_timestamp())',
      [migration.number, migration.name, migration.hash],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    const why = error instanceof Error ? error.message : String(error)
    throw new MigrationError(`${label(migration)} failed and changed nothing: ${why}`, { cause: error })
  }
}

const BUCKETED =
  /CREATE TABLE ([a-z_]+)\.([a-z_]+)((?:(?!CREATE TABLE)[\s\S])*?)\/\* bucketed(?:: ([^*]*?))? *\*\/\s*;/g

/** Turns the marker of wallet-owned tables into storage settings, or into hash partitions that carry them. */
export const bucketed = (sql: string, partitions: number): string => {
  let text = ''
  let end = 0
  for (const found of sql.matchAll(BUCKETED)) {
    const [all, schema, table, body = '', storage] = found
    const settings = storage ? ` WITH (${storage})` : ''
    text += sql.slice(end, found.index)
    text += createText({ name: `${schema}.${table}`, body, settings }, partitions)
    end = found.index + all.length
  }
  text += sql.slice(end)
  if (text.includes('/* bucketed'))
    throw new MigrationError(
      'a "bucketed" marker must stand right before the ";" of CREATE TABLE schema.table',
    )
  return text
}

type Table = { readonly name: string; readonly body: string; readonly settings: string }

const createText = ({ name, body, settings }: Table, partitions: number): string => {
  if (partitions === 0) return `CREATE TABLE ${name}${body}${settings};`
  const parts = Array.from(
    { length: partitions },
    (_, i) =>
      `CREATE TABLE ${name}_p${i} PARTITION OF ${name}` +
      ` FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${i})${settings};`,
  )
  return [`CREATE TABLE ${name}${body} PARTITION BY HASH (bucket);`, ...parts].join('\n')
}
