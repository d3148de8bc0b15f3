import { refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

/** Step-up: challenges and the proofs that come of them. */
export const proofRefusals = refusalsIn(
  {
    step_up_required: { status: 403 },
    recovery_needed: { status: 403, support: true },
    recovery_proof_needed: { status: 403, support: true },
    day_limit_reached: { status: 409 },
    limit_not_raised: { status: 409 },
    act_unknown: { status: 422 },
    subject_invalid: { status: 422 },
    challenge_unknown: { status: 404 },
    challenge_over: { status: 410 },
    method_not_offered: { status: 422 },
    password_too_young: { status: 403 },
    factor_locked: { status: 429 },
    proof_wrong: { status: 422, commitOnRefusal: true },
    proof_missing: { status: 403, commitOnRefusal: true },
    proof_stale: { status: 403 },
    statement_changed: { status: 409 },
  },
  words,
)
