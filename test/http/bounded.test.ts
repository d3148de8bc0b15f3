/** No body makes the server work long: the work of a refusal is bounded by the schema, whatever is sent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explain } from '../../src/platform/http/input/explain.ts'
import { MAX_ERRORS } from '../../src/platform/http/input/field-words.ts'
import { branchesOf, plain, type Schema } from '../../src/platform/http/input/schema.ts'
import { everywhere, type Judge, openJudge, parts } from './schemas.ts'

let judge: Judge
beforeAll(async () => {
  judge = await openJudge()
})
afterAll(() => judge.close())

describe('every request schema', () => {
  const without = (type: string, lacks: (schema: Schema) => boolean): string[] =>
    everywhere.filter(({ schema }) => schema.type === type && lacks(schema)).map(({ at }) => at)

  it('says how many entries a list may have, and members an object', () => {
    expect(without('array', ({ maxItems }) => maxItems === undefined)).toEqual([])
    expect(
      without(
        'object',
        (schema) =>
          schema.additionalProperties !== false ||
          (schema.patternProperties !== undefined && schema.maxProperties === undefined),
      ),
    ).toEqual([])
  })

  it('says how long a text may be', () => {
    const isBounded = ({ maxLength, pattern, format, enum: words, const: only }: Schema) =>
      maxLength !== undefined ||
      words !== undefined ||
      only !== undefined ||
      (typeof format === 'string' && ['date', 'date-time', 'duration'].includes(format)) ||
      (typeof pattern === 'string' && /^\^.*\$$/.test(pattern) && !/[*+](?![^[]*\])/.test(pattern))
    expect(without('string', (schema) => !isBounded(schema))).toEqual([])
  })
})

/** `value`, with every member or entry that is read counted. */
const watched = (value: unknown, seen: { looks: number }): unknown => {
  if (typeof value !== 'object' || value === null) return value
  return new Proxy(value, {
    get: (target, name) => {
      seen.looks++
      return watched(Reflect.get(target, name), seen)
    },
    has: (target, name) => {
      seen.looks++
      return Reflect.has(target, name)
    },
  })
}

/** A value of the schema that is as wrong as can be: `n` strange members in each object, `n` entries in each list. */
const flooded = (schema: Schema, n: number): unknown => {
  const branch = branchesOf(schema).find(({ type }) => type === 'object')
  if (branch) return flooded(branch, n)
  if (schema.type === 'array') return Array(n).fill(flooded(plain(schema.items), 3))
  if (schema.type !== 'object') return {}
  const known = Object.entries(plain(schema.properties)).map(([name, member]): [string, unknown] => [
    name,
    flooded(plain(member), n),
  ])
  return { ...strangers(n), ...Object.fromEntries(known) }
}
const made = new Map<number, object>()
const strangers = (n: number): object => {
  const known = made.get(n) ?? Object.fromEntries(Array.from({ length: n }, (_, i) => [`Strange${i}`, {}]))
  made.set(n, known)
  return known
}

describe('a refusal', () => {
  const bodies = parts.filter(({ part }) => part === 'body')
  const looksInto = (schema: Schema, value: unknown): { looks: number; errors: number } => {
    const seen = { looks: 0 }
    expect(judge.compile(schema)(watched(value, seen))).toBe(false)
    const errors = explain(schema, watched(value, seen), judge.isFormat).length
    return { looks: seen.looks, errors }
  }

  it('looks into a large body no more often than into a small one, and ends at the last error that is told', () => {
    const worse = bodies.flatMap(({ operation, schema }) => {
      // More than any list of ours may hold, and twice as many.
      const [small, large] = [1_100, 2_200].map((n) => looksInto(schema, flooded(schema, n)))
      if (!small || !large) throw new Error('two looks')
      const isWorse = large.looks > small.looks || large.looks > 1_000 || large.errors > MAX_ERRORS
      return isWorse ? [{ operation, small, large }] : []
    })
    expect(worse).toEqual([])
  })
})
