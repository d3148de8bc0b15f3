/**
 * What the worker runs. A *timer* works inside the transaction that claimed its due rows. An *effect* speaks to the
 * outside world after commit: claim → commit → call → record. A *job* runs again and again in one process of all.
 */

import type { Db, Tx } from '../platform/db/types.ts'
import type { Instant } from './clock.ts'
import type { Bucket, Uuid } from './ids.ts'

/** A claimed row of `core.due`. */
export type DueRow = {
  readonly id: Uuid
  readonly bucket: Bucket
  readonly kind: string
  readonly ref: Uuid
  readonly dueAt: Instant
  readonly wallet: Uuid | undefined
  readonly epoch: number | undefined
  readonly payload: Readonly<Record<string, unknown>>
  /** Failed tries before this one; for effects every claim counts, as the call may have been made. */
  readonly attempts: number
}

export type TimerHandler = {
  readonly type: 'timer'
  readonly kind: string
  /** Most rows of one call; they are of one bucket, earliest first. */
  readonly batch: number
  /** The rows are deleted when this returns. A throw rolls back; the rows are then tried one by one. */
  run(tx: Tx, rows: readonly DueRow[]): Promise<void>
}

/** What was decided: done (the row goes), or the same row again at that business time. */
export type Outcome = 'done' | { readonly again: Instant }

export type EffectSpec<Plan, Answer> = {
  readonly kind: string
  /** Milliseconds after which the call is given up as unknown; 10 s unless told. */
  readonly deadlineMs?: number
  /** Checks that the effect is still wanted (state, epoch) and gathers what the call needs; null drops the row. */
  claim(tx: Tx, row: DueRow): Promise<Plan | null>
  /** Outside any transaction. Give the far side the same idempotency key every time: it may be asked twice. */
  call(plan: Plan, signal: AbortSignal): Promise<Answer>
  record(tx: Tx, row: DueRow, answer: Answer): Promise<Outcome>
  /** The call threw or took too long: it may or may not have happened. Without this the row is tried again later. */
  readonly unknown?: (tx: Tx, row: DueRow, plan: Plan) => Promise<Outcome>
}

/** An effect whose plan and answer types are known to itself alone. */
export type EffectHandler = {
  readonly type: 'effect'
  readonly kind: string
  readonly deadlineMs: number
  prepare(tx: Tx, row: DueRow): Promise<Prepared | null>
}
export type Prepared = {
  call(signal: AbortSignal): Promise<RecordIt>
  readonly unknown: RecordIt | undefined
}
type RecordIt = (tx: Tx, row: DueRow) => Promise<Outcome>

export type DueHandler = TimerHandler | EffectHandler

/** Periodic work in real time (integrating the audit log, reconciling). Held by one process at a time. */
export type Job = {
  readonly type: 'job'
  readonly name: string
  readonly everyMs: number
  /** Looks for what business time has brought: the sandbox runs it too where a move of its clock ends. */
  readonly byClock?: true
  run(db: Db): Promise<void>
}

export type Handler = DueHandler | Job

export const timer = (spec: {
  readonly kind: string
  readonly batch?: number
  run(tx: Tx, rows: readonly DueRow[]): Promise<void>
}): TimerHandler => ({
  type: 'timer',
  kind: spec.kind,
  batch: spec.batch ?? 50,
  run: (tx, rows) => spec.run(tx, rows),
})

/** A timer that handles its rows one after the other, a transaction each. */
export const timerForEach = (kind: string, run: (tx: Tx, row: DueRow) => Promise<void>): TimerHandler =>
  timer({
    kind,
    batch: 1,
    run: async (tx, rows) => {
      for (const row of rows) await run(tx, row)
    },
  })

const DEADLINE_MS = 10_000

export const effect = <Plan, Answer>(spec: EffectSpec<Plan, Answer>): EffectHandler => ({
  type: 'effect',
  kind: spec.kind,
  deadlineMs: spec.deadlineMs ?? DEADLINE_MS,
  prepare: async (tx, row) => {
    const plan = await spec.claim(tx, row)
    const { unknown } = spec
    if (plan === null) return null
    return {
      call: async (signal) => {
        const answer = await spec.call(plan, signal)
        return (at, claimed) => spec.record(at, claimed, answer)
      },
      unknown: unknown && ((at, claimed) => unknown(at, claimed, plan)),
    }
  },
})

export const job = (spec: Omit<Job, 'type'>): Job => ({ type: 'job', ...spec })
