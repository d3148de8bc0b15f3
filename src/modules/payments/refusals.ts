import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

/** Refusals of linked accounts and of payments. */
export const paymentRefusals = refusalsIn(
  {
    account_number_invalid: { status: 422 },
    holder_name_differs: { status: 422 },
    identity_level_needed: { status: 403 },
    instrument_already_linked: { status: 409 },
    instrument_unknown: { status: 404 },
    instrument_pending: { status: 409 },
    instrument_not_verified: { status: 409 },
    card_expired: { status: 409 },
    card_not_payable: { status: 409 },
    instrument_in_use: { status: 409 },
    recipient_changed: { status: 409 },
    recipient_unavailable: { status: 409 },
    lookups_exhausted: { status: 429 },
    payment_not_open: { status: 409 },
    payment_unknown: { status: 404 },
    transfer_unknown: { status: 404 },
    transfer_not_pending: { status: 409 },
    transfer_expired: { status: 409 },
    transfer_on_its_way: { status: 409 },
  },
  words,
)

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof paymentRefusals, RefusalSpec> {}
}
