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

/** Where days begin for the people who are served: that of the policy pack in use, and UTC until there is one. */
let businessZone = 'UTC'
/** Called with the packs, before anything is reckoned. */
export const useZone = (zone: string): void => {
  businessZone = zone
}
export const zoneInUse = (): string => businessZone

/**
 * Days, months and years are those of `zone`, by default the one in use: three days after a Monday 01:00 is Thursday
 * 01:00 there, a year after a 29 February its 28th. Hours and less are the same everywhere.
 */
export const plus = (at: Instant, duration: Temporal.DurationLike | string, zone = businessZone): Instant =>
  typeof duration === 'string' ? plusNamed(at, duration, zone) : reckon(at, duration, zone)

const reckon = (at: Instant, duration: Temporal.DurationLike | string, zone: string): Instant =>
  at.toZonedDateTimeISO(zone).add(Temporal.Duration.from(duration)).toInstant()

const plusNamed = (at: Instant, duration: string, zone: string): Instant => {
  const sums = remembered(reckoned, at, () => new Map<string, Instant>())
  const name = `${duration} ${zone}`
  const sum = sums.get(name) ?? reckon(at, duration, zone)
  sums.set(name, sum)
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
