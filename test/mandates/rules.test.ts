import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../src/kernel/clock.ts'
import {
  dateAt,
  nextDebit,
  paid,
  periodAt,
  resumedAt,
  type Schedule,
} from '../../src/modules/mandates/rules.ts'

const ZONE = 'Asia/Shanghai'
const local = (text: string, zone = ZONE) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()
const shown = (at: Instant, zone = ZONE) =>
  at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
const schedule = (anchor: Instant, every: string, zone = ZONE): Schedule => ({
  state: 'active', anchor, every, zone, next_run: anchor, failures: 0,
}) // biome-ignore format: one schedule

/** The dates a subscription is debited on when each is taken when it comes. */
const debits = (first: Schedule, count: number): Instant[] => {
  const dates = [first.next_run]
  for (let now = first; dates.length < count; ) {
    now = { ...now, ...paid(now, now.next_run) }
    dates.push(now.next_run)
  }
  return dates
}
const dates = (from: string, every: string, count: number) =>
  debits(schedule(local(from), every), count).map((at) => shown(at).slice(0, 10))

describe('dates of a subscription', () => {
  it('MA6 keep their day: the 31st is the end of every month', () => {
    expect(dates('2027-01-31T12:00', 'P1M', 6)).toEqual([
      '2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30',
    ]) // biome-ignore format: a list
    expect(dates('2028-02-29T12:00', 'P1Y', 5)).toEqual([
      '2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29',
    ]) // biome-ignore format: a list
    expect(dates('2027-11-30T12:00', 'P3M', 4)).toEqual([
      '2027-11-30',
      '2028-02-29',
      '2028-05-30',
      '2028-08-30',
    ])
  })

  it('MA6 are days of the payer’s zone, not of UTC', () => {
    expect(dates('2027-01-31T01:00', 'P1M', 4)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ])
  })

  it('MA6 keep the time of day where clocks are put forward and back', () => {
    const all = debits(schedule(local('2027-03-27T09:00', 'Europe/Berlin'), 'P1D', 'Europe/Berlin'), 3)
    expect(all.map((at) => shown(at, 'Europe/Berlin'))).toEqual(['2027-03-27T09:00', '2027-03-28T09:00', '2027-03-29T09:00'])
    expect(debits(schedule(local('2027-03-27T02:30', 'Europe/Berlin'), 'P1D', 'Europe/Berlin'), 3).map((at) => shown(at, 'Europe/Berlin')))
      .toEqual(['2027-03-27T02:30', '2027-03-28T03:30', '2027-03-29T02:30'])
  }) // biome-ignore format: long lines

  it('that were reckoned otherwise before go on with the next, and none is taken twice', () => {
    // What used to come of 31 January 12:00 and of 31 January 01:00.
    for (const [anchor, drifted] of [['2027-01-31T12:00', '2027-03-28T12:00'], ['2027-01-31T01:00', '2027-03-29T01:00']]) {
      const old = { ...schedule(local(anchor ?? ''), 'P1M'), next_run: local(drifted ?? '') }
      expect(shown(paid(old, old.next_run).next_run).slice(0, 10)).toBe('2027-04-30')
    }
  }) // biome-ignore format: a table

  const every = fc
    .tuple(fc.integer({ min: 1, max: 24 }), fc.constantFrom('D', 'W', 'M', 'Y'))
    .map(([n, unit]) => `P${n}${unit}`)
  const zone = fc.constantFrom(ZONE, 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'UTC')
  const anchor = fc
    .integer({ min: 0, max: 4_000_000_000 })
    .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000))

  const first = fc.tuple(anchor, every, zone).map(([from, step, where]) => schedule(from, step, where))

  it('come each once and in order, whenever they are taken', () => {
    const late = fc.array(fc.integer({ min: 0, max: 100 * 86_400 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(first, late, (begin, delays) => {
        let now = begin
        for (const seconds of delays) {
          const at = now.next_run.add({ seconds })
          const next = paid(now, at)
          expect(Temporal.Instant.compare(next.next_run, at)).toBe(1)
          expect(Temporal.Instant.compare(next.next_run, now.next_run)).toBe(1)
          // The first one that has not passed, and one of the series.
          const n = Array.from({ length: 400 }, (_, i) => i).find((i) => dateAt(now, i).equals(next.next_run))
          if (n !== undefined && dateAt(now, n - 1).epochMilliseconds > at.epochMilliseconds)
            expect(dateAt(now, n - 1).epochMilliseconds).toBeLessThanOrEqual(now.next_run.epochMilliseconds)
          now = { ...now, ...next }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('resume and are foretold as the first that is to come', () => {
    fc.assert(
      fc.property(first, fc.integer({ min: -1000, max: 900 * 86_400 }), (now, seconds) => {
        const at = now.anchor.add({ seconds })
        const next = resumedAt(now, at)
        expect(Temporal.Instant.compare(next, at)).toBe(1)
        expect(nextDebit({ ...now, retry_at: null }, at)?.equals(next)).toBe(true)
      }),
      { numRuns: 200 },
    )
  }) // biome-ignore format: a property
})

describe('the calendar period of a mandate', () => {
  it('begins where days begin for the payer', () => {
    const spans = (['day', 'week', 'month', 'year'] as const).map((period) => periodAt(period, ZONE, local('2027-03-01T00:30')))
    expect(spans.map(({ from }) => shown(from).slice(0, 10))).toEqual(['2027-03-01', '2027-03-01', '2027-03-01', '2027-01-01'])
    expect(spans.map(({ to }) => shown(to).slice(0, 10))).toEqual(['2027-03-02', '2027-03-08', '2027-04-01', '2028-01-01'])
    expect(shown(periodAt('week', ZONE, local('2027-03-07T23:59')).from).slice(0, 10)).toBe('2027-03-01')
  }) // biome-ignore format: a table
})
