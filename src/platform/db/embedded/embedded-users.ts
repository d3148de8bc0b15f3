/**
 * Who uses an embedded PostgreSQL. Each server process has a file `users/<pid>.<random>`; removing the *empty* folder is the
 * atomic decision to stop. So a process that creates the folder knows that whatever still runs is stopping, and a
 * process that finds the folder joins what runs. Files of processes that are gone are swept by whoever looks.
 */
import { randomBytes } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'

const folder = (dataDir: string): string => join(dataDir, 'users')

export type Ticket = {
  readonly file: string
  /** It made the folder: a PostgreSQL that runs now is being stopped. */
  readonly first: boolean
}

/** Adds this process. The file appears complete (rename), else a sweeper would take it for a dead one's. */
export const register = (dataDir: string): Ticket => {
  const name = `${process.pid}.${randomBytes(4).toString('hex')}`
  const draft = join(dataDir, `user-${name}`)
  const file = join(folder(dataDir), name)
  for (;;) {
    const first = made(folder(dataDir))
    try {
      writeFileSync(draft, startOf(process.pid), { mode: 0o600 })
      renameSync(draft, file)
      return { file, first }
    } catch (error) {
      if (!isCode(error, 'ENOENT')) throw error
    }
  }
}

/** Removes what `register` added. */
export const unregister = (ticket: Ticket): void => rmSync(ticket.file, { force: true })

/** True when nobody uses it any more, and the caller (or another one) is the one to stop it. */
export const abandoned = (dataDir: string): boolean => {
  try {
    for (const name of readdirSync(folder(dataDir))) {
      const file = join(folder(dataDir), name)
      if (!lives(file)) rmSync(file, { force: true })
    }
    rmdirSync(folder(dataDir))
    return true
  } catch (error) {
    if (isCode(error, 'ENOENT')) return true
    if (isCode(error, 'ENOTEMPTY') || isCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Whether the process is alive whose start time `file` holds and whose number its name begins with. */
export const lives = (file: string): boolean => {
  const pid = Number(basename(file).split('.')[0])
  try {
    return alive(pid) && readFileSync(file, 'utf8') === startOf(pid)
  } catch {
    return false
  }
}

/** Whether a process of that number runs (also one of another user). */
export const alive = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return isCode(error, 'EPERM')
  }
}

const procStat = (pid: number): readonly string[] => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/** A killed child whose parent has not fetched its exit code does nothing any more. */
const isZombie = (pid: number): boolean => procStat(pid)[0] === 'Z'

/** Start time in clock ticks since boot (Linux), so that a reused number is not taken for the old process. */
export const startOf = (pid: number): string => procStat(pid)[19] ?? ''

export type Postmaster = { readonly pid: number; readonly port: number; readonly status: string }

/** The PostgreSQL that runs on `cluster`, as its postmaster.pid says; undefined when none does. */
export const postmasterOf = (cluster: string): Postmaster | undefined => {
  const lines = pidFile(cluster)
  const pid = Number(lines[0])
  if (!alive(pid) || !worksIn(pid, cluster)) return undefined
  return { pid, port: Number(lines[3]), status: (lines[7] ?? 'starting').trim() }
}

/**
 * PostgreSQL refuses to start when its pid file names a process that runs, also when that is a stranger who got the
 * number since. A pid file whose process is gone is left to PostgreSQL: removing it would race with another start.
 */
export const dropReusedPid = (cluster: string): void => {
  const pid = Number(pidFile(cluster)[0])
  if (alive(pid) && !worksIn(pid, cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

const pidFile = (cluster: string): readonly string[] => {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** A postmaster's working folder is its cluster; a process that got the number later works elsewhere. */
const worksIn = (pid: number, cluster: string): boolean => {
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch (error) {
    return isCode(error, 'EACCES') || isCode(error, 'EPERM')
  }
}

const made = (path: string): boolean => {
  try {
    mkdirSync(path, { mode: 0o700 })
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
