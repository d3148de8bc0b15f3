/** What time does to payments: transfers lapse, late money is decided about. */
import type { Tx } from '../db/types.ts'
import { LATE_MONEY } from '../domain/payments/advance.ts'
import { expireTransfer, TRANSFER_EXPIRY } from '../domain/payments/transfers.ts'
import { RAILS } from '../domain/policy/policy.ts'
import { type DueRow, type Handler, timerForEach } from '../handler.ts'
import { decideLate } from './late-money.ts'

const lateMoney = async (tx: Tx, row: DueRow): Promise<void> => {
  const rail = RAILS.find((one) => one === row.payload.rail) ?? 'bank'
  if (row.wallet) await decideLate(tx, { wallet: row.wallet, source: row.ref, rail })
}

export const paymentTimers: readonly Handler[] = [
  timerForEach(TRANSFER_EXPIRY, async (tx, row) => {
    await expireTransfer(tx, row.ref)
  }),
  timerForEach(LATE_MONEY, lateMoney),
]
