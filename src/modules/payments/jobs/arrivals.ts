/** Who is told of money from others, and when. */
import { isoOf } from '../../../kernel/clock.ts'
import { type DueRow, type Handler, timer, timerForEach } from '../../../kernel/handler.ts'
import { formatMoney } from '../../../kernel/money.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { type Notice, notify } from '../../notices/notices.ts'
import { defaultPack } from '../../policy/policy.ts'
import { find, type WalletRow } from '../../wallets/wallets.ts'
import { peopleOf } from '../operations/statement/counterparties.ts'
import { find as findPayments, type Payment } from '../payments.ts'
import { TRANSFER_RETURNED } from '../rail/advance.ts'
import { ARRIVALS_OF_DAY, takeGathered, tellNow } from '../transfers/arrivals.ts'
import { TRANSFER_ANNOUNCE, TRANSFER_ARRIVED } from '../transfers/transfers.ts'

/** Transfers that are told of in one transaction. */
const BATCH = 200

type Message = Notice<'transfer_arrived' | 'transfer_waiting' | 'transfer_on_its_way'>
const arrived = (payment: Payment, { person, bucket }: WalletRow, from: string): Message[] => {
  const amount = formatMoney(payment)
  if (payment.state === 'completed')
    return [{ person, bucket, template: 'transfer_arrived', params: { amount, from } }]
  if (payment.state !== 'pending') return []
  if (payment.arrives_at && !payment.expires_at) {
    const params = { amount, from, arrives: isoOf(payment.arrives_at) }
    return [{ person, bucket, template: 'transfer_on_its_way', params }]
  }
  if (!payment.expires_at) return []
  const params = { amount, from, until: isoOf(payment.expires_at) }
  return [{ person, bucket, template: 'transfer_waiting', params }]
}

/** Transfers that came, or wait: in the order in which they did, payee by payee. */
const tell = async (tx: Tx, rows: readonly DueRow[]): Promise<void> => {
  const payments = await findPayments(
    tx,
    rows.map((row) => row.ref),
  )
  const payees = new Map(
    (
      await find(
        tx,
        payments.flatMap((p) => p.peer ?? []),
      )
    ).map((wallet) => [wallet.id, wallet]),
  )
  const senders = await peopleOf(tx, [...new Set(payments.map((p) => p.wallet))])
  const fromOf = (p: Payment) => senders.get(p.wallet) ?? ''
  const { time_zone: timeZone, limits } = defaultPack()
  const rule = { ...limits.arrivals, timeZone, at: await tx.now() }
  const messages: Message[] = []
  const order = (a: Payment, b: Payment) => (`${a.peer} ${a.currency}` < `${b.peer} ${b.currency}` ? -1 : 1)
  const groups = Map.groupBy(payments.toSorted(order), (p) => `${p.peer} ${p.currency}`)
  for (const group of groups.values()) {
    const [first] = group
    const payee = payees.get(first?.peer ?? '')
    const live = group.filter((p) => payee && arrived(p, payee, '').length > 0)
    if (!first || !payee || payee.state === 'closed' || live.length === 0) continue
    const amounts = live.map((p) => p.amount)
    const now = await tellNow(tx, { wallet: payee.id, currency: first.currency, amounts }, rule)
    messages.push(...live.slice(0, now).flatMap((p) => arrived(p, payee, fromOf(p))))
  }
  await notify(tx, messages)
}

const tellOfDay = async (tx: Tx, row: DueRow): Promise<void> => {
  const { day } = row.payload
  const [payee] = await find(tx, [row.ref])
  if (typeof day !== 'string' || !payee) throw new Error('a day of payments names its payee and its date')
  const gathered = await takeGathered(tx, { wallet: row.ref, day })
  if (payee.state === 'closed') return
  const { person, bucket } = payee
  await notify(
    tx,
    gathered.map((one) => ({
      person,
      bucket,
      template: 'transfers_arrived' as const,
      params: { count: String(one.gathered), amount: formatMoney(one) },
    })),
  )
}

/** Declined, expired, or given back because its payee leaves: the sender reads the same. */
const tellReturned = async (tx: Tx, row: DueRow): Promise<void> => {
  const [payment] = await findPayments(tx, [row.ref])
  const [sender] = payment ? await find(tx, [payment.wallet]) : []
  if (!payment || !sender || sender.state === 'closed') return
  const { person, bucket } = sender
  const to = payment.peer ? ((await peopleOf(tx, [payment.peer])).get(payment.peer) ?? '') : ''
  const params = { amount: formatMoney(payment), to }
  await notify(tx, [{ person, bucket, template: 'transfer_returned', params }])
}

export const arrivalTimers: readonly Handler[] = [
  timer({ kind: TRANSFER_ARRIVED, batch: BATCH, run: tell }),
  timer({ kind: TRANSFER_ANNOUNCE, batch: BATCH, run: tell }),
  timerForEach(ARRIVALS_OF_DAY, tellOfDay),
  timerForEach(TRANSFER_RETURNED, tellReturned),
]
