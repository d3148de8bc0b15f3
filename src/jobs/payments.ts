/** What time does to payments: transfers lapse, recipients hear of them, late money is decided about. */

import { isoOf } from '../clock.ts'
import type { Tx } from '../db/types.ts'
import { notify } from '../domain/notices/notices.ts'
import { LATE_MONEY } from '../domain/payments/advance.ts'
import { find as findPayments } from '../domain/payments/payments.ts'
import { expireTransfer, TRANSFER_ANNOUNCE, TRANSFER_EXPIRY } from '../domain/payments/transfers.ts'
import { RAILS } from '../domain/policy/policy.ts'
import { find } from '../domain/wallets/wallets.ts'
import { type DueRow, type Handler, timerForEach } from '../handler.ts'
import { formatMoney } from '../money.ts'
import { decideLate } from './late-money.ts'

const announce = async (tx: Tx, row: DueRow): Promise<void> => {
  const [transfer] = await findPayments(tx, [row.ref])
  if (transfer?.state !== 'pending' || !transfer.peer || !transfer.expires_at) return
  const [recipient] = await find(tx, [transfer.peer])
  if (!recipient) return
  await notify(tx, [
    {
      person: recipient.person,
      bucket: recipient.bucket,
      template: 'transfer_waiting',
      params: { amount: formatMoney(transfer), until: isoOf(transfer.expires_at) },
    },
  ])
}

const lateMoney = async (tx: Tx, row: DueRow): Promise<void> => {
  const rail = RAILS.find((one) => one === row.payload.rail) ?? 'bank'
  if (row.wallet) await decideLate(tx, { wallet: row.wallet, source: row.ref, rail })
}

export const paymentTimers: readonly Handler[] = [
  timerForEach(TRANSFER_EXPIRY, async (tx, row) => {
    await expireTransfer(tx, row.ref)
  }),
  timerForEach(TRANSFER_ANNOUNCE, announce),
  timerForEach(LATE_MONEY, lateMoney),
]
