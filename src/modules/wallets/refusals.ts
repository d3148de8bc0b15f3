import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

/** Refusals of wallets and the ledger. `facts.side` says whose wallet: `debit` the payer's, `credit` the payee's. */
export const walletRefusals = refusalsIn(
  {
    wallet_unknown: { status: 404 },
    wallet_closing: { status: 409 },
    wallet_closed: { status: 410 },
    wallet_frozen: { status: 409, support: true },
    insufficient_funds: { status: 422 },
    receiving_limit: { status: 422 },
    payer_unavailable: { status: 409 },
    currency_mismatch: { status: 422 },
    same_wallet: { status: 422 },
    hold_unknown: { status: 404 },
    hold_not_open: { status: 409 },
    hold_expired: { status: 409 },
    hold_not_due: { status: 409 },
    exceeds_hold: { status: 422 },
    linked_failed: { status: 409 },
    pocket_unknown: { status: 404 },
    pocket_first: { status: 409 },
    pocket_not_empty: { status: 409 },
    wallet_not_paused: { status: 409 },
    pause_of_contact: { status: 409, support: true },
    order_differs: { status: 409 },
    order_unknown: { status: 404 },
    role_unknown: { status: 404 },
    consent_none: { status: 409 },
    consent_used: { status: 409, support: true },
    consent_reachable: { status: 409 },
    role_shared: { status: 409 },
  },
  words,
)

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof walletRefusals, RefusalSpec> {}
}
