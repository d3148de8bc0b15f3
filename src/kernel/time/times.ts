/**
 * Days, instants and durations as text, at every border: the JSON schemas of all operations (as the formats `date`,
 * `date-time` and `duration`), cursors, and files. One reader, so that what a schema lets through a use-case can read
 * and PostgreSQL can keep. Years 1 to 9999 (RFC 3339 has four digits, and PostgreSQL no year 0).
 */
import { type Instant, plus } from '../clock.ts'
import { refuse } from '../errors.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}):(\d{2})(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2})$/
const DURATION = /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?!$)(\d+H)?(\d+M)?(\d+S)?)?$/

export const FIRST = Temporal.Instant.from('0001-01-01T00:00:00Z')
const AFTER_LAST = Temporal.Instant.from('9999-12-31T00:00:00Z').add({ hours: 24 })
/** Longest duration that any operation takes; each says what less it wants. */
const LONGEST_YEARS = 1_000

/** A day of the calendar in the years 1 to 9999: 2026-02-28, not 2026-02-30. */
export const parseDay = (text: string): Temporal.PlainDate | undefined => {
  if (!DAY.test(text) || text.startsWith('0000')) return undefined
  return attempt(() => Temporal.PlainDate.from(text, { overflow: 'reject' }))
}

/**
 * RFC 3339: T and Z in either case or a space between, any offset, any number of digits of a second (what is finer than
 * a microsecond is cut off, as PostgreSQL would round it, and the last instant into another year). A leap second (23:59:60 UTC) counts as the second before it, as clocks that know none do.
 */
export const parseMoment = (text: string): Instant | undefined => {
  const [, day = '', minute = '', second = '', fraction = '', offset = ''] = MOMENT.exec(text) ?? []
  if (!parseDay(day)) return undefined
  const leap = second === '60'
  const digits = leap ? '999999' : fraction.slice(0, 6)
  const at = attempt(() =>
    Temporal.Instant.from(`${day}T${minute}:${leap ? '59' : second}${digits && `.${digits}`}${offset}`),
  )
  if (!at || isOutside(at)) return undefined
  return leap && !isLastMinute(at) ? undefined : at
}

const isLastMinute = (at: Instant): boolean => {
  const { hour, minute } = at.toZonedDateTimeISO('UTC')
  return hour === 23 && minute === 59
}

const isOutside = (at: Instant): boolean =>
  Temporal.Instant.compare(at, FIRST) < 0 || Temporal.Instant.compare(at, AFTER_LAST) >= 0

/** ISO 8601, whole parts, none below zero, at most a thousand years: P7D, P1M, PT90M. */
export const parseDuration = (text: string): Temporal.Duration | undefined => {
  if (text.length > 40 || !DURATION.test(text)) return undefined
  const duration = attempt(() => Temporal.Duration.from(text))
  const years = duration && attempt(() => duration.total({ unit: 'years', relativeTo: '2000-01-01' }))
  return years === undefined || years > LONGEST_YEARS ? undefined : duration
}

const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Formats of JSON Schema as this server reads them: whatever passes, the readers above read. */
export const TIME_FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  date: (text) => parseDay(text) !== undefined,
  'date-time': (text) => parseMoment(text) !== undefined,
  duration: (text) => parseDuration(text) !== undefined,
}

/** A day that the schema has seen already. Refuses request_invalid. */
export const dayIn = (text: string, pointer: string): Temporal.PlainDate =>
  parseDay(text) ?? refuse('request_invalid', { errors: [{ pointer, message: 'a day such as 2026-11-27' }] })

/** An instant that the schema has seen already. Refuses request_invalid. */
export const momentIn = (text: string, pointer: string): Instant =>
  parseMoment(text) ??
  refuse('request_invalid', { errors: [{ pointer, message: 'a moment such as 2026-12-01T22:00:00Z' }] })

/** `at` and then the duration; undefined when that is after the year 9999. */
export const momentAfter = (at: Instant, duration: Temporal.Duration): Instant | undefined => {
  const then = attempt(() => plus(at, duration))
  return then && !isOutside(then) ? then : undefined
}
