import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

export const moneyRefusals = refusalsIn(
  {
    amount_invalid: { status: 422 },
    currency_unsupported: { status: 422 },
  },
  words,
)

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof moneyRefusals, RefusalSpec> {}
}
