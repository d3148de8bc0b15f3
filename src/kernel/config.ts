/** Configuration: read once from the environment, with units, defaults and clear messages. See docs/operating.md. */

import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MendableError } from './text/mendable.ts'
import { SANDBOX_SUPPORT, SUPPORT_HOURS, type Support } from './text/support.ts'

export type Mode = 'sandbox' | 'production'
export type Config = {
  readonly mode: Mode
  readonly host: string
  /** 0 = any free port; `app.ts` replaces it by the one it got. */
  readonly port: number
  /** Undefined = embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | undefined
  /** As the owner of the tables logs in, for migrations; undefined = `databaseUrl` does it. */
  readonly databaseOwnerUrl: string | undefined
  readonly dataDir: string
  /** Public address of this server, without a trailing slash; links in messages start with it. */
  readonly publicUrl: string
  /** Hosts to which the address of a client's update may lead; `*` is any. */
  readonly updateHosts: readonly string[]
  readonly keyringFile: string
  readonly policyPack: string
  readonly smtpUrl: string | undefined
  readonly smtpFrom: string
  /** How people reach a person of the operator's. */
  readonly support: Support
  readonly logLevel: string
  /** Hash partitions of the wallet-owned tables; 0 = plain tables. Fixed when the database is first migrated. */
  readonly partitions: number
  readonly trustProxyHops: number
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Everything that is wrong, one line each: the variable, what is wrong, an example. Values are not repeated. */
export class ConfigError extends MendableError {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((line) => `  - ${line}`).join('\n')}`)
    this.problems = problems
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Reads the whole configuration. Throws a `ConfigError` that names every problem at once. */
export const parseConfig = (env: Environment): Config => {
  const read = createReader(env)
  const mode = read.oneOf('QUITTANCE_MODE', ['sandbox', 'production'], 'sandbox')
  const port = read.whole('PORT', { fallback: 3000, least: 0, most: 65_535 })
  const host = read.text('HOST', '127.0.0.1')
  const dataDir = resolve(read.text('QUITTANCE_DATA', defaultDataDir()))
  const publicUrl = read.publicUrl('QUITTANCE_PUBLIC_URL') ?? localUrl(host, port)
  const config: Config = {
    mode,
    host,
    port,
    dataDir,
    databaseUrl: read.url('DATABASE_URL', ['postgres', 'postgresql'], EXAMPLES.database),
    databaseOwnerUrl: read.url('DATABASE_OWNER_URL', ['postgres', 'postgresql'], EXAMPLES.owner),
    publicUrl,
    updateHosts:
      read.hosts('QUITTANCE_UPDATE_HOSTS') ??
      (mode === 'sandbox' ? ['*'] : [URL.parse(publicUrl)?.hostname ?? host]),
    keyringFile: resolve(read.text('QUITTANCE_KEYRING', join(dataDir, 'keyring.json'))),
    policyPack: read.matching('QUITTANCE_POLICY', /^[a-z][a-z0-9-]{0,31}$/, 'cn'),
    smtpUrl: read.url('SMTP_URL', ['smtp', 'smtps'], EXAMPLES.smtp),
    smtpFrom: read.text('SMTP_FROM', 'Quittance <no-reply@localhost>'),
    support: supportOf(read, mode),
    logLevel: read.oneOf('QUITTANCE_LOG_LEVEL', LOG_LEVELS, mode === 'production' ? 'info' : 'warn'),
    partitions: read.whole('QUITTANCE_PARTITIONS', { fallback: 0, least: 0, most: 256 }),
    trustProxyHops: read.whole('QUITTANCE_TRUST_PROXY_HOPS', { fallback: 0, least: 0, most: 10 }),
  }
  if (config.databaseOwnerUrl && !config.databaseUrl)
    read.problems.push(
      `DATABASE_OWNER_URL is set and DATABASE_URL is not: the application has an address of its own. Example: DATABASE_URL=${EXAMPLES.database}`,
    )
  const problems = [...read.problems, ...(mode === 'production' ? notForProduction(env, config) : [])]
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

const EXAMPLES = {
  database: 'postgres://quittance_app:SECRET@db.internal:5432/quittance',
  owner: 'postgres://quittance_owner:SECRET@db.internal:5432/quittance',
  smtp: 'smtps://user:SECRET@mail.example:465',
  public: 'https://wallet.example',
  hosts: 'wallet.example,apps.apple.com',
  supportEmail: 'support@wallet.example',
  supportPhone: '95555',
  supportHours: 'Mo-Fr 09:00-18:00',
  supportPage: 'https://wallet.example/help',
}

const supportOf = (read: ReturnType<typeof createReader>, mode: Mode): Support => {
  const named = {
    email: read.form('QUITTANCE_SUPPORT_EMAIL', /^[^\s@]+@[^\s@]+\.[^\s@]+$/, EXAMPLES.supportEmail),
    phone: read.form('QUITTANCE_SUPPORT_PHONE', /^\+?[0-9][0-9 ()-]{2,30}$/, EXAMPLES.supportPhone),
    hours: read.form('QUITTANCE_SUPPORT_HOURS', SUPPORT_HOURS, EXAMPLES.supportHours),
    page: read.url('QUITTANCE_SUPPORT_PAGE', ['https', 'http'], EXAMPLES.supportPage),
  }
  const support: Support = Object.fromEntries(
    Object.entries(named).filter(([, value]) => value !== undefined),
  )
  return mode === 'sandbox' && !support.email && !support.phone ? { ...SANDBOX_SUPPORT, ...support } : support
}

/** What the sandbox fills in by itself and production must be told. */
const notForProduction = (env: Environment, config: Config): string[] => {
  const missing = (name: string, why: string, example: string) =>
    env[name] ? [] : [`${name} is not set: ${why}. Example: ${name}=${example}`]
  return [
    ...missing(
      'DATABASE_URL',
      'the embedded PostgreSQL is for the sandbox, without backups or a standby',
      EXAMPLES.database,
    ),
    ...weakPassword('DATABASE_URL', config.databaseUrl),
    ...weakPassword('DATABASE_OWNER_URL', config.databaseOwnerUrl),
    ...missing(
      'QUITTANCE_KEYRING',
      'the sandbox makes its own keys, production brings them',
      '/etc/quittance/keyring.json',
    ),
    ...missing('QUITTANCE_PUBLIC_URL', 'links in messages and receipts start with it', EXAMPLES.public),
    ...(config.publicUrl.startsWith('https://') || !env.QUITTANCE_PUBLIC_URL
      ? []
      : [`QUITTANCE_PUBLIC_URL must begin with https:// in production. Example: ${EXAMPLES.public}`]),
    ...missing('SMTP_URL', 'without it nobody receives a code or a notice', EXAMPLES.smtp),
    ...missing('SMTP_FROM', 'messages need a sender', 'Wallet <no-reply@wallet.example>'),
    ...(config.support.email || config.support.phone
      ? []
      : missing(
          'QUITTANCE_SUPPORT_EMAIL',
          'letters, pages and refusals say whom to contact (QUITTANCE_SUPPORT_PHONE instead will do)',
          EXAMPLES.supportEmail,
        )),
    'QUITTANCE_MODE=production needs a bank: this version brings only the simulated rails (src/platform/rails/sim), which ' +
      'move no real money, so it does not start in production. Write an adapter of src/platform/rails/rail.ts first. ' +
      'Example: QUITTANCE_MODE=sandbox',
  ]
}

const DEFAULT_PASSWORDS = [
  'password',
  'postgres',
  'quittance',
  'changeme',
  'secret',
  'admin',
  'root',
  '123456',
]
const SHORTEST_PASSWORD = 12

const weakPassword = (variable: string, url: string | undefined): string[] => {
  const password = url && URL.parse(url)?.password
  if (!password) return []
  const known = DEFAULT_PASSWORDS.some((word) => password.toLowerCase().startsWith(word))
  return known || password.length < SHORTEST_PASSWORD
    ? [
        `${variable} has a default or short password (under ${SHORTEST_PASSWORD} characters). Example: ${EXAMPLES.database}`,
      ]
    : []
}

/** A folder per checkout, so that two of them never share a database by accident. */
const defaultDataDir = (): string => {
  const checkout = fileURLToPath(new URL('../..', import.meta.url))
  const name = createHash('sha256').update(checkout).digest('hex').slice(0, 8)
  const home =
    process.getuid?.() === 0 ? '/var/lib' : (process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'))
  return join(home, 'quittance', `data-${name}`)
}

/** The address of this server on this machine. */
export const localUrl = (host: string, port: number): string => {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** Names only: no scheme, port or wildcard. */
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/

type Bounds = { readonly fallback: number; readonly least: number; readonly most: number }

/** Reads single variables and collects what is wrong with them. An empty one counts as not set. */
const createReader = (env: Environment) => {
  const problems: string[] = []
  const get = (name: string): string | undefined => env[name]?.trim() || undefined
  const wrong = (name: string, expected: string, example: string | number): undefined => {
    problems.push(`${name} must be ${expected}. Example: ${name}=${example}`)
  }
  const url = (name: string, schemes: readonly string[], example: string): string | undefined => {
    const text = get(name)
    if (text === undefined) return undefined
    const parsed = URL.parse(text)
    const fits = parsed && schemes.includes(parsed.protocol.slice(0, -1)) && parsed.hostname !== ''
    return fits ? text : wrong(name, `an address that begins with ${schemes[0]}://`, example)
  }
  return {
    problems,
    url,
    text: (name: string, fallback: string): string => get(name) ?? fallback,
    matching: (name: string, pattern: RegExp, fallback: string): string => {
      const text = get(name) ?? fallback
      return pattern.test(text) ? text : (wrong(name, `of the form ${pattern.source}`, fallback) ?? fallback)
    },
    oneOf: <const T extends string>(name: string, values: readonly T[], fallback: T): T => {
      const text = get(name) ?? fallback
      const found = values.find((value) => value === text)
      return found ?? wrong(name, `one of ${values.join(', ')}`, fallback) ?? fallback
    },
    form: (name: string, pattern: RegExp, example: string): string | undefined => {
      const text = get(name)
      return text === undefined || pattern.test(text) ? text : wrong(name, `of the form ${example}`, example)
    },
    whole: (name: string, { fallback, least, most }: Bounds): number => {
      const text = get(name) ?? String(fallback)
      const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
      if (value >= least && value <= most) return value
      return wrong(name, `a whole number from ${least} to ${most}`, fallback) ?? fallback
    },
    hosts: (name: string): readonly string[] | undefined => {
      const names = get(name)
        ?.split(',')
        .map((host) => host.trim().toLowerCase())
      return names?.every((host) => HOST.test(host))
        ? names
        : names && wrong(name, 'names of hosts with commas between them', EXAMPLES.hosts)
    },
    publicUrl: (name: string): string | undefined => {
      const text = url(name, ['https', 'http'], EXAMPLES.public)
      const parsed = text === undefined ? undefined : URL.parse(text)
      if (!parsed) return undefined
      if (parsed.search || parsed.hash || parsed.username)
        return wrong(name, 'an address without user, query and fragment', EXAMPLES.public)
      return `${parsed.origin}${parsed.pathname.replace(/\/+$/, '')}`
    },
  }
}
