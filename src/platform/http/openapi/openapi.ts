/** The OpenAPI 3.1 document, made from the routes: nothing in it is written twice. */
import { type RefusalCode, refusalSpec } from '../../../kernel/errors.ts'
import { FIRST_LANG, type Lang } from '../../../kernel/languages.ts'
import type { Route } from '../../../kernel/manifest/module.ts'
import { aboutArea, descriptionOf, summaryOf } from '../../../kernel/manifest/operation-words.ts'
import type { AnyUseCase } from '../../../kernel/usecase.ts'
import { borderRefusals } from '../border.ts'
import { closed } from '../input/input.ts'
import { areaOf, paramsOf } from '../route.ts'
import { PROPOSED, statusOf } from '../run.ts'
import { standingOf, type WalletStates, walletStates } from '../state-matrix.ts'
import { exampleOf } from './examples.ts'
import { described, meaningOfParameter } from './openapi-fields.ts'
import { components, INFO, refusalResponse, SECURITY } from './openapi-parts.ts'
import { withShared } from './openapi-shared.ts'

export type OpenApi = {
  readonly openapi: '3.1.0'
  readonly info: typeof INFO
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly [section: string]: unknown
}
export type Operation = {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description?: string
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters: readonly unknown[]
  readonly requestBody?: unknown
  readonly responses: Readonly<Record<string, unknown>>
  /** Every refusal this operation can answer, the declared ones first. */
  readonly 'x-refusals': readonly RefusalCode[]
  readonly 'x-access': readonly string[]
  /** What it answers in each state of the wallet; absent when it acts on none. */
  readonly 'x-wallet-states'?: WalletStates
}

/** Every operation in full, each schema where it is used; what operations do and fields mean, in `lang`. */
export const openApi = (routes: readonly Route[], lang: Lang = FIRST_LANG): OpenApi => {
  return documentOf(routes, { lang, schema: (schema) => described(plain(schema), '', { shapes: {}, lang }) })
}

type Making = { readonly lang: Lang; schema(schema: unknown): unknown }

const documentOf = (routes: readonly Route[], making: Making): OpenApi => {
  const { lang } = making
  const paths: Record<string, Record<string, Operation>> = {}
  for (const route of routes) {
    const [method, path] = route
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(route, making) }
  }
  const areas = new Set(routes.map(([, , useCase]) => areaOf(useCase)))
  return {
    openapi: '3.1.0',
    info: INFO,
    servers: [{ url: '/', description: 'The server that serves this document' }],
    tags: [...areas].map((name) => ({ name, description: aboutArea(name, lang) })),
    paths,
    components: { ...components(), responses: refused(routes) },
  }
}

/** The document as it is published: what repeats stands once, by name. */
export const publishedOpenApi = (
  routes: readonly Route[],
  lang: Lang = FIRST_LANG,
): { readonly [section: string]: unknown } => {
  const document = documentOf(routes, { lang, schema: plain })
  const { schemas: own, ...rest } = components()
  const { paths, schemas } = withShared(document.paths, Object.keys(own))
  const all = { ...own, ...schemas }
  return {
    ...document,
    paths: described(paths, '', { shapes: all, lang }),
    components: { ...rest, schemas: ofShapes(all, lang), responses: refused(routes) },
  }
}

/** Each shape under its name, which its members are looked up by. */
const ofShapes = (shapes: Readonly<Record<string, unknown>>, lang: Lang): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(shapes).map(([name, schema]) => [name, described(schema, name, { shapes, lang })]),
  )

const operationOf = (route: Route, making: Making): Operation => {
  const { lang } = making
  const [, , useCase] = route
  const refusals = [...new Set([...useCase.refuses, ...borderRefusals(route)])]
  const standing = standingOf(route)
  const [summary, description] = [summaryOf(useCase, lang), descriptionOf(useCase, lang)]
  return {
    operationId: useCase.name,
    tags: [areaOf(useCase)],
    summary,
    ...(description === undefined ? {} : { description }),
    security: useCase.access.flatMap((kind) => SECURITY[kind]),
    parameters: parametersOf(route, lang),
    ...(useCase.body
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: making.schema(closed(useCase.body)),
                ...shown(exampleOf(useCase).request),
              },
            },
          },
        }
      : {}),
    responses: {
      [statusOf(useCase)]: successOf(useCase, summary, making),
      ...(useCase.proposes ? { [PROPOSED]: successOf(useCase, PROPOSES, making) } : {}),
      ...refusalsByStatus(refusals),
    },
    'x-refusals': refusals,
    'x-access': [...useCase.access, ...(useCase.roles ?? []).map((role) => `role:${role}`)],
    ...(standing?.wallet ? { 'x-wallet-states': walletStates(standing) } : {}),
  }
}

const parametersOf = ([, path, useCase]: Route, lang: Lang): unknown[] => [
  ...paramsOf(path).map((name) => ({
    name,
    in: 'path',
    required: true,
    ...saying(name, useCase.params?.properties[name], lang),
    schema: plain(useCase.params?.properties[name] ?? { type: 'string' }),
  })),
  ...Object.entries(useCase.query?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    ...saying(name, schema, lang),
    required: useCase.query?.required?.includes(name) ?? false,
    schema: plain(schema),
  })),
  ...(useCase.key === 'required' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ...(useCase.session === 'starts' ? [{ $ref: '#/components/parameters/QuittanceSession' }] : []),
  { $ref: '#/components/parameters/AcceptLanguage' },
  { $ref: '#/components/parameters/QuittanceClient' },
]

/** What a parameter means, unless its schema says it. */
const saying = (name: string, schema: unknown, lang: Lang): { readonly description?: string } => {
  const meaning = typeof Object(schema).description === 'string' ? undefined : meaningOfParameter(name, lang)
  return meaning === undefined ? {} : { description: meaning }
}

const PROPOSES =
  'Nothing has happened yet: another operator reads `approval` and decides over `shown_hash` (operator.decide_approval)'

const successOf = (useCase: AnyUseCase, description: string, making: Making): unknown => {
  const headers = useCase.key === 'required' ? { headers: REPLAYED } : {}
  if (statusOf(useCase) === 204) return { description: 'Done; nothing to tell', ...headers }
  const media = useCase.media ?? 'application/json'
  return {
    description,
    ...headers,
    content: {
      [media.split(';')[0] ?? media]: {
        schema: making.schema(useCase.output),
        ...shown(exampleOf(useCase).answer),
      },
    },
  }
}

const shown = (example: unknown) => (example === undefined ? {} : { example })

const REPLAYED = { 'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' } }

/** One response per status for the whole document; which of its codes an operation has, `x-refusals` says. */
const refusalsByStatus = (codes: readonly RefusalCode[]): Record<string, unknown> => {
  const statuses = new Set(codes.map((code) => refusalSpec(code).status))
  return Object.fromEntries(
    [...statuses]
      .sort((a, b) => a - b)
      .map((status) => [String(status), { $ref: `#/components/responses/Refused${status}` }]),
  )
}

const refused = (routes: readonly Route[]): Record<string, unknown> => {
  const used = new Set(routes.flatMap((route) => [...route[2].refuses, ...borderRefusals(route)]))
  const byStatus = Map.groupBy([...used].sort(), (code) => refusalSpec(code).status)
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [`Refused${status}`, refusalResponse(status, codes)]),
  )
}

/** TypeBox marks its schemas with hidden members; what is published is the plain JSON Schema. */
const plain = (schema: unknown): unknown => JSON.parse(JSON.stringify(schema))
