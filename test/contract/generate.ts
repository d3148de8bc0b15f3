/** Values from JSON Schema: good ones, and good ones with one thing wrong. */
import fc from 'fast-check'

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const plain = (value: unknown): Plain => (isPlain(value) ? value : {})
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)

/** Values that the schema allows. Covers what our schemas use. */
export const good = (raw: unknown): fc.Arbitrary<unknown> => {
  const schema = plain(raw)
  const choices = list(schema.anyOf ?? schema.oneOf)
  if (choices.length > 0) return fc.oneof(...choices.map(good))
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  switch (schema.type) {
    case 'string':
      return text(schema)
    case 'integer':
    case 'number':
      return fc.integer({ min: number(schema.minimum, -1_000), max: number(schema.maximum, 1_000_000) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(good(schema.items), {
        minLength: number(schema.minItems, 0),
        maxLength: Math.min(number(schema.maxItems, 3), number(schema.minItems, 0) + 3),
      })
    case 'object':
      return object(schema)
    default:
      return fc.jsonValue({ maxDepth: 1 })
  }
}

const moment = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

const text = (schema: Plain): fc.Arbitrary<string> => {
  if (schema.format === 'date-time') return moment
  if (schema.format === 'date') return moment.map((at) => at.slice(0, 10))
  // Longer than any operation takes at once: this server has no worker, so its clock stands.
  if (schema.format === 'duration') return fc.integer({ min: 2, max: 1_000 }).map((years) => `P${years}Y`)
  const maxLength = number(schema.maxLength, Number.POSITIVE_INFINITY)
  const minLength = number(schema.minLength, 0)
  if (typeof schema.pattern !== 'string')
    return fc
      .string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) })
      .map((value) => value.slice(0, maxLength))
  return matching(schema.pattern).filter((value) => value.length >= minLength && value.length <= maxLength)
}

/** What a pattern allows, made once: a pattern takes milliseconds to read, and few of them stand in a thousand fields. */
const matching = (pattern: string): fc.Arbitrary<string> => {
  const known = patterns.get(pattern) ?? fc.stringMatching(new RegExp(pattern))
  patterns.set(pattern, known)
  return known
}
const patterns = new Map<string, fc.Arbitrary<string>>()

const object = (schema: Plain): fc.Arbitrary<unknown> => {
  const required = list(schema.required).filter((name) => typeof name === 'string')
  const members = Object.entries(plain(schema.properties)).map(
    ([name, inner]) => [name, good(inner)] as const,
  )
  return fc.record(Object.fromEntries(members), { requiredKeys: required })
}

/** Bodies that no operation with this schema may take. */
export const bad = (raw: unknown): fc.Arbitrary<unknown> => {
  const schema = plain(raw)
  const required = list(schema.required).filter((name) => typeof name === 'string')
  const names = Object.keys(plain(schema.properties))
  const wrong = fc.constantFrom<unknown>(null, 5, 1.5, -1, true, [], {}, [[]], { a: { b: [] } }, 1e300)
  const ways = [
    fc.constantFrom<unknown>(null, 5, 'text', [], [{}], true),
    good(raw).map((value) => ({ ...plain(value), unknown_field: 1 })),
  ]
  if (required.length > 0)
    ways.push(
      fc
        .tuple(good(raw), fc.constantFrom(...required))
        .map(([value, name]) =>
          Object.fromEntries(Object.entries(plain(value)).filter(([key]) => key !== name)),
        ),
    )
  const scalars = names.filter((name) => plain(plain(schema.properties)[name]).type === 'string')
  if (scalars.length > 0)
    ways.push(
      fc
        .tuple(good(raw), fc.constantFrom(...scalars), wrong)
        .map(([value, name, other]) => ({ ...plain(value), [name]: other })),
    )
  return fc.oneof(...ways)
}

/** Anything at all, as a string in an address. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '..',
    '%00',
    "' OR 1=1 --",
    '0',
    '１２３',
    'null',
    '00000000-0000-7000-8000-000000000000',
    ' ',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).filter((value) => value.isWellFormed()),
)
