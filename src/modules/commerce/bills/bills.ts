/** Bills: a merchant asks, the holder pays or rejects. */
import type { Instant } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Spending } from '../../../kernel/lane.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Rests } from '../../../kernel/resting.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { accepted, accountId, post } from '../../ledger/ledger.ts'
import { openMany, seal } from '../../vault/vault.ts'
import { find, lockShared, requireOpen, requirePayer, type WalletRow } from '../../wallets/wallets.ts'
import * as sql from '../sql.ts'
import { type BillLimits, requireRelation, requireRoom, tellReturned } from './billing.ts'

export { pageOfSentBills } from '../merchants/merchant-sql.ts'
export { type Bill, billById, billsOf } from '../sql.ts'
export { BILL_RETURNED, type Biller, type BillLimits, billersOf, knownBiller, setBiller } from './billing.ts'

const labelPlace = (person: Uuid, id: Uuid) => ({
  person,
  class: 'transactions' as const,
  at: { table: 'commerce.bill', column: 'label', row: id },
})

export type Billing = {
  readonly id: Uuid
  readonly merchant: Uuid
  readonly wallet: Uuid
  readonly amount: bigint
  readonly currency: Currency
  readonly label: string
  readonly dueAt: Instant
  /** The payer lets this merchant debit them. */
  readonly mandated: boolean
  readonly limits: BillLimits
}

/**
 * Refuses merchant_unknown, wallet_*, bill_needs_relation, payer_unavailable, sender_limit_reached, idempotency_key_reused.
 * `id` lies in the payer's bucket. The merchant's wallet is looked at without a lock: one bill more at its fence is
 * refused when it is to be paid.
 */
export const sendBill = async (tx: Tx, b: Billing): Promise<{ bill: sql.Bill; fresh: boolean }> => {
  const [own] = await find(tx, [b.merchant])
  if (own) requireOpen(own)
  if ((await sql.merchantsOf(tx, [b.merchant])).length === 0) refuse('merchant_unknown')
  await requireRelation(tx, b)
  const payer = await lockShared(tx, b.wallet)
  requirePayer(payer)
  if (!(await sql.billById(tx, b.id))) await requireRoom(tx, b, b.limits)
  const label = await seal(tx, { ...labelPlace(payer.person, b.id), text: b.label })
  const { id, merchant, wallet, amount, currency } = b
  const row = { id, merchant, wallet, amount, currency, label, due_at: b.dueAt, created_at: await tx.now() }
  const fresh = await sql.insertBill(tx, row)
  const bill = (await sql.billById(tx, id)) ?? refuse('bill_unknown')
  return fresh || bill.amount === amount ? { bill, fresh } : refuse('idempotency_key_reused')
}

const lockOpen = async (tx: Tx, id: Uuid, wallet: Uuid): Promise<sql.Bill> => {
  const bill = await sql.lockBill(tx, id)
  if (!bill || bill.wallet !== wallet) return refuse('bill_unknown')
  return bill.state === 'open' ? bill : refuse('bill_over', { facts: { state: bill.state } })
}

export type PayingBill = {
  readonly id: Uuid
  /** Locked. */
  readonly wallet: WalletRow
  readonly spending: Spending
  readonly rests: Rests
}

/** Refuses bill_unknown, bill_over, what posting refuses. */
export const payBill = async (tx: Tx, { id, wallet, spending, rests }: PayingBill): Promise<sql.Bill> => {
  const bill = await lockOpen(tx, id, wallet.id)
  await sql.changeBill(tx, id, { state: 'paid', ended_at: await tx.now() })
  const request = {
    id,
    wallet: wallet.id,
    kind: 'post',
    code: 'bill',
    debit: accountId(wallet.id, 'available', bill.currency),
    credit: accountId(bill.merchant, 'available', bill.currency),
    amount: bill.amount,
    currency: bill.currency,
    epoch: wallet.epoch,
    spending,
  } as const
  const { merchant, amount, currency } = bill
  const sale = {
    kind: 'bill',
    source: id,
    posting: id,
    payer: wallet.id,
    merchant,
    amount,
    currency,
  } as const
  const proved = spending.counts === 'proved'
  const resting = await rests(tx, { ...sale, proved, since: await tx.now() })
  accepted(
    await post(tx, [{ ...request, linked: resting !== undefined }, ...(resting ? [resting.hold] : [])]),
  )
  await resting?.keep()
  return { ...bill, state: 'paid' }
}

/** The payer owes it from now on, and has to pay or reject it before they leave. Twice = once. The wallet is locked. */
export const acceptBill = async (tx: Tx, id: Uuid, wallet: Uuid): Promise<sql.Bill> => {
  const bill = await lockOpen(tx, id, wallet)
  if (bill.accepted_at) return bill
  const accepted_at = await tx.now()
  await sql.changeBill(tx, id, { accepted_at })
  return { ...bill, accepted_at }
}

export const rejectBill = async (tx: Tx, id: Uuid, wallet: Uuid): Promise<sql.Bill> => {
  const bill = await lockOpen(tx, id, wallet)
  const at = await tx.now()
  await sql.changeBill(tx, id, { state: 'rejected', ended_at: at })
  await tellReturned(tx, [bill], at)
  return { ...bill, state: 'rejected' }
}

/** The merchant takes it back. Twice = once. Refuses bill_unknown when it is not this merchant’s, bill_over. */
export const withdrawBill = async (tx: Tx, id: Uuid, merchant: Uuid): Promise<sql.Bill> => {
  const seen = await sql.billById(tx, id)
  if (seen?.merchant !== merchant) return refuse('bill_unknown')
  await lockShared(tx, seen.wallet)
  const bill = (await sql.lockBill(tx, id)) ?? refuse('bill_unknown')
  if (bill.state === 'withdrawn') return bill
  if (bill.state !== 'open') return refuse('bill_over', { facts: { state: bill.state } })
  await sql.changeBill(tx, id, { state: 'withdrawn', ended_at: await tx.now() })
  return { ...bill, state: 'withdrawn' }
}

/** What each bill is for, as payer and merchant may read it. */
export const labelsOf = async (
  q: Queryable,
  bills: readonly sql.Bill[],
): Promise<ReadonlyMap<Uuid, string>> => {
  if (bills.length === 0) return new Map()
  const wallets = await find(
    q,
    bills.map((b) => b.wallet),
  )
  const people = new Map(wallets.map((w) => [w.id, w.person]))
  const texts = await openMany(
    q,
    bills.map((b) => ({ ...labelPlace(people.get(b.wallet) ?? '', b.id), sealed: b.label })),
  )
  return new Map(bills.map((b, i) => [b.id, texts[i] ?? '']))
}
