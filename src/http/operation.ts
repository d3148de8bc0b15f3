/** One row of `routes.ts` as an address that answers: doors, who, may they, input, run, answer. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '../db/types.ts'
import { Refusal, refuse } from '../errors.ts'
import type { Actor, Call } from '../usecase.ts'
import { inTime } from './failure.ts'
import type { createGate } from './gate.ts'
import { keyOf } from './idempotency.ts'
import { inputOf, requestSchema } from './input.ts'
import { accepts } from './lang.ts'
import { checkRate, type Gauge, type Limits, type Meter } from './limits.ts'
import { langOfRequest, sendAnswer } from './reply.ts'
import { type Route, routerPath } from './route.ts'
import { type createRunner, isDeclared, statusOf, Undeclared } from './run.ts'
import { sourceOf } from './source.ts'
import { requireOthersMatters, type StaffDoors } from './staff.ts'
import { checkMay, type Finders, principalOf, whoIs } from './who.ts'

export type Kit = {
  readonly db: Db
  readonly publicUrl: string
  readonly finders: Finders
  readonly limits: Limits
  readonly meter: Meter
  readonly gauge: Gauge
  readonly gate: ReturnType<typeof createGate>
  readonly staff: StaffDoors
  readonly run: ReturnType<typeof createRunner>
  /** Tests: answers are checked against their schema, and an undeclared refusal is a fault. */
  readonly strict: boolean
  /** Told of refusals that a use-case gives without declaring them. */
  readonly undeclared: (useCase: string, code: string) => void
}

type Caller = { readonly actor: Actor; readonly source: string }

export const addOperation = (server: FastifyInstance, kit: Kit, route: Route): void => {
  const [method, path, useCase] = route
  const callers = new WeakMap<FastifyRequest, Caller>()
  server.route({
    method,
    url: routerPath(path),
    attachValidation: true,
    schema: {
      ...requestSchema(useCase),
      ...(useCase.media === undefined && statusOf(useCase) !== 204
        ? { response: { [statusOf(useCase)]: useCase.output } }
        : {}),
    },
    onRequest: async (request, reply) => {
      callers.set(request, await enter(kit, route, { request, reply }))
    },
    handler: async (request, reply) => {
      const caller = callers.get(request)
      if (!caller) throw new Error('the doors were not passed')
      const lang = langOfRequest(request)
      const key = useCase.key === 'required' ? keyOf(request.headers['idempotency-key']) : ''
      const input = inputOf(request, useCase, lang)
      const call: Call = { actor: caller.actor, lang, traceId: request.id, ip: caller.source, key }
      const serialise = serialiser(kit, route, { request, reply })
      const work = kit.run({ method, path, useCase, call, input, serialise })
      const answer = await inTime(work, useCase.patienceMs).catch((error: unknown) =>
        thrown(kit, route, error),
      )
      return sendAnswer(reply, answer, { media: useCase.media, lang })
    },
  })
}

/** All that is asked before the body is read. */
const enter = async (
  kit: Kit,
  [, , useCase]: Route,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<Caller> => {
  kit.gauge.enter(useCase.alwaysOpen === true)
  // 'close' comes also when the client has gone; a hook after the answer would not.
  reply.raw.once('close', kit.gauge.leave)
  const { headers } = request
  const source = sourceOf(request.ip)
  checkRate(kit.meter, kit.limits, { useCase, by: 'source', name: source })
  checkForm(request, useCase.media ?? 'application/json')
  const { method } = request
  const client = headers['quittance-client']
  reply.headers(
    await kit.gate({
      method,
      useCase,
      client: typeof client === 'string' ? client : undefined,
      lang: langOfRequest(request),
    }),
  )
  const actor = await whoIs(kit.db, kit.finders, {
    asked: { method, headers, publicUrl: kit.publicUrl },
    useCase,
  })
  const principal = principalOf(actor)
  if (principal) checkRate(kit.meter, kit.limits, { useCase, by: 'principal', name: principal })
  checkMay(actor, useCase, isRecord(request.params) ? request.params : {})
  await requireOthersMatters(kit.db, kit.staff, { actor, named: [request.params, request.query] })
  return { actor, source }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const checkForm = ({ headers }: FastifyRequest, media: string): void => {
  if (!accepts(headers.accept, media.split(';')[0] ?? media))
    refuse('not_acceptable', { facts: { media_type: media } })
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') refuse('media_type_unsupported')
}

const serialiser =
  (kit: Kit, [, , useCase]: Route, { request, reply }: { request: FastifyRequest; reply: FastifyReply }) =>
  (value: unknown): string => {
    const write = reply.getSerializationFunction(String(statusOf(useCase)))
    if (!write) throw new Error(`${useCase.name} has no output schema`)
    if (kit.strict) {
      const validate = request.compileValidationSchema(useCase.output)
      if (!validate(value))
        throw new Error(`${useCase.name} answers against its schema: ${JSON.stringify(validate.errors)}`)
    }
    if (!isRecord(value)) throw new Error(`${useCase.name} answers no JSON object`)
    return write(value)
  }

const thrown = (kit: Kit, route: Route, error: unknown): never => {
  if (error instanceof Refusal && !isDeclared(route, error)) {
    kit.undeclared(route[2].name, error.code)
    if (kit.strict) throw new Undeclared(`${route[2].name} refuses ${error.code} without declaring it`)
  }
  throw error
}
