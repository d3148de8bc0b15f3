/** One cluster on disk: made once, started, stopped. Who may do so when is decided in embedded.ts. */
import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { binaries, canReach, type RunAs, runAs, sharedFolder } from './embedded-binaries.ts'
import { EmbeddedError } from './embedded-error.ts'
import { alive, dropReusedPid, isCode, type Postmaster, postmasterOf } from './embedded-users.ts'

export type Cluster = {
  readonly dataDir: string
  /** PGDATA. `pg` in the data folder links to it when the user that runs PostgreSQL cannot reach that folder. */
  readonly path: string
  readonly user: RunAs
  readonly bin: string
  readonly password: string
}

/** The superuser of the cluster, who owns the tables. */
export const ROLE = 'quittance'
/** As which requests, the worker and the lane log in. */
export const APP_ROLE = 'quittance_app'
const run = promisify(execFile)

/** The cluster below `dataDir`, made when there is none. Two processes at once end with the same one. */
export const openCluster = async (dataDir: string, durable: boolean): Promise<Cluster> => {
  mkdirSync(dirname(dataDir), { recursive: true })
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const user = runAs()
  const link = join(dataDir, 'pg')
  const had = existsSync(link)
  const programs = { user, bin: binaries(user), password: passwordOf(dataDir, had) }
  if (!had) await create({ ...programs, dataDir, path: link }, durable)
  const path = realpathSync(link)
  const cluster = { ...programs, dataDir, path }
  const [have, need] = [readFileSync(join(path, 'PG_VERSION'), 'utf8').trim(), '18']
  if (have !== need)
    throw new EmbeddedError(
      `The data in ${path} is of PostgreSQL ${have}, this version brings ${need}.`,
      'Start the former version, copy the database out with pg_dump, and load it here.',
    )
  return cluster
}

const passwordOf = (dataDir: string, had: boolean): string => {
  const file = join(dataDir, 'pg-password')
  if (!existsSync(file) && had)
    throw new EmbeddedError(`${file} is missing, so nobody can log in.`, 'Restore it from the backup.')
  return secretOf(file)
}

/** The secret in `file`, drawn when there is none. It appears whole (link), so nobody reads half of it. */
export const secretOf = (file: string): string => {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  if (!existsSync(file)) {
    writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
    try {
      linkSync(draft, file)
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error
    } finally {
      rmSync(draft, { force: true })
    }
  }
  return readFileSync(file, 'utf8')
}

const create = async (cluster: Cluster, durable: boolean): Promise<void> => {
  const { dataDir, path, user } = cluster
  if (user) chmodSync(dataDir, 0o711) // pass through only; every file in it stays private
  const name = `pg-${randomBytes(6).toString('hex')}`
  const elsewhere = !canReach(user, dataDir)
  const draft = elsewhere ? sharedFolder(name) : join(dataDir, name)
  mkdirSync(draft, { mode: 0o700 })
  if (user) chownSync(draft, user.uid, user.gid)
  const passwordFile = `${draft}.password`
  writeFileSync(passwordFile, cluster.password, { mode: 0o600, flag: 'wx' })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  try {
    await initdb(cluster, { draft, passwordFile, durable })
    if (elsewhere) symlinkSync(draft, path)
    else renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another process was faster: the folder is there and not empty.
    if (!existsSync(path)) throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

const initdb = async (
  { bin, user }: Cluster,
  at: { draft: string; passwordFile: string; durable: boolean },
): Promise<void> => {
  const flags = [
    `--pgdata=${at.draft}`,
    `--username=${ROLE}`,
    `--pwfile=${at.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--data-checksums',
    ...(at.durable ? [] : ['--no-sync']),
  ]
  try {
    await run(join(bin, 'initdb'), flags, { ...asUser(user), cwd: '/' })
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n').slice(1).join(' ').trim() : ''
    throw new EmbeddedError(`PostgreSQL's initdb failed: ${said}`, 'Mend that, or set DATABASE_URL.', error)
  }
}

const asUser = (user: RunAs): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } => {
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
  return user ? { uid: user.uid, gid: user.gid, env } : { env }
}

export type StartOptions = {
  readonly settings: Readonly<Record<string, string>>
  /** On the port it had before, or not at all: there are connections that will look for it there. */
  readonly samePort: boolean
  readonly onLaunch?: () => void
}

/**
 * Starts PostgreSQL and waits until it takes connections. Another process may have been faster: then that one.
 */
export const start = async (cluster: Cluster, options: StartOptions): Promise<Postmaster> => {
  const { settings, samePort, onLaunch } = options
  for (let tries = 1; ; tries++) {
    const port = await portFor(cluster.dataDir, samePort)
    const log = join(cluster.dataDir, 'pg-start.log')
    const pid = launch(cluster, { port, log, settings })
    onLaunch?.()
    const up = await whenReady(cluster.path, pid)
    if (up) return up
    // A port taken meanwhile, or shared memory of a killed server that its last children still hold: again.
    if (tries === 5)
      throw new EmbeddedError(
        `PostgreSQL did not start: ${readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' ')}`,
        `See ${log} and ${join(cluster.path, 'log')}.`,
      )
    await sleep(100 * tries)
  }
}

const launch = (
  cluster: Cluster,
  at: { port: number; log: string; settings: Readonly<Record<string, string>> },
): number => {
  dropReusedPid(cluster.path)
  const all = { ...settingsOf(), ...at.settings, port: String(at.port) }
  const flags = Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const log = openSync(at.log, 'w', 0o600)
  const child = spawn(join(cluster.bin, 'postgres'), ['-D', cluster.path, ...flags], {
    ...asUser(cluster.user),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.on('error', () => undefined)
  child.unref()
  closeSync(log)
  return child.pid ?? 0
}

const MIB = 1024 * 1024

/** Durable, with checksums; sized for a machine that also runs the server. */
const settingsOf = (): Readonly<Record<string, string>> => {
  const buffers = Math.min(1024, Math.max(128, Math.floor(totalmem() / MIB / 4)))
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: `${buffers}MB`,
    synchronous_commit: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    // These builds have no lz4, and pglz costs more processor time than the writes it saves.
    wal_compression: 'off',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    max_parallel_workers_per_gather: '0',
    idle_in_transaction_session_timeout: '30s',
    // Locks are taken in one order, so a deadlock is a bug: let it be found soon. Only a superuser may set it for a session.
    deadlock_timeout: '200ms',
    timezone: 'UTC',
    // A week of its log, without statements, parameters or row contents.
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  }
}

/** Longest crash recovery that a start waits for. */
const READY_MS = 120_000

const whenReady = async (path: string, launched: number): Promise<Postmaster | undefined> => {
  for (const end = Date.now() + READY_MS; Date.now() < end; await sleep(10)) {
    const running = postmasterOf(path)
    if (running?.status === 'ready') return running
    if (!running && !alive(launched)) return undefined
  }
  return undefined
}

/** Waits for a PostgreSQL that is starting or stopping; undefined when it went away. */
export const settled = async (path: string): Promise<Postmaster | undefined> => {
  for (const end = Date.now() + READY_MS; Date.now() < end; await sleep(20)) {
    const running = postmasterOf(path)
    if (!running || running.status === 'ready') return running
  }
  return postmasterOf(path)
}

/** Time for open connections and the last checkpoint; then it is ended without one (the next start recovers). */
const STOP_MS = 30_000

/** "Fast" shutdown; returns when the process is gone. */
export const stop = async (path: string): Promise<void> => {
  const running = postmasterOf(path)
  if (!running) return
  signal(running.pid, 'SIGINT')
  if (!(await gone(path, running.pid, STOP_MS))) {
    signal(running.pid, 'SIGQUIT')
    await gone(path, running.pid, STOP_MS)
  }
}

/** Removes a stopped ephemeral cluster with its folder. */
export const remove = (dataDir: string): void => {
  const link = join(dataDir, 'pg')
  if (existsSync(link)) rmSync(realpathSync(link), { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
}

/** Waits until that process is gone; false when it is still there after `ms`. */
export const gone = async (path: string, pid: number, ms: number): Promise<boolean> => {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(20))
    if (postmasterOf(path)?.pid !== pid) return true
  return false
}

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!isCode(error, 'ESRCH')) throw error
  }
}

/** The port of the last start when it is free (or `same` is asked for), else any free one, written down. */
const portFor = async (dataDir: string, same: boolean): Promise<number> => {
  const file = join(dataDir, 'pg-port')
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (last > 0 && (same || (await tryPort(last)))) return last
  const port = (await tryPort(0)) ?? 0
  writeFileSync(file, String(port), { mode: 0o600 })
  return port
}

/** The port (0 = any) when it can be had on loopback. */
const tryPort = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
