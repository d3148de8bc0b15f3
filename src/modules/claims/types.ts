import type { Instant } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import { KEPT_BECAUSE } from '../../kernel/participant.ts'

export const CLAIM_REASONS = ['chosen', 'refused', 'bounced', ...KEPT_BECAUSE] as const
export type ClaimReason = (typeof CLAIM_REASONS)[number]

/** Money kept for somebody whose wallet is closing or closed. */
export type Claim = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly closure: Uuid | null
  readonly amount: bigint
  readonly currency: Currency
  readonly reason: ClaimReason
  /** The payment or plan step it comes from. */
  readonly source: Uuid
  readonly paid_by: Uuid | null
  readonly created_at: Instant
}
