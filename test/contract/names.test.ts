/** The names of the contract: given, kept, and the same whatever else the document holds. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import Type from 'typebox'
import { describe, expect, it } from 'vitest'
import { named } from '../../src/kernel/named.ts'
import { routes, sandboxRoutes } from '../../src/modules.ts'
import { publishedOpenApi } from '../../src/platform/http/openapi/openapi.ts'
import { withShared } from '../../src/platform/http/openapi/openapi-shared.ts'

type Plain = { readonly [key: string]: unknown }
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const asPlain = (value: unknown): Plain => (isPlain(value) ? value : {})

const all = [...routes, ...sandboxRoutes]
const schemasOf = (document: Plain): Plain => asPlain(asPlain(document.components).schemas)

/** Objects that stand in a shape without a name of their own. */
const inline = function* (value: unknown): Iterable<Plain> {
  if (Array.isArray(value)) for (const part of value) yield* inline(part)
  if (!isPlain(value)) return
  if (value.type === 'object' && isPlain(value.properties)) yield value
  for (const member of Object.values(value)) yield* inline(member)
}

/** One operation that answers `output`. */
const pathsWith = (...outputs: readonly unknown[]): Plain =>
  Object.fromEntries(
    outputs.map((schema, i) => [
      `/${i}`,
      {
        get: {
          operationId: `area.act_${i}`,
          responses: { 200: { content: { 'application/json': { schema } } } },
        },
      },
    ]),
  )
const plain = (schema: unknown): unknown => JSON.parse(JSON.stringify(schema))

describe('the names of the contract', () => {
  it('are those of the list: a name that goes, or another for the same thing, breaks clients', async () => {
    const list = await readFile(resolve(import.meta.dirname, 'names.txt'), 'utf8')
    expect(Object.keys(schemasOf(publishedOpenApi(all))).sort()).toEqual(list.trim().split('\n'))
  })

  it('do not depend on the order of the routes, nor on what other operations there are', () => {
    const whole = schemasOf(publishedOpenApi(all))
    expect(schemasOf(publishedOpenApi(all.toReversed()))).toEqual(whole)
    const half = schemasOf(publishedOpenApi(all.filter((_, i) => i % 2 === 0)))
    for (const [name, schema] of Object.entries(half)) expect(schema, name).toEqual(whole[name])
  })

  it('are given to every object of four members, and to every one that stands in two places', () => {
    const schemas = Object.entries(schemasOf(publishedOpenApi(all))).filter(([name]) => name !== 'PolicyPack')
    const seen = new Map<string, number>()
    const nameless = schemas.flatMap(([name, schema]) =>
      [...inline(Object.values(asPlain(schema)))].flatMap((object) => {
        const members = Object.keys(asPlain(object.properties))
        const times = (seen.get(JSON.stringify(object)) ?? 0) + 1
        seen.set(JSON.stringify(object), times)
        return members.length > 3 || (members.length > 2 && times > 1)
          ? [`${name}: ${members.join(', ')}`]
          : []
      }),
    )
    expect(nameless).toEqual([])
  })

  it('stand for one shape each', () => {
    const [one, other] = [named('Thing', { a: Type.String() }), named('Thing', { b: Type.String() })]
    expect(() => withShared(pathsWith(plain(one), plain(other)), [])).toThrow('two shapes are called Thing')
    expect(Object.keys(withShared(pathsWith(plain(one), plain(one)), []).schemas)).toEqual(['Thing'])
  })
})
