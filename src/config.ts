/** Configuration: read once from the environment, with units, defaults and clear messages. See docs/operating.md. */
export type Mode = 'sandbox' | 'production'
export type Config = {
  readonly mode: Mode
  readonly host: string
  readonly port: number
  /** Undefined = embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  /** Public address of this server, without a trailing slash; links in messages start with it. */
  readonly publicUrl: string
  readonly keyringFile: string
  readonly policyPack: string
  readonly smtpUrl: string | undefined
  readonly smtpFrom: string
  readonly logLevel: string
  /** Hash partitions of the wallet-owned tables; 0 = plain tables. Fixed when the database is first migrated. */
  readonly partitions: number
  readonly trustProxyHops: number
}
