import type { FastifyRequest } from 'fastify'
import type { Lang } from '../../../kernel/languages.ts'
import type { Call } from '../../../kernel/usecase.ts'

/** The call of somebody who looks at a page: anonymous, without a key. */
export const visitor = (request: FastifyRequest, lang: Lang): Call => ({
  actor: { kind: 'anonymous' },
  lang,
  traceId: request.id,
  ip: '',
  key: '',
})

/** Use-cases of pages take no path, query or body unless given. */
export const nothing = { params: {}, query: {}, body: undefined }
