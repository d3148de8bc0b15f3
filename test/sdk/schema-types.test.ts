/** Types of the SDK say what the schemas say, whatever stands inside what. */
import { expect, it } from 'vitest'
import { typeOf } from '../../scripts/gen/schema-types.ts'

const object = (name: string) => ({
  type: 'object',
  properties: { [name]: { type: 'string' } },
  required: [name],
})
const flat = (schema: unknown) => typeOf(schema).replace(/\s+/g, ' ')

it('a list of several shapes is a list of each, and not one shape or a list of the other', () => {
  const either = { anyOf: [object('a'), object('b')] }
  expect(flat({ type: 'array', items: either })).toBe('({ a: string } | { b: string })[]')
  expect(flat({ type: 'array', items: { enum: ['x', 'y'] } })).toBe('("x" | "y")[]')
  expect(flat({ type: 'array', items: { enum: ['x'] } })).toBe('"x"[]')
  expect(flat({ type: 'array', items: object('a') })).toBe('{ a: string }[]')
  expect(flat({ allOf: [either, object('c')] })).toBe('({ a: string } | { b: string }) & { c: string }')
  expect(flat({ anyOf: [{ type: 'array', items: either }, { type: 'null' }] })).toBe(
    '({ a: string } | { b: string })[] | null',
  )
})
