import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { httpProtocolRefusals } from './refusals-of-protocol.ts'
import { words } from './words/words.generated.ts'

/** Refusals of the HTTP border: any operation may answer these. */
export const httpRefusals = {
  ...httpProtocolRefusals,
  ...refusalsIn(
    {
      request_invalid: { status: 422 },
      idempotency_key_missing: { status: 400 },
      idempotency_key_malformed: { status: 400 },
      idempotency_key_reused: { status: 422 },
      request_in_progress: { status: 409 },
      answer_erased: { status: 410 },
      sign_in_required: { status: 401 },
      link_over: { status: 401, support: true },
      link_frozen: { status: 401, support: true },
      not_allowed: { status: 403 },
      cross_site_request: { status: 403 },
      not_found: { status: 404 },
      rate_limited: { status: 429 },
      client_outdated: { status: 403 },
      maintenance: { status: 503 },
      overloaded: { status: 503 },
      unavailable: { status: 503 },
      outcome_unknown: { status: 503 },
      internal_error: { status: 500, support: true },
    },
    words,
  ),
}

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof httpRefusals, RefusalSpec> {}
}
