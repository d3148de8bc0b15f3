/** Every field of every operation that is a day, an instant, a duration or a number, sent at and beyond its edges. */
import fc from 'fast-check'
import { newId } from '../../src/kernel/ids.ts'
import { faults, parametersOf, type Shot, send, type Target, tokenFor } from './fuzz.ts'
import { good } from './generate.ts'

type Plain = Readonly<Record<string, unknown>>
const plain = (value: unknown): Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

const DAYS = [
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '2024-02-29',
  '2026-13-01',
  '10000-01-01',
  '-000001-01-01',
]
const MOMENTS = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59.999999999Z',
  '9999-12-31T23:59:59-12:00',
  '2026-11-30t10:00:00z',
  '2016-12-31T23:59:60Z',
  '2026-11-30T10:00:60Z',
  `2027-01-30T10:00:00.${'1'.repeat(40)}Z`,
  '2026-02-30T00:00:00Z',
  '+010000-01-01T00:00:00Z',
  '2027-01-30T10:00:00+23:59',
  '2027-01-30T24:00:00Z',
]
const DURATIONS = ['P1000Y', 'P366001D', 'P999999999Y', 'PT9007199254740993S', '-P1D', 'P', 'PT', 'P0.5D']
const NUMBERS = [
  '0', '-1', '1', '2147483648', '100000000000000', '100000000000001', '999999999999999', '9223372036854775807',
  '9223372036854775808', '-9223372036854775809', '9'.repeat(32), '007', '1e3', '１２',
] // biome-ignore format: lists of extremes

/** What to put into a field of this schema; nothing for one that is no date and no number. */
const extremesOf = (name: string, raw: unknown): readonly unknown[] => {
  const schema = plain(raw)
  const choices = [schema.anyOf, schema.oneOf].flatMap((list) => (Array.isArray(list) ? list : []))
  if (choices.length > 0) return choices.flatMap((choice) => extremesOf(name, choice))
  if (schema.type === 'integer' || schema.type === 'number') {
    const edges = [schema.minimum, schema.maximum].filter((edge) => typeof edge === 'number')
    return [...edges, ...edges.map((edge) => edge + 1), -1, 0, 2 ** 31, 2 ** 53, 1.5, 1e300]
  }
  if (schema.type !== 'string') return []
  if (schema.format === 'date') return DAYS
  if (schema.format === 'date-time') return MOMENTS
  if (schema.format === 'duration') return DURATIONS
  if (name === 'after') return MOMENTS.map((at) => `${at}~${newId(0)}`)
  const numeric = typeof schema.pattern === 'string' ? new RegExp(schema.pattern).test('1') : false
  return numeric || /amount|most$|price|least$/.test(name) ? NUMBERS : []
}

type Place = { readonly path: readonly (string | number)[]; readonly values: readonly unknown[] }

/** Every such field of a body, with the way to it. A list is looked into at its first entry. */
const placesIn = (raw: unknown, path: readonly (string | number)[] = []): Place[] => {
  const schema = plain(raw)
  const choices = [schema.anyOf, schema.oneOf].flatMap((list) => (Array.isArray(list) ? list : []))
  const inside = choices.flatMap((choice) => (plain(choice).type === 'object' ? placesIn(choice, path) : []))
  if (schema.type === 'array') return placesIn(schema.items, [...path, 0])
  if (schema.type === 'object')
    return Object.entries(plain(schema.properties)).flatMap(([name, member]) => placesIn(member, [...path, name]))
  const values = extremesOf(String(path.at(-1) ?? ''), schema)
  return [...inside, ...(values.length > 0 ? [{ path, values }] : [])]
} // biome-ignore format: one walk

const withAt = (value: unknown, [step, ...rest]: readonly (string | number)[], put: unknown): unknown => {
  if (step === undefined) return put
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? value : []
    return [withAt(list[0], rest, put), ...list.slice(1)]
  }
  return { ...plain(value), [step]: withAt(plain(value)[step], rest, put) }
}

/** `known` are values that make a request meet something: a wallet, a currency, a fund. */
export const atTheEdges = async (target: Target, shot: Shot, known: Plain): Promise<string[]> => {
  const found: string[] = []
  const token = tokenFor(target, shot)
  const schema = plain(plain(plain(shot.operation.requestBody).content)['application/json']).schema
  const base = schema === undefined ? undefined : meeting(fc.sample(good(schema), { numRuns: 1, seed: 7 })[0], known)
  const body = base
  const shoot = async (sent: Partial<Parameters<typeof send>[2]>, what: string): Promise<void> => {
    const answer = await send(target, shot, { values: target.params, query: {}, body, token, ...sent })
    found.push(...faults(target.logged, shot, answer).map((fault) => `${fault} (${what})`))
  }
  for (const { path, values } of placesIn(schema))
    for (const value of values) await shoot({ body: withAt(base, path, value) }, `${path.join('/')}: ${value}`)
  for (const parameter of parametersOf(shot))
    for (const value of extremesOf(parameter.name, parameter.schema).map(String))
      await (parameter.in === 'path'
        ? shoot({ values: { ...target.params, [parameter.name]: value } }, `${parameter.name}: ${value}`)
        : shoot({ query: { ...needed(shot), [parameter.name]: value } }, `${parameter.name}: ${value}`))
  return found
} // biome-ignore format: one loop

/** What the query has to have besides. */
const needed = (shot: Shot): Record<string, string> =>
  Object.fromEntries(
    parametersOf(shot).flatMap(({ name, in: place, required, schema }) =>
      place === 'query' && required
        ? [[name, String(fc.sample(good(schema), { numRuns: 1, seed: 7 })[0])]]
        : [],
    ),
  )

const meeting = (value: unknown, known: Plain): unknown =>
  Object.fromEntries(
    Object.entries(plain(value)).map(([name, member]) => [name, name in known ? known[name] : member]),
  )
