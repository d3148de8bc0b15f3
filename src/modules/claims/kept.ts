/** The one place where a claim is written down: whatever made it, its owner is looked for from then on. */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf } from '../../kernel/ids.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Tx } from '../../platform/db/types.ts'
import * as sql from '../payments/sql.ts'
import type { Claim } from '../payments/types.ts'

/** Due row that looks for the owner of claims nobody has collected; `ref` is their wallet, `born` says one is new. */
export const UNCLAIMED = 'claim.unclaimed'

/** Once per id. P11 No claim without a clock: when to speak of it is the pack's, so the first look is at once. */
export const keepClaims = async (
  tx: Tx,
  claims: readonly Omit<Claim, 'paid_by' | 'created_at'>[],
  at: Instant,
): Promise<void> => {
  await sql.insertClaims(tx, claims, at)
  const born = (wallet: Claim['wallet']) => {
    const bucket = bucketOf(wallet)
    return { bucket, kind: UNCLAIMED, ref: wallet, dueAt: at, wallet, payload: { born: true } }
  }
  await schedule(tx, [...new Set(claims.map((c) => c.wallet))].map(born))
}
