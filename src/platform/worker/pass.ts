/** One look at what is due, and working it off. */

import type { DueHandler, Handler } from '../../kernel/handler.ts'
import { BUCKETS, type Bucket } from '../../kernel/ids.ts'
import type { Db } from '../db/types.ts'
import { duePiles, type Pile, timesOf } from './claims.ts'
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

export const runPile = (work: Work, handlers: HandlerMap, pile: Pile): Promise<number> => {
  const handler = handlers.get(pile.kind)
  if (!handler) return Promise.resolve(0)
  return handler.type === 'timer' ? runTimers(work, handler, pile) : runEffects(work, handler, pile)
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
    const at = await timesOf(db)
    const piles = await duePiles(db, { buckets: ALL_BUCKETS, kinds: [...map.keys()], at })
    touched += await workOff(piles, options.concurrency ?? 1, (pile) =>
      runPile({ db, at, report }, map, pile),
    )
    if (piles.length === 0 || !options.untilIdle) return touched
    if (pass === MOST_PASSES) throw new Error(`still due after ${MOST_PASSES} passes: ${piles[0]?.kind}`)
  }
}

const workOff = async (
  piles: readonly Pile[],
  concurrency: number,
  run: (pile: Pile) => Promise<number>,
): Promise<number> => {
  const left = [...piles]
  let touched = 0
  const worker = async () => {
    for (let pile = left.shift(); pile; pile = left.shift()) touched += await run(pile)
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  return touched
}
