/** One server process: signals and messages; everything else is in app.ts. */
import type { App, StartApp } from './app.ts'
import { bannerOf } from './banner.ts'
import { takeGround } from './ground.ts'
import { type Config, parseConfig } from './kernel/config.ts'
import { MendableError } from './kernel/text/mendable.ts'
import { openLog } from './kernel/watch/log.ts'
import type { Progress } from './kernel/watch/progress.ts'

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const fail = (error: unknown): never => {
  const whole = error instanceof Error ? error.stack : String(error)
  const text = error instanceof MendableError ? error.message : whole
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

/** A second signal that soon after the first is the same one (a terminal and npm both send it). */
const SAME_MS = 1_500

const stopOnSignals = (app: App): void => {
  let first = 0
  const onSignal = (): void => {
    if (first > 0) {
      if (performance.now() - first > SAME_MS) process.exit(1)
      return
    }
    first = performance.now()
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  followParent(onSignal)
}

/** boot.mjs, where it cannot replace itself by this process, names itself; when it was killed this process ends too. */
const followParent = (stop: () => void): void => {
  const parent = Number(process.env.QUITTANCE_STARTED_BY)
  if (process.ppid !== parent) return
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, 1_000).unref()
}

const configOrFail = (): Config => {
  try {
    return parseConfig(process.env)
  } catch (error) {
    return fail(error)
  }
}

/**
 * Starts the server of this process, or ends the process with what a person can do. The program is loaded while the
 * embedded PostgreSQL starts.
 */
export const startProcess = async (
  progress: Progress,
  load: () => Promise<{ startApp: StartApp }>,
): Promise<void> => {
  const config = configOrFail()
  const log = openLog(config.logLevel)
  try {
    const ground = await takeGround(config, progress)
    progress.phase('Loading the program')
    const { startApp } = await load()
    const app = await startApp(config, log, { progress, ground })
    process.on('uncaughtException', (err) => {
      log.fatal({ err }, 'a bug: the process stops')
      app.stop().finally(() => process.exit(1))
    })
    stopOnSignals(app)
    say(bannerOf(app))
  } catch (error) {
    fail(error)
  }
}
