/** What was measured on: printed with every number, because a number alone says nothing. */
import { execFileSync } from 'node:child_process'
import { cpus, loadavg, release, totalmem } from 'node:os'
import type { Queryable } from '../src/platform/db/types.ts'

export type Machine = Readonly<Record<string, string | number>>

const said = (command: string, args: readonly string[]): string | undefined => {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}

export const machine = async (q: Queryable): Promise<Machine> => {
  const [row] = await q.query<{ version: string; fsync: string; synchronous: string; pages: string }>(
    `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
            current_setting('synchronous_commit') AS synchronous, current_setting('full_page_writes') AS pages`,
  )
  const [cpu] = cpus()
  const dirty = said('git', ['status', '--porcelain', '--', 'src', 'bench'])
  return {
    cpu: cpu?.model ?? 'unknown',
    cores: cpus().length,
    memory_gib: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    load_before: Number((loadavg()[0] ?? 0).toFixed(2)),
    node: process.version,
    postgresql: row?.version ?? 'unknown',
    fsync: row?.fsync ?? 'unknown',
    synchronous_commit: row?.synchronous ?? 'unknown',
    full_page_writes: row?.pages ?? 'unknown',
    pgbench: said('pgbench', ['--version']) ?? 'not found',
    commit: `${said('git', ['rev-parse', '--short', 'HEAD']) ?? 'unknown'}${dirty ? ' with changes' : ''}`,
  }
}
