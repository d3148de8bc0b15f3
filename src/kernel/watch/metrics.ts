/**
 * What this process measures, in the registry that `/metrics` renders. Names, labels and alarms: docs/operating.md.
 * Labels are kinds and states, never ids: an id names a wallet.
 */
import { Counter, collectDefaultMetrics, Gauge, register } from 'prom-client'
import type { Instant } from '../clock.ts'

const workDone = new Counter({
  name: 'quittance_work_rows_total',
  help: 'Due rows worked on, by kind and outcome (done, failed, dropped, unknown)',
  labelNames: ['kind', 'outcome'] as const,
})
const jobRuns = new Counter({
  name: 'quittance_jobs_total',
  help: 'Runs of periodic jobs, by outcome',
  labelNames: ['job', 'outcome'] as const,
})
const unanswered = new Counter({
  name: 'quittance_participant_unanswered_total',
  help: 'Times that a participant did not say what stands in the way of a closing, which blocks it',
  labelNames: ['participant'] as const,
})
const dueRows = new Gauge({
  name: 'quittance_due_rows',
  help: 'Due rows that wait, by kind',
  labelNames: ['kind'] as const,
})
const dueFailing = new Gauge({
  name: 'quittance_due_failing_rows',
  help: 'Due rows that wait and have failed before, by kind',
  labelNames: ['kind'] as const,
})
const dueOldest = new Gauge({
  name: 'quittance_due_oldest_seconds',
  help: 'Age of the oldest due row, by kind: the lag of the worker',
  labelNames: ['kind'] as const,
})
const dueUnhandled = new Gauge({
  name: 'quittance_due_unhandled_rows',
  help: 'Due rows of a kind that this version does not know, by kind; anything above 0 needs a person',
  labelNames: ['kind'] as const,
})
const ledgerBreaks = new Gauge({
  name: 'quittance_ledger_breaks',
  help: 'What the last reconciliation of the books found; anything above 0 needs a person',
})
const groups = new Gauge({
  name: 'quittance_worker_buckets',
  help: 'Buckets whose due rows this process works on; all processes together have 256',
})

type Backlog = {
  readonly kind: string
  readonly rows: bigint
  readonly failing: bigint
  readonly oldest: Instant
}

export const metrics = {
  worked: (kind: string, outcome: string, rows: number): void => workDone.inc({ kind, outcome }, rows),
  ranJob: (job: string, outcome: 'done' | 'failed'): void => jobRuns.inc({ job, outcome }),
  unanswered: (participant: string): void => unanswered.inc({ participant }),
  holdsBuckets: (count: number): void => groups.set(count),
  booksBroken: (count: number): void => ledgerBreaks.set(count),
  /** Replaces the picture of what waits. */
  waits: (backlog: readonly Backlog[], known: (kind: string) => boolean, now: Instant): void => {
    for (const gauge of [dueRows, dueFailing, dueOldest, dueUnhandled]) gauge.reset()
    for (const { kind, rows, failing, oldest } of backlog) {
      dueRows.set({ kind }, Number(rows))
      dueFailing.set({ kind }, Number(failing))
      dueOldest.set({ kind }, Math.max(0, (now.epochMilliseconds - oldest.epochMilliseconds) / 1000))
      if (!known(kind)) dueUnhandled.set({ kind }, Number(rows))
    }
  },
} as const

type PoolStats = () => { readonly total: number; readonly idle: number; readonly waiting: number }

let pools: Readonly<Record<string, PoolStats>> = {}

/** Measures the process, and the pools of the app that was started last. */
export const measureProcess = (measured: Readonly<Record<string, PoolStats>>): void => {
  pools = measured
  if (register.getSingleMetric(POOL_GAUGE)) return
  collectDefaultMetrics()
  new Gauge({
    name: POOL_GAUGE,
    help: 'Database connections by pool: total, idle, and requests that wait for one',
    labelNames: ['pool', 'state'] as const,
    collect() {
      for (const [pool, stats] of Object.entries(pools))
        for (const [state, count] of Object.entries(stats())) this.set({ pool, state }, count)
    },
  })
}

const POOL_GAUGE = 'quittance_pool_connections'
