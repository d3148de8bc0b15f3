/**
 * The lane: many small works, one commit. No timer: a lone work leaves at once, and what arrives while a batch is in
 * flight is the next batch. Nobody is told "failed" while the outcome is unknown: the same ids are sent again.
 */
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'
import { Refusal } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { LaneWork, PostingResult } from '../../../kernel/lane.ts'
import { faultOfDatabase, isEverybodys } from '../../../platform/db/faults.ts'
import { codeOf, isRetryable } from '../../../platform/db/pool.ts'
import { asked, endsHold } from '../posting/request.ts'
import { createLink, type Link, Lost } from './lane-link.ts'
import { createQueue, type Job, overloaded, tooLate } from './lane-queue.ts'

export type LaneOptions = {
  readonly url: string
  /** Connections, each with one batch in flight. One decides in Node while the other waits for the disk. */
  readonly connections?: number
  /** Requests in a batch at the most; a work is never split. */
  readonly maxBatch?: number
  /** Works that may wait; more are refused as overload. */
  readonly bound?: number
  /** Milliseconds after which a work that was sent is told that nobody knows. */
  readonly withinMs?: number
  /** … and after which one that was not sent is refused: well before its caller gives it up. */
  readonly waitMs?: number
  /** Told of every error of a batch. */
  readonly onError?: (error: unknown) => void
  readonly settings?: Readonly<Record<string, string>>
}

export type LaneStats = { readonly waiting: number; readonly batches: number; readonly requests: number }

export type Lane = {
  /** Resolves after the commit. Throws the work's own Refusal, `overloaded`, or OutcomeUnknown. */
  submit<Answer>(work: LaneWork<Answer>, options?: { readonly withinMs?: number }): Promise<Answer>
  /** Takes nothing new, finishes what waits, disconnects. */
  close(): Promise<void>
  stats(): LaneStats
}

const TRIES = 5
const PAUSE_MS = { least: 20, most: 1_000 }

/** Starts no connection before the first work. */
export const createLane = (options: LaneOptions): Lane => {
  const { connections = 2, maxBatch = 500, bound = 20_000, withinMs = 10_000, waitMs = 3_000 } = options
  const queue = createQueue(maxBatch)
  const links = Array.from({ length: connections }, () => createLink(options))
  /** Looks at who holds what, outside of every batch; connects when there is something to look at. */
  const scout = createLink(options)
  const crew = createCrew(links, scout, queue)
  let closing = false
  return {
    submit: (work, { withinMs: within = withinMs } = {}) => {
      if (closing || queue.length() >= bound) return Promise.reject(overloaded())
      return new Promise((resolve, reject) => {
        queue.add({
          asked: asked(work.requests),
          accounts: work.requests.flatMap((r) => (endsHold(r) ? [] : [r.debit, r.credit])),
          rows: work.rows,
          deadline: performance.now() + within,
          sendBy: performance.now() + Math.min(within, waitMs),
          sent: false,
          settle: (results) => settleWith(() => resolve(work.answer(results)), reject),
          fail: reject,
        })
        crew.wake()
      })
    },
    close: async () => {
      closing = true
      await crew.finish()
      await Promise.all([...links, scout].map((link) => link.end()))
    },
    stats: () => ({ waiting: queue.length(), ...crew.stats() }),
  }
}

/** Works that make a second batch worth its commit: beside 256 HTTP clients thin batches cost 45 % of the throughput. */
const THICK = 64

/** The connections and what each has in flight. */
const createCrew = (links: readonly Link[], scout: Link, queue: ReturnType<typeof createQueue>) => {
  const idle = new Set(links)
  const busy = new Set<Promise<void>>()
  const inFlight = new Map<Link, ReadonlySet<Uuid>>()
  const settling = new Set<Promise<void>>()
  const counted = { batches: 0, requests: 0 }
  const stuck = createStuck(scout, queue, () => start())
  let waking = false

  /** A further batch beside one in flight must be worth a commit of its own; otherwise it is the next one. */
  const worthIt = (): boolean => queue.length() >= (inFlight.size > 0 ? THICK : 1)
  const next = (link: Link): Job[] => {
    inFlight.delete(link)
    if (!worthIt()) return []
    const jobs = queue.take(
      new Set([...inFlight.values()].flatMap((accounts) => [...accounts])),
      stuck.accounts,
    )
    if (jobs.length > 0) inFlight.set(link, new Set(jobs.flatMap((job) => job.accounts)))
    return jobs
  }
  const settle: Settle = (jobs, results) => {
    const done = settleInSlices(jobs, results).finally(() => settling.delete(done))
    settling.add(done)
  }
  const serve = async (link: Link): Promise<void> => {
    for (let jobs = next(link); jobs.length > 0; jobs = next(link)) {
      counted.batches++
      counted.requests += jobs.reduce((sum, job) => sum + job.asked.length, 0)
      await deliver({ link, jobs, settle, stalled: () => stalled(link), setAside: stuck.setAside })
    }
    idle.add(link)
  }
  /** Nobody waits for a batch that waits itself. */
  const stalled = (link: Link): void => {
    queue.dropLate()
    inFlight.delete(link)
    start()
  }
  const start = (): void => {
    waking = false
    for (const link of idle) {
      if (!worthIt()) return
      idle.delete(link)
      const served = serve(link).finally(() => busy.delete(served))
      busy.add(served)
    }
  }
  return {
    /** After this turn of the event loop: works that arrived together travel together. */
    wake: (): void => {
      if (waking || idle.size === 0) return
      waking = true
      setImmediate(start)
    },
    finish: async (): Promise<void> => {
      for (start(); busy.size > 0 || stuck.watching(); start()) await Promise.all([...busy, stuck.watching()])
      await Promise.all(settling)
    },
    stats: () => ({ ...counted }),
  }
}

/** How soon an account that somebody holds is looked at again, in milliseconds. */
const LOOK_AGAIN_MS = 150

/**
 * Accounts that somebody else holds for longer than the lane waits: a server that was stopped, until PostgreSQL ends its
 * transaction. Works that need them go back to the queue and wait there for their own time; all others go on.
 */
const createStuck = (scout: Link, queue: ReturnType<typeof createQueue>, start: () => void) => {
  let accounts: ReadonlySet<Uuid> = new Set()
  let watch: Promise<void> | undefined

  const untilFree = async (): Promise<void> => {
    while (accounts.size > 0) {
      await pause(LOOK_AGAIN_MS)
      queue.dropLate()
      // Without an answer nothing is known to be held: the next batch finds out.
      accounts = await scout.heldOf([...accounts]).catch(() => new Set<Uuid>())
      start()
    }
  }
  return {
    get accounts() {
      return accounts
    },
    watching: () => watch,
    /** Puts those back that need an account which somebody holds, and answers the others. */
    setAside: async (jobs: readonly Job[]): Promise<readonly Job[]> => {
      const held = await scout.heldOf([...new Set(jobs.flatMap((job) => job.accounts))])
      if (held.size === 0) return jobs
      const needs = (job: Job) => job.accounts.some((id) => held.has(id))
      queue.putBack(jobs.filter(needs))
      accounts = new Set([...accounts, ...held])
      watch ??= untilFree().finally(() => {
        watch = undefined
      })
      return jobs.filter((job) => !needs(job))
    },
  }
}

const settleWith = (settle: () => void, reject: (error: unknown) => void): void => {
  try {
    settle()
  } catch (error) {
    reject(error)
  }
}

type Settle = (jobs: readonly Job[], results: readonly (readonly PostingResult[])[]) => void

/** Answers between two looks at the sockets. */
const SLICE = 64

/** Callers go on with their work when they are answered; the batch in flight must not wait for all of them. */
const settleInSlices = async (...[jobs, results]: Parameters<Settle>): Promise<void> => {
  for (const [i, job] of jobs.entries()) {
    if (i > 0 && i % SLICE === 0) await turn()
    job.settle(results[i] ?? [])
  }
}

type Delivery = {
  readonly link: Link
  readonly jobs: readonly Job[]
  readonly settle: Settle
  /** The connection was lost, or somebody else holds an account. */
  readonly stalled: () => void
  /** Puts works back whose accounts somebody holds; answers the others. Throws `Lost`. */
  readonly setAside: (jobs: readonly Job[]) => Promise<readonly Job[]>
}

/** Brings every job to an end, or back into the queue. A lost connection is retried until the jobs' deadlines; what can never commit is found by halves. */
const deliver = async (delivery: Delivery): Promise<void> => {
  const { link, settle, stalled } = delivery
  let waiting = delivery.jobs
  for (let tries = 1, wait = PAUSE_MS.least; waiting.length > 0; tries++) {
    const sentBefore = waiting.map((job) => job.sent)
    for (const job of waiting) job.sent = true
    try {
      return settle(waiting, await link.run(waiting))
    } catch (error) {
      if (error instanceof Lost) {
        if (error.unsent) for (const [i, job] of waiting.entries()) job.sent = sentBefore[i] === true
        stalled()
        await pause(wait)
        wait = Math.min(wait * 2, PAUSE_MS.most)
        waiting = waiting.filter((job) => !tooLate(job, () => new Refusal('unavailable')))
        tries = 0
      } else if (isEverybodys(faultOfDatabase(error))) {
        stalled()
        for (const job of waiting) job.fail(error)
        return
      } else if (!isRetryable(error) || isLocked(error) || tries >= TRIES) {
        stalled()
        const left = isLocked(error) ? await freeOf(delivery, waiting, sentBefore) : waiting
        if (left.length === waiting.length) return bisect({ ...delivery, jobs: waiting }, error)
        waiting = [...left]
      }
    }
  }
}

/** The works of a batch that was rolled back for a lock, without those that would meet it again. */
const freeOf = async (
  { setAside }: Delivery,
  jobs: readonly Job[],
  sentBefore: readonly boolean[],
): Promise<readonly Job[]> => {
  for (const [i, job] of jobs.entries()) job.sent = sentBefore[i] === true
  return setAside(jobs).catch(() => jobs)
}

/** Somebody holds an account for longer than the lane waits. */
const isLocked = (error: unknown): boolean => codeOf(error) === '55P03'

const bisect = async (delivery: Delivery, error: unknown): Promise<void> => {
  const { jobs } = delivery
  const [only] = jobs
  if (only && jobs.length === 1) return only.fail(isLocked(error) ? overloaded() : error)
  const half = Math.ceil(jobs.length / 2)
  await deliver({ ...delivery, jobs: jobs.slice(0, half) })
  await deliver({ ...delivery, jobs: jobs.slice(half) })
}
