/**
 * The lane: many small works, one commit. No timer: a lone work leaves at once, and what arrives while a batch is in
 * flight is the next batch. Nobody is told "failed" while the outcome is unknown: the same ids are sent again.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf, isRetryable } from '../../db/pool.ts'
import { OutcomeUnknown } from '../../db/types.ts'
import { Refusal } from '../../errors.ts'
import { createLink, type Link, Lost, type Unit } from './lane-link.ts'
import type { LaneWork, PostingResult } from './lane-types.ts'
import { asked } from './request.ts'

export type LaneOptions = {
  readonly url: string
  /** Connections, each with one batch in flight. One decides in Node while the other waits for the disk. */
  readonly connections?: number
  /** Requests in a batch at the most; a work is never split. */
  readonly maxBatch?: number
  /** Works that may wait; more are refused as overload. */
  readonly bound?: number
  /** Milliseconds after which a work that was not sent is refused, and one that was is told that nobody knows. */
  readonly withinMs?: number
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

type Job = Unit & {
  /** `performance.now()` */
  readonly deadline: number
  sent: boolean
  settle(results: readonly PostingResult[]): void
  fail(error: unknown): void
}

const TRIES = 5
const PAUSE_MS = { least: 20, most: 1_000 }

/** Starts no connection before the first work. */
export const createLane = (options: LaneOptions): Lane => {
  const { connections = 2, maxBatch = 500, bound = 20_000, withinMs = 10_000 } = options
  const queue = createQueue(maxBatch)
  const idle = new Set(Array.from({ length: connections }, () => createLink(options)))
  const links = [...idle]
  const busy = new Map<Link, Promise<void>>()
  let batches = 0
  let requests = 0
  let closing = false
  let kicked = false

  const serve = async (link: Link): Promise<void> => {
    for (let jobs = queue.take(); jobs.length > 0; jobs = queue.take()) {
      batches++
      requests += jobs.reduce((sum, job) => sum + job.asked.length, 0)
      await deliver(link, jobs, queue.dropLate)
    }
  }
  const kick = (): void => {
    kicked = false
    const [link] = idle
    if (!link || queue.length() === 0) return
    idle.delete(link)
    const served = serve(link).finally(() => {
      busy.delete(link)
      idle.add(link)
    })
    busy.set(link, served)
    if (queue.length() > 0) kick()
  }

  return {
    submit: (work, { withinMs: within = withinMs } = {}) => {
      if (closing || queue.length() >= bound)
        return Promise.reject(new Refusal('overloaded', { retryAfterSeconds: 1 }))
      return new Promise((resolve, reject) => {
        queue.add({
          asked: asked(work.requests),
          rows: work.rows,
          deadline: performance.now() + within,
          sent: false,
          settle: (results) => settleWith(() => resolve(work.answer(results)), reject),
          fail: reject,
        })
        // After this turn of the event loop: requests that arrived together travel together.
        if (!kicked && idle.size > 0) {
          kicked = true
          setImmediate(kick)
        }
      })
    },
    close: async () => {
      closing = true
      while (busy.size > 0 || queue.length() > 0) {
        if (busy.size === 0) kick()
        await Promise.all(busy.values())
      }
      await Promise.all(links.map((link) => link.end()))
    },
    stats: () => ({ waiting: queue.length(), batches, requests }),
  }
}

const settleWith = (settle: () => void, reject: (error: unknown) => void): void => {
  try {
    settle()
  } catch (error) {
    reject(error)
  }
}

const createQueue = (maxBatch: number) => {
  let jobs: Job[] = []
  const dropLate = (): void => {
    jobs = jobs.filter((job) => !tooLate(job))
  }
  return {
    length: () => jobs.length,
    add: (job: Job) => void jobs.push(job),
    dropLate,
    /** At least one work, then as many as fit. */
    take: (): Job[] => {
      if (jobs.some((job) => job.deadline < performance.now())) dropLate()
      let size = 0
      let count = 0
      for (const job of jobs) {
        if (count > 0 && size + job.asked.length > maxBatch) break
        size += job.asked.length
        count++
      }
      return jobs.splice(0, count)
    },
  }
}

const tooLate = (job: Job): boolean => {
  if (performance.now() < job.deadline) return false
  job.fail(
    job.sent
      ? new OutcomeUnknown('the database did not answer in time')
      : new Refusal('overloaded', { retryAfterSeconds: 1 }),
  )
  return true
}

/** Brings every job to an end. A lost connection is retried until the jobs' deadlines; what can never commit is found by halves. */
const deliver = async (link: Link, jobs: readonly Job[], meanwhile: () => void): Promise<void> => {
  let waiting = jobs
  for (let tries = 1, wait = PAUSE_MS.least; waiting.length > 0; tries++) {
    for (const job of waiting) job.sent = true
    try {
      const results = await link.run(waiting)
      for (const [i, job] of waiting.entries()) job.settle(results[i] ?? [])
      return
    } catch (error) {
      if (error instanceof Lost) {
        meanwhile()
        await pause(wait)
        wait = Math.min(wait * 2, PAUSE_MS.most)
        waiting = waiting.filter((job) => !tooLate(job))
        tries = 0
      } else if (!isRetryable(error) || isLocked(error) || tries >= TRIES)
        return bisect(link, waiting, { error, meanwhile })
    }
  }
}

/** Somebody holds an account for longer than the lane waits. */
const isLocked = (error: unknown): boolean => codeOf(error) === '55P03'

const bisect = async (
  link: Link,
  jobs: readonly Job[],
  { error, meanwhile }: { readonly error: unknown; readonly meanwhile: () => void },
): Promise<void> => {
  const [only] = jobs
  if (only && jobs.length === 1)
    return only.fail(isLocked(error) ? new Refusal('overloaded', { retryAfterSeconds: 1 }) : error)
  const half = Math.ceil(jobs.length / 2)
  await deliver(link, jobs.slice(0, half), meanwhile)
  await deliver(link, jobs.slice(half), meanwhile)
}
