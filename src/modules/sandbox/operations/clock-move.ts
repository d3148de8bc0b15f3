import Type from 'typebox'
import { type Instant, isAfter, isBefore, isoOf, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { namedStrict } from '../../../kernel/named.ts'
import { advanceClock } from '../../../kernel/time/ticker.ts'
import { momentAfter, momentIn, parseDuration } from '../../../kernel/time/times.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { MovedShape, renderClock, To } from './clock-shape.ts'

/** A year of everything that can fall due takes a minute or two on a slow machine. */
const PATIENCE_MS = 600_000

/**
 * Lets time pass: forward only, and everything that falls due on the way has run, in order and at its own time,
 * before the answer. No transaction of its own: each piece of work commits by itself, as it does in real time.
 */
export const moveClock = readUseCase({
  kind: 'read',
  name: 'sandbox.move_clock',
  access: ['public'],
  availableDuringMaintenance: true,
  timeoutMs: PATIENCE_MS,
  body: namedStrict('SandboxClockMove', {
    advance: Type.Optional(
      Type.String({ format: 'duration', description: 'ISO 8601 duration: P7D, PT90M', examples: ['P7D'] }),
    ),
    to: Type.Optional(To),
  }),
  output: MovedShape,
  refuses: ['request_invalid', 'clock_backwards', 'clock_too_far'],
  async run(db, _call, { body }) {
    const now = await db.now()
    const to = goalOf(body, now)
    if (isBefore(to, now))
      refuse('clock_backwards', { facts: { business_now: isoOf(now), asked: isoOf(to) } })
    if (isAfter(to, plus(now, LONGEST))) refuse('clock_too_far', { facts: { longest: LONGEST } })
    const ran = await advanceClock(db, to)
    return { ...renderClock(await db.times()), ran }
  },
})

const LONGEST = 'P1Y'

const goalOf = (body: { advance?: string; to?: string }, now: Instant): Instant => {
  if ((body.advance === undefined) === (body.to === undefined)) return invalid('', 'either "advance" or "to"')
  if (body.to !== undefined) return momentIn(body.to, '/to')
  const duration = parseDuration(body.advance ?? '')
  if (!duration) return invalid('/advance', 'an ISO 8601 duration such as P7D or PT90M')
  return momentAfter(now, duration) ?? refuse('clock_too_far', { facts: { longest: LONGEST } })
}

const invalid = (pointer: string, message: string): never =>
  refuse('request_invalid', { errors: [{ pointer, message }] })
