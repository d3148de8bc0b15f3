import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

export const commerceRefusals = refusalsIn(
  {
    merchant_has_open: { status: 409 },
    purchase_unknown: { status: 404 },
    purchase_not_authorised: { status: 409 },
    refund_too_much: { status: 422 },
    merchant_name_needed: { status: 403 },
    name_imitates: { status: 409 },
    bill_needs_relation: { status: 403 },
    sender_limit_reached: { status: 429 },
    bill_unknown: { status: 404 },
    bill_over: { status: 409 },
    dispute_unknown: { status: 404 },
    dispute_too_late: { status: 409 },
    dispute_not_possible: { status: 409 },
    dispute_nothing_taken: { status: 409 },
    chargeback_differs: { status: 409 },
    dispute_open: { status: 409 },
    dispute_evidence_full: { status: 409 },
    dispute_decided: { status: 409 },
    debt_unknown: { status: 404 },
    debt_repaid: { status: 409 },
  },
  words,
)

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof commerceRefusals, RefusalSpec> {}
}
