/** What time does to payments: transfers lapse, recipients hear of them, late money is decided about. */

import { isoOf } from '../clock.ts'
import type { Tx } from '../db/types.ts'
import { currentOf, packOf } from '../domain/closure/case.ts'
import { notify } from '../domain/notices/notices.ts'
import { LATE_MONEY } from '../domain/payments/advance.ts'
import { returnLateMoney } from '../domain/payments/orders.ts'
import { find as findPayments } from '../domain/payments/payments.ts'
import { expireTransfer, TRANSFER_ANNOUNCE, TRANSFER_EXPIRY } from '../domain/payments/transfers.ts'
import type { Pack } from '../domain/policy/policy.ts'
import { find } from '../domain/wallets/wallets.ts'
import { Refusal } from '../errors.ts'
import { type DueRow, type Handler, timerForEach } from '../handler.ts'
import type { Uuid } from '../ids.ts'
import { formatMoney } from '../money.ts'

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

/** The pack under which the wallet was closed decides; what it does not send back stays a claim of the holder. */
const lateMoney = async (tx: Tx, row: DueRow): Promise<void> => {
  const pack = row.wallet && (await packOfWallet(tx, row.wallet))
  if (pack && pack.late_money.bank.policy === 'reject') await returnLateMoney(tx, row.ref)
}

const packOfWallet = async (tx: Tx, wallet: Uuid): Promise<Pack | undefined> => {
  try {
    return await packOf(tx, await currentOf(tx, wallet))
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

export const paymentTimers: readonly Handler[] = [
  timerForEach(TRANSFER_EXPIRY, async (tx, row) => {
    await expireTransfer(tx, row.ref)
  }),
  timerForEach(TRANSFER_ANNOUNCE, announce),
  timerForEach(LATE_MONEY, lateMoney),
]
