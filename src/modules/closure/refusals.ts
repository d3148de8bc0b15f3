import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

export const closureRefusals = refusalsIn(
  {
    closure_already_open: { status: 409 },
    closure_none: { status: 404 },
    closure_action_not_allowed: { status: 409 },
    closure_blocked: { status: 409, commitOnRefusal: true },
    plan_incomplete: { status: 422 },
    plan_missing: { status: 409 },
    destination_unknown: { status: 422 },
    destination_too_new: { status: 409 },
    quote_stale: { status: 409 },
    quote_changed: { status: 409 },
    acknowledgement_missing: { status: 422 },
    cooling_off_over: { status: 409 },
    stop_used: { status: 409, support: true },
    nothing_to_hold: { status: 409 },
    stop_not_open: { status: 409 },
    stop_needs_agreement: { status: 409 },
    stop_wallet_closed: { status: 409, support: true, commitOnRefusal: true },
    stop_open: { status: 409 },
    contact_not_earlier: { status: 422 },
    plan_underfunded: { status: 409 },
    dust_choice_not_allowed: { status: 422 },
    step_not_asked: { status: 409 },
    standing_bounds: { status: 422 },
    standing_too_late: { status: 422 },
    standing_none: { status: 404 },
    step_not_retryable: { status: 409 },
  },
  words,
)

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof closureRefusals, RefusalSpec> {}
}
