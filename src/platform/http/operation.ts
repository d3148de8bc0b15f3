/** One route as an address that answers: doors, who, may they, input, run, answer. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal, refuse } from '../../kernel/errors.ts'
import type { Route } from '../../kernel/manifest/module.ts'
import type { Actor, AnyUseCase, Call } from '../../kernel/usecase.ts'
import type { Db } from '../db/types.ts'
import { type Admission, type Kind, kindOf, type Release } from './admission/admission.ts'
import type { Arrivals } from './admission/arrivals.ts'
import { answerBrokenRequest } from './admission/broken.ts'
import type { createGate } from './admission/gate.ts'
import { checkRate, type Limits, type Meter } from './admission/limits.ts'
import { inTime } from './answers/failure.ts'
import { langOfRequest, sendAnswer } from './answers/reply.ts'
import { carriesInCookie, cookieToken, giveCookie, takeCookie, withoutToken } from './cookie.ts'
import { type Answer, keyOf } from './idempotency.ts'
import { withoutKinds } from './input/cleaning.ts'
import { inputOf, requestSchema } from './input/input.ts'
import { accepts } from './lang.ts'
import { routerPath } from './route.ts'
import { type createRunner, isDeclared, statusOf, Undeclared } from './run.ts'
import { deviceOf, sourceOf } from './source.ts'
import { recordLimited, requireOthersMatters, type StaffDoors } from './staff.ts'
import { checkMay, type Finders, principalOf, whoIs } from './who.ts'

export type Kit = {
  readonly db: Db
  /** Connections for what is urgent. */
  readonly reserve: Db
  readonly publicUrl: string
  readonly finders: Finders
  readonly limits: Limits
  readonly meter: Meter
  readonly admission: Admission
  readonly arrivals: Arrivals
  readonly gate: ReturnType<typeof createGate>
  readonly staff: StaffDoors
  readonly sessions: SessionDoors
  readonly run: ReturnType<typeof createRunner>
  readonly runUrgent: ReturnType<typeof createRunner>
  /** Tests: answers are checked against their schema, and an undeclared refusal is a fault. */
  readonly strict: boolean
  /** Told of refusals that a use-case gives without declaring them. */
  readonly undeclared: (useCase: string, code: string) => void
}

/** What a session in a cookie needs beside a way to be found. */
export type SessionDoors = {
  /** Ends the session of this token, if it lives: whoever signs in anew leaves none behind that the cookie no more names. */
  end(db: Db, token: string): Promise<void>
}

/** What the server knows of a request's operation before it is run. */
export type Operation = {
  readonly kind: Kind
  /** All that is asked once the request has arrived; refuses what the doors refuse. */
  pass(request: FastifyRequest): Promise<void>
  /** Gives its place at work back; twice is once. */
  leave(request: FastifyRequest): void
}

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly operation?: Operation
  }
}

/** Undefined for pages, and for addresses that do not exist. */
export const operationOf = (request: FastifyRequest): Operation | undefined =>
  request.routeOptions.config.operation

type Asked = {
  readonly reply: FastifyReply
  readonly source: string
  /** The body is there, or will never be. */
  arrived(): void
  actor?: Actor
  release?: Release
  /** Its work has begun: the place is given back when that has ended, and not when the caller has left. */
  running?: true
  /** The answer carries its session in a cookie. */
  inCookie?: boolean
  /** The token that goes there. */
  token?: string
}

export const addOperation = (server: FastifyInstance, kit: Kit, route: Route): void => {
  const [method, path, useCase] = route
  if (useCase.session === 'starts' && useCase.key === 'required')
    throw new Error(`${useCase.name}: an answer that is kept for its key would keep a token`)
  const asked = new WeakMap<FastifyRequest, Asked>()
  const of = (request: FastifyRequest): Asked => {
    const found = asked.get(request)
    if (!found) throw new Error('the request was not met at the door')
    return found
  }
  const operation: Operation = {
    kind: kindOf(useCase),
    pass: (request) => pass(kit, route, { request, asked: of(request) }),
    leave: (request) => of(request).release?.(),
  }
  server.route({
    method,
    url: routerPath(path),
    config: { operation },
    attachValidation: true,
    ...(useCase.bodyBytes === undefined ? {} : { bodyLimit: useCase.bodyBytes }),
    schema: {
      ...requestSchema(useCase),
      ...(useCase.media === undefined && statusOf(useCase) !== 204
        ? { response: { [statusOf(useCase)]: withoutKinds(useCase.output) } }
        : {}),
    },
    onRequest: async (request, reply) => {
      asked.set(request, meet(kit, route, { request, reply }))
      if (useCase.bodyBytes !== undefined) await known(kit, useCase, request)
    },
    preValidation: async (request) => {
      // What has a body passed when that was there.
      if (!of(request).actor) await operation.pass(request)
    },
    handler: async (request, reply) => {
      const caller = of(request)
      caller.running = true
      const work = run(kit, route, { request, reply, caller })
      work.then(caller.release, caller.release)
      const answer = await inTime(work, useCase.timeoutMs).catch((error: unknown) =>
        thrown(kit, route, error),
      )
      await carry(kit, useCase, { request, reply, caller })
      const { media, file } = useCase
      return sendAnswer(reply, answer, { media, file, lang: langOfRequest(request) })
    },
  })
}

type Running = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly caller: Asked }

const run = async (kit: Kit, route: Route, { request, reply, caller }: Running): Promise<Answer> => {
  const [method, path, useCase] = route
  if (!caller.actor) throw new Error('the doors were not passed')
  const lang = langOfRequest(request)
  const key = useCase.key === 'required' ? keyOf(request.headers['idempotency-key']) : ''
  const input = inputOf(request, useCase, lang)
  const device = deviceOf(request.headers['user-agent'])
  const call: Call = { actor: caller.actor, lang, traceId: request.id, ip: caller.source, device, key }
  const serialise = serialiser(kit, route, { request, reply, caller })
  return (useCase.urgent ? kit.runUrgent : kit.run)({ method, path, useCase, call, input, serialise })
}

/** The cookie of a session that begins or ends with this answer. */
const carry = async (
  { db, sessions, publicUrl }: Kit,
  useCase: AnyUseCase,
  { request: { headers }, reply, caller }: Running,
): Promise<void> => {
  const before = cookieToken({ headers, publicUrl })
  if (caller.token !== undefined) {
    giveCookie(reply, caller.token, publicUrl)
    if (before !== undefined) await sessions.end(db, before)
  }
  if (useCase.session === 'ends' && before !== undefined && headers.authorization === undefined)
    takeCookie(reply, publicUrl)
}

/** What costs no more than a look into memory; then the body is awaited, without a place at work. */
const meet = (
  kit: Kit,
  [, , useCase]: Route,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Asked => {
  const source = sourceOf(request.ip)
  checkRate(kit.meter, kit.limits, { useCase, by: 'source', name: source })
  checkForm(request, useCase.media ?? 'application/json')
  const tooSlow = () => answerBrokenRequest(new RequestTooSlow('too slow'), request.raw.socket, kit.publicUrl)
  const arrived = hasBody(request) ? kit.arrivals.begin(source, tooSlow) : () => undefined
  const asked: Asked = { reply, source, arrived }
  // 'close' comes also when the client has gone; a hook after the answer would not.
  reply.raw.once('close', () => {
    arrived()
    if (!asked.running) asked.release?.()
  })
  return asked
}

/** As Node's own look at the times would tell it. */
class RequestTooSlow extends Error {
  readonly code = 'ERR_HTTP_REQUEST_TIMEOUT'
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** Who sends much says first who they are: what may be long is read for staff alone, and takes no place at work until it is there. */
const known = async (kit: Kit, useCase: AnyUseCase, request: FastifyRequest): Promise<void> => {
  const { method, headers, params } = request
  const asked = { method, headers, publicUrl: kit.publicUrl }
  const actor = await whoIs(kit.db, kit.finders, { asked, useCase })
  checkMay(actor, useCase, isRecord(params) ? params : {})
}

/** A place at work, then doors, then who. */
const pass = async (
  kit: Kit,
  [, , useCase]: Route,
  { request, asked }: { request: FastifyRequest; asked: Asked },
): Promise<void> => {
  asked.arrived()
  asked.release = await kit.admission.enter(kindOf(useCase), (leave) => asked.reply.raw.once('close', leave))
  try {
    asked.actor = await doors(kit, useCase, { request, asked })
  } catch (error) {
    asked.release()
    throw error
  }
}

const doors = async (
  kit: Kit,
  useCase: AnyUseCase,
  { request, asked }: { request: FastifyRequest; asked: Asked },
): Promise<Actor> => {
  const { method, headers } = request
  const client = headers['quittance-client']
  asked.inCookie = carriesInCookie(useCase, { method, headers, publicUrl: kit.publicUrl })
  asked.reply.headers(
    await kit.gate({
      method,
      useCase,
      client: typeof client === 'string' ? client : undefined,
      lang: langOfRequest(request),
    }),
  )
  const actor = await whoIs(useCase.urgent ? kit.reserve : kit.db, kit.finders, {
    asked: { method, headers, publicUrl: kit.publicUrl },
    useCase,
  })
  await checkPrincipal(kit, useCase, actor)
  checkMay(actor, useCase, isRecord(request.params) ? request.params : {})
  await requireOthersMatters(kit.db, kit.staff, { actor, named: [request.params, request.query] })
  return actor
}

/** How often one who goes on beyond a limit is written down by this process. The register keeps one in an hour. */
const NOTED = { perSecond: 1 / 60, burst: 1 }

/** Refuses `rate_limited`; of staff it is recorded: whoever tries numbers or looks for many is to be seen. */
const checkPrincipal = async (kit: Kit, useCase: AnyUseCase, actor: Actor): Promise<void> => {
  const principal = principalOf(actor)
  if (!principal) return
  try {
    checkRate(kit.meter, kit.limits, { useCase, by: 'principal', name: principal })
  } catch (error) {
    if (kit.meter(`noted/${useCase.name}/${principal}`, NOTED) === 0)
      await recordLimited(kit.db, kit.staff, { useCase, actor })
    throw error
  }
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
  (kit: Kit, [, , useCase]: Route, { request, reply, caller }: Running) =>
  (given: unknown): string => {
    const { value, token } = caller.inCookie ? withoutToken(given) : { value: given }
    if (token !== undefined) caller.token = token
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
