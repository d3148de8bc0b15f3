/** What dealings with merchants mean to a closure. */

import type { Uuid } from '../../kernel/ids.ts'
import {
  type Finding,
  idsOf,
  type Participant,
  type PlannedStep,
  type ProductStep,
  type StepAnswer,
  StillOpen,
} from '../../kernel/participant.ts'
import type { Tx } from '../../platform/db/types.ts'
import { returnUnaccepted } from './bills/billing.ts'
import { labelsOf } from './bills/bills.ts'
import {
  availableIn,
  comeBack,
  type Debt,
  debtById,
  debtsOf,
  owedOn,
  repayDebt,
  survive,
} from './disputes/debts.ts'
import { contested, type Dispute, decidedBy, openDisputesOf } from './disputes/disputes.ts'
import { openWithCustomers } from './merchants/merchant-sql.ts'
import { type RestingRow, restingWith } from './merchants/resting.ts'
import { namesOf, type Purchase, withReferences } from './sealed.ts'
import * as sql from './sql.ts'

type Found = Finding & { readonly wallet: Uuid }

export const commerceParticipant: Participant = {
  describe: () => ({
    name: 'commerce',
    critical: 'money',
    holds: ['transactions'],
    freezable: ['purchases', 'bills', 'disputes'],
    reversible: { irreversible: 'a repaid debt stays repaid' },
    // Refunds and lost disputes may come so long after a purchase.
    longestLateWindow: 'P180D',
  }),

  obligations: async (q, wallets) => {
    const ids = idsOf(wallets)
    const merchants = await sql.merchantsOf(q, ids)
    const open = merchants.length > 0 ? await openWithCustomers(q, ids) : new Map<Uuid, number>()
    const names = await namesOf(q, merchants)
    const bills = await sql.billsOf(q, ids)
    const labels = await labelsOf(q, bills)
    const found: Found[] = [
      ...merchants.map((m) => ofMerchant(m, names.get(m.wallet) ?? '', open.get(m.wallet) ?? 0)),
      ...(await withReferences(q, await sql.authorisedOf(q, ids))).map(ofPurchase),
      ...(await sql.announcedOf(q, ids)).map(ofRefund),
      ...bills.map((b) => ofBill(b, labels.get(b.id) ?? '')),
      ...(await openDisputesOf(q, ids)).map(ofDispute),
      ...(await debtsOf(q, ids)).map(ofDebt),
      ...(await restingWith(q, ids)).map(ofResting),
    ]
    return Map.groupBy(found, (f) => f.wallet)
  },

  quote: async (q, wallets) => {
    const steps = (await debtsOf(q, idsOf(wallets))).map(repayStep)
    return Map.groupBy<Uuid, PlannedStep & { wallet: Uuid }>(steps, (s) => s.wallet)
  },

  settle: async (tx, steps) => {
    const answers = new Map<Uuid, StepAnswer>()
    for (const step of steps) if (step.kind !== 'payout') answers.set(step.id, await take(tx, step))
    return answers
  },

  // Buying, billing and disputing demand an open wallet; what was authorised before may still be captured (B3).
  freeze: (tx, wallets, { at }) => returnUnaccepted(tx, idsOf(wallets), at),
  // What went back stays there: its merchant can send it again.
  thaw: async () => undefined,

  // Closure let these wallets close with a debt only where it may outlive them.
  close: async (tx, wallets, at) => {
    const ids = idsOf(wallets)
    const left = (await sql.merchantsOf(tx, ids)).length + (await sql.authorisedOf(tx, ids)).length
    const resting = (await restingWith(tx, ids)).length
    if (left + resting > 0) throw new StillOpen(`${left + resting} dealings with merchants are left`)
    await sql.withdrawBills(tx, ids, at)
    await survive(tx, ids)
  },

  reopen: async (tx, wallets) => {
    await comeBack(tx, idsOf(wallets))
    return wallets.map(() => ({ what: 'purchases', outcome: 'restored' as const }))
  },
}

const ofMerchant = (m: sql.Merchant, name: string, open: number): Found => ({
  wallet: m.wallet,
  code: 'merchant.role',
  object: { kind: 'role', ref: m.wallet, label: open > 0 ? `${name} (${open})` : name },
  who: 'you',
  clears: 'by_holder',
  remedy: { action: 'end_merchant_role', method: 'DELETE', href: `/v1/wallets/${m.wallet}/merchant` },
})

const ofPurchase = (p: Purchase): Found => ({
  wallet: p.wallet,
  code: 'hold.open',
  object: {
    kind: 'hold',
    ref: p.id,
    label: p.reference,
    amount: p.amount - p.captured,
    currency: p.currency,
  },
  who: 'merchant',
  clears: 'by_time',
  ...(p.expires_at ? { clearsAt: p.expires_at } : {}),
})

const ofRefund = (r: sql.Refund): Found => ({
  wallet: r.wallet,
  code: 'refund.pending',
  object: { kind: 'refund', ref: r.id, amount: r.amount, currency: r.currency },
  who: 'merchant',
  clears: 'by_time',
  clearsAt: r.due_at,
})

const ofBill = (b: sql.Bill, label: string): Found => ({
  wallet: b.wallet,
  object: { kind: 'bill', ref: b.id, label, amount: b.amount, currency: b.currency },
  ...(b.accepted_at
    ? { code: 'bill.unpaid', who: 'you', clears: 'by_holder' }
    : { code: 'bill.unaccepted', who: 'us', clears: 'by_plan' }),
  remedy: { action: 'pay_bill', method: 'POST', href: `/v1/wallets/${b.wallet}/bills/${b.id}/payment` },
})

/** Of a merchant: what it took is not free yet. Its payer is not held by it. */
const ofResting = (r: RestingRow): Found => ({
  wallet: r.merchant,
  code: 'sale.resting',
  object: { kind: 'hold', ref: r.id, amount: r.amount, currency: r.currency },
  who: 'us',
  clears: 'by_time',
  clearsAt: r.free_at,
})

const ofDispute = (d: Dispute): Found => ({
  wallet: d.wallet,
  code: 'dispute.open',
  object: { kind: 'dispute', ref: d.id, amount: contested(d), currency: d.currency },
  who: 'us',
  clears: 'by_operator',
  clearsAt: decidedBy(d),
})

const objectOf = (d: Debt) =>
  ({ kind: 'debt', ref: d.id, label: d.source, amount: owedOn(d), currency: d.currency }) as const

const ofDebt = (d: Debt): Found => ({
  wallet: d.wallet,
  code: 'balance.negative',
  object: objectOf(d),
  who: 'you',
  clears: 'by_plan',
  remedy: { action: 'repay_debt', method: 'POST', href: `/v1/wallets/${d.wallet}/debts/${d.id}/repayments` },
})

const repayStep = (d: Debt) => ({
  wallet: d.wallet,
  kind: 'repay' as const,
  object: objectOf(d),
  amount: owedOn(d),
  currency: d.currency,
  fee: 0n,
  workingDays: 0,
  early: false,
  irreversible: 'debt_repaid' as const,
})

/** A refused posting id stays refused, so nothing is posted that the balance does not cover. */
const take = async (tx: Tx, step: ProductStep): Promise<StepAnswer> => {
  const debt = await debtById(tx, step.object)
  const left = debt ? owedOn(debt) : 0n
  // By the holder, from a bank account, or given up: the plan did not move it.
  if (left === 0n) return { state: 'done', amount: 0n, claim: false, note: 'ended_before' }
  if ((await availableIn(tx, step.wallet.wallet, step.currency)) < left)
    return { state: 'failed', reason: 'insufficient_funds' }
  await repayDebt(tx, { id: step.id, debt: step.object, wallet: step.wallet.wallet, amount: 'all' })
  return { state: 'done', amount: left, claim: false }
}
