import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { instant, plus } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import { masked, parseContact } from './contacts/contact-rules.ts'
import {
  codeHash,
  codeMatches,
  LONG_DIGITS,
  MOST_TRIES,
  newCode,
  SHORT_DIGITS,
  withCode,
} from './credentials/codes.ts'
import { checkPassword, isCommon } from './credentials/password-rules.ts'
import {
  CODES_OUT, FAILURES_FADE_HOURS, PERSON_SENDS, PUBLIC_SENDS, restAfter, SHORT_TRIES, sendWait,
} from './rules.ts' // biome-ignore format: a list

const NOON = instant('2026-11-22T12:00:00Z')

describe('OTP-2 guessing', () => {
  it('succeeds with at most one in ten thousand per person, factor and day, even with three codes valid at once', () => {
    const dayEnd = plus(NOON, { hours: FAILURES_FADE_HOURS })
    let at = NOON
    let tries = 0
    for (let failures = 1; Temporal.Instant.compare(at, dayEnd) < 0; failures++) {
      tries++
      at = restAfter(failures, at) ?? at
    }
    expect((tries * 3) / 1_000_000).toBeLessThanOrEqual(1e-4)
  })

  it('of codes to one contact succeeds no more often, however many networks somebody has', () => {
    expect((SHORT_TRIES * CODES_OUT) / 10 ** SHORT_DIGITS).toBeLessThanOrEqual(1e-4)
    const [networks, aDay] = [1_000, Math.max(...PUBLIC_SENDS.map(({ most }) => most))]
    expect((networks * aDay * MOST_TRIES * CODES_OUT) / 10 ** LONG_DIGITS).toBeLessThanOrEqual(1e-6)
  })

  it('rests every fifth time, longer each time, a day at the most', () => {
    const minutes = [4, 5, 6, 10, 15, 500].map((n) => restAfter(n, NOON)?.since(NOON).total('minutes'))
    expect(minutes).toEqual([undefined, 30, undefined, 60, 120, 1440])
  })
})

describe('sending', () => {
  const sent = (...secondsAgo: number[]) => secondsAgo.map((s) => plus(NOON, { seconds: -s }))

  it.each([
    [[], 0], [[59], 1], [[60], 0], [[599, 300, 61], 1], [[3_599, 3_000, 2_000, 1_000, 700], 1], [[86_399, 4_000], 0],
  ])('after sends %j s ago waits %i s', (ago, wait) => {
    expect(sendWait(sent(...ago), PUBLIC_SENDS, NOON)).toBe(wait)
  }) // biome-ignore format: a table

  it('to one person for one act allows at most 100 guesses a day', () => {
    expect(Math.max(...PERSON_SENDS.map((w) => w.most)) * 5).toBeLessThanOrEqual(100)
  })
})

describe('codes', () => {
  it('are six digits and bound to what they are for', () => {
    const [mine, yours] = [newId(1), newId(1)]
    const code = newCode()
    expect(code).toMatch(/^\d{6}$/)
    expect(codeMatches(mine, code, [codeHash(mine, code)])).toBe(true)
    expect(codeMatches(yours, code, [codeHash(mine, code)])).toBe(false)
    expect(codeMatches(mine, code, [])).toBe(false)
    const long = newCode(LONG_DIGITS)
    expect(long).toMatch(/^\d{4} \d{4} \d{4}$/)
    expect(codeMatches(mine, long.replaceAll(' ', ''), [codeHash(mine, long)])).toBe(true)
    expect(
      codeMatches(mine, `\u200b${code.slice(0, 3)} ${code.slice(3)}\ufeff`, [codeHash(mine, code)]),
    ).toBe(true)
  })

  it('are remembered two at a time', () => {
    const [a, b, c] = ['1', '2', '3'].map((code) => codeHash('x', code))
    if (!a || !b || !c) throw new Error('three hashes')
    expect(withCode(withCode(withCode([], a), b), c)).toEqual([b, c])
  })
})

describe('passwords', () => {
  const check =
    (password: string, secondFactor = false) =>
    () =>
      checkPassword(password, { secondFactor, own: ['lin.mei'] })

  it.each([
    'passwordpassword', 'password12345678', 'aaaaaaaaaaaaaaaa', 'abcabcabcabcabc', 'abcdefghijklmnop', '0987654321098765',
    'quittancewallet1', 'lin.mei.lin.mei1', 'football sunshine', 'Password12345678!',
  ])('refuses %s as too easy', (password) => {
    expect(check(password)).toThrow('password_common')
  }) // biome-ignore format: a table

  it.each([
    'seven plum trees by the river',
    '七棵李子树在河边一直开花到冬天',
    'no composition rules here',
    '🐸🐸 frog 🦆 duck 🐢 turtle',
  ])('takes %s', (password) => {
    expect(check(password)).not.toThrow()
  })

  it('asks for 15 characters alone and 8 beside an authenticator; counts characters, not bytes', () => {
    expect(check('vier kurze Wör')).toThrow('password_too_short')
    expect(check('vier kurze Wört')).not.toThrow()
    expect(check('kurz wie', true)).not.toThrow()
    expect(check('kurz wi', true)).toThrow('password_too_short')
    expect(check(createHash('sha512').update('x').digest('hex'))).not.toThrow()
    expect(check('yz '.repeat(43))).toThrow('password_too_long')
  })

  it('knows at least 3,000 common ones', () => {
    expect(isCommon('password1')).toBe(true)
    expect(isCommon('seven plum trees')).toBe(false)
  })
})

describe('contacts', () => {
  it('keep their country, and show little of themselves', () => {
    const [phone, mail] = [
      parseContact({ phone: '138 0013 8000' }, 'CN'),
      parseContact({ email: 'Lin@Bücher.example' }),
    ]
    expect([phone.address, masked(phone)]).toEqual(['+8613800138000', '+86 •••• 8000'])
    expect([mail.address, masked(mail)]).toEqual(['Lin@xn--bcher-kva.example', 'L•••@xn--bcher-kva.example'])
    expect(parseContact({ phone: '+44 7911 123456' }, 'CN').address).toBe('+447911123456')
    expect(parseContact({ phone: '\u202a１４９ 1234\u200b5678\u202c' }, 'CN').address).toBe('+8614912345678')
    expect(parseContact({ email: 'lin\u200b@example\u2060.com' }).address).toBe('lin@example.com')
    for (const phone of ['+86 12012345678', '+86 14012345678', '+86 1491234567', '+86 149123456789'])
      expect(() => parseContact({ phone })).toThrow('contact_invalid')
  })
})
