/** What time does to wallets: a pause is over, an order of an authority has lapsed. */
import type { Tx } from '../db/types.ts'
import { endPause, lapseOrder, ORDER_OVER, PAUSE_OVER, pausedUntil } from '../domain/wallets/standing.ts'
import { lockForFence, lockShared } from '../domain/wallets/wallets.ts'
import { type DueRow, type Handler, timerForEach } from '../handler.ts'

/** A pause may have been ended, or begun anew with another date. */
const pauseOver = async (tx: Tx, row: DueRow): Promise<void> => {
  const [wallet] = await lockForFence(tx, [row.ref])
  const until = await pausedUntil(tx, row.ref)
  if (wallet && until && Temporal.Instant.compare(until, await tx.now()) <= 0) await endPause(tx, wallet)
}

const orderOver = async (tx: Tx, row: DueRow): Promise<void> => {
  if (row.wallet) await lockShared(tx, row.wallet)
  await lapseOrder(tx, row.ref)
}

export const walletTimers: readonly Handler[] = [
  timerForEach(PAUSE_OVER, pauseOver),
  timerForEach(ORDER_OVER, orderOver),
]
