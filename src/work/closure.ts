import { type TimerHandler, timerForEach } from '../handler.ts'
import { CASE_TIMERS } from '../usecases/closure/timers.ts'

/** Everything that time does to closings. */
export const closureHandlers: readonly TimerHandler[] = Object.entries(CASE_TIMERS).map(([kind, run]) =>
  timerForEach(kind, (tx, row) => run(tx, row)),
)
