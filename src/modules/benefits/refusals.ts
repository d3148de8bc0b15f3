import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

export const benefitRefusals = refusalsIn(
  {
    benefit_unknown: { status: 404 },
    benefit_over: { status: 409 },
  },
  words,
)

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof benefitRefusals, RefusalSpec> {}
}
