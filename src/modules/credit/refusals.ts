import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

export const creditRefusals = refusalsIn(
  {
    credit_unavailable: { status: 409 },
    credit_name_unconfirmed: { status: 409 },
    credit_line_elsewhere: { status: 409, support: true },
    credit_line_open: { status: 409 },
    credit_line_none: { status: 404 },
    credit_exceeded: { status: 409 },
    loan_unknown: { status: 404 },
    loan_outstanding: { status: 409 },
    loan_settled: { status: 409 },
    loan_not_settled: { status: 409 },
    repayment_too_much: { status: 422 },
  },
  words,
)

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof creditRefusals, RefusalSpec> {}
}
