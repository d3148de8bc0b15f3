/** Spans of our own absence, and what they do to deadlines. Pure. */
import {
  earliest,
  type Instant,
  isAfter,
  isBefore,
  latest,
  minus,
  plus,
  secondsBetween,
} from '../../kernel/clock.ts'

export type Span = { readonly from: Instant; readonly to: Instant }

/** How often a process says that it lives, and how long a silence becomes an outage. Seconds of the database clock. */
export const BEAT_SECONDS = 10
export const GAP_SECONDS = 60

/** Seconds of `within` that lie in any of `spans`; spans that overlap each other count once. */
export const overlapSeconds = (spans: readonly Span[], within: Span): number => {
  let covered = within.from
  let milliseconds = 0
  for (const span of [...spans].sort((a, b) => Temporal.Instant.compare(a.from, b.from))) {
    const from = latest(span.from, covered)
    const to = earliest(span.to, within.to)
    if (!isBefore(from, to)) continue
    milliseconds += to.epochMilliseconds - from.epochMilliseconds
    covered = to
  }
  // Rounded up: whatever is rounded goes to the holder.
  return Math.ceil(milliseconds / 1000)
}

/**
 * `deadline` moved by the spans that overlap the time from `from` to it, repeated until stable: the extension may
 * itself reach into another span. Never earlier than `deadline`.
 */
export const extended = (spans: readonly Span[], from: Instant, deadline: Instant): Instant => {
  let moved = deadline
  for (;;) {
    const next = deadline.add({ seconds: overlapSeconds(spans, { from, to: moved }) })
    if (!isAfter(next, moved)) return moved
    moved = next
  }
}

/** The most seconds of `spans` that lie in one stretch of `length` which touches `touching`. */
export const mostWithin = (
  spans: readonly Span[],
  { length, touching }: { readonly length: string; readonly touching: Span },
): number => {
  const stretches = spans
    .flatMap(({ from, to }) => [from, minus(to, length)])
    .map((from) => ({ from, to: plus(from, length) }))
    .filter(({ from, to }) => isBefore(from, touching.to) && isAfter(to, touching.from))
  return Math.max(0, ...stretches.map((stretch) => overlapSeconds(spans, stretch)))
}

/** Whether the silence between two beats is an outage. A clock that was set back gives none. */
export const isGap = (last: Instant, now: Instant): boolean => secondsBetween(last, now) > GAP_SECONDS

/** `all`, or the area of the operations that are concerned (`closure`, `payments` …). */
/** What an announcement can concern: everything, or one area of operations (the first word of its names). */
export const SCOPES = ['all', 'closure', 'identity', 'kyc', 'money'] as const

/** Dates and times of the day: digits that are no number to call. */
const MOMENTS = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2}(:\d{2})?/g
/** Addresses of the web and of mail, also with the full stop of Chinese, which browsers take for a dot. */
const ADDRESS = /:\/\/|@|\bwww\b|[a-z0-9-][.。｡][a-z]{2,}/i
/** Seven digits with the marks that numbers are written with, or five in a row (the short numbers of banks); no part of a word, as of an id. */
const NUMBER_TO_CALL = /(?<![a-z\d])(?:\d(?:[\s().-]*\d){6,}|\d{5,})(?![a-z\d])/i

/** Whether a text for everybody says where to go or whom to call. */
export const leadsElsewhere = (text: string): boolean => {
  const plain = text.normalize('NFKC')
  return ADDRESS.test(plain) || NUMBER_TO_CALL.test(plain.replaceAll(MOMENTS, ' '))
}

/** Whether something announced for `announced` concerns the area `wanted`. */
export const concerns = (announced: string, wanted: string): boolean =>
  announced === 'all' || announced === wanted

/** Dotted numbers, compared number by number; undefined for text that is no version. */
export const compareVersions = (a: string, b: string): number | undefined => {
  const [left, right] = [numbersOf(a), numbersOf(b)]
  if (!left || !right) return undefined
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return Math.sign(difference)
  }
  return 0
}

export const VERSION_PATTERN = '^\\d{1,9}(\\.\\d{1,9}){0,3}([-+][0-9A-Za-z.-]{1,40})?$'

const numbersOf = (version: string): number[] | undefined =>
  new RegExp(VERSION_PATTERN).test(version)
    ? (version.split(/[-+]/)[0] ?? '').split('.').map(Number)
    : undefined
