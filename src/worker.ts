/**
 * The other driver of the use-cases: due rows, effects, periodic jobs. Polls the buckets whose lease this process
 * holds, every 250 ms or at once when kicked. Work in flight is bounded per lane; nothing waits for a slow far side
 * but its own kind.
 */
import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { type Instant, isoOf } from './kernel/clock.ts'
import type { Handler, Job } from './kernel/handler.ts'
import type { Bucket, Uuid } from './kernel/ids.ts'
import type { Ticker } from './kernel/time/ticker.ts'
import { metrics } from './kernel/watch/metrics.ts'
import type { Db } from './platform/db/types.ts'
import { advance } from './platform/worker/advance.ts'
import { backlog, type DueBatch, dueBatches, unhandled } from './platform/worker/claims.ts'
import { failureOf } from './platform/worker/failure.ts'
import { releaseAll, renew, takeTurn } from './platform/worker/leases.ts'
import { dueHandlers, runBatch, runDue } from './platform/worker/pass.ts'
import type { Report } from './platform/worker/timers.ts'

export { runDue } from './platform/worker/pass.ts'

export type WorkerOptions = {
  readonly db: Db
  readonly handlers: readonly Handler[]
  readonly log: Logger
  /** False while this process may not claim (its heartbeat is stale: an outage may not be recorded yet). */
  readonly mayWork?: () => boolean
}

export type Worker = Ticker & {
  /** Stops claiming, waits for what is in flight (at most `ms`), gives the leases back. */
  stop(ms: number): Promise<void>
}

const POLL_MS = 250
const LEASE_MS = 5_000
const BACKLOG_MS = 15_000
const TIMERS_AT_ONCE = 4
const EFFECTS_AT_ONCE = 8

export const startWorker = async (options: WorkerOptions): Promise<Worker> => {
  const { db, handlers, log, mayWork = () => true } = options
  const owner: Uuid = randomUUID()
  const map = dueHandlers(handlers)
  const crew = createCrew()
  const moves = createMoves(crew.idle)
  const report = reporter(log)
  let buckets: readonly Bucket[] = []

  const poll = async (): Promise<void> => {
    if (moves.underWay() || !mayWork() || buckets.length === 0) return
    const at = await db.times()
    const batches = await dueBatches(db, { buckets, kinds: [...map.keys()], at })
    if (moves.underWay()) return
    for (const batch of batches) {
      const timer = map.get(batch.kind)?.type === 'timer'
      const lane = timer ? 'timers' : batch.kind
      const task = async () => {
        const touched = await runBatch({ db, at, report }, map, batch)
        if (touched > 0) loop.kick()
      }
      crew.start({ lane, most: timer ? TIMERS_AT_ONCE : EFFECTS_AT_ONCE, batch }, () =>
        task().catch((error: unknown) =>
          log.warn({ kind: batch.kind, fault: failureOf(error) }, 'work broke off'),
        ),
      )
    }
  }
  const leases = async (): Promise<void> => {
    buckets = await renew(db, owner)
    metrics.holdsBuckets(buckets.length)
  }
  const look = async (): Promise<void> => {
    const now = await db.now()
    const waiting = await backlog(db, now)
    metrics.waits(waiting, (kind) => map.has(kind), now)
    for (const { kind, rows } of waiting)
      if (!map.has(kind)) log.error({ kind, rows: String(rows) }, 'due rows of a kind that nobody handles')
  }
  /** Another version may have made them: no reason not to work, but one to be told at once, and not on the day. */
  const alarm = async (): Promise<void> => {
    for (const { kind, rows, first } of await unhandled(db, [...map.keys()]))
      log.error({ kind, rows: String(rows), first: isoOf(first) }, 'due rows of a kind that nobody handles')
  }
  const failed = (what: string) => (error: unknown) => log.warn({ what, fault: failureOf(error) }, 'worker')

  await alarm()
  await leases()
  const loop = every(POLL_MS, poll, failed('poll'))
  const loops = [
    loop,
    every(LEASE_MS, leases, failed('leases')),
    every(BACKLOG_MS, look, failed('backlog')),
    ...handlers
      .filter((handler) => handler.type === 'job')
      .map((job) => every(job.everyMs, () => runJob({ db, owner, log }, job), failed(job.name))),
  ]
  return {
    kick: loop.kick,
    advance: (on, to) => moves.add(() => moveTo({ db: on, owner, log }, handlers, to)),
    stop: async (ms) => {
      await within(ms, Promise.all([...loops.map((each) => each.stop()), crew.idle()]))
      await releaseAll(db, owner).catch(failed('release'))
    },
  }
}

/** Time, and then whoever looks for what it has brought; what they find may be due at once. */
const moveTo = async (who: Who, handlers: readonly Handler[], to: Instant): Promise<number> => {
  const touched = await advance(who.db, handlers, to)
  for (const handler of handlers) if (handler.type === 'job' && handler.byClock) await runJob(who, handler)
  return touched + (await runDue(who.db, handlers, { untilIdle: true }))
}

/** A process that dies keeps a job from the others for at most this long beyond three rounds. */
const JOB_GRACE_SECONDS = 30

type Who = { readonly db: Db; readonly owner: Uuid; readonly log: Logger }
const runJob = async (who: Who, job: Job): Promise<void> => {
  const seconds = (job.everyMs * 3) / 1000 + JOB_GRACE_SECONDS
  if (!(await takeTurn(who.db, { name: job.name, owner: who.owner, seconds }))) return
  try {
    await job.run(who.db)
    metrics.ranJob(job.name, 'done')
  } catch (error) {
    metrics.ranJob(job.name, 'failed')
    who.log.error({ job: job.name, fault: failureOf(error) }, 'job failed')
  }
}

const reporter =
  (log: Logger): Report =>
  ({ kind, outcome, rows, error }) => {
    metrics.worked(kind, outcome, rows)
    if (error !== undefined) log.warn({ kind, outcome, fault: failureOf(error) }, 'work failed')
  }

/** Runs `run` now, then `ms` after it ended, or at once when kicked; never twice at a time. */
const every = (ms: number, run: () => Promise<void>, failed: (error: unknown) => void) => {
  let stopped = false
  let wake = Promise.withResolvers<void>()
  const rest = async () => {
    const timer = setTimeout(wake.resolve, ms)
    await wake.promise
    clearTimeout(timer)
    wake = Promise.withResolvers<void>()
  }
  const ended = (async () => {
    while (!stopped) {
      await run().catch(failed)
      if (!stopped) await rest()
    }
  })()
  return {
    kick: () => wake.resolve(),
    stop: () => {
      stopped = true
      wake.resolve()
      return ended
    },
  }
}

/** Tasks in flight: at most `most` per lane, one per pile. What does not fit is found again by the next poll. */
const createCrew = () => {
  const running = new Map<string, Promise<void>>()
  const lanes = new Map<string, number>()
  return {
    start: (
      { lane, most, batch }: { lane: string; most: number; batch: DueBatch },
      task: () => Promise<void>,
    ): void => {
      const key = `${batch.bucket}/${batch.kind}`
      const busy = lanes.get(lane) ?? 0
      if (busy >= most || running.has(key)) return
      lanes.set(lane, busy + 1)
      const done = task().finally(() => {
        running.delete(key)
        lanes.set(lane, (lanes.get(lane) ?? 1) - 1)
      })
      running.set(key, done)
    },
    idle: async (): Promise<void> => {
      await Promise.allSettled(running.values())
    },
  }
}

/** Moves of the sandbox clock, one after the other and alone: what is in flight ends first, so that the answer tells of all of it. */
const createMoves = (idle: () => Promise<void>) => {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      await idle()
      return await work()
    } finally {
      waiting--
    }
  }
  return {
    underWay: () => waiting > 0,
    add: <T>(work: () => Promise<T>): Promise<T> => {
      waiting++
      const move = last.then(() => alone(work))
      last = move.catch(() => undefined)
      return move
    },
  }
}

const within = async (ms: number, work: Promise<unknown>): Promise<void> => {
  const late = Promise.withResolvers<void>()
  const timer = setTimeout(late.resolve, ms)
  await Promise.race([work, late.promise])
  clearTimeout(timer)
}
