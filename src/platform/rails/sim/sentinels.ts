/**
 * What a person can type to make the simulated bank misbehave. One table: the simulator looks its behaviour up
 * here, the sandbox page and the README show it.
 */
import type { RailScheme } from '../rail.ts'

export type Behaviour =
  | 'timeout_after'
  | 'slow'
  | 'refuse'
  | 'lost_once'
  | 'silent_for_a_day'
  | 'bounce'
  | 'duplicate_callback'
  | 'name_mismatch'
  | 'name_refused'
  | 'name_silent_once'
  | 'dead'
  | 'never_books'
  | 'books_more'
  | 'books_twice'
  | 'pays_all_the_same'
  | 'books_unasked'
  | 'takes_quietly'
  | 'cuts_file'
  | 'keeps_file'

export type Sentinel = {
  readonly on: 'amount' | 'account'
  /** amount: exactly this many minor units (1313 = 13.13 of a currency with two digits); account: its last four. */
  readonly value: string
  readonly does: Behaviour
}

export const SENTINELS: readonly Sentinel[] = [
  {
    on: 'amount',
    value: '1313',
    does: 'timeout_after',
  },
  {
    on: 'amount',
    value: '1414',
    does: 'slow',
  },
  {
    on: 'amount',
    value: '1515',
    does: 'refuse',
  },
  {
    on: 'amount',
    value: '1616',
    does: 'lost_once',
  },
  {
    on: 'amount',
    value: '1717',
    does: 'silent_for_a_day',
  },
  {
    on: 'amount',
    value: '1818',
    does: 'never_books',
  },
  {
    on: 'amount',
    value: '1919',
    does: 'books_more',
  },
  {
    on: 'amount',
    value: '2020',
    does: 'books_twice',
  },
  {
    on: 'amount',
    value: '2121',
    does: 'pays_all_the_same',
  },
  {
    on: 'amount',
    value: '2222',
    does: 'books_unasked',
  },
  {
    on: 'amount',
    value: '2323',
    does: 'takes_quietly',
  },
  {
    on: 'amount',
    value: '2424',
    does: 'cuts_file',
  },
  {
    on: 'amount',
    value: '2525',
    does: 'keeps_file',
  },
  {
    on: 'account',
    value: '0002',
    does: 'bounce',
  },
  {
    on: 'account',
    value: '0003',
    does: 'name_mismatch',
  },
  {
    on: 'account',
    value: '0004',
    does: 'duplicate_callback',
  },
  {
    on: 'account',
    value: '0005',
    does: 'refuse',
  },
  {
    on: 'account',
    value: '0006',
    does: 'timeout_after',
  },
  {
    on: 'account',
    value: '0007',
    does: 'slow',
  },
  {
    on: 'account',
    value: '0008',
    does: 'name_refused',
  },
  {
    on: 'account',
    value: '0009',
    does: 'name_silent_once',
  },
  {
    on: 'account',
    value: '0010',
    does: 'dead',
  },
]

/** What the bank does with this order; the account's behaviour wins over the amount's. */
export const behaviourOf = (number: string, amount: bigint): Behaviour | undefined =>
  (find('account', number.slice(-4)) ?? find('amount', String(amount)))?.does

const find = (on: Sentinel['on'], value: string) => SENTINELS.find((s) => s.on === on && s.value === value)

/** A well-formed number of that scheme with the wished tail, for the sandbox page, the demo and tests. */
export const exampleNumber = (scheme: RailScheme, tail: string): string => {
  if (scheme === 'iban') {
    const bban = `37040044053201${tail}`
    return `DE${String(98 - mod97(`${bban}131400`)).padStart(2, '0')}${bban}`
  }
  if (scheme === 'cn_card_number' || scheme === 'card_number') {
    // The check digit is part of the tail, so the filler digit before it is what must fit.
    const fits = Array.from({ length: 10 }, (_, d) => `62258801${d}000${tail}`).find(luhn)
    return fits ?? ''
  }
  return scheme === 'domestic' ? `1200345678${tail}` : `user${tail}`
}

const mod97 = (digits: string): number => [...digits].reduce((rest, d) => (rest * 10 + Number(d)) % 97, 0)

const luhn = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, at) => {
    const n = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return sum + (n > 9 ? n - 9 : n)
  }, 0) %
    10 ===
  0
