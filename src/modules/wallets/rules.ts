/** How a wallet changes state: pure, so that the whole table can be tested at once. */
import type { Instant } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import type { Bucket, Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'

export type WalletState = 'open' | 'frozen' | 'closing' | 'closed'

export type WalletRow = {
  readonly id: Uuid
  readonly person: Uuid
  readonly bucket: Bucket
  readonly currency: Currency
  readonly state: WalletState
  /** What lowering the fence gives back; null while there is none. */
  readonly storedState: 'open' | 'frozen' | null
  readonly epoch: number
  readonly createdAt: Instant
  readonly fencedAt: Instant | null
  readonly closedAt: Instant | null
}

/** Refuses wallet_closing, wallet_closed or wallet_frozen: for product writes that start something new. */
export const requireOpen = (wallet: WalletRow): void => {
  if (wallet.state === 'closing') refuse('wallet_closing')
  if (wallet.state === 'closed') refuse('wallet_closed')
  if (wallet.state === 'frozen') refuse('wallet_frozen')
}

/** The same for the wallet of a payer, asked by somebody else: how it stands is not theirs to know. */
export const requirePayer = (wallet: WalletRow): void => {
  if (wallet.state !== 'open') refuse('payer_unavailable')
}

/** Behind the fence, or gone: nobody who leaves gets a role, or anything else that has to last. */
export const isLeaving = ({ state }: Pick<WalletRow, 'state'>): boolean =>
  state === 'closing' || state === 'closed'

/** Refuses wallet_closed: for what may still be put in order on a wallet that is restricted or leaving. */
export const requireLiving = (wallet: WalletRow): void => {
  if (wallet.state === 'closed') refuse('wallet_closed')
}

/** Behind a fence already: nothing changes, also not the epoch. */
export const fenced = (w: WalletRow, at: Instant): WalletRow => {
  if (w.state === 'closing' || w.state === 'closed') return w
  return { ...w, state: 'closing', storedState: w.state, epoch: w.epoch + 1, fencedAt: at }
}

/** The epoch stays risen: what was authorised before the fence does not come back with it. */
export const unfenced = (w: WalletRow): WalletRow =>
  w.state === 'closing' ? { ...w, state: w.storedState ?? 'open', storedState: null, fencedAt: null } : w

export const closed = (w: WalletRow, at: Instant): WalletRow => {
  if (w.state === 'closed') return w
  if (w.state !== 'closing') throw new Error(`wallet ${w.id} is ${w.state}: it cannot close without a fence`)
  return { ...w, state: 'closed', closedAt: at }
}

/** A new relationship on the old wallet: a new epoch, so that no old permission returns. */
export const reopened = (w: WalletRow): WalletRow =>
  w.state === 'closed'
    ? {
        ...w,
        state: w.storedState ?? 'open',
        storedState: null,
        epoch: w.epoch + 1,
        fencedAt: null,
        closedAt: null,
      }
    : w

/** Restriction by staff, or its end. Behind the fence it changes what comes back. */
export const restricted = (w: WalletRow, to: 'open' | 'frozen'): WalletRow => {
  if (w.state === 'closed') return w
  return w.state === 'closing' ? { ...w, storedState: to } : { ...w, state: to }
}
