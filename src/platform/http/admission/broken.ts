/** Answers to what never became a request: bytes that are not HTTP, headers too large, a client too slow. */
import { randomBytes } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { Refusal, type RefusalCode, refusalSpec } from '../../../kernel/errors.ts'
import { FIRST_LANG } from '../../../kernel/languages.ts'
import { codeOf } from '../../db/pool.ts'
import { PROBLEM_TYPE, problemOf } from '../answers/problem.ts'

const CODES: Readonly<Record<string, RefusalCode>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
}

export const answerBrokenRequest = (error: Error, socket: Socket, publicUrl: string): void => {
  if (!socket.writable || codeOf(error) === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const refusal = new Refusal(CODES[codeOf(error)] ?? 'http_malformed')
  const { status } = refusalSpec(refusal.code)
  const traceId = randomBytes(16).toString('hex')
  const body = JSON.stringify(problemOf(refusal, { lang: FIRST_LANG, traceId, publicUrl }))
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      `Content-Type: ${PROBLEM_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      `Content-Language: ${FIRST_LANG}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}
