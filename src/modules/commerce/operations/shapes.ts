/** Dealings with merchants as the API shows them. */

import Type, { type Static } from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { named } from '../../../kernel/named.ts'
import { CurrencyShape, Id, Minor, nullable, Time } from '../../../kernel/shapes.ts'
import { Text } from '../../../kernel/text/text-schema.ts'
import type { Bill } from '../bills/bills.ts'
import { type Debt, owedOn } from '../disputes/debts.ts'
import type { Purchase, Refund } from '../purchases.ts'
import { contestableUntil } from './disputes/dispute-dates.ts'

export const PurchaseParams = Type.Object({ wallet: Id, purchase: Id })
export const BillParams = Type.Object({ wallet: Id, bill: Id })
export const NAME = Text('trade-name', { minLength: 1, maxLength: 80 })
export const REFERENCE = Text('identifier', {
  minLength: 1,
  maxLength: 64,
  description: 'The merchant’s own, of the order',
})
export const LABEL = Text('line', { minLength: 1, maxLength: 80 })

export const PURCHASE_STATE = Type.Enum(['authorised', 'captured', 'voided', 'expired'])
export const BILL_STATE = Type.Enum(['open', 'paid', 'rejected', 'withdrawn', 'given_back'])

export const PurchaseShape = named('Purchase', {
  id: Id,
  payer: Id,
  merchant: Id,
  state: PURCHASE_STATE,
  amount: Minor,
  captured: Minor,
  refunded: Minor,
  currency: CurrencyShape,
  reference: Type.String(),
  expires_at: nullable(Time),
  created_at: Time,
  contest_by: nullable(
    Type.String({
      format: 'date-time',
      description: 'Until when its payer may contest it; null while nothing was taken',
    }),
  ),
  contest_not_mine_by: nullable(
    Type.String({ format: 'date-time', description: 'The same, for a payment that its payer did not make' }),
  ),
})
/** Nothing was taken, nothing can be contested. */
const contestOf = (p: Purchase) => {
  const until = p.captured > 0n ? contestableUntil(p) : undefined
  return {
    contest_by: until ? isoOf(until.any) : null,
    contest_not_mine_by: until ? isoOf(until.not_mine) : null,
  }
}
export const showPurchase = (p: Purchase): Static<typeof PurchaseShape> => ({
  id: p.id,
  payer: p.wallet,
  merchant: p.merchant,
  state: p.state,
  amount: p.amount.toString(),
  captured: p.captured.toString(),
  refunded: p.refunded.toString(),
  currency: p.currency,
  reference: p.reference,
  expires_at: p.state === 'authorised' && p.expires_at ? isoOf(p.expires_at) : null,
  created_at: isoOf(p.created_at),
  ...contestOf(p),
})

/** Whom a reader deals with, by the name it goes by; a number says nothing to a person. */
export const MERCHANT_NAME = Type.String({
  description: 'As the merchant calls itself; empty when it has left',
})

/** A purchase as its merchant sees it in a list: without its payer. */
export const SaleShape = Type.Omit(PurchaseShape, ['payer', 'merchant'], { title: 'Sale' })
export const showSale = (p: Purchase): Static<typeof SaleShape> => {
  const { payer: _payer, merchant: _merchant, ...sale } = showPurchase(p)
  return sale
}

export const RefundShape = named('Refund', {
  id: Id,
  purchase: Id,
  state: Type.Enum(['announced', 'paid', 'failed']),
  amount: Minor,
  currency: CurrencyShape,
  due_at: Time,
  paid_at: nullable(Time),
  late: Type.Boolean({
    description: 'The payer’s wallet was closed: the money is kept for its former holder',
  }),
  dispute: Type.Union([Id, Type.Null()], {
    description:
      'The dispute it counts for: it is paid from what was set aside at the merchant first, and the payer gets what they did not have before',
  }),
})
export const showRefund = (r: Refund): Static<typeof RefundShape> => ({
  id: r.id,
  purchase: r.purchase,
  state: r.state,
  amount: r.amount.toString(),
  currency: r.currency,
  due_at: isoOf(r.due_at),
  paid_at: r.paid_at && isoOf(r.paid_at),
  late: r.late,
  dispute: r.dispute,
})

export const BillShape = named('Bill', {
  id: Id,
  merchant: Id,
  state: BILL_STATE,
  amount: Minor,
  currency: CurrencyShape,
  label: Type.String(),
  due_at: Time,
  accepted_at: nullable(
    Type.String({
      format: 'date-time',
      description: 'By its payer: from then on it is owed, and stands in the way of leaving',
    }),
  ),
})
export const showBill = (b: Bill, label: string): Static<typeof BillShape> => ({
  id: b.id,
  merchant: b.merchant,
  state: b.state,
  amount: b.amount.toString(),
  currency: b.currency,
  label,
  due_at: isoOf(b.due_at),
  accepted_at: b.accepted_at && isoOf(b.accepted_at),
})

export const DebtShape = named('Debt', {
  id: Id,
  state: Type.Enum(['open', 'surviving', 'repaid', 'written_off']),
  source: Type.Enum(['dispute', 'chargeback', 'dispute_sale'], {
    description:
      '`dispute`: credit of a lost dispute. `chargeback`: a top-up that a bank took back. `dispute_sale`: a sale of this merchant that a dispute gave back to the customer',
  }),
  owed: Minor,
  currency: CurrencyShape,
  created_at: Time,
})
export const showDebt = (d: Debt): Static<typeof DebtShape> => ({
  id: d.id,
  state: d.state,
  source: d.source,
  owed: owedOn(d).toString(),
  currency: d.currency,
  created_at: isoOf(d.created_at),
})
