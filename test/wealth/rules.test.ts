import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, isoOf } from '../../src/kernel/clock.ts'
import { isExchangeDay, isWorkingDay } from '../../src/kernel/time/calendar.ts'
import { fundOf, isEstimate, settlesAt, tradingDay } from '../../src/modules/wealth/rules.ts'

const ZONE = 'Asia/Shanghai'
const fund = fundOf('steady-cny')
if (!fund) throw new Error('a fund')
const at = (text: string) => instant(`${text}+08:00`)
const day = (text: string) => Temporal.PlainDate.from(text)

describe('days of a fund', () => {
  it.each([
    ['a Friday after the cut-off before a make-up Saturday', '2026-10-09T16:00:00', '2026-10-12', '2026-10-13'],
    ['a Friday before it', '2026-10-09T14:59:59', '2026-10-09', '2026-10-12'],
    ['the make-up Saturday itself', '2026-10-10T10:00:00', '2026-10-12', '2026-10-13'],
    ['the last Friday before the Spring Festival', '2026-02-13T10:00:00', '2026-02-13', '2026-02-24'],
    ['a make-up Saturday before the Spring Festival', '2026-02-14T10:00:00', '2026-02-24', '2026-02-25'],
    ['an eve of a holiday whose year has no calendar yet', '2099-12-31T15:00:00', '2100-01-04', '2100-01-05'],
  ])('%s', (_what, ...[placed, trades, settles]) => {
    expect(tradingDay(at(placed), fund).toString()).toBe(trades)
    expect(isoOf(settlesAt(at(placed), fund))).toBe(`${settles}T01:00:00.000Z`)
  }) // biome-ignore format: a table

  it('are never a weekend, never a holiday, and offices keep others', () => {
    const some = fc.integer({ min: 0, max: 365 * 23 }).map((days) => day('2004-01-01').add({ days }))
    fc.assert(
      fc.property(some, (one) => {
        const [trades, works] = [isExchangeDay(one, ZONE), isWorkingDay(one, ZONE)]
        if (trades) expect([one.dayOfWeek <= 5, works]).toEqual([true, true])
        else if (works) expect(one.dayOfWeek).toBeGreaterThan(5)
      }),
      { numRuns: 300 },
    )
  })

  it('of a year without calendar leave out what the law makes a holiday, by sun and by moon', () => {
    // Spring Festival 2030 is 3 February; Dragon Boat 5 June; Mid-Autumn 12 September; National Day from 1 October.
    const closed = ['2030-01-01', '2030-02-04', '2030-02-05', '2030-04-05', '2030-05-01', '2030-05-02', '2030-06-05', '2030-09-12', '2030-10-01', '2030-10-03'] // biome-ignore format: a list
    for (const one of closed) expect([one, isExchangeDay(day(one), ZONE)]).toEqual([one, false])
    expect(isExchangeDay(day('2030-10-08'), ZONE)).toBe(true)
    expect(isEstimate(at('2030-10-08T09:00:00'), fund)).toBe(true)
    expect(isEstimate(at('2026-10-13T09:00:00'), fund)).toBe(false)
  })
})
