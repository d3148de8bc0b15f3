import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

export const mandateRefusals = refusalsIn(
  {
    merchant_unknown: { status: 404 },
    mandate_unknown: { status: 404 },
    mandate_ended: { status: 409 },
    mandate_not_paused: { status: 409 },
    mandate_not_chargeable: { status: 409 },
    mandate_exceeded: { status: 422 },
    mandate_period_exceeded: { status: 422 },
    merchant_role_missing: { status: 409 },
    authorisation_unknown: { status: 404 },
  },
  words,
)

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof mandateRefusals, RefusalSpec> {}
}
