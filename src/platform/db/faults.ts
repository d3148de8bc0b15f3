/** What is wrong when the database, or the way to it, fails: one table from its codes to what we do and say about it. */

export type Fault =
  | 'contention'
  | 'slow'
  | 'lost'
  | 'unreachable'
  | 'restarting'
  | 'connections'
  | 'disk_full'
  | 'memory'
  | 'files'
  | 'read_only'
  | 'login'

type Row = {
  /** SQLSTATE (PostgreSQL 18, appendix A), or the code of a system error. */
  readonly codes: RegExp
  readonly fault: Fault
}

const TABLE: readonly Row[] = [
  // Serialisation, deadlock, lock time-out: somebody else was faster.
  { codes: /^(40001|40P01|55P03)$/, fault: 'contention' },
  // Statement time-out.
  { codes: /^57014$/, fault: 'slow' },
  // Shutdown, crash of another backend, starting or recovering.
  { codes: /^57P0[123]$/, fault: 'restarting' },
  // Connection exceptions; ended because it idled in a transaction, took too long, or idled; its database was dropped.
  { codes: /^(08...|25P03|25P04|57P0[45])$/, fault: 'lost' },
  { codes: /^(ECONNRESET|EPIPE)$/, fault: 'lost' },
  {
    codes:
      /^(ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|ENOENT)$/,
    fault: 'unreachable',
  },
  { codes: /^(53300|53400)$/, fault: 'connections' },
  { codes: /^53100$/, fault: 'disk_full' },
  { codes: /^53...$/, fault: 'memory' },
  // Reading or writing a file failed, a file is missing, a page or an index is damaged.
  { codes: /^(58030|58P0[123]|XX00[12])$/, fault: 'files' },
  { codes: /^25006$/, fault: 'read_only' },
  // The role or its password is refused, or the database is not there.
  { codes: /^(28...|3D000)$/, fault: 'login' },
]

/** What `pg` says itself, without a code. */
const MESSAGES: readonly (readonly [RegExp, Fault])[] = [
  [/^Connection terminated due to connection timeout/, 'unreachable'],
  [/^Query read timeout/, 'slow'],
  [/Connection terminated|ECONNRESET|Client has encountered a connection error/, 'lost'],
  [/ECONNREFUSED/, 'unreachable'],
]

/** Undefined when it is no fault of the database: a bug, a refusal. */
export const faultOfDatabase = (error: unknown): Fault | undefined => {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return (
    TABLE.find(({ codes }) => codes.test(code))?.fault ??
    MESSAGES.find(([message]) => message.test(error.message))?.[1]
  )
}

/** Nothing of the transaction happened, and doing it again at once may well succeed. */
export const isPassing = (fault: Fault | undefined): boolean =>
  fault === 'contention' || fault === 'lost' || fault === 'unreachable' || fault === 'restarting'

/** Meets every transaction alike until somebody mends it: trying each of them by itself tells nothing. */
export const isEverybodys = (fault: Fault | undefined): boolean =>
  fault === 'connections' || fault === 'disk_full' || fault === 'memory' || fault === 'read_only'

/** Seconds after which a request that met it is worth repeating. */
export const RETRY_AFTER: Readonly<Record<Fault, number>> = {
  contention: 1,
  slow: 2,
  lost: 1,
  unreachable: 2,
  restarting: 2,
  connections: 2,
  memory: 5,
  disk_full: 30,
  files: 30,
  read_only: 15,
  login: 15,
}

/** The words of `/readyz`. */
export const FAULT_WORDS: Readonly<Record<Fault, string>> = {
  contention: 'busy',
  slow: 'no answer in time',
  lost: 'connection lost',
  unreachable: 'unreachable',
  restarting: 'starting or stopping',
  connections: 'too many connections',
  memory: 'out of memory',
  disk_full: 'disk full',
  files: 'its files cannot be read or written',
  read_only: 'read-only',
  login: 'login refused',
}
