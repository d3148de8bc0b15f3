/**
 * One clock. Business time = the database's clock + the sandbox offset (stored, only forward). It is read once
 * per transaction, after the locks (`tx.now()`), and passed down as a parameter of every statement. Leases,
 * sessions, TOTP and rate limits use `tx.realNow()`: the sandbox never moves them.
 */
export type Instant = Temporal.Instant

export const instant = (text: string): Instant => Temporal.Instant.from(text)

/** ISO 8601 in UTC with milliseconds: the one form in which an instant leaves the server. */
export const isoOf = (at: Instant): string => at.toString({ fractionalSecondDigits: 3 })

/** A deadline as it will be shown: whole milliseconds, rounded up, so that what is shown is what counts. */
export const deadline = (at: Instant): Instant =>
  at.round({ smallestUnit: 'millisecond', roundingMode: 'ceil' })

export const plus = (at: Instant, duration: Temporal.DurationLike | string): Instant => {
  const d = Temporal.Duration.from(duration)
  return at.toZonedDateTimeISO('UTC').add(d).toInstant()
}

export const minus = (at: Instant, duration: Temporal.DurationLike | string): Instant =>
  plus(at, Temporal.Duration.from(duration).negated())

export const isBefore = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) < 0
export const isAfter = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) > 0
export const latest = (first: Instant, ...rest: readonly Instant[]): Instant =>
  rest.reduce((best, at) => (isAfter(at, best) ? at : best), first)
export const earliest = (first: Instant, ...rest: readonly Instant[]): Instant =>
  rest.reduce((best, at) => (isBefore(at, best) ? at : best), first)

export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.floor((to.epochMilliseconds - from.epochMilliseconds) / 1000)
