import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

export const investmentRefusals = refusalsIn(
  {
    offer_unknown: { status: 404 },
    investment_unknown: { status: 404 },
    investment_bounds: { status: 409 },
    investment_ended: { status: 409 },
    early_exit_excluded: { status: 409 },
    investment_returns_less: { status: 409 },
    choice_too_late: { status: 409 },
    offer_differs: { status: 409 },
    offer_out_of_bounds: { status: 409 },
  },
  words,
)

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof investmentRefusals, RefusalSpec> {}
}
