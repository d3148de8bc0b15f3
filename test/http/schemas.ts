/** The request schemas of every operation: walking them, and judging values by them as the server does. */
import { fastify } from 'fastify'
import { routes, sandboxRoutes } from '../../src/modules.ts'
import { AJV, requestSchema, withTimes } from '../../src/platform/http/input/input.ts'
import { branchesOf, plain, type Schema } from '../../src/platform/http/input/schema.ts'

export type Part = { readonly operation: string; readonly part: string; readonly schema: Schema }

/** Params, query and body of all operations. */
export const parts: readonly Part[] = [...routes, ...sandboxRoutes].flatMap(([, , useCase]) =>
  Object.entries(requestSchema(useCase)).map(([part, schema]) => ({
    operation: useCase.name,
    part,
    schema: plain(schema),
  })),
)

export type Seen = { readonly at: string; readonly schema: Schema; readonly path: readonly string[] }

/** Each schema within a schema; `path` is where a value of it stands (an entry of a list at 0). */
export const within = function* (schema: Schema, path: readonly string[] = []): Iterable<Omit<Seen, 'at'>> {
  yield { schema, path }
  for (const [name, member] of Object.entries(plain(schema.properties)))
    yield* within(plain(member), [...path, name])
  for (const member of Object.values(plain(schema.patternProperties)))
    yield* within(plain(member), [...path, 'a'])
  if (schema.items !== undefined) yield* within(plain(schema.items), [...path, '0'])
  for (const branch of branchesOf(schema)) yield* within(branch, path)
}

/** Every schema of every operation, with a name to show. */
export const everywhere: readonly Seen[] = parts.flatMap(({ operation, part, schema }) =>
  [...within(schema)].map((seen) => ({ ...seen, at: `${operation} ${part}/${seen.path.join('/')}` })),
)

/** The server's own judge of values. */
export const openJudge = async () => {
  const server = fastify({ ajv: { customOptions: AJV, onCreate: withTimes } })
  const { promise, resolve } = Promise.withResolvers<(schema: object) => (value: unknown) => boolean>()
  server.get('/', async (request) => {
    resolve((schema) => {
      const validate = request.compileValidationSchema({ ...schema })
      return (value) => validate(value) === true
    })
    return ''
  })
  await server.inject('/')
  const compile = await promise
  const formats = new Map<string, (value: unknown) => boolean>()
  const isFormat = (format: string, text: string): boolean => {
    const check = formats.get(format) ?? compile({ type: 'string', format })
    formats.set(format, check)
    return check(text)
  }
  return { compile, isFormat, close: () => server.close() }
}
export type Judge = Awaited<ReturnType<typeof openJudge>>
