import type { Instant } from '../../kernel/clock.ts'
import type { Bucket, Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'

/** `payout` settles a closing; `return` sends late money back to where it came from. */
export const PAYMENT_KINDS = ['topup', 'withdrawal', 'transfer', 'payout', 'return'] as const
export type PaymentKind = (typeof PAYMENT_KINDS)[number]

export const PAYMENT_STATES = [
  'created', 'sent', 'unknown', 'paid', 'refused', 'bounced',
  'pending', 'completed', 'declined', 'expired', 'cancelled',
] as const // biome-ignore format: a list
export type PaymentState = (typeof PAYMENT_STATES)[number]

export type Payment = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly bucket: Bucket
  readonly kind: PaymentKind
  readonly state: PaymentState
  /** Minor units. */
  readonly amount: bigint
  readonly currency: Currency
  readonly instrument: Uuid | null
  /** transfer: the recipient's wallet. */
  readonly peer: Uuid | null
  /** payout: the case it settles. */
  readonly closure: Uuid | null
  readonly epoch: number | null
  readonly reason: string | null
  readonly rail_ref: string | null
  readonly attempts: number
  readonly next_try: Instant | null
  readonly created_at: Instant
  readonly changed_at: Instant
  readonly expires_at: Instant | null
  /** transfer: a first payment arrives, or can be accepted, from then on; until then its sender takes it back. */
  readonly arrives_at: Instant | null
}

export type NewPayment = Pick<Payment, 'id' | 'wallet' | 'kind' | 'state' | 'amount' | 'currency'> &
  Partial<Pick<Payment, 'instrument' | 'peer' | 'closure' | 'epoch' | 'expires_at' | 'arrives_at'>>

/** What the rail told, at once, after an enquiry or in a callback days later. */
export type RailOutcome =
  | { readonly outcome: 'accepted'; readonly ref?: string }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'bounced'; readonly reason: string }
  | { readonly outcome: 'unknown' }
