import { isoOf } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { debtsOf, disputesOwed, owedOn, topupsOwed } from '../../../commerce/commerce.ts'
import { partyNames } from '../../../commerce/operations/commerce.ts'
import { loansOf, standingOf } from '../../../credit/credit.ts'
import { labelsOf } from '../../../instruments/instruments.ts'
import { find } from '../../../payments/payments.ts'
import { repaymentsWithEnd } from './repayments-of.ts'

/** The top-up that a bank took back: its day, and the account by the end of its number. */
export type ToppedUp = { readonly at: string; readonly account: string | null }

/** Of each debt of a wallet that came of a top-up. */
export const topupsBehind = async (q: Queryable, wallet: Uuid): Promise<ReadonlyMap<Uuid, ToppedUp>> => {
  const owed = await topupsOwed(q, wallet)
  const topups = new Map((await find(q, [...owed.values()])).map((one) => [one.id, one]))
  const named = [...topups.values()].flatMap(({ instrument }) => instrument ?? [])
  const labels = await labelsOf(q, named)
  return new Map(
    [...owed].flatMap(([debt, id]) => {
      const topup = topups.get(id)
      if (!topup) return []
      const account = (topup.instrument && labels.get(topup.instrument)) ?? null
      return [[debt, { at: isoOf(topup.created_at), account }] as const]
    }),
  )
}

/** The dispute that a debt came of: over what, since when, and who the other side is. */
export type Contested = { readonly id: Uuid; readonly opened_at: string; readonly with: string }

/** Of each debt of a wallet that came of one. */
const disputesBehind = async (q: Queryable, wallet: Uuid): Promise<ReadonlyMap<Uuid, Contested>> => {
  const owed = await disputesOwed(q, wallet)
  const names = await partyNames(q, [...owed.values()])
  return new Map(
    [...owed].map(([debt, d]) => {
      const { payer_name, merchant_name } = names(d)
      const other = d.wallet === wallet ? merchant_name : payer_name
      return [debt, { id: d.id, opened_at: isoOf(d.opened_at), with: other }] as const
    }),
  )
}

/** Everything that is owed of a wallet that closes or has closed, to the day, and what a bank was asked for already. */
export const survivingDebts = async (q: Queryable, wallet: Uuid, at: Temporal.Instant) => {
  const loans = (await loansOf(q, [wallet], ['open', 'surviving'])).map((loan) => {
    const { total, late } = standingOf(loan, at)
    const due = late.since?.toString() ?? null
    return {
      id: loan.id,
      kind: 'loan' as const,
      since: isoOf(loan.drawn_at),
      amount: loan.principal,
      topup: null,
      dispute: null,
      owed: total,
      currency: loan.currency,
      late_since: due,
    }
  })
  const topups = await topupsBehind(q, wallet)
  const disputes = await disputesBehind(q, wallet)
  const debts = (await debtsOf(q, [wallet])).map((d) => ({
    id: d.id,
    kind: d.source,
    since: isoOf(d.created_at),
    amount: d.amount,
    topup: topups.get(d.id) ?? null,
    dispute: disputes.get(d.id) ?? null,
    owed: owedOn(d),
    currency: d.currency,
    late_since: null,
  }))
  const repayments = await repaymentsWithEnd(q, wallet)
  const asked = (debt: Uuid): bigint =>
    repayments.reduce((sum, r) => (r.debt === debt && r.state === 'asked' ? sum + r.amount : sum), 0n)
  return {
    debts: [...loans, ...debts].map((debt) => ({ ...debt, asked: asked(debt.id) })),
    repayments,
  }
}
