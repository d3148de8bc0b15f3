/**
 * Validators and serialisers of two hundred operations take a second of a core to compile, which a start would wait for. So
 * each is compiled when it is first needed, and after the server listens all are, one at a time between requests.
 */
import { setImmediate as turn } from 'node:timers/promises'
import validators from '@fastify/ajv-compiler'
import serialisers from '@fastify/fast-json-stringify-compiler'
import type { FastifyInstance, FastifySchema, FastifySchemaCompiler } from 'fastify'
import { once } from '../../../kernel/once.ts'
import { AJV, withTimes } from './input.ts'

type Validator = ReturnType<FastifySchemaCompiler<FastifySchema>>

/** `make`, at the first call or at `ahead`. */
const late = <T>(make: () => T, ahead: Set<() => void>): (() => T) => {
  const get = once(make)
  ahead.add(get)
  return get
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Compiles what has not been needed yet; throws for a schema that cannot be compiled. */
    compileSchemas(): Promise<void>
  }
}

/** Lets `server` compile its schemas late. */
export const compileLate = (server: FastifyInstance): void => {
  const ahead = new Set<() => void>()
  const validatorOf = validators()({}, { customOptions: AJV, onCreate: withTimes })
  const serialiserOf = serialisers()({}, {})
  server.setValidatorCompiler((route) => {
    const compiled = late(() => validatorOf(route), ahead)
    const validate: Validator = (data: unknown) => {
      const check = compiled()
      const good = check(data) === true
      validate.errors = check.errors ?? null
      return good
    }
    return validate
  })
  server.setSerializerCompiler((route) => {
    const compiled = late(() => serialiserOf({ ...route, httpStatus: route.httpStatus ?? 'default' }), ahead)
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
