/** The cheapest "no": written to the socket as it was made at the start, before anything is parsed or looked up. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { eachLanguage, type Lang } from '../../../kernel/languages.ts'
import { BODY_LIMIT } from '../answers/failure.ts'
import { PROBLEM_TYPE, problemOf } from '../answers/problem.ts'
import { langOfRequest } from '../answers/reply.ts'
import { overloaded } from './admission.ts'

/** Stands for the number of the request until there is one; no text of ours has it. */
const PLACE = '\u0001trace\u0001'

/** Answers `overloaded` like any refusal would, for a fraction of the price. */
export const createShed = (headers: Readonly<Record<string, string>>, publicUrl: string) => {
  const fixed = Object.entries({
    ...headers,
    'content-type': PROBLEM_TYPE,
    'cache-control': 'no-store',
    vary: 'Accept-Language',
  }).flat()
  const made = eachLanguage((lang) => bodyIn(lang, publicUrl))
  return (request: FastifyRequest, reply: FastifyReply): void => {
    const lang = langOfRequest(request)
    const [before, after] = made[lang]
    const body = Buffer.from(before + request.id + after)
    reply.hijack()
    reply.raw.writeHead(503, [
      ...fixed,
      'content-language',
      lang,
      'trace-id',
      request.id,
      'retry-after',
      String(overloaded().detail.retryAfterSeconds),
      'content-length',
      String(body.length),
      ...(isLong(request) ? ['connection', 'close'] : []),
    ])
    reply.raw.end(request.method === 'HEAD' ? undefined : body)
  }
}

const bodyIn = (lang: Lang, publicUrl: string): readonly [string, string] => {
  const text = JSON.stringify(problemOf(overloaded(), { lang, traceId: PLACE, publicUrl }))
  const [before = '', after = ''] = text.split(JSON.stringify(PLACE).slice(1, -1))
  return [before, after]
}

/** A body that nobody will read is not waited for either, unless it is short and of a known length. */
const isLong = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > BODY_LIMIT
