/** What time does to payments: transfers lapse, senders hear of what left, late money is decided about. */

import { isoOf } from '../../../kernel/clock.ts'
import { type DueRow, type Handler, timer, timerForEach } from '../../../kernel/handler.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { type Currency, formatMoney } from '../../../kernel/money.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { decideLate } from '../../claims/operations/claims.ts'
import { frozenSince, givenBackSince } from '../../identity/identity.ts'
import { alert } from '../../identity/operations/identity.ts'
import { RAILS } from '../../policy/policy.ts'
import { find } from '../../wallets/wallets.ts'
import { peopleOf } from '../operations/statement/counterparties.ts'
import { find as findPayments, type Payment } from '../payments.ts'
import { LATE_MONEY } from '../rail/advance.ts'
import { notePayees } from '../transfers/payees.ts'
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
  for (const cause of ['transfer', 'first_payment'] as const) {
    const some = waiting.filter(({ arrives_at }) => (arrives_at === null) === (cause === 'transfer'))
    const until = dateOf(some, cause)
    if (until === undefined) continue
    const told = { amount: sumOf(some), to: namesIn(some), until }
    await alert(tx, sender.person, { template: 'money_set_aside', cause, ...told })
  }
}

/** When the last of what nobody accepts is free again; when the first of what was paid for the first time arrives. */
const dateOf = (some: readonly Payment[], cause: 'transfer' | 'first_payment'): string | undefined => {
  const dates = some.flatMap((p) => (cause === 'transfer' ? p.expires_at : p.arrives_at) ?? [])
  return dates
    .map(isoOf)
    .toSorted()
    .at(cause === 'transfer' ? -1 : 0)
}

/** P18 Those of one sender by which their payees are known from now on: not what a freeze has meanwhile made doubtful. */
const knowing = async (tx: Tx, sent: readonly Payment[]): Promise<readonly Payment[]> => {
  const paid = sent.filter(({ state }) => state === 'completed')
  const [first] = paid.toSorted((a, b) => Temporal.Instant.compare(a.changed_at, b.changed_at))
  const [sender] = first ? await find(tx, [first.wallet]) : []
  if (!first || !sender || (await frozenSince(tx, sender.person))) return []
  return (await givenBackSince(tx, sender.person, first.changed_at)) ? [] : paid
}

const tellSenders = async (tx: Tx, rows: readonly DueRow[]): Promise<void> => {
  const sent = await findPayments(
    tx,
    rows.map((row) => row.ref),
  )
  const names = await peopleOf(tx, [...new Set(sent.flatMap(({ peer }) => peer ?? []))])
  const known: Payment[] = []
  for (const group of Map.groupBy(sent, ({ wallet }) => wallet).values()) {
    known.push(...(await knowing(tx, group)))
    await tellSender(tx, group, names)
  }
  await notePayees(tx, known, await tx.now())
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
