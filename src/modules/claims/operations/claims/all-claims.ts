import type { Instant } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Currency } from '../../../../kernel/money.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { find, type Payment } from '../../../payments/payments.ts'
import { type Claim, left, openClaims, restOf } from '../../claims.ts'

type ClaimOut = {
  readonly id: Uuid
  /** What it left by: a payment, or the posting that repaid a debt. */
  readonly by: Uuid
  readonly amount: bigint
  readonly currency: Currency
  /** paying: a bank has it; paid: it has arrived there; used: it repaid a debt; back: it came back and is kept again. */
  readonly state: 'paying' | 'paid' | 'used' | 'back'
  readonly at: Instant
  /** Null where no bank has it. */
  readonly instrument: Uuid | null
}

/** Everything that is kept for this wallet's former holder, and what has left of it without what a debt let stay. */
export const allClaims = async (
  q: Queryable,
  wallet: Uuid,
): Promise<{ readonly kept: readonly Claim[]; readonly out: readonly ClaimOut[] }> => {
  const kept = await openClaims(q, [wallet])
  const gone = await left(q, wallet)
  const payments = new Map(
    (
      await find(
        q,
        gone.map((claim) => claim.paid_by),
      )
    ).map((payment) => [payment.id, payment]),
  )
  const amounts = new Map([...kept, ...gone].map(({ id, amount }) => [id, amount]))
  const out = gone.flatMap(({ id, amount, currency, paid_by, asked_for, created_at }): ClaimOut[] => {
    const payment = payments.get(paid_by)
    // What a bank brought because a debt was to be repaid was never kept: it is a repayment.
    if (!payment && asked_for) return []
    const rest = amounts.get(restOf(id)) ?? 0n
    return [
      {
        id,
        by: paid_by,
        amount: amount - rest,
        currency,
        state: payment ? stateOf(payment) : 'used',
        at: payment?.changed_at ?? created_at,
        instrument: payment?.instrument ?? null,
      },
    ]
  })
  return { kept, out: out.toSorted((a, b) => newestFirst(a, b)) }
}

const stateOf = ({ state }: Payment): ClaimOut['state'] => {
  if (state === 'paid') return 'paid'
  return state === 'refused' || state === 'bounced' || state === 'cancelled' ? 'back' : 'paying'
}

const newestFirst = (a: ClaimOut, b: ClaimOut): number =>
  Temporal.Instant.compare(b.at, a.at) || (a.id < b.id ? -1 : 1)
