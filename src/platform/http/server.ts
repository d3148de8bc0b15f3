/** Everything between the socket and the use-cases. */

import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fastifyStatic } from '@fastify/static'
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify'
import { zoneInUse } from '../../kernel/clock.ts'
import { Refusal, refuse } from '../../kernel/errors.ts'
import type { Route } from '../../kernel/manifest/module.ts'
import { codeOf } from '../db/pool.ts'
import { createAdmission } from './admission/admission.ts'
import { createArrivals } from './admission/arrivals.ts'
import { answerBrokenRequest } from './admission/broken.ts'
import { createGate, type Doors } from './admission/gate.ts'
import { createMeter, type Limits, PRODUCTION_LIMITS, SANDBOX_LIMITS } from './admission/limits.ts'
import { createShed } from './admission/shed.ts'
import { BODY_LIMIT, faultOf, refusalOf } from './answers/failure.ts'
import { securityHeaders } from './answers/headers.ts'
import { langOfRequest, sendRefusal } from './answers/reply.ts'
import { CookieOver, takeCookie } from './cookie.ts'
import { compileLate } from './input/compiling.ts'
import { parseBody } from './input/json.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { addOperation, type Operation, operationOf, type SessionDoors } from './operation.ts'
import { pagesOf } from './pages.ts'
import { type Assets, type Env, methodsAt, type Page } from './route.ts'
import { createRunner } from './run.ts'
import type { StaffDoors } from './staff.ts'
import type { Finders } from './who.ts'

export type ServerOptions = Env & {
  readonly routes: readonly Route[]
  /** Pages for people, besides health, reference and refusals. */
  readonly pages?: readonly Page[]
  /** Files for browsers. */
  readonly assets?: Assets
  readonly finders: Finders
  readonly doors: Doors
  /** What holds for every operation of staff. */
  readonly staff: StaffDoors
  readonly sessions: SessionDoors
  readonly limits?: Limits
  /** Tests: answers are checked against their schema, and an undeclared refusal is a fault. */
  readonly strict?: boolean
}

/** Open sockets at once. */
const MAX_CONNECTIONS = 10_000

/** A server for any list of routes; `serve.ts` builds the one of this project. */
export const createServer = (options: ServerOptions): FastifyInstance => {
  const { config, db, log, routes, limits = limitsOf(config.mode) } = options
  const server = createFastify(options, limits)
  const metrics = createMetrics()
  const methods = methodsAt(routes.map(([method, path]) => [method, path]))
  const pages = [...pagesOf({ ...options, routes, metrics }), ...(options.pages ?? [])]
  const headers = securityHeaders(config)
  const reserve = options.reserve ?? db
  const kit = {
    db,
    reserve,
    publicUrl: config.publicUrl,
    finders: options.finders,
    limits,
    meter: createMeter(),
    admission: createAdmission(limits.rooms),
    arrivals: createArrivals(limits.arrivals),
    gate: createGate(db, options.doors),
    staff: options.staff,
    sessions: options.sessions,
    run: createRunner(options),
    runUrgent: createRunner({ ...options, db: reserve }),
    strict: options.strict ?? false,
    undeclared: (useCase: string, code: string) => log.error({ useCase, code }, 'undeclared refusal'),
  }
  const shed = createShed(headers, config.publicUrl)
  // First of all, and for a fraction of what a request costs: more than is done in time only keeps everybody waiting.
  server.addHook('onRequest', (request, reply, next) => {
    const operation = operationOf(request)
    if (operation && kit.admission.full(operation.kind)) shed(request, reply)
    else next()
  })
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...headers, 'trace-id': request.id, 'time-zone': zoneInUse(), vary: 'Accept-Language' })
  })
  server.addHook('onResponse', observed(metrics, log))
  const fail = (error: unknown, request: FastifyRequest): Refusal => {
    const refusal = refusalOf(error, isWriting(request), request.routeOptions.bodyLimit)
    if (refusal.code === 'internal_error' || refusal.code === 'outcome_unknown')
      log.error({ traceId: request.id, route: request.routeOptions.url, fault: faultOf(error) }, refusal.code)
    return refusal
  }
  const notFound = (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0] ?? ''
    const allowed = pages.some((page) => page.path === path) ? ['GET', 'HEAD'] : methods(path)
    if (allowed.length > 0) reply.header('allow', allowed.join(', '))
    const refusal =
      allowed.length > 0
        ? new Refusal('method_not_allowed', { facts: { allow: allowed } })
        : new Refusal('not_found')
    return sendRefusal(request, reply, { refusal, publicUrl: config.publicUrl })
  }
  server.setNotFoundHandler(notFound)
  server.setErrorHandler((error, request, reply) => {
    if (error instanceof CookieOver) takeCookie(reply, config.publicUrl)
    // Only QUERY must bring a type, and no operation has that method.
    return codeOf(error) === 'FST_ERR_ROUTE_MISSING_CONTENT_TYPE'
      ? notFound(request, reply)
      : sendRefusal(request, reply, { refusal: fail(error, request), publicUrl: config.publicUrl })
  })
  if (options.assets) serveFiles(server, options.assets, notFound)
  for (const page of pages) server.get(page.path, page.handler)
  for (const route of routes) addOperation(server, kit, route)
  server.server.maxConnections = MAX_CONNECTIONS
  return server
}

/** Counts each answer, and says so where the log is asked for everything. */
const observed =
  (metrics: Metrics, log: Env['log']) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const route = request.routeOptions.url ?? 'unknown'
    const { method, id: traceId } = request
    const { statusCode: status, elapsedTime: ms } = reply
    metrics.observe({ method, route, status, ms })
    log.debug({ traceId, method, route, status, ms }, 'request')
  }

type NotFound = (request: FastifyRequest, reply: FastifyReply) => FastifyReply

/**
 * For a year, and compressed when they were built. What is not there is not found, as everywhere: so are a folder, a hidden file
 * and a step outside, of which the file server makes errors of its own.
 */
const serveFiles = (server: FastifyInstance, { prefix, folder }: Assets, notFound: NotFound): void => {
  if (!existsSync(folder)) return
  void server.register(async (files) => {
    files.setErrorHandler((error, request, reply) => {
      const { statusCode = 500 } = Object(error)
      if (statusCode >= 500) throw error
      return notFound(request, reply)
    })
    await files.register(fastifyStatic, {
      root: folder,
      prefix,
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
      decorateReply: false,
      index: false,
    })
  })
}

const limitsOf = (mode: 'sandbox' | 'production'): Limits =>
  mode === 'production' ? PRODUCTION_LIMITS : SANDBOX_LIMITS

const isWriting = ({ method }: FastifyRequest): boolean => method !== 'GET' && method !== 'HEAD'

/** How often the times of arriving requests are looked at, in milliseconds. Node's own 30 s make 15 s of headers 90 s. */
const CHECK_MS = 1_000

const createFastify = ({ config, log }: ServerOptions, limits: Limits): FastifyInstance => {
  const loggerInstance: FastifyBaseLogger = log
  const server = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: traceIdOf,
    bodyLimit: BODY_LIMIT,
    requestTimeout: limits.requestMs,
    http: {
      requestTimeout: limits.requestMs,
      headersTimeout: limits.headersMs,
      connectionsCheckingInterval: Math.min(CHECK_MS, limits.headersMs),
    },
    // Nobody logs through the request: each would get a logger of its own.
    childLoggerFactory: (logger) => logger,
    keepAliveTimeout: 72_000,
    connectionTimeout: 0,
    // Draining: a request on an open connection is still answered, with Connection: close.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    // Only the nearest proxies are believed; what a client claims beyond them is not.
    trustProxy: (_address, hop) => hop < config.trustProxyHops,
    exposeHeadRoutes: true,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) =>
      sendRefusal(request, reply, { refusal: refusalOf(error, false), publicUrl: config.publicUrl }),
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket, config.publicUrl),
  })
  compileLate(server)
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) =>
      arrived(request, () => parseBody(body, langOfRequest(request))),
  )
  server.addContentTypeParser('*', { parseAs: 'buffer' }, async (request: FastifyRequest) =>
    arrived(request, () => refuse('media_type_unsupported')),
  )
  return server
}

/** The body is there: only now the request takes a place, and only then it is read. */
const arrived = async <T>(request: FastifyRequest, read: () => T): Promise<T> => {
  const operation: Operation | undefined = operationOf(request)
  await operation?.pass(request)
  try {
    return read()
  } catch (error) {
    operation?.leave(request)
    throw error
  }
}

/** The trace id of the caller (W3C Trace Context) when there is one, so that one number follows the request. */
const traceIdOf = ({ headers }: { headers: Record<string, string | string[] | undefined> }): string => {
  const { traceparent } = headers
  const given =
    typeof traceparent === 'string' ? /^00-([0-9a-f]{32})-[0-9a-f]{16}-/.exec(traceparent)?.[1] : undefined
  return given && !/^0+$/.test(given) ? given : randomUUID().replaceAll('-', '')
}
