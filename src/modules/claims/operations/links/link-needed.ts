import { type Instant, isAfter, plus } from '../../../../kernel/clock.ts'
import type { Bucket, Uuid } from '../../../../kernel/ids.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { byId, FENCED } from '../../../closure/closure.ts'
import { disputesOf } from '../../../commerce/commerce.ts'
import { PAGE } from '../../../commerce/operations/commerce.ts'
import { loansOf } from '../../../credit/credit.ts'
import { allClaims } from '../claims/all-claims.ts'
import { survivingDebts } from '../debts/debts-of.ts'

/** How long what came of it, and its papers, can still be read after the last thing was settled. */
const READ_ON = 'P90D'

/**
 * A receipt link lives as long as anything it leads to: the case itself and its tail, money that is kept or on its way out,
 * debts that went on, disputes. Asked only once the day is over until which it lives in any case.
 */
export const linkNeeded = async (
  q: Queryable,
  key: { readonly id: Uuid; readonly bucket: Bucket },
  at: Instant,
): Promise<boolean> => {
  const c = await byId(q, key)
  if (!c || !FENCED.includes(c.state)) return false
  const lately = (when: Instant | null) => when !== null && isAfter(plus(when, READ_ON), at)
  if (c.state !== 'closed' || (c.tail_until && isAfter(c.tail_until, at))) return true
  const { kept, out } = await allClaims(q, c.wallet)
  if (kept.length > 0 || out.some((one) => one.state === 'paying' || lately(one.at))) return true
  const { debts, repayments } = await survivingDebts(q, c.wallet, at)
  if (debts.length > 0 || repayments.some((one) => lately(one.created_at))) return true
  if ((await loansOf(q, [c.wallet], ['settled'])).some((loan) => lately(loan.ended_at))) return true
  const disputes = await disputesOf(q, c.wallet, PAGE)
  return disputes.some((one) => one.decided_at === null || lately(one.decided_at))
}
