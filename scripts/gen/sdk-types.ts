/**
 * The types of the SDK from the published document: each shape under the name it was given, each operation on its
 * path and under its group. And the table that the grouped calls are made of at run time.
 */
import Type from 'typebox'
import { Parse } from 'typebox/value'
import type { Generator } from './generator.ts'
import { openApiJson } from './openapi.ts'
import { asPlain, docOf, keyOf, type Plain, typeOf } from './schema-types.ts'

const Parameter = Type.Object({
  name: Type.String(),
  in: Type.String(),
  required: Type.Boolean(),
  schema: Type.Unknown(),
})
const Document = Type.Object({
  paths: Type.Record(Type.String(), Type.Record(Type.String(), Type.Unknown())),
  components: Type.Object({ schemas: Type.Record(Type.String(), Type.Unknown()) }),
})

type Operation = {
  readonly id: string
  readonly group: string
  readonly name: string
  readonly method: string
  readonly path: string
  readonly from: Plain
}

const HEAD = '// Made from the operations by `npm run gen`: do not change by hand.'

export const sdkTypes: Generator = {
  path: 'sdk/src/types.generated.ts',
  make: async () => {
    const document = await read()
    const operations = operationsOf(document)
    const shapes = Object.entries(document.components.schemas).map(([name, schema]) =>
      [...docOf(asPlain(schema).description), declared(name, schema)].join('\n'),
    )
    const paths = operations.flatMap(({ id, from, method, path }) => [
      ...docOf(from.summary, '  '),
      `  ${keyOf(id)}: {`,
      `    method: '${method}'`,
      `    path: '${path}'`,
      ...partsOf(from).map(([name, type]) => `    ${name}: ${type}`),
      '  }',
    ])
    return [
      HEAD,
      '',
      ...shapes,
      '',
      '/** Every operation by its `operationId`. */',
      'export interface Operations {',
      ...paths,
      '}',
      '',
    ].join('\n')
  },
}

export const sdkGroups: Generator = {
  path: 'sdk/src/groups.generated.ts',
  make: async () => {
    const groups = Map.groupBy(operationsOf(await read()), ({ group }) => group)
    const lines = [...groups].flatMap(([group, list]) => [
      `  ${group}: {`,
      ...list.flatMap(({ id, name, method, path, from }) => [
        ...docOf(from.summary, '    '),
        `    ${name}: { id: '${id}', method: '${method}', path: '${path}' },`,
      ]),
      '  },',
    ])
    return [
      HEAD,
      '',
      '/** Every operation by the group it belongs to: `client.closures.confirm(…)`. */',
      'export const GROUPS = {',
      ...lines,
      '} as const',
      '',
    ].join('\n')
  },
}

const read = async () => Parse(Document, JSON.parse(await openApiJson.make()))

/** What belongs to one thing is called by its plural; what is an area, by its name. */
const PLURAL: Readonly<Record<string, string>> = { closure: 'closures' }

const operationsOf = ({ paths }: Type.Static<typeof Document>): readonly Operation[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, value]) => {
      const from = asPlain(value)
      const id = String(from.operationId)
      const [area = '', ...words] = id.split('.')
      return { id, group: PLURAL[area] ?? camel(area), name: camel(words.join('_')), method, path, from }
    }),
  )

const camel = (text: string): string => text.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const declared = (name: string, schema: unknown): string => {
  const { $ref, anyOf, type, properties } = asPlain(schema)
  const isInterface =
    $ref === undefined && anyOf === undefined && type === 'object' && properties !== undefined
  return isInterface
    ? `export interface ${name} ${typeOf(schema)}`
    : `export type ${name} = ${typeOf(schema)}`
}

/** What the caller gives and gets: path and query parameters, body, answer. */
const partsOf = (from: Plain): readonly (readonly [string, string])[] => {
  const parameters = (Array.isArray(from.parameters) ? from.parameters : []).flatMap((parameter) =>
    asPlain(parameter).$ref === undefined ? [Parse(Parameter, parameter)] : [],
  )
  const of = (place: string) => parameters.filter((parameter) => parameter.in === place)
  const body = contentOf(from.requestBody)
  return [
    ...(of('path').length > 0 ? [['params', membersOf(of('path'))] as const] : []),
    ...(of('query').length > 0 ? [['query', membersOf(of('query'))] as const] : []),
    ...(body === undefined ? [] : [['body', body] as const]),
    ['answer', answerOf(asPlain(from.responses))],
  ]
}

const membersOf = (parameters: readonly Type.Static<typeof Parameter>[]): string =>
  `{ ${parameters.map(({ name, required, schema }) => `${keyOf(name)}${required ? '' : '?'}: ${typeOf(schema, 2)}`).join('; ')} }`

const contentOf = (holder: unknown): string | undefined => {
  const media = Object.entries(asPlain(asPlain(holder).content))[0]
  if (media === undefined) return undefined
  const [type, { schema }] = [media[0], asPlain(media[1])]
  if (type === 'application/json') return typeOf(schema, 2)
  return type === 'application/pdf' ? 'Uint8Array' : 'string'
}

/** The answers of success, one or two: some acts are done at once or proposed to a second person. */
const answerOf = (responses: Plain): string => {
  const good = Object.entries(responses).filter(([status]) => status.startsWith('2'))
  return [...new Set(good.map(([, response]) => contentOf(response) ?? 'undefined'))].join(' | ')
}
