import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instant, isoOf } from '../../src/kernel/clock.ts'
import {
  compareVersions,
  concerns,
  extended,
  isGap,
  overlapSeconds,
} from '../../src/modules/operations/rules.ts'

const BASE = instant('2026-03-01T00:00:00Z')
const at = (seconds: number): Instant => BASE.add({ seconds })
const span = (from: number, to: number) => ({ from: at(from), to: at(to) })

describe('our absence moves deadlines', () => {
  test('by the part that overlaps, once', () => {
    expect(overlapSeconds([span(10, 30), span(20, 40), span(90, 200)], span(0, 100))).toBe(40)
  })

  test('also by an outage that only the extension reaches', () => {
    expect(isoOf(extended([span(50, 80), span(110, 150)], at(0), at(100)))).toBe(isoOf(at(170)))
  })

  test('and an outage that begins at the very deadline takes nothing away from the holder', () => {
    expect(isoOf(extended([span(100, 150)], at(0), at(100)))).toBe(isoOf(at(100)))
  })

  test('never to an earlier time, and never past what was taken', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 100 }))
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 8 }), fc.integer({ min: 1, max: 400 }), (pairs, deadline) => {
        const spans = pairs.map(([from, length]) => span(from, from + length))
        const moved = extended(spans, at(0), at(deadline))
        const gained = overlapSeconds(spans, { from: at(0), to: moved })
        // What is left for the holder is exactly the time promised.
        expect(isoOf(moved)).toBe(isoOf(at(deadline + gained)))
        expect(gained).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('a silence of a minute is none; a clock set back is none', () => {
    expect(isGap(at(0), at(60))).toBe(false)
    expect(isGap(at(0), at(61))).toBe(true)
    expect(isGap(at(5_000), at(0))).toBe(false)
  })
})

describe('versions', () => {
  test('are compared number by number', () => {
    expect(compareVersions('1.9', '1.10')).toBe(-1)
    expect(compareVersions('2', '2.0.0')).toBe(0)
    expect(compareVersions('2.0.1-beta', '2.0.1')).toBe(0)
    expect(compareVersions('latest', '1.0')).toBeUndefined()
  })

  test('a window for one area concerns that area alone', () => {
    expect(concerns('all', 'payments')).toBe(true)
    expect(concerns('payments', 'closure')).toBe(false)
  })
})
