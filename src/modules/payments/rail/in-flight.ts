/** What of a wallet is under way, in both directions; and what a fence does to it. */
import type { Instant } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { unschedule } from '../../../platform/db/due.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { find } from '../../wallets/wallets.ts'
import * as sql from '../sql.ts'
import { TRANSFER_EXPIRY } from '../transfers/transfers.ts'
import type { Payment } from '../types.ts'
import { type Advance, advance } from './advance.ts'
import { RAIL_PAYMENT } from './rail.ts'

export type InFlight = {
  /** Own payments that have not ended, oldest first. */
  readonly outgoing: readonly Payment[]
  /** Transfers of others that wait for this wallet's answer. */
  readonly incoming: readonly sql.Incoming[]
}

/** One round of two queries for the whole set. */
export const inFlight = async (q: Queryable, wallets: readonly Uuid[]): Promise<InFlight> => ({
  outgoing: await sql.openOf(q, wallets),
  incoming: await sql.incomingOf(q, wallets),
})

/**
 * Calls back what the holder, or whoever came in their name, has ordered and nobody outside was told of yet: the money is
 * in the wallet again. The wallet is locked FOR UPDATE. Twice = once.
 */
export const callBack = async (tx: Tx, wallet: Uuid, at: Instant): Promise<Payment[]> => {
  const { outgoing } = await inFlight(tx, [wallet])
  const ids = outgoing.filter(({ kind }) => kind === 'withdrawal' || kind === 'transfer').map((p) => p.id)
  const [row] = await find(tx, [wallet])
  const events = (await sql.lockMany(tx, ids)).map(
    (payment): Advance => ({
      payment,
      event: 'cancel',
      reason: 'wallet_frozen',
      ...(row ? { wallet: row } : {}),
    }),
  )
  const ended = await advance(tx, events, at)
  for (const { id: ref, bucket, kind } of ended)
    await unschedule(tx, { bucket, ref, kind: kind === 'transfer' ? TRANSFER_EXPIRY : RAIL_PAYMENT })
  return ended
}

/**
 * Ends whatever nobody outside has been told about: unclaimed top-ups and withdrawals, transfers that wait for an
 * answer on either side. The money goes back where it came from. What the bank may already be doing stays. The
 * wallets are locked FOR UPDATE. Twice = once.
 */
export const cancelUnclaimed = async (tx: Tx, wallets: readonly Uuid[], at: Instant): Promise<Payment[]> => {
  const { outgoing, incoming } = await inFlight(tx, wallets)
  const ids = [
    ...outgoing.filter((p) => p.kind !== 'payout' && p.kind !== 'return').map((p) => p.id),
    ...incoming.map((i) => i.payment),
  ]
  const rows = new Map((await find(tx, wallets)).map((w) => [w.id, w]))
  const events = (await sql.lockMany(tx, [...new Set(ids)])).map((payment): Advance => {
    const wallet = rows.get(payment.wallet)
    const event = wallet ? 'cancel' : 'decline'
    // Why is between the holder and us: whoever is on the other side of a transfer reads what they read of any other.
    const reason = payment.kind === 'transfer' ? {} : { reason: 'wallet_closing' }
    return { payment, event, ...reason, ...(wallet ? { wallet } : {}) }
  })
  const ended = await advance(tx, events, at)
  for (const { id: ref, bucket, kind } of ended)
    await unschedule(tx, { bucket, ref, kind: kind === 'transfer' ? TRANSFER_EXPIRY : RAIL_PAYMENT })
  return ended
}
