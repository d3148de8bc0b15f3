/** Processor time: on a shared machine it says more than the clock on the wall. Linux only; elsewhere 0. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Queryable } from '../src/platform/db/types.ts'

/** /proc counts in hundredths of a second. */
const TICK_US = 10_000

/** Fields of /proc/PID/stat after the name: parent, own time, time of children that have ended. */
const read = (pid: number): { parent: number; own: number; ended: number } => {
  try {
    const f = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []).map(Number)
    return { parent: f[1] ?? 0, own: (f[11] ?? 0) + (f[12] ?? 0), ended: (f[13] ?? 0) + (f[14] ?? 0) }
  } catch {
    return { parent: 0, own: 0, ended: 0 }
  }
}

/** Microseconds that a process has used. */
export const cpuOf = (pid: number | undefined): number => (pid === undefined ? 0 : read(pid).own * TICK_US)

/** Microseconds that this PostgreSQL has used, with all its processes, also those that have ended. */
export const cpuOfPostgres = async (q: Queryable): Promise<number> => {
  const [row] = await q.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const postmaster = read(row?.pid ?? 0).parent
  const processes = readdirSync('/proc').map(Number).filter(Number.isInteger).map(read)
  const living = processes.filter((p) => p.parent === postmaster).reduce((sum, p) => sum + p.own, 0)
  return (read(postmaster).ended + living) * TICK_US
}
