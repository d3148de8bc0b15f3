/** Every field of the contract says what it means; in the reference, readers of each language find it in theirs. */
import { describe, expect, it } from 'vitest'
import { LANGS } from '../../src/kernel/languages.ts'
import { routes, sandboxRoutes } from '../../src/modules.ts'
import { publishedOpenApi } from '../../src/platform/http/openapi/openapi.ts'

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const asPlain = (value: unknown): Plain => (isPlain(value) ? value : {})

/** Values, not schemas. */
const VALUES: ReadonlySet<string> = new Set(['enum', 'const', 'required', 'example', 'examples', 'default'])

/** At the field, at what it may be, or at the shape it refers to. */
const isSaid = (schema: unknown, shapes: Plain): boolean => {
  const { description, $ref, anyOf, oneOf } = asPlain(schema)
  if (typeof description === 'string') return description !== ''
  if (typeof $ref === 'string') return isSaid(shapes[$ref.split('/').at(-1) ?? ''], {})
  const choices: unknown = anyOf ?? oneOf
  return Array.isArray(choices) && choices.some((choice) => isSaid(choice, shapes))
}

/** Fields and parameters of which the document does not say what they mean. */
const untold = (document: Plain): string[] => {
  const shapes = asPlain(asPlain(document.components).schemas)
  const look = (value: unknown, at: string): string[] => {
    if (Array.isArray(value)) return value.flatMap((part) => look(part, at))
    const isParameter = ['path', 'query'].includes(String(asPlain(value).in))
    const parameter = isParameter && !isSaid(value, shapes) && !isSaid(asPlain(value).schema, shapes)
    return [
      ...(parameter ? [`${at}?${String(asPlain(value).name)}`] : []),
      ...Object.entries(asPlain(value)).flatMap(([key, inner]) => {
        if (VALUES.has(key)) return []
        if (key !== 'properties') return look(inner, at)
        return Object.entries(asPlain(inner)).flatMap(([name, member]) => [
          ...(isSaid(member, shapes) ? [] : [`${at}.${name}`]),
          ...look(member, `${at}.${name}`),
        ])
      }),
    ]
  }
  const inShapes = Object.entries(shapes).flatMap(([name, schema]) => look(schema, name))
  return [...inShapes, ...Object.entries(asPlain(document.paths)).flatMap(([path, item]) => look(item, path))]
}

describe('every field of the contract', () => {
  it.each(LANGS)('says what it means (%s)', (lang) => {
    expect(untold(publishedOpenApi([...routes, ...sandboxRoutes], lang))).toEqual([])
  })

  it('is found where it does not', () => {
    const thing = { type: 'object', properties: { a: { type: 'string' }, b: { description: 'Said' } } }
    const get = { parameters: [{ in: 'query', name: 'c', schema: { type: 'string' } }] }
    const document = { components: { schemas: { Thing: thing } }, paths: { '/d': { get } } }
    expect(untold(document)).toEqual(['Thing.a', '/d?c'])
  })
})
