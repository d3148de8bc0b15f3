/** Every text of a request says what kind it is, and is cleaned and checked as such wherever it stands. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isTextKind } from '../../src/kernel/text/text.ts'
import { cleanerOf } from '../../src/platform/http/input/cleaning.ts'
import { explain } from '../../src/platform/http/input/explain.ts'
import { plain, type Schema } from '../../src/platform/http/input/schema.ts'
import { everywhere, type Judge, openJudge, parts } from './schemas.ts'

let judge: Judge
beforeAll(async () => {
  judge = await openJudge()
})
afterAll(() => judge.close())

const isFree = ({ type, enum: words, const: only, pattern }: Schema): boolean =>
  type === 'string' && words === undefined && only === undefined && pattern === undefined
const TIMES = ['date-time', 'date', 'duration']

it('a free text without a kind is none of ours', () => {
  const without = everywhere.filter(
    ({ schema }) => isFree(schema) && !isTextKind(schema.format) && !TIMES.includes(String(schema.format)),
  )
  expect(without.map(({ at }) => at)).toEqual([])
})

describe('what people read', () => {
  const read = everywhere.filter(({ schema }) =>
    ['line', 'text', 'person-name', 'trade-name'].includes(String(schema.format)),
  )

  it('is refused with controls, marks of direction, or nothing to see', () => {
    expect(read.length).toBeGreaterThan(25)
    for (const { at, schema } of read)
      for (const wrong of [
        'abc\u0007',
        '\u0301\u0301\u0301',
        ...(schema.format === 'person-name' ? [] : ['ab\u202ecd']),
      ]) {
        const found = explain(schema, cleanerOf(schema)?.(wrong), judge.isFormat)
        expect([at, wrong, found.length]).toEqual([at, wrong, 1])
        expect(judge.compile(schema)(wrong)).toBe(false)
      }
  })

  it('loses what cannot be seen, in every form of a choice and in lists', () => {
    const body = parts.find(({ operation, part }) => operation === 'money.link_account' && part === 'body')
    const clean = cleanerOf(plain(body?.schema))
    const account = {
      kind: 'bank_account',
      scheme: 'iban',
      number: '\u202aDE89\u202c',
      holder_name: ' Anna\u200b Weiß ',
    }
    expect(clean?.(account)).toEqual({ ...account, number: 'DE89', holder_name: 'Anna Weiß' })
    expect(clean?.('text')).toBe('text')
    expect(clean?.(null)).toBe(null)
  })
})

it('a person’s name is equally long everywhere', () => {
  const names = everywhere.filter(({ schema }) => schema.format === 'person-name')
  expect(new Set(names.map(({ schema }) => schema.maxLength))).toEqual(new Set([100]))
  expect(names.map(({ at }) => at.split('/').at(-1)).sort()).toEqual([
    'holder_name',
    'holder_name',
    'real_name',
    'real_name',
    'real_name',
    'real_name',
    'real_name',
    'real_name',
  ])
})
