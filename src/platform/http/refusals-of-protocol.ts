import { refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

/** Refusals that concern the HTTP message itself, before any operation is looked at. */
export const httpProtocolRefusals = refusalsIn(
  {
    json_malformed: { status: 400 },
    http_malformed: { status: 400 },
    method_not_allowed: { status: 405 },
    not_acceptable: { status: 406 },
    request_timeout: { status: 408 },
    body_too_large: { status: 413 },
    media_type_unsupported: { status: 415 },
    headers_too_large: { status: 431 },
  },
  words,
)
