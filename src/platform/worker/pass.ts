/** One look at what is due, and working it off. */

import type { DueHandler, Handler } from '../../kernel/handler.ts'
import { BUCKETS, type Bucket } from '../../kernel/ids.ts'
import type { Db } from '../db/types.ts'
import { type DueBatch, dueBatches } from './claims.ts'
import { runEffects } from './effects.ts'
import { type Report, runTimers, type Work } from './timers.ts'

export type HandlerMap = ReadonlyMap<string, DueHandler>

export const ALL_BUCKETS: readonly Bucket[] = Array.from({ length: BUCKETS }, (_, bucket) => bucket)

/** By kind. Two handlers of one kind are a mistake in the list. */
export const dueHandlers = (handlers: readonly Handler[]): HandlerMap => {
  const map = new Map<string, DueHandler>()
  for (const handler of handlers) {
    if (handler.type === 'job') continue
    if (map.has(handler.kind)) throw new Error(`two handlers for ${handler.kind}`)
    map.set(handler.kind, handler)
  }
  return map
}

export const runBatch = (work: Work, handlers: HandlerMap, batch: DueBatch): Promise<number> => {
  const handler = handlers.get(batch.kind)
  if (!handler) return Promise.resolve(0)
  return handler.type === 'timer' ? runTimers(work, handler, batch) : runEffects(work, handler, batch)
}

export type RunOptions = {
  /** Passes until nothing is due any more; otherwise one pass. */
  readonly untilIdle?: boolean
  /** Piles worked on at the same time; one = always in the same order. */
  readonly concurrency?: number
  readonly report?: Report
}

/** Passes of `untilIdle` after which something keeps making itself due at once. */
const MOST_PASSES = 1_000

/** Works off what is due now; returns how many rows were touched. */
export const runDue = async (
  db: Db,
  handlers: readonly Handler[],
  options: RunOptions = {},
): Promise<number> => {
  const map = dueHandlers(handlers)
  const report = options.report ?? (() => undefined)
  let touched = 0
  for (let pass = 1; ; pass++) {
    const at = await db.times()
    const batches = await dueBatches(db, { buckets: ALL_BUCKETS, kinds: [...map.keys()], at })
    touched += await workOff(batches, options.concurrency ?? 1, (batch) =>
      runBatch({ db, at, report }, map, batch),
    )
    if (batches.length === 0 || !options.untilIdle) return touched
    if (pass === MOST_PASSES) throw new Error(`still due after ${MOST_PASSES} passes: ${batches[0]?.kind}`)
  }
}

const workOff = async (
  batches: readonly DueBatch[],
  concurrency: number,
  run: (batch: DueBatch) => Promise<number>,
): Promise<number> => {
  const left = [...batches]
  let touched = 0
  const worker = async () => {
    for (let batch = left.shift(); batch; batch = left.shift()) touched += await run(batch)
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  return touched
}
