/** What a young merchant takes rests with it (decision 0032): what those who post the money ask, and are told. Types only. */
import type { Tx } from '../platform/db/types.ts'
import type { Instant } from './clock.ts'
import type { Uuid } from './ids.ts'
import type { PostingRequest } from './lane.ts'
import type { Currency } from './money.ts'

export type Sale = {
  readonly kind: 'purchase' | 'bill' | 'mandate'
  /** The purchase, bill or mandate. */
  readonly source: Uuid
  /** The id of the posting that pays the merchant. */
  readonly posting: Uuid
  readonly payer: Uuid
  readonly merchant: Uuid
  /** Minor units. */
  readonly amount: bigint
  readonly currency: Currency
  /** Its payer has proved who they are: what needs no proof is little, and rests nowhere. */
  readonly proved: boolean
  /** When its payer agreed to it, and all their contacts heard so. */
  readonly since: Instant
}

/** `hold` is posted in one chain with what pays the merchant; `keep` writes it down once that went through. */
export type Resting = { readonly hold: PostingRequest; readonly keep: () => Promise<void> }

/** Undefined: the merchant may use the money at once. Writes nothing. */
export type Rests = (tx: Tx, sale: Sale) => Promise<Resting | undefined>
