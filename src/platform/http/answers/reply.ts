/** How answers and refusals leave. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Refusal, refusalSpec } from '../../../kernel/errors.ts'
import type { Lang } from '../../../kernel/languages.ts'
import type { Answer } from '../idempotency.ts'
import { langOf } from '../lang.ts'
import { retryAfterOf } from './failure.ts'
import { PROBLEM_TYPE, problemOf } from './problem.ts'

export const langOfRequest = (request: FastifyRequest): Lang => langOf(request.headers['accept-language'])

export const sendAnswer = (
  reply: FastifyReply,
  { status, text, bytes, replayed }: Answer,
  { media, file, lang }: { media: string | undefined; file?: string | undefined; lang: Lang },
): FastifyReply => {
  if (replayed) reply.header('idempotency-replayed', 'true')
  reply.header('content-language', lang).code(status)
  if (file !== undefined) reply.header('content-disposition', `attachment; filename="${file}"`)
  if (bytes) return reply.type(media ?? 'application/octet-stream').send(bytes)
  if (text === undefined) return reply.send()
  return reply.type(media ?? 'application/json; charset=utf-8').send(text)
}

export const sendRefusal = (
  request: FastifyRequest,
  reply: FastifyReply,
  { refusal, publicUrl }: { refusal: Refusal; publicUrl: string },
): FastifyReply => {
  const lang = langOfRequest(request)
  const { status } = refusalSpec(refusal.code)
  const retryAfter = retryAfterOf(refusal)
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  // The rest of a refused body would be read as the next request.
  if (status === 413) reply.header('connection', 'close')
  return reply
    .code(status)
    .header('content-language', lang)
    .header('vary', 'Accept-Language')
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problemOf(refusal, { lang, traceId: request.id, publicUrl })))
}
