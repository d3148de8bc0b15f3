/** What waits for the lane, and which of it makes the next batch. */

import { Refusal } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { PostingResult } from '../../../kernel/lane.ts'
import { OutcomeUnknown } from '../../../platform/db/types.ts'
import type { Unit } from './lane-link.ts'

export type Job = Unit & {
  /** What it touches; of a hold that it ends only the database knows. */
  readonly accounts: readonly Uuid[]
  /** `performance.now()` */
  readonly deadline: number
  /** The same; a work that was not sent by then is refused. */
  readonly sendBy: number
  sent: boolean
  settle(results: readonly PostingResult[]): void
  fail(error: unknown): void
}

export const overloaded = (): Refusal => new Refusal('overloaded', { retryAfterSeconds: 1 })

/** Tells a job whose time is over; true when it was. `why`: what kept one that was never sent. */
export const tooLate = (job: Job, why: () => Refusal = overloaded): boolean => {
  if (performance.now() < (job.sent ? job.deadline : job.sendBy)) return false
  job.fail(job.sent ? new OutcomeUnknown('the database did not answer in time') : why())
  return true
}

/** How many batches' worth of works a batch looks through for those that need not wait. */
const LOOK_AHEAD = 4

export const createQueue = (maxBatch: number) => {
  let jobs: Job[] = []
  const dropLate = (): void => {
    jobs = jobs.filter((job) => !tooLate(job))
  }
  return {
    length: () => jobs.length,
    add: (job: Job) => void jobs.push(job),
    /** Works that come back from a batch are older than whatever waits. */
    putBack: (back: readonly Job[]): void => {
      jobs = [...back, ...jobs]
    },
    dropLate,
    /**
     * The next batch. Beside a batch in flight it takes works that need none of its accounts: the others would wait
     * for its locks and keep these waiting. When there are none, they wait there like everybody else. What needs an account
     * that is `stuck` stays: its holder may answer nobody, and a batch that waited for it would keep all of its works.
     */
    take: (busy: ReadonlySet<Uuid>, stuck: ReadonlySet<Uuid> = NOTHING): Job[] => {
      if (jobs.some((job) => job.sendBy < performance.now())) dropLate()
      const held = stuck.size === 0 ? [] : jobs.filter((job) => job.accounts.some((id) => stuck.has(id)))
      const free = held.length === 0 ? jobs : jobs.filter((job) => !held.includes(job))
      const { taken, passed, seen } = apart(free, { busy, maxBatch })
      const count = taken.length > 0 ? seen : firstFew(free, maxBatch)
      const batch = taken.length > 0 ? taken : free.slice(0, count)
      jobs = [...held, ...(taken.length > 0 ? passed : []), ...free.slice(count)]
      return batch
    },
  }
}

const NOTHING: ReadonlySet<Uuid> = new Set()

/** In order, as many as fit, at least one. */
const firstFew = (jobs: readonly Job[], maxBatch: number): number => {
  let size = 0
  for (const [i, job] of jobs.entries()) {
    size += job.asked.length
    if (size > maxBatch) return Math.max(1, i)
  }
  return jobs.length
}

type Apart = { readonly taken: Job[]; readonly passed: Job[]; readonly seen: number }

/** Works that touch none of `busy`. One that is passed over keeps its accounts, so that nothing overtakes it there. */
const apart = (
  jobs: readonly Job[],
  { busy, maxBatch }: { readonly busy: ReadonlySet<Uuid>; readonly maxBatch: number },
): Apart => {
  const taken: Job[] = []
  const passed: Job[] = []
  const blocked = new Set<Uuid>()
  let [size, seen] = [0, 0]
  if (busy.size === 0) return { taken, passed, seen }
  for (const job of jobs) {
    if (size + job.asked.length > maxBatch || seen === maxBatch * LOOK_AHEAD) break
    seen++
    if (job.accounts.some((id) => busy.has(id) || blocked.has(id))) {
      passed.push(job)
      for (const id of job.accounts) blocked.add(id)
    } else {
      taken.push(job)
      size += job.asked.length
    }
  }
  return { taken, passed, seen }
}
