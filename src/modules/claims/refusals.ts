import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

export const claimRefusals = refusalsIn(
  {
    claim_not_closed: { status: 409 },
    claim_none: { status: 404 },
    claim_identity_unmatched: { status: 403, support: true, commitOnRefusal: true },
    claim_identity_locked: { status: 429, support: true },
    link_unsendable: { status: 409, support: true },
  },
  words,
)

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof claimRefusals, RefusalSpec> {}
}
