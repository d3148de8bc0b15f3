/**
 * PostgreSQL without an installation: the server programs come from npm, the data lies below one folder, and the
 * server processes that use the same folder share one PostgreSQL. The last one that leaves stops it; a watchdog does
 * so when they were all killed. See `embedded-users.ts` for the protocol.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import {
  APP_ROLE,
  type Cluster,
  openCluster,
  ROLE,
  remove,
  secretOf,
  settled,
  start,
  stop,
} from './embedded-cluster.ts'
import { EmbeddedError } from './embedded-error.ts'
import {
  abandoned,
  lives,
  type Postmaster,
  postmasterOf,
  register,
  startOf,
  type Ticket,
  unregister,
} from './embedded-users.ts'

export type EmbeddedOptions = {
  readonly dataDir: string
  readonly database?: string
  /** More `postgres -c` settings. */
  readonly settings?: Readonly<Record<string, string>>
  /** For tests: no fsync, and the whole folder is removed when it is stopped. */
  readonly ephemeral?: boolean
  /** Told of what may take a while, in words. */
  readonly onPhase?: (words: string) => void
  /** Told when the process of PostgreSQL is there, and needs nothing of this one for a while. */
  readonly onLaunch?: () => void
}

export type Embedded = {
  /** As the application logs in: a role that reads and writes tables and nothing else. */
  readonly url: string
  /** As the owner of the tables logs in, who is the superuser of this PostgreSQL: for migrations and backups. */
  readonly ownerUrl: string
  readonly port: number
  /** A PostgreSQL that another process had started was joined. */
  readonly joined: boolean
  /** Leaves; stops PostgreSQL when no other process uses it. */
  stop(): Promise<void>
}

const EPHEMERAL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '256MB',
}

/** Joins the PostgreSQL of `dataDir`, or starts it (and makes it the first time). */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  if (!existsSync(join(options.dataDir, 'pg'))) options.onPhase?.('Making the database, the first time')
  const cluster = await openCluster(options.dataDir, !options.ephemeral)
  const ticket = register(options.dataDir)
  try {
    const { postmaster, joined } = await joinOrStart(cluster, ticket, options)
    guard(options)
    const addresses = await prepare(cluster, postmaster.port, options.database ?? ROLE)
    const keeper = keepUp(cluster, options)
    const stopIt = async () => {
      await keeper.stop()
      await leave(cluster, ticket, options)
    }
    return { ...addresses, port: postmaster.port, joined, stop: stopIt }
  } catch (error) {
    await leave(cluster, ticket, options)
    throw error
  }
}

const joinOrStart = async (
  cluster: Cluster,
  ticket: Ticket,
  options: EmbeddedOptions,
): Promise<{ postmaster: Postmaster; joined: boolean }> => {
  options.onPhase?.('Waiting for the PostgreSQL of the last run')
  if (ticket.first) await stop(cluster.path)
  const running = await settled(cluster.path)
  if (running?.status === 'ready') return { postmaster: running, joined: true }
  if (running)
    throw new EmbeddedError(
      `The data in ${cluster.path} is held by process ${running.pid} (${running.status}).`,
      'Wait until it has ended, or use another QUITTANCE_DATA.',
    )
  // Whoever ended it in order has removed its file.
  const crashed = existsSync(join(cluster.path, 'postmaster.pid'))
  options.onPhase?.(crashed ? 'The database recovers after a crash' : 'Starting the database')
  return {
    postmaster: await start(cluster, {
      settings: settingsFor(options),
      samePort: false,
      ...(options.onLaunch ? { onLaunch: options.onLaunch } : {}),
    }),
    joined: false,
  }
}

/** How soon a PostgreSQL that was killed under a running server is started again, in milliseconds. */
const KEEP_MS = 500

/** Starts PostgreSQL again, on its port, when it dies while it is used; connections find it by themselves. */
const keepUp = (cluster: Cluster, options: EmbeddedOptions): { stop(): Promise<void> } => {
  let busy = false
  let work: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    if (busy || postmasterOf(cluster.path)) return
    busy = true
    work = start(cluster, { settings: settingsFor(options), samePort: true })
      .then(() => guard(options))
      // What is wrong stands in pg-start.log; the next round tries again, and `/readyz` says that nothing answers.
      .catch(() => undefined)
      .finally(() => {
        busy = false
      })
  }, KEEP_MS)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await work
    },
  }
}

const settingsFor = (options: EmbeddedOptions): Readonly<Record<string, string>> => ({
  ...(options.ephemeral ? EPHEMERAL : {}),
  ...options.settings,
})

const leave = async (cluster: Cluster, ticket: Ticket, options: EmbeddedOptions): Promise<void> => {
  unregister(ticket)
  if (!abandoned(options.dataDir)) return
  await stop(cluster.path)
  if (options.ephemeral) remove(options.dataDir)
}

/** Makes sure that a watchdog runs. Two at once do no harm. */
const guard = ({ dataDir, ephemeral }: EmbeddedOptions): void => {
  const folder = join(dataDir, 'watchdog')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (readdirSync(folder).some((name) => lives(join(folder, name)))) return
  const script = fileURLToPath(new URL('./embedded-watchdog.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dataDir, ...(ephemeral ? ['ephemeral'] : [])], {
    cwd: '/',
    detached: true,
    stdio: 'ignore',
    env: { PATH: process.env.PATH },
  })
  child.on('error', () => undefined)
  child.unref()
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true })
  if (child.pid) writeFileSync(join(folder, String(child.pid)), startOf(child.pid), { mode: 0o600 })
}

/** Makes sure of the database and of the application's role, and says how to reach them. One process at a time. */
const prepare = async (
  cluster: Cluster,
  port: number,
  database: string,
): Promise<{ url: string; ownerUrl: string }> => {
  const urlOf = (as: { role: string; password: string }, name: string) =>
    `postgres://${as.role}:${as.password}@127.0.0.1:${port}/${name}`
  const owner = { role: ROLE, password: cluster.password }
  const app = { role: APP_ROLE, password: secretOf(join(cluster.dataDir, 'pg-app-password')) }
  const client = new pg.Client({ connectionString: urlOf(owner, 'postgres') })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PREPARING])
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
    await ensureRole(client, app)
  } finally {
    await client.end()
  }
  return { url: urlOf(app, database), ownerUrl: urlOf(owner, database) }
}

/** Serialises those who prepare one cluster (any constant; in the database `postgres`). */
const PREPARING = 7_218_331_002

/** At every start: a folder from before this role gets it, and a password or a power that was changed by hand is put right. */
const ensureRole = async (client: pg.Client, app: { role: string; password: string }): Promise<void> => {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [app.role])
  await client.query(
    `${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${client.escapeIdentifier(app.role)} LOGIN NOSUPERUSER NOCREATEDB
     NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${client.escapeLiteral(app.password)}`,
  )
}
