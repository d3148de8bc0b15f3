/** PostgreSQL's own TPC-B: the line that says what this machine and this disk can do with one commit each. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const CLIENTS = [1, 2, 4, 8, 16, 32]
const SCALE = 50

export type Tpcb = {
  /** Of 1, 2, 4, 8, 16 and 32: the number of clients that did best. */
  readonly clients: number
  readonly perSecond: number
  /** The same again, for a measurement beside another. */
  again(seconds: number): Promise<number>
  /** Of one client: the time of a transaction is 1 ÷ this. */
  alone(seconds: number): Promise<number>
}

/** Undefined when there is no pgbench on the PATH. */
export const tpcb = async (
  url: string,
  { seconds, log }: { readonly seconds: number; readonly log: (line: string) => void },
): Promise<Tpcb | undefined> => {
  const { env, args } = connection(url)
  try {
    await run('pgbench', [...args, '-i', '-q', '-s', String(SCALE)], { env })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  const once = async (clients: number, time: number): Promise<number> => {
    const threads = String(Math.min(2, clients))
    const flags = ['-n', '-M', 'prepared', '-c', String(clients), '-j', threads, '-T', String(time)]
    const { stdout } = await run('pgbench', [...args, ...flags], { env })
    const perSecond = Number(/tps = ([0-9.]+)/.exec(stdout)?.[1] ?? Number.NaN)
    if (!Number.isFinite(perSecond)) throw new Error(`pgbench said: ${stdout}`)
    return perSecond
  }
  let best = { clients: 0, perSecond: 0 }
  for (const clients of CLIENTS) {
    const perSecond = await once(clients, seconds)
    log(`  pgbench TPC-B, ${clients} clients: ${Math.round(perSecond)}/s`)
    if (perSecond > best.perSecond) best = { clients, perSecond }
  }
  return { ...best, again: (time) => once(best.clients, time), alone: (time) => once(1, time) }
}

const connection = (url: string): { env: NodeJS.ProcessEnv; args: string[] } => {
  const { hostname, port, username, password, pathname } = new URL(url)
  return {
    env: { ...process.env, PGPASSWORD: decodeURIComponent(password) },
    args: ['-h', hostname, '-p', port, '-U', decodeURIComponent(username), pathname.slice(1)],
  }
}
