/** What time does to dealings with merchants: authorisations end, announced refunds are paid, missing money is booked. */

import { plus } from '../../kernel/clock.ts'
import { type DueRow, type Handler, timerForEach } from '../../kernel/handler.ts'
import { isUuid } from '../../kernel/ids.ts'
import { parseCurrency } from '../../kernel/money.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Tx } from '../../platform/db/types.ts'
import { decideLate, tellOwed } from '../claims/operations/claims.ts'
import { caseOfWallet } from '../closure/closure.ts'
import { ordered } from '../payments/operations/payments.ts'
import { keepLateRefund } from '../payments/payments.ts'
import { openTask } from '../support/support.ts'
import { find, lockShared } from '../wallets/wallets.ts'
import { BILL_RETURNED } from './bills/bills.ts'
import { bookDebt, type Debt, debtById, takeDebt } from './disputes/debts.ts'
import { ANSWER_DUE, noteUnanswered } from './disputes/evidence.ts'
import { DEBT_BOOKING, DEBT_TAKING } from './disputes/owing.ts'
import { LATE_SETTLED } from './disputes/set-aside.ts'
import { freeResting, SALE_FREE } from './merchants/resting.ts'
import { billReturned } from './operations/bills/tell-bill.ts'
import { disputeRefunded, disputeUnanswered } from './operations/disputes/tell-dispute.ts'
import { tellBroken, tellFreed, tellRefund } from './operations/purchases/tell-purchase.ts'
import {
  breakRefund,
  expirePurchase,
  LATE_REFUND,
  PURCHASE_EXPIRY,
  payRefund,
  REFUND_DUE,
  refundById,
} from './purchases.ts'

/** A promise that the merchant cannot keep is somebody's work. */
const refundDue = async (tx: Tx, row: DueRow): Promise<void> => {
  const before = (await refundById(tx, row.ref))?.state === 'paid'
  if (await payRefund(tx, row.ref, ordered)) {
    const paid = await refundById(tx, row.ref)
    if (paid?.dispute) await disputeRefunded(tx, paid.dispute)
    if (paid?.state === 'paid' && !before) await tellRefund(tx, paid)
    return
  }
  await breakRefund(tx, row.ref)
  const broken = await refundById(tx, row.ref)
  if (broken?.state === 'failed') await tellBroken(tx, broken)
  const [payer] = broken ? await find(tx, [broken.wallet]) : []
  const whose = payer ? { person: payer.person } : {}
  await openTask(tx, { bucket: row.bucket, ...whose, kind: 'refund.broken', ref: row.ref })
}

const lateRefund = async (tx: Tx, row: DueRow): Promise<void> => {
  const refund = await refundById(tx, row.ref)
  if (!refund?.late) return
  await keepLateRefund(tx, refund)
  await decideLate(tx, { wallet: refund.wallet, source: refund.id, rail: 'refund' })
}

/** Money of a dispute that found its wallet closed: it is on the claim account already. */
const lateSettled = async (tx: Tx, { ref: id, bucket, wallet, payload }: DueRow): Promise<void> => {
  const { amount, currency } = payload
  if (!wallet || typeof amount !== 'string' || typeof currency !== 'string')
    throw new Error('late money of a dispute names its wallet and amount')
  await keepLateRefund(tx, { id, wallet, bucket, amount: BigInt(amount), currency: parseCurrency(currency) })
  await decideLate(tx, { wallet, source: id, rail: 'refund' })
}

const book = async (tx: Tx, row: DueRow): Promise<void> => {
  const { credit } = row.payload
  if (typeof credit !== 'string' || !isUuid(credit)) throw new Error('a debt names what it made whole')
  const debt = await bookDebt(tx, row.ref, credit)
  if (!debt) return
  await tellDebt(tx, debt)
  if (debt.source === 'dispute_sale' && debt.state === 'open') await takeTomorrow(tx, debt)
}

const takeTomorrow = async (tx: Tx, { id: ref, bucket, wallet }: Debt): Promise<void> => {
  const dueAt = plus(await tx.now(), 'PT24H')
  await schedule(tx, [{ bucket, kind: DEBT_TAKING, ref, dueAt, wallet, payload: { again: true } }])
}

/** A closing repays by its plan, so nothing is taken behind its fence. */
const takeOwed = async (tx: Tx, { ref, wallet: id, payload }: DueRow): Promise<void> => {
  if (!id) throw new Error('a debt names its wallet')
  const { state } = await lockShared(tx, id)
  const left = state === 'closing' || state === 'closed' ? undefined : await takeDebt(tx, ref)
  const debt = left === 0n || !payload.again ? undefined : await debtById(tx, ref)
  if (debt?.state === 'open') await takeTomorrow(tx, debt)
}

/** Behind the fence nothing shows a debt to whoever is leaving or has left: they are told, with the way to repay it. */
const tellDebt = async (tx: Tx, debt: Debt): Promise<void> => {
  const [wallet] = await find(tx, [debt.wallet])
  const c = await caseOfWallet(tx, debt.wallet)
  if (!c || (wallet?.state !== 'closing' && wallet?.state !== 'closed')) return
  await tellOwed(tx, c, debt)
}

export const commerceTimers: readonly Handler[] = [
  timerForEach(BILL_RETURNED, (tx, row) => billReturned(tx, row.ref)),
  timerForEach(PURCHASE_EXPIRY, async (tx, row) => {
    const lapsed = await expirePurchase(tx, row.ref)
    if (lapsed) await tellFreed(tx, lapsed, 'expired')
  }),
  timerForEach(ANSWER_DUE, async (tx, row) => {
    const unanswered = await noteUnanswered(tx, row.ref)
    if (unanswered) await disputeUnanswered(tx, unanswered)
  }),
  timerForEach(REFUND_DUE, refundDue),
  timerForEach(LATE_REFUND, lateRefund),
  timerForEach(LATE_SETTLED, lateSettled),
  timerForEach(DEBT_BOOKING, book),
  timerForEach(DEBT_TAKING, takeOwed),
  timerForEach(SALE_FREE, async (tx, { ref, wallet }) => {
    if (wallet) await freeResting(tx, ref, wallet)
  }),
]
