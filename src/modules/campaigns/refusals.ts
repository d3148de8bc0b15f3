import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

export const programmeRefusals = refusalsIn(
  {
    programme_unknown: { status: 404 },
    programme_differs: { status: 409 },
    programme_started: { status: 409 },
    programme_over: { status: 409 },
    notice_too_short: { status: 422 },
    exemption_none: { status: 404 },
  },
  words,
)

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof programmeRefusals, RefusalSpec> {}
}
