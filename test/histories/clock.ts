/** Business time in strides: the worker comes by now and then, and works off what fell due since. */
import { isBefore, plus } from '../../src/kernel/clock.ts'
import type { Handler } from '../../src/kernel/handler.ts'
import type { Db } from '../../src/platform/db/types.ts'
import { nextDue } from '../../src/platform/worker/claims.ts'
import { dueHandlers, runDue } from '../../src/platform/worker/pass.ts'

export type Failure = { readonly kind: string; readonly error: unknown }

/** Piles that are worked on at the same time, as several processes would. */
const AT_ONCE = 4
/** Looks of the worker in one move of the clock; what falls due in between waits for the next one. */
const LOOKS = 12

/** What the worker could not do; an answer that did not come is no failure. */
export const work = async (db: Db, handlers: readonly Handler[]): Promise<Failure[]> => {
  const failures: Failure[] = []
  await runDue(db, handlers, {
    untilIdle: true,
    concurrency: AT_ONCE,
    report: ({ kind, outcome, error }) => {
      if (outcome === 'failed') failures.push({ kind, error })
    },
  })
  return failures
}

/** Moves the clock on by `hours`, with the worker looking in on the way. */
export const pass = async (db: Db, handlers: readonly Handler[], hours: number): Promise<Failure[]> => {
  const kinds = [...dueHandlers(handlers).keys()]
  const failures = await work(db, handlers)
  const end = plus(await db.now(), { hours })
  for (;;) {
    const { now, real } = await db.times()
    if (!isBefore(now, end)) return failures
    const due = (await nextDue(db, { kinds, after: now, until: end })) ?? end
    const stride = plus(now, { seconds: Math.ceil((hours * 3600) / LOOKS) })
    const next = isBefore(due, stride) ? stride : due
    await moveTo(db, isBefore(end, next) ? end : next, real)
    failures.push(...(await work(db, handlers)))
  }
}

const moveTo = async (db: Db, to: Temporal.Instant, real: Temporal.Instant): Promise<void> => {
  const seconds = Math.ceil((to.epochMilliseconds - real.epochMilliseconds) / 1000)
  await db.query(
    `INSERT INTO core.clock AS c (one, seconds) VALUES (true, $1)
     ON CONFLICT (one) DO UPDATE SET seconds = greatest(c.seconds, $1)`,
    [Math.max(0, seconds)],
  )
}
