/** What time does to payments: transfers lapse, senders hear of what left, late money is decided about. */

import { type DueRow, type Handler, timer, timerForEach } from '../../../kernel/handler.ts'
import { type Currency, formatMoney } from '../../../kernel/money.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { decideLate } from '../../claims/jobs/late-money.ts'
import { alert } from '../../identity/operations/alert.ts'
import { RAILS } from '../../policy/policy.ts'
import { find } from '../../wallets/wallets.ts'
import { LATE_MONEY } from '../advance.ts'
import { find as findPayments, type Payment } from '../payments.ts'
import { expireTransfer, TRANSFER_EXPIRY, TRANSFER_LEFT } from '../transfers.ts'

/** Of one sender: one transfer by its payee and amount, several as their sum, so that nobody drowns the alarm in messages. */
const tellSender = async (tx: Tx, sent: readonly Payment[]): Promise<void> => {
  const [first] = sent
  const [sender] = first ? await find(tx, [first.wallet]) : []
  if (!first || !sender) return
  const sums = new Map<Currency, bigint>()
  for (const { currency, amount } of sent) sums.set(currency, (sums.get(currency) ?? 0n) + amount)
  const amount = [...sums].map(([currency, sum]) => formatMoney({ amount: sum, currency })).join(', ')
  const payees = [...new Set(sent.map(({ peer }) => `•••• ${peer?.slice(-6)}`))]
  await alert(tx, sender.person, { template: 'money_left', amount, to: payees.join(', ') })
}

const tellSenders = async (tx: Tx, rows: readonly DueRow[]): Promise<void> => {
  const sent = await findPayments(
    tx,
    rows.map((row) => row.ref),
  )
  for (const group of Map.groupBy(sent, ({ wallet }) => wallet).values()) await tellSender(tx, group)
}

const lateMoney = async (tx: Tx, row: DueRow): Promise<void> => {
  const rail = RAILS.find((one) => one === row.payload.rail) ?? 'bank'
  if (row.wallet) await decideLate(tx, { wallet: row.wallet, source: row.ref, rail })
}

export const paymentTimers: readonly Handler[] = [
  timerForEach(TRANSFER_EXPIRY, async (tx, row) => {
    await expireTransfer(tx, row.ref)
  }),
  timer({ kind: TRANSFER_LEFT, run: tellSenders }),
  timerForEach(LATE_MONEY, lateMoney),
]
