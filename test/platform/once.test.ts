import { describe, expect, it } from 'vitest'
import { instant } from '../../src/kernel/clock.ts'
import { randomBytes } from '../../src/kernel/keys/random.ts'
import { withQueryCache } from '../../src/platform/db/once.ts'
import type { Queryable } from '../../src/platform/db/types.ts'

const AT = instant('2026-03-01T00:00:00Z')
const A = { name: 'a', text: 'SELECT 1' }

/** Counts what is sent; fails as often as it is told to, and answers no rows after that. */
const counting = (failures = 0) => {
  let sent = 0
  const query: Queryable['query'] = async () => {
    sent += 1
    if (sent <= failures) throw new Error('no answer')
    return []
  }
  return { q: withQueryCache({ query, now: async () => AT, realNow: async () => AT }), sent: () => sent }
}

describe('one round of reads', () => {
  it('sends the same question once, and gives everybody the same rows', async () => {
    const { q, sent } = counting()
    const [first, second] = [await q.query(A, [['x', 'y'], AT, 3]), await q.query(A, [['x', 'y'], AT, 3])]
    expect([second === first, sent()]).toEqual([true, 1])
  })

  it.each([
    ['another statement', { name: 'b', text: 'SELECT 1' }, [['x', 'y']]],
    ['other parameters', A, [['x', 'z']]],
    ['a list that only reads alike', A, [['x,y']]],
    ['a list instead of two', A, ['x', 'y']],
  ])('sends %s', async (_, sql, params) => {
    const { q, sent } = counting()
    await q.query(A, [['x', 'y']])
    await q.query(sql, params)
    expect(sent()).toBe(2)
  })

  it('sends again what has no name, or parameters without a text of their own', async () => {
    const { q, sent } = counting()
    for (const params of [[Buffer.from('x')], [null], [[Buffer.from('x')]]]) {
      await q.query(A, params)
      await q.query(A, params)
    }
    await q.query('SELECT 1')
    await q.query('SELECT 1')
    expect(sent()).toBe(8)
  })

  it('asks again after a failure', async () => {
    const { q, sent } = counting(1)
    await expect(q.query(A)).rejects.toThrow('no answer')
    expect([await q.query(A), sent()]).toEqual([[], 2])
  })
})

describe('random bytes', () => {
  it('are never given twice, whatever lengths are asked for', () => {
    const given = Array.from({ length: 5_000 }, (_, i) => randomBytes(16 + (i % 17)))
    expect(new Set(given.map((bytes) => bytes.toString('hex'))).size).toBe(given.length)
    expect(given.every((bytes, i) => bytes.length === 16 + (i % 17))).toBe(true)
    expect(randomBytes(10_000)).toHaveLength(10_000)
  })

  it('lie in memory of their own', () => {
    const [one, two] = [randomBytes(16), randomBytes(16)]
    const before = two.toString('hex')
    one.fill(0xff)
    expect(two.toString('hex')).toBe(before)
  })
})
