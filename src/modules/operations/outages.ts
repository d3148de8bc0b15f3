/** Heartbeat and outages: O1–O3 of the README. */
import { earliest, type Instant, isBefore, latest } from '../../kernel/clock.ts'
import { newBucket, newId, type Uuid } from '../../kernel/ids.ts'
import type { Db, Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { extended, GAP_SECONDS, isGap, overlapSeconds } from './rules.ts'
import { absences, addOutage, dropHeartbeats, lockPulse, setHeartbeat, setPulse } from './sql.ts'

/** Rows of processes that have been silent for this long are dropped (hours). */
const FORGET_HOURS = 24

/**
 * Turns a silence of more than 60 s in which no process beat into an outage. Await it at start before any timer
 * is claimed; `beat` does it too, for a database that was away while the process lived.
 */
export const recordGaps = (db: Db): Promise<void> => db.tx(noteSilence)

/** One beat of one process. */
export const beat = (db: Db, process: { readonly id: Uuid; readonly name: string }): Promise<void> =>
  db.tx(async (tx) => {
    await noteSilence(tx)
    const at = await tx.realNow()
    await setHeartbeat(tx, { process: process.id, name: process.name, at })
    await dropHeartbeats(tx, at.subtract({ hours: FORGET_HOURS }))
  })

/**
 * Records the silence that lasts until now, if it is one. For a deadline that just passed: whoever comes in the
 * seconds between our return and the first beat must not find it shortened.
 */
export const noteSilence = async (tx: Tx): Promise<void> => {
  const last = await lockPulse(tx, await tx.realNow())
  if (last === undefined) return
  // Read after the lock: a process that waited for it must not take the wait for silence.
  const now = await tx.realNow()
  if (isGap(last, now)) await note(tx, last, now)
  await setPulse(tx, now)
}

/** Real times become business times by the offset that stands now; nobody could move it while nothing ran. */
const note = async (tx: Tx, last: Instant, now: Instant): Promise<void> => {
  const to = await tx.now()
  const from = to.subtract({ milliseconds: now.epochMilliseconds - last.epochMilliseconds })
  const id = newId(newBucket())
  await addOutage(tx, { id, from, to, recordedAt: to })
  const seconds = overlapSeconds([{ from, to }], { from, to })
  await append(tx, [{ bucket: 0, type: 'operations.outage', ref: id, data: { seconds } }])
}

/** Seconds between `from` and `to` in which our own outages or maintenance took the time away. */
export const overlap = async (q: Queryable, from: Instant, to: Instant): Promise<number> =>
  isBefore(from, to) ? overlapSeconds(await absences(q, from), { from, to }) : 0

/** The deadline with every overlapping outage added. Decide with it under the lock of the row it belongs to. */
export const effectiveDeadline = async (q: Queryable, from: Instant, deadline: Instant): Promise<Instant> =>
  extended(await absences(q, from), from, deadline)

type Bounded = { readonly from: Instant; readonly deadline: Instant; readonly most: Instant }

/**
 * The same for a deadline that announced work moves until `most` at the latest: nobody can put it off by announcing.
 * A time in which nothing of ours ran is given back whole.
 */
export const boundedDeadline = async (q: Queryable, { from, ...one }: Bounded): Promise<Instant> =>
  (await boundedDeadlines(q, from))(one)

/** The same for many that begin at once. */
export const boundedDeadlines = async (q: Queryable, from: Instant) => {
  const all = await absences(q, from)
  const outages = all.filter(({ planned }) => !planned)
  return ({ deadline, most }: Omit<Bounded, 'from'>): Instant =>
    latest(extended(outages, from, deadline), earliest(extended(all, from, deadline), most))
}

/** Beats every 10 s until stopped. */
export type Heart = {
  /** False when no beat has succeeded for a minute: claim no timers, an outage may not be recorded yet. */
  fresh(): boolean
  stop(): void
}

export type HeartOptions = {
  readonly id: Uuid
  readonly name: string
  readonly everySeconds: number
  readonly onError: (error: unknown) => void
}

/** Records gaps, beats once, and goes on beating. Await it before the worker starts. */
export const startHeart = async (db: Db, options: HeartOptions): Promise<Heart> => {
  const process = { id: options.id, name: options.name }
  await beat(db, process)
  let last = performance.now()
  const timer = setInterval(() => {
    beat(db, process).then(
      () => {
        last = performance.now()
      },
      (error: unknown) => options.onError(error),
    )
  }, options.everySeconds * 1000)
  timer.unref()
  return {
    fresh: () => performance.now() - last <= GAP_SECONDS * 1000,
    stop: () => clearInterval(timer),
  }
}
