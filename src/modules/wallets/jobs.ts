/** What time does to wallets: a pause is over, an order of an authority lapses, or takes what has come since. */

import { type DueRow, type Handler, job, timerForEach } from '../../kernel/handler.ts'
import type { Tx } from '../../platform/db/types.ts'
import { notify } from '../notices/notices.ts'
import { openTask } from '../support/support.ts'
import { orderLetters } from './operations/orders/order-letters.ts'
import { orderSettled } from './operations/orders/order-tasks.ts'
import { lapseOrder, ORDER_ENDING, ORDER_OVER, orderEnding, sealOldOrders, topUpOrders } from './orders.ts'
import { endPause, PAUSE_OVER, pausedUntil } from './standing.ts'
import { lockForFence } from './wallets.ts'

/** A pause may have been ended, or begun anew with another date. */
const pauseOver = async (tx: Tx, row: DueRow): Promise<void> => {
  const [wallet] = await lockForFence(tx, [row.ref])
  const until = await pausedUntil(tx, row.ref)
  if (wallet && until && Temporal.Instant.compare(until, await tx.now()) <= 0) await endPause(tx, wallet)
}

const orderOver = async (tx: Tx, row: DueRow): Promise<void> => {
  if (row.wallet) await lockForFence(tx, [row.wallet])
  const lapsed = await lapseOrder(tx, row.ref)
  if (!lapsed) return
  await orderSettled(tx, lapsed.id, { outcome: 'lapsed', by: null })
  await notify(tx, await orderLetters(tx, lapsed, 'order_ended'))
}

/** Names the order and nobody: whoever may not know of it learns no wallet and no person from the queue. */
const orderEnds = async (tx: Tx, { ref, bucket, wallet }: DueRow): Promise<void> => {
  if (wallet) await lockForFence(tx, [wallet])
  const dueAt = await orderEnding(tx, ref)
  if (dueAt) await openTask(tx, { bucket, kind: ORDER_ENDING, ref, dueAt })
}

/** Money that comes to a wallet with an order that is short is free for so long at most. */
const TOP_UP_MS = 5_000

export const orderTopUp = job({
  name: 'wallet.order_topup',
  everyMs: TOP_UP_MS,
  run: async (db) => {
    await topUpOrders(db)
  },
})

/** How often what an older version wrote in clear is looked for: while two versions run, there may be more. */
const SEAL_MS = 60_000

export const orderSeal = job({
  name: 'wallet.order_seal',
  everyMs: SEAL_MS,
  run: async (db) => {
    await sealOldOrders(db)
  },
})

export const walletTimers: readonly Handler[] = [
  timerForEach(PAUSE_OVER, pauseOver),
  timerForEach(ORDER_OVER, orderOver),
  timerForEach(ORDER_ENDING, orderEnds),
  orderTopUp,
  orderSeal,
]
