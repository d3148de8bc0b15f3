import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant, isoOf } from '../../src/kernel/clock.ts'
import {
  addWorkingDays,
  isOfficial,
  isPublished,
  isWorkingDay,
  workingDaysBetween,
} from '../../src/kernel/time/calendar.ts'

const ZONE = 'Asia/Shanghai'
const day = (text: string) => Temporal.PlainDate.from(text)

describe('official working days in China', () => {
  test('National Day week is off and its make-up Saturday is a working day', () => {
    expect(isWorkingDay(day('2026-10-01'), ZONE)).toBe(false)
    expect(isWorkingDay(day('2026-10-10'), ZONE)).toBe(true)
    expect(isWorkingDay(day('2026-10-11'), ZONE)).toBe(false)
  })

  test('a deadline jumps over the holiday', () => {
    // 30 September is a Wednesday; 1–7 October are off, 8 and 9 are worked, 10 is a make-up Saturday.
    const from = instant('2026-09-30T02:00:00Z')
    expect(isoOf(addWorkingDays(from, 3, ZONE))).toBe('2026-10-10T02:00:00.000Z')
  })

  test('days are local days: 17:00 UTC is already tomorrow in Shanghai', () => {
    expect(isoOf(addWorkingDays(instant('2026-11-22T17:00:00Z'), 1, ZONE))).toBe('2026-11-23T17:00:00.000Z')
    expect(workingDaysBetween(instant('2026-11-22T17:00:00Z'), instant('2026-11-23T16:30:00Z'), ZONE)).toBe(1)
  })

  test('nothing is added for no days', () => {
    expect(isoOf(addWorkingDays(instant('2026-10-03T04:00:00Z'), 0, ZONE))).toBe('2026-10-03T04:00:00.000Z')
    expect(() => addWorkingDays(instant('2026-10-03T04:00:00Z'), -1, ZONE)).toThrow(RangeError)
  })

  test('a year whose notice is not out counts Monday to Friday, and says so', () => {
    expect(isPublished(2026, ZONE)).toBe(true)
    expect(isPublished(2100, ZONE)).toBe(false)
    expect(isWorkingDay(day('2100-10-01'), ZONE)).toBe(true)
    expect(isOfficial(instant('2026-01-05T00:00:00Z'), instant('2026-12-30T00:00:00Z'), ZONE)).toBe(true)
    expect(isOfficial(instant('2026-12-20T00:00:00Z'), instant('2100-01-10T00:00:00Z'), ZONE)).toBe(false)
  })

  test('a zone without official data is never called official', () => {
    expect(
      isOfficial(instant('2026-01-05T00:00:00Z'), instant('2026-01-06T00:00:00Z'), 'Europe/Berlin'),
    ).toBe(false)
  })

  test('adding and counting agree, and more days never end earlier', () => {
    const moment = fc.integer({ min: 1_700_000_000, max: 1_795_000_000 })
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 40 }), (seconds, n) => {
        const from = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
        const to = addWorkingDays(from, n, ZONE)
        expect(workingDaysBetween(from, to, ZONE)).toBe(n)
        expect(Temporal.Instant.compare(to, addWorkingDays(from, n - 1, ZONE))).toBe(1)
      }),
      { numRuns: 60 },
    )
  })
})
