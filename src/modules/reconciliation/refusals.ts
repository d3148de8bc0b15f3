import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

export const reconciliationRefusals = refusalsIn(
  {
    reconciliation_unknown: { status: 404 },
    day_not_over: { status: 409 },
    day_waits: { status: 409 },
    bank_file_malformed: { status: 422 },
    bank_file_incomplete: { status: 422 },
    bank_file_other_day: { status: 422 },
    bank_file_conflict: { status: 409 },
    day_not_matched: { status: 409 },
    day_locked: { status: 409 },
    breaks_open: { status: 409 },
    break_unknown: { status: 404 },
    break_over: { status: 409 },
  },
  words,
)

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof reconciliationRefusals, RefusalSpec> {}
}
