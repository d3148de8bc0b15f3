/**
 * One clock. Business time = the database's clock + the sandbox offset (stored, only forward). It is read once
 * per transaction, after the locks (`tx.now()`), and passed down as a parameter of every statement. Leases,
 * sessions, TOTP and rate limits use `tx.realNow()`: the sandbox never moves them.
 */
export type Instant = Temporal.Instant

export const instant = (text: string): Instant => Temporal.Instant.from(text)

/** ISO 8601 in UTC with milliseconds: the one form in which an instant leaves the server. */
export const isoOf = (at: Instant): string =>
  remembered(written, at, () => at.toString({ fractionalSecondDigits: 3 }))

/** Instants are values: one transaction writes and reckons with the same few of them for hundreds of cases. */
const written = new WeakMap<Instant, string>()
const reckoned = new WeakMap<Instant, Map<string, Instant>>()
const remembered = <Key extends WeakKey, Value>(
  known: WeakMap<Key, Value>,
  key: Key,
  make: () => Value,
): Value => {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

/** A deadline as it will be shown: whole milliseconds, rounded up, so that what is shown is what counts. */
export const deadline = (at: Instant): Instant =>
  at.round({ smallestUnit: 'millisecond', roundingMode: 'ceil' })

export const plus = (at: Instant, duration: Temporal.DurationLike | string): Instant =>
  typeof duration === 'string' ? plusNamed(at, duration) : reckon(at, duration)

const reckon = (at: Instant, duration: Temporal.DurationLike | string): Instant =>
  at.toZonedDateTimeISO('UTC').add(Temporal.Duration.from(duration)).toInstant()

const plusNamed = (at: Instant, duration: string): Instant => {
  const sums = remembered(reckoned, at, () => new Map<string, Instant>())
  const sum = sums.get(duration) ?? reckon(at, duration)
  sums.set(duration, sum)
  return sum
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
