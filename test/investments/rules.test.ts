import { describe, expect, it } from 'vitest'
import {
  dayOf,
  endsOn,
  interestOf,
  isEstimate,
  type Placed,
  paysAt,
  paysOn,
  worthOn,
} from '../../src/modules/investments/rules.ts'

const ZONE = 'Asia/Shanghai'
const day = (text: string) => Temporal.PlainDate.from(text)
const placed = (more: Partial<Placed> = {}): Placed => ({
  currency: 'CNY',
  days: 90,
  annual_bp: 250,
  early_bp: 35,
  year_days: 365,
  principal: 1_000_000n,
  begins_on: day('2026-03-02'),
  pays_on: day('2026-06-01'),
  ...more,
})

describe('interest', () => {
  it('is simple, by actual days, for the year of the pack, rounded half up once', () => {
    const of = { principal: 1_000_000n, year_days: 365 }
    // 10,000.00 at 2.50 % for 91 days: 62.328…
    expect(interestOf(of, { bp: 250, days: 91 })).toBe(6_233n)
    expect(interestOf({ ...of, year_days: 360 }, { bp: 250, days: 91 })).toBe(6_319n)
    expect(interestOf(of, { bp: 0, days: 91 })).toBe(0n)
    expect(interestOf(of, { bp: 250, days: 0 })).toBe(0n)
  })

  it('rounds exactly half a minor unit up, and less down', () => {
    const half = { principal: 73n, year_days: 365 }
    // 73 × 250 × 100 / 3,650,000 is a half.
    expect(interestOf(half, { bp: 250, days: 100 })).toBe(1n)
    expect(interestOf(half, { bp: 250, days: 99 })).toBe(0n)
  })

  it('is exact where floating-point numbers are not', () => {
    const most = { principal: 100_000_000_000_000n, year_days: 365 }
    expect(interestOf(most, { bp: 599, days: 1_099 })).toBe(18_035_643_835_616n)
  })

  it('counts the first day and not the last, and never more than the term', () => {
    const it = placed()
    expect(worthOn(it, day('2026-03-02')).accrued).toBe(0n)
    expect(worthOn(it, day('2026-03-03')).accrued).toBe(68n)
    expect(worthOn(it, day('2026-06-01')).accrued).toBe(6_233n)
    expect(worthOn(it, day('2027-06-01')).accrued).toBe(6_233n)
  })
})

describe('leaving early', () => {
  it('pays the early rate for the days until then, and costs the rest of the agreed interest', () => {
    expect(worthOn(placed(), day('2026-05-01'))).toEqual({
      accrued: 4_110n,
      early: { interest: 575n, cost: 3_535n },
    })
  })
  it('is nothing on the day itself, nor where the terms exclude it', () => {
    expect(worthOn(placed(), day('2026-06-01')).early).toBeNull()
    expect(worthOn(placed({ early_bp: null }), day('2026-05-01')).early).toBeNull()
  })
  it('costs nothing on the first day, and what it pays never shrinks', () => {
    const it = placed()
    expect(worthOn(it, it.begins_on).early).toEqual({ interest: 0n, cost: 0n })
    let before = -1n
    for (let d = it.begins_on; Temporal.PlainDate.compare(d, it.pays_on) < 0; d = d.add({ days: 1 })) {
      const { accrued, early } = worthOn(it, d)
      expect(early?.interest).toBeGreaterThanOrEqual(before)
      expect((early?.interest ?? 0n) + (early?.cost ?? 0n)).toBe(accrued)
      before = early?.interest ?? before
    }
  })
})

describe('the day', () => {
  it('is the end of the term where the exchanges trade, else the next such day', () => {
    // 90 days after 2 March 2026 is a Sunday.
    expect(endsOn(placed()).toString()).toBe('2026-05-31')
    expect(paysOn(placed(), ZONE).toString()).toBe('2026-06-01')
    // 1 October begins a week of holidays.
    expect(paysOn({ begins_on: day('2026-07-03'), days: 90 }, ZONE).toString()).toBe('2026-10-08')
    expect(paysOn({ begins_on: day('2026-03-02'), days: 92 }, ZONE).toString()).toBe('2026-06-02')
  })
  it('has its hour by the clock of the zone, and is an estimate while the year is not announced', () => {
    expect(paysAt(day('2026-06-01'), ZONE).toString()).toBe('2026-06-01T01:00:00Z')
    expect(isEstimate(day('2026-06-01'), ZONE)).toBe(false)
    expect(isEstimate(day('2099-06-01'), ZONE)).toBe(true)
    expect(dayOf(Temporal.Instant.from('2026-05-31T16:00:00Z'), ZONE).toString()).toBe('2026-06-01')
  })
})
