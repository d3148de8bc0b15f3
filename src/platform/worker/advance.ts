/** The sandbox clock: forward only, stopping wherever something is due, so that a week passes as a week does. */
import { type Instant, isAfter, isBefore, latest, plus } from '../../kernel/clock.ts'
import type { Handler } from '../../kernel/handler.ts'
import type { Db } from '../db/types.ts'
import { nextDue } from './claims.ts'
import { dueHandlers, runDue } from './pass.ts'

/** So many stops are exact; then (a timer every minute for a year) several times are worked off at one stop. */
const STOPS = 200

/** Moves business time to `to` and works off what is due on the way; how many rows. An earlier `to` changes nothing. */
export const advance = async (db: Db, handlers: readonly Handler[], to: Instant): Promise<number> => {
  const kinds = [...dueHandlers(handlers).keys()]
  let least = 0
  let touched = await runDue(db, handlers, { untilIdle: true })
  for (let stops = 1; ; stops++) {
    const { now: at, real } = await db.times()
    if (!isBefore(at, to)) return touched
    if (stops === STOPS) least = Math.ceil((to.epochMilliseconds - at.epochMilliseconds) / STOPS)
    const next = await nextDue(db, { kinds, after: at, until: to })
    const stop = next ? earlier(to, latest(next, plus(at, { milliseconds: least }))) : to
    await moveTo(db, stop, real)
    touched += await runDue(db, handlers, { untilIdle: true })
  }
}

const earlier = (a: Instant, b: Instant): Instant => (isAfter(a, b) ? b : a)

/** Sets the offset so that business time is `to`; never back. */
const moveTo = async (db: Db, to: Instant, real: Instant): Promise<void> => {
  const seconds = Math.ceil((to.epochMilliseconds - real.epochMilliseconds) / 1000)
  await db.query(MOVE, [Math.max(0, seconds)])
}

const MOVE = {
  name: 'clock.move',
  text: `INSERT INTO core.clock AS c (one, seconds) VALUES (true, $1)
         ON CONFLICT (one) DO UPDATE SET seconds = greatest(c.seconds, $1)`,
}
