/**
 * Validators and serialisers of two hundred operations take a second of a core to compile, which a start would wait for. So
 * each is compiled when it is first needed, and after the server listens all are, one at a time between requests.
 */
import { setImmediate as turn } from 'node:timers/promises'
import validators from '@fastify/ajv-compiler'
import serialisers from '@fastify/fast-json-stringify-compiler'
import type {
  FastifyInstance,
  FastifySchema,
  FastifySchemaCompiler,
  FastifySerializerCompiler,
} from 'fastify'
import type { FastifyRouteSchemaDef } from 'fastify/types/schema.js'
import { once } from '../../../kernel/once.ts'
import { AJV, withTimes } from './input.ts'

type Validator = ReturnType<FastifySchemaCompiler<FastifySchema>>

type Serialiser = ReturnType<FastifySerializerCompiler<FastifySchema>>
type Route = FastifyRouteSchemaDef<FastifySchema>

/** What compiles is the same for every server of a process, and a schema is compiled once for all of them. */
const compilers = once(() => ({
  validatorOf: validators()({}, { customOptions: AJV, onCreate: withTimes }),
  serialiserOf: serialisers()({}, {}),
}))

/** What `make` gave of a schema, by the schema itself: routes of one operation and the next server get the same. */
const perSchema = <T>(make: (route: Route) => T) => {
  const made = new WeakMap<object, () => T>()
  return (route: Route): (() => T) => {
    const known = made.get(route.schema) ?? once(() => make(route))
    made.set(route.schema, known)
    return known
  }
}

const validatorOf = perSchema<Validator>((route) => compilers().validatorOf(route))
const serialiserOf = perSchema<Serialiser>((route) =>
  compilers().serialiserOf({ ...route, httpStatus: route.httpStatus ?? 'default' }),
)

declare module 'fastify' {
  interface FastifyInstance {
    /** Compiles what has not been needed yet; throws for a schema that cannot be compiled. */
    compileSchemas(): Promise<void>
  }
}

/** Lets `server` compile its schemas late. */
export const compileLate = (server: FastifyInstance): void => {
  const ahead = new Set<() => void>()
  server.setValidatorCompiler((route) => {
    const compiled = validatorOf(route)
    ahead.add(compiled)
    const validate: Validator = (data: unknown) => {
      const check = compiled()
      const good = check(data) === true
      validate.errors = check.errors ?? null
      return good
    }
    return validate
  })
  server.setSerializerCompiler((route) => {
    const compiled = serialiserOf(route)
    ahead.add(compiled)
    return (data) => compiled()(data)
  })
  server.decorate('compileSchemas', async (): Promise<void> => {
    for (const compile of ahead) {
      compile()
      await turn()
    }
  })
  server.addHook('onListen', () => server.compileSchemas())
}
