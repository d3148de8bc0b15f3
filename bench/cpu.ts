/** Processor time: on a shared machine it says more than the clock on the wall. Linux only; elsewhere undefined. */
import { readFileSync } from 'node:fs'
import type { Queryable } from '../src/db/types.ts'

/** /proc counts in hundredths of a second. */
const TICK_US = 10_000

const spent = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * TICK_US
  } catch {
    return 0
  }
}

/** Microseconds that a process has used. */
export const cpuOf = (pid: number | undefined): number => (pid === undefined ? 0 : spent(pid))

/** Microseconds that the processes of PostgreSQL have used which are there now. */
export const cpuOfPostgres = async (q: Queryable): Promise<number> => {
  const rows = await q.query<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE pid IS NOT NULL')
  return rows.reduce((sum, { pid }) => sum + spent(pid), 0)
}
