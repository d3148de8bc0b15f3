/** What time does to payments: transfers lapse, senders hear of what left, late money is decided about. */

import { isoOf } from '../../../kernel/clock.ts'
import { type DueRow, type Handler, timer, timerForEach } from '../../../kernel/handler.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { type Currency, formatMoney } from '../../../kernel/money.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { decideLate } from '../../claims/operations/claims.ts'
import { alert } from '../../identity/operations/identity.ts'
import { RAILS } from '../../policy/policy.ts'
import { find } from '../../wallets/wallets.ts'
import { peopleOf } from '../operations/statement/counterparties.ts'
import { find as findPayments, type Payment } from '../payments.ts'
import { LATE_MONEY } from '../rail/advance.ts'
import { expireTransfer, TRANSFER_EXPIRY, TRANSFER_LEFT } from '../transfers/transfers.ts'

const sumOf = (sent: readonly Payment[]): string => {
  const sums = new Map<Currency, bigint>()
  for (const { currency, amount } of sent) sums.set(currency, (sums.get(currency) ?? 0n) + amount)
  return [...sums].map(([currency, sum]) => formatMoney({ amount: sum, currency })).join(', ')
}

/**
 * Of one sender: one transfer by its payee and amount, several as their sum, so that nobody drowns the alarm in messages.
 * What waits to be accepted has not left; what was called off before this was told is the sender's again.
 */
const tellSender = async (
  tx: Tx,
  sent: readonly Payment[],
  names: ReadonlyMap<Uuid, string>,
): Promise<void> => {
  const [sender] = sent[0] ? await find(tx, [sent[0].wallet]) : []
  if (!sender) return
  const namesIn = (some: readonly Payment[]) =>
    [...new Set(some.flatMap(({ peer }) => names.get(peer ?? '') ?? []))].join(', ')
  const left = sent.filter(({ state }) => state === 'completed')
  if (left.length > 0)
    await alert(tx, sender.person, { template: 'money_left', amount: sumOf(left), to: namesIn(left) })
  const waiting = sent.filter(({ state }) => state === 'pending')
  const until = waiting
    .flatMap(({ expires_at }) => (expires_at ? isoOf(expires_at) : []))
    .toSorted()
    .at(-1)
  if (until === undefined) return
  const told = { amount: sumOf(waiting), to: namesIn(waiting), until }
  await alert(tx, sender.person, { template: 'money_set_aside', cause: 'transfer', ...told })
}

const tellSenders = async (tx: Tx, rows: readonly DueRow[]): Promise<void> => {
  const sent = await findPayments(
    tx,
    rows.map((row) => row.ref),
  )
  const names = await peopleOf(tx, [...new Set(sent.flatMap(({ peer }) => peer ?? []))])
  for (const group of Map.groupBy(sent, ({ wallet }) => wallet).values()) await tellSender(tx, group, names)
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
