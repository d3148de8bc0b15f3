import type { Instant } from '../../kernel/clock.ts'
import type { Bucket, Uuid } from '../../kernel/ids.ts'

export const KINDS = ['bank_account', 'own_wallet', 'card'] as const
export type Kind = (typeof KINDS)[number]

export const BANK_SCHEMES = ['iban', 'cn_card_number', 'domestic'] as const
export type BankScheme = (typeof BANK_SCHEMES)[number]
/** `card_number` until the rail has given a token for it. */
export type CardScheme = 'card_number' | 'card_token'
export type Scheme = BankScheme | 'wallet_account' | CardScheme

export const INSTRUMENT_STATES = ['pending', 'verified', 'name_mismatch', 'refused', 'unlinked'] as const
export type InstrumentState = (typeof INSTRUMENT_STATES)[number]

/** A row without its secrets: the number stays sealed. */
export type Instrument = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly person: Uuid
  readonly bucket: Bucket
  readonly kind: Kind
  readonly scheme: Scheme
  readonly state: InstrumentState
  readonly reason: string | null
  readonly tail: string
  /** Of a card only: its network, and the instant from which it is dead. */
  readonly network: string | null
  readonly expires_at: Instant | null
  readonly created_at: Instant
  readonly verified_at: Instant | null
}

/** What a name check told: `unknown` leaves the link pending and asks again. */
export type NameVerdict =
  /** With a token, when the account was given by a card's number. */
  | { readonly outcome: 'match'; readonly token?: string }
  | { readonly outcome: 'mismatch' }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'unknown' }
