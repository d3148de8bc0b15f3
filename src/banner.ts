/** What the terminal shows once the server listens. */
import type { Config } from './kernel/config.ts'

type Shown = { readonly embedded: boolean; readonly databaseUrl: string } & {
  readonly config: Pick<Config, 'mode' | 'host' | 'port' | 'publicUrl' | 'dataDir'>
}

const isLocal = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.')

/** The codes of every sign-in lie in the inbox: whoever reaches a sandbox is everybody in it. */
const OPEN = `
  HOST opens it beyond this machine: whoever reaches it reads its inbox, signs in as anybody and moves its clock.
  With HOST=127.0.0.1 it is reached from here alone, and by whoever a proxy of yours lets through.
`

export const bannerOf = ({ config, databaseUrl, embedded }: Shown): string =>
  config.mode === 'production'
    ? `Quittance listens on ${config.host}:${config.port}`
    : `
  Quittance — SANDBOX: invented people, simulated bank, no real money

  open       ${config.publicUrl}/
  reference  ${config.publicUrl}/docs
  psql       ${embedded ? databaseUrl : '(the database of DATABASE_URL)'}
  data       ${config.dataDir}
  stop       Ctrl-C
${isLocal(config.host) ? '' : OPEN}`
