/**
 * What a server stands on before its program is loaded: its port, its keys, and the embedded PostgreSQL, which starts and
 * recovers while the program is still being read.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { dirname } from 'node:path'
import { type Config, ConfigError, localUrl } from './kernel/config.ts'
import { ensureKeyringFile, readKeyring } from './kernel/keys/keyring.ts'
import { useKeyring } from './kernel/keys/keys.ts'
import { once } from './kernel/once.ts'
import { type Progress, SILENT } from './kernel/watch/progress.ts'
import { type Embedded, startEmbedded } from './platform/db/embedded/embedded.ts'
import { codeOf } from './platform/db/pool.ts'

export type Ground = {
  /** With the port that was had. */
  readonly config: Config
  /** Gives the port up that is held until the server listens on it. */
  readonly release: () => Promise<void>
  /** Absent where `DATABASE_URL` names another one. Fails when it cannot be had. */
  readonly embedded?: Promise<Embedded>
}

/** Takes the port, then the keys, and resolves when the embedded PostgreSQL is starting by itself. */
export const takeGround = async (wanted: Config, progress: Progress = SILENT): Promise<Ground> => {
  const { config, release } = await holdPort(wanted)
  try {
    loadKeys(config)
  } catch (error) {
    await release()
    throw error
  }
  return config.databaseUrl ? { config, release } : { config, release, ...(await begun(config, progress)) }
}

/** A fault is told to whoever waits for the database; until then it waits as well. */
const begun = async (
  { dataDir }: Config,
  { phase }: Progress,
): Promise<Pick<Required<Ground>, 'embedded'>> => {
  const launched = Promise.withResolvers<void>()
  const embedded = startEmbedded({ dataDir, onPhase: phase, onLaunch: launched.resolve })
  const done = (): void => launched.resolve()
  embedded.then(done, done)
  await launched.promise
  return { embedded }
}

const loadKeys = ({ mode, keyringFile, dataDir }: Config): void => {
  try {
    mkdirSync(dirname(dataDir), { recursive: true })
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new ConfigError([`QUITTANCE_DATA ${dataDir} cannot be made or used as a folder (${codeOf(error)})`])
  }
  if (mode === 'sandbox' && !existsSync(keyringFile)) ensureKeyringFile(keyringFile)
  useKeyring(readKeyring(keyringFile))
}

/**
 * Takes the port before anything else is touched, and holds it until the server listens: of two that are started on one
 * port, the second has not opened the database. PORT=0 becomes the free port that it got.
 */
const holdPort = async (config: Config): Promise<{ config: Config; release(): Promise<void> }> => {
  const holder = createServer((socket) => socket.destroy())
  const port = await new Promise<number>((resolve, reject) => {
    holder.once('error', reject)
    holder.listen(config.port, config.host, () => resolve(portOf(holder)))
  }).catch((error: unknown) => noPort(error, config))
  const own = config.publicUrl === localUrl(config.host, config.port)
  return {
    config: { ...config, port, publicUrl: own ? localUrl(config.host, port) : config.publicUrl },
    release: once(() => new Promise<void>((resolve) => holder.close(() => resolve()))),
  }
}

const portOf = (server: Server): number => {
  const address = server.address()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

/** Says what a person can do about an address that cannot be listened on. */
export const noPort = (error: unknown, { host, port }: Config): never => {
  const code = codeOf(error)
  if (code === 'EADDRINUSE')
    throw new ConfigError([
      `PORT ${port} on ${host} is taken by another program, perhaps by a Quittance that runs already. No data was ` +
        `touched. Stop that program, or choose another port. Example: PORT=${port + 1} npm start`,
    ])
  if (code === 'EACCES')
    throw new ConfigError([
      `PORT ${port} may not be used by this user; ports from 1024 on need no rights. Example: PORT=3000`,
    ])
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    throw new ConfigError([`HOST ${host} is no address of this machine (${code}). Example: HOST=127.0.0.1`])
  throw error
}
