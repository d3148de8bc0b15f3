import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

export const wealthRefusals = refusalsIn(
  {
    fund_unknown: { status: 404 },
    price_published: { status: 409 },
    price_day_invalid: { status: 409 },
    price_implausible: { status: 409 },
    price_stale: { status: 409 },
    units_missing: { status: 409 },
    fast_limit: { status: 409 },
  },
  words,
)

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof wealthRefusals, RefusalSpec> {}
}
