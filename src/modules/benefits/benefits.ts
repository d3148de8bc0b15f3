/** Coupons and points. F1 A benefit is used at most once for each unit; two uses at once meet at its row. */
import { type Instant, isAfter } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/types.ts'
import * as sql from './sql.ts'

export { activeOf, type Benefit, grant, type NewBenefit, sealOlderLabels, usedSince } from './labels.ts'
export const givenSince = sql.givenSince

/** Refuses benefit_unknown, benefit_over. The wallet is locked and open. */
export const use = async (
  tx: Tx,
  u: { readonly id: Uuid; readonly wallet: Uuid; readonly quantity: bigint; readonly at: Instant },
): Promise<void> => {
  const found = await sql.lock(tx, u.id)
  if (!found || found.wallet !== u.wallet) return refuse('benefit_unknown')
  const over = found.state !== 'active' || !isAfter(found.expires_at, u.at)
  if (over || found.quantity < u.quantity)
    return refuse('benefit_over', { facts: { left: over ? '0' : found.quantity.toString() } })
  await sql.spend(tx, found, u)
}
