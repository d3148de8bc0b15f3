import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

/** Refusals of the operator's side: windows, releases, incidents, tasks, four eyes. */
export const operationsRefusals = refusalsIn(
  {
    window_invalid: { status: 422 },
    window_announced: { status: 409 },
    public_text_address: { status: 422 },
    window_over: { status: 409 },
    release_invalid: { status: 422 },
    update_address_foreign: { status: 422 },
    incident_over: { status: 409 },
    task_done: { status: 409 },
    task_needs_act: { status: 409 },
    task_other_queue: { status: 403 },
    task_taken: { status: 409 },
    approval_pending: { status: 409 },
    approval_over: { status: 409 },
    second_person_needed: { status: 409 },
    own_wallet: { status: 403 },
    decision_reason_missing: { status: 422 },
    approval_own: { status: 403, commitOnRefusal: true },
    approval_changed: { status: 409 },
  },
  words,
)

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof operationsRefusals, RefusalSpec> {}
}
