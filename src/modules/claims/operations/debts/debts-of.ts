import type { Uuid } from '../../../../kernel/ids.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { debtsOf, owedOn } from '../../../commerce/commerce.ts'
import { loansOf, standingOf } from '../../../credit/credit.ts'
import { repaymentsOf } from '../../../payments/payments.ts'

/** Everything that is owed of a wallet that closes or has closed, to the day, and what a bank was asked for already. */
export const survivingDebts = async (q: Queryable, wallet: Uuid, at: Temporal.Instant) => {
  const loans = (await loansOf(q, [wallet], ['open', 'surviving'])).map((loan) => {
    const { total, late } = standingOf(loan, at)
    const due = late.since?.toString() ?? null
    return { id: loan.id, kind: 'loan' as const, owed: total, currency: loan.currency, late_since: due }
  })
  const debts = (await debtsOf(q, [wallet])).map((d) => ({
    id: d.id,
    kind: d.source,
    owed: owedOn(d),
    currency: d.currency,
    late_since: null,
  }))
  const repayments = await repaymentsOf(q, wallet)
  const asked = (debt: Uuid): bigint =>
    repayments.reduce((sum, r) => (r.debt === debt && r.state === 'asked' ? sum + r.amount : sum), 0n)
  return {
    debts: [...loans, ...debts].map((debt) => ({ ...debt, asked: asked(debt.id) })),
    repayments,
  }
}
