/**
 * `node scripts/boot.mjs SCRIPT [ARGS]`: the one way in, for any Node ≥ 18. Installs what package-lock.json names, the
 * script needs and is not there, builds the app for browsers when its sources have changed, then runs the script with Node 26
 * from node_modules. Plain JavaScript, no dependencies.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const NEEDED = 26
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const BIN = join(ROOT, 'node_modules', '.bin')
const STAMP = join(ROOT, 'node_modules', '.quittance-lock')
const TURN = join(ROOT, '.installing')

const say = (text) => process.stderr.write(`${text}\n`)
const fail = (text) => {
  say(text)
  process.exit(1)
}
const majorOf = (version) => Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0)
const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** What only developers run: checks, tests, generators, figures. Their packages come with the first of these. */
const FOR_DEVELOPERS = /^(scripts[\\/](check|fix|gen|test)\.ts|bench[\\/])/

/** A server in production may bring Node 26 itself. */
const bringsNode = (path) =>
  path === 'node_modules/node' && process.env.NODE_ENV === 'production' && majorOf(process.version) >= NEEDED

/** Packages that package-lock.json names and node_modules has not, or has in another version. */
const missing = (all) => {
  const wanted = readJson(join(ROOT, 'package-lock.json'))?.packages ?? {}
  const have = readJson(join(ROOT, 'node_modules', '.package-lock.json'))?.packages ?? {}
  return Object.entries(wanted)
    .filter(([path, want]) => {
      if (path === '' || want.link) return false
      if (!have[path]) return !want.optional && !want.devOptional && !(want.dev && !all) && !bringsNode(path)
      return have[path].version !== want.version
    })
    .map(([path, want]) => ({ path, dev: want.dev === true, stale: have[path] !== undefined }))
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')

/** The stamp names the lock file and how much of it was installed; the whole of it serves a start as well. */
const stampOf = (all) => `${lockHash()} ${all ? 'all' : 'start'}`

const installed = (all) => {
  const stamped = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : ''
  if (stamped === stampOf(true) || stamped === stampOf(all)) return true
  if (!existsSync(join(ROOT, 'node_modules', '.package-lock.json')) || missing(all).length > 0) return false
  stamp(all)
  return true
}

/** Saves the comparison at the next start; a checkout that belongs to somebody else does without. */
const stamp = (all) => {
  try {
    writeFileSync(STAMP, stampOf(all))
  } catch {
    // Read-only: compared again next time.
  }
}

const npm = (args) => {
  const own = process.env.npm_execpath
  const [command, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []]
  return spawnSync(command, [...first, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  })
}

/**
 * What a start needs comes first and alone (measured: half the bytes of the whole). What developers need is added to a
 * folder from which a server may be running: `npm ci` would empty it, `npm install --no-save` adds what the lock file names.
 */
const install = (all) => {
  const lacking = missing(all)
  const first = !existsSync(join(ROOT, 'node_modules'))
  const adding = !first && lacking.every(({ dev, stale }) => dev && !stale)
  const whole = all || lacking.some(({ dev }) => dev)
  if (first)
    say(`First start: installing dependencies${whole ? ', with those for development' : ''} (npm ci) …`)
  else if (adding) say('Adding what development needs (npm install) …')
  else say('Dependencies changed: installing (npm ci) …')
  const started = Date.now()
  const how = adding ? ['install', '--no-save'] : ['ci']
  const { status, error } = npm([...how, whole ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund'])
  if (error)
    fail(`npm could not be started (${error.message}). Install npm, or run "npm ci" in ${ROOT} yourself.`)
  if (status !== 0) fail('npm failed; what it said stands above. Mend that and start again.')
  dropHeaders()
  stamp(whole)
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/** Node's C headers, 67 MB, are for packages that are compiled here; none is. Beside the platforms npm keeps files. */
const dropHeaders = () => {
  const platforms = join(ROOT, 'node_modules', 'node', 'node_modules')
  if (!existsSync(platforms)) return
  for (const entry of readdirSync(platforms, { withFileTypes: true }))
    if (entry.isDirectory()) rmSync(join(platforms, entry.name, 'include'), { recursive: true, force: true })
}

/** The app for browsers: built from `web/` and what it takes from elsewhere, which is in no commit. */
const NEEDS_WEB = /^(src[\\/]main|scripts[\\/](demo|test)|web[\\/]build)\.ts$/
const WEB_BUILD = join('web', 'build.ts')
const WEB_SOURCES = ['web', join('sdk', 'src'), 'package-lock.json']

const filesUnder = (path) => {
  const whole = join(ROOT, path)
  if (!statSync(whole, { throwIfNoEntry: false })?.isDirectory()) return [path]
  return readdirSync(whole)
    .filter((name) => name !== 'dist' && name !== 'node_modules' && !name.endsWith('.md'))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

const webHash = () => {
  const hash = createHash('sha256')
  for (const path of WEB_SOURCES.flatMap(filesUnder)) hash.update(path).update(readFileSync(join(ROOT, path)))
  return hash.digest('hex')
}

const isWebFresh = (hash) => {
  const built = join(ROOT, 'web', 'dist', 'hash')
  return existsSync(built) && readFileSync(built, 'utf8') === hash
}

const buildWeb = (hash) => {
  say('Building the app for browsers …')
  const { status } = spawnSync(runtime(), [join(ROOT, WEB_BUILD), hash], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) fail('The app for browsers could not be built; what it said stands above.')
}

const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
const lives = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Two starts at once: one installs, the other waits for it. */
const withTurn = (work) => {
  for (let told = false; ; sleep(300)) {
    try {
      mkdirSync(TURN)
      break
    } catch (error) {
      if (error.code === 'EACCES' || error.code === 'EROFS')
        fail(
          `Dependencies or the app for browsers are missing or stale, and ${ROOT} cannot be written to. Run "npm start" there as its owner.`,
        )
      if (error.code !== 'EEXIST') throw error
      const holder = Number(readJson(join(TURN, 'pid')) ?? 0)
      if (holder > 0 && !lives(holder)) rmSync(TURN, { recursive: true, force: true })
      else if (!told) say('Another process is installing or building; waiting for it …')
      told = true
    }
  }
  writeFileSync(join(TURN, 'pid'), String(process.pid))
  try {
    work()
  } finally {
    rmSync(TURN, { recursive: true, force: true })
  }
}

/**
 * The program that the package brought, when it is there: it is of the package's version, and to ask it costs a start a tenth
 * of a second. Before its install script has run, something small stands in its place.
 */
const brought = () => {
  const path = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const { version } = readJson(join(ROOT, 'node_modules', 'node', 'package.json')) ?? {}
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return majorOf(version ?? '') >= NEEDED && size > 1_000_000 ? path : undefined
}

/** The Node that runs the script: this one when it is new enough, else the one npm installed. */
const runtime = () => {
  if (majorOf(process.version) >= NEEDED) return process.execPath
  const whole = brought()
  if (whole) return whole
  const path = join(BIN, process.platform === 'win32' ? 'node.cmd' : 'node')
  const found = existsSync(path) ? spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout : ''
  if (majorOf(found ?? '') >= NEEDED) return path
  return fail(
    `Node ${NEEDED} or newer is needed. This is ${process.version}, and node_modules/.bin/node is ` +
      `${found?.trim() || 'missing'}: npm was told not to run install scripts (--ignore-scripts), which put it there.\n` +
      `Run "npm rebuild node --ignore-scripts=false" in ${ROOT}, or start with Node ${NEEDED} itself.`,
  )
}

/** npm started this: then npm, or the shell between, may be killed without a word to us. */
const byNpm = process.env.npm_lifecycle_event !== undefined
const PARENT = process.ppid
const lineOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
/** The first process, or systemd, takes in orphans; in a container that has nothing else the first one is npm itself. */
const beganOrphaned = () => {
  const line = lineOf(PARENT)
  return (PARENT === 1 || /systemd|init/.test(line)) && !/npm|yarn|node|boot\.mjs/.test(line)
}
const BEGAN_ORPHANED = byNpm && beganOrphaned()
/** Whoever started this is gone: since then, or before the first line here ran. */
const isOrphan = () => BEGAN_ORPHANED || process.ppid !== PARENT
/** How often it is looked whether the parent still lives, in milliseconds. */
const LOOK_MS = 300

/**
 * Replaces this process where that is possible; else starts a child, passes signals and exit code on, and ends the child
 * when whoever started us is gone: npm ends its shell, and the shell tells nobody.
 */
const run = (node, args, env) => {
  if (typeof process.execve === 'function' && process.platform !== 'win32' && !byNpm) {
    process.removeAllListeners('warning')
    process.execve(node, [node, ...args], env)
  }
  const child = spawn(node, args, {
    stdio: 'inherit',
    env: { ...env, QUITTANCE_STARTED_BY: String(process.pid) },
  })
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'])
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child as well.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  child.on('error', (error) => fail(`cannot start ${node}: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
  if (byNpm) whenOrphaned(() => child.kill('SIGTERM'))
}

const whenOrphaned = (end) => {
  const look = setInterval(() => {
    if (!isOrphan()) return
    clearInterval(look)
    end()
  }, LOOK_MS)
}

const [script, ...args] = process.argv.slice(2)
if (!script) fail('usage: node scripts/boot.mjs SCRIPT [ARGS]')
if (majorOf(process.version) < 18) fail(`Node 18 or newer is needed to start; this is ${process.version}.`)
const all = FOR_DEVELOPERS.test(script)
if (!installed(all))
  withTurn(() => {
    if (!installed(all)) install(all)
  })
if (NEEDS_WEB.test(script) && existsSync(join(ROOT, WEB_BUILD))) {
  const hash = webHash()
  if (!isWebFresh(hash))
    withTurn(() => {
      if (!isWebFresh(hash)) buildWeb(hash)
    })
}
if (resolve(ROOT, script) === join(ROOT, WEB_BUILD)) process.exit(0)
// As if the signal had come here: 128 and the number of SIGTERM.
if (byNpm && isOrphan()) process.exit(143)
run(runtime(), [resolve(ROOT, script), ...args], {
  ...process.env,
  PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
})
