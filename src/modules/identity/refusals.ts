import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { proofRefusals } from './refusals-of-proof.ts'
import { words } from './words/words.generated.ts'

/** Signing up and in, contacts, credentials, real name. Proofs of identity are in `proof.ts`. */
export const identityRefusals = {
  ...proofRefusals,
  ...refusalsIn(
    {
      contact_invalid: { status: 422 },
      contact_in_use: { status: 409 },
      channel_unavailable: { status: 422 },
      terms_changed: { status: 409 },
      code_request_over: { status: 410 },
      code_wrong: { status: 422, commitOnRefusal: true },
      code_rate_limited: { status: 429 },
      password_too_short: { status: 422 },
      password_too_long: { status: 422 },
      password_common: { status: 422 },
      sign_in_failed: { status: 401, support: true, commitOnRefusal: true },
      password_needed: { status: 401 },
      password_checks_busy: { status: 503 },
      second_factor_required: { status: 401, support: true },
      session_unknown: { status: 404 },
      authenticator_unknown: { status: 404 },
      freeze_link_unknown: { status: 404, support: true },
      freeze_link_expired: { status: 410, support: true },
      freeze_needs_recovery: { status: 409 },
      recovery_none: { status: 409 },
      recovery_identity_unmatched: { status: 409 },
      recovery_unprovable: { status: 409 },
      recovery_objected: { status: 409 },
      freeze_wallet_closed: { status: 409, support: true, commitOnRefusal: true },
      name_invalid: { status: 422 },
      document_invalid: { status: 422 },
      identity_settled: { status: 409, support: true },
    },
    words,
  ),
}

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof identityRefusals, RefusalSpec> {}
}
