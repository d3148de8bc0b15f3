import type { Uuid } from '../../../../kernel/ids.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { find, type Payment } from '../../../payments/payments.ts'
import { type AskedRepayment, repaymentsOf } from '../../claims.ts'

export type Repayment = Omit<AskedRepayment, 'refused'> & {
  /** asked: the bank has not brought it yet; arrived; refused: it brings nothing, `reason` says why. */
  readonly state: 'asked' | 'arrived' | 'refused'
  readonly reason: string | null
}

/** What a bank was asked for to repay debts of this wallet and what came of it, newest first. */
export const repaymentsWithEnd = async (q: Queryable, wallet: Uuid): Promise<Repayment[]> => {
  const asked = await repaymentsOf(q, wallet)
  const payments = await find(
    q,
    asked.map(({ payment }) => payment),
  )
  const byId = new Map(payments.map((payment) => [payment.id, payment]))
  return asked.map(({ refused, ...wish }) => {
    const payment = byId.get(wish.payment)
    return { ...wish, state: stateOf(refused, payment), reason: refused ?? payment?.reason ?? null }
  })
}

const stateOf = (refused: string | null, payment: Payment | undefined): Repayment['state'] => {
  if (refused !== null || payment?.state === 'refused' || payment?.state === 'bounced') return 'refused'
  return payment?.state === 'paid' ? 'arrived' : 'asked'
}
