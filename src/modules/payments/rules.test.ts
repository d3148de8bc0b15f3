import { describe, expect, test } from 'vitest'
import { instant } from '../../kernel/clock.ts'
import { contradicts, enquireAt, nextState, OPEN_STATES, type PaymentEvent } from './rules.ts'
import { csvRow } from './statement.ts'
import { PAYMENT_KINDS, PAYMENT_STATES } from './types.ts'

const EVENTS = [
  'claim', 'accepted', 'refused', 'unknown', 'bounced', 'accept', 'decline', 'cancel', 'expire',
] as const satisfies readonly PaymentEvent[] // biome-ignore format: a list

const ENDS = PAYMENT_STATES.filter((state) => !OPEN_STATES.includes(state))

describe('the transition table', () => {
  test('an ended payment stays ended: only a payout bounces, only a top-up arrives after all', () => {
    for (const kind of PAYMENT_KINDS)
      for (const state of ENDS)
        for (const event of EVENTS) {
          const next = nextState({ kind, state }, event)
          if (next === 'bounced') expect([state, event]).toEqual(['paid', 'bounced'])
          else if (next === 'paid') expect([kind, state, event]).toEqual(['topup', 'refused', 'accepted'])
          else expect(next).toBeUndefined()
        }
  })

  test('what the bank may be doing is never cancelled, expired or claimed again', () => {
    for (const state of ['sent', 'unknown'] as const)
      for (const event of ['cancel', 'expire', 'claim', 'accept', 'decline'] as const)
        expect(nextState({ kind: 'withdrawal', state }, event)).toBeUndefined()
  })

  test('the same event twice changes nothing the second time', () => {
    for (const kind of PAYMENT_KINDS)
      for (const state of PAYMENT_STATES)
        for (const event of EVENTS) {
          const once = nextState({ kind, state }, event)
          if (once) expect(nextState({ kind, state: once }, event)).toBeUndefined()
        }
  })

  test('a yes after a no is a contradiction for money that went out, and none for money that came in', () => {
    expect(contradicts({ kind: 'payout', state: 'refused' }, 'accepted')).toBe(true)
    expect(contradicts({ kind: 'topup', state: 'refused' }, 'accepted')).toBe(false)
    expect(contradicts({ kind: 'payout', state: 'paid' }, 'refused')).toBe(true)
    expect(contradicts({ kind: 'payout', state: 'paid' }, 'accepted')).toBe(false)
  })
})

test('enquiries come after 1, 2, 4 … minutes and never rarer than hourly', () => {
  const at = instant('2026-01-01T00:00:00Z')
  const minutes = [1, 2, 3, 6, 7, 8, 10_000].map(
    (tries) => (enquireAt(tries, at).epochMilliseconds - at.epochMilliseconds) / 60_000,
  )
  expect(minutes).toEqual([1, 2, 4, 32, 60, 60, 60])
})

test.each([
  ['=1+1', "'=1+1"],
  ['+86 138', "'+86 138"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝cmd', "'＝cmd"],
  ['\tx', "'\tx"],
  ['-12.50', '-12.50'],
  ['-1+2', "'-1+2"],
  ['a;=1+1;b', `"a;'=1+1;b"`],
  ['a; -1+1|@x', `"a; '-1+1|'@x"`],
  ['a\n=1', `"a\n'=1"`],
  [' =1', " '=1"],
  ['3-4; a=b', '"3-4; a=b"'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['午饭', '午饭'],
])('a CSV cell of %j is %j', (given, written) => {
  expect(csvRow([given])).toBe(`${written}\r\n`)
})
