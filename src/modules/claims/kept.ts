/**
 * Money that is kept for a former holder. The one place where a claim is written down: whatever made it, its owner is
 * looked for from then on.
 * E1 A claim is paid once: its row says by what, under the wallet's lock; what a bank returns is a new claim.
 */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, deriveId, type Uuid } from '../../kernel/ids.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Tx } from '../../platform/db/types.ts'
import * as sql from './sql.ts'
import type { Claim } from './types.ts'

/** Due row that looks for the owner of claims nobody has collected; `ref` is their wallet, `born` says one is new. */
export const UNCLAIMED = 'claim.unclaimed'

/** Once per id. E2 No claim without a clock: when to speak of it is the pack's, so the first look is at once. */
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

/** Marks a claim as used up by `by` for `amount`; what is left is a claim again. */
export const useClaim = async (
  tx: Tx,
  claim: Claim,
  { by, amount }: { by: Uuid; amount: bigint },
): Promise<void> => {
  await sql.payClaim(tx, { id: claim.id, by })
  const left = claim.amount - amount
  if (left === 0n) return
  const { wallet, closure, currency, reason, source } = claim
  const id = restOf(claim.id)
  // What is left is as old as the whole was.
  const rest = { id, wallet, closure, amount: left, currency, reason, source }
  await keepClaims(tx, [rest], claim.created_at)
}

/** The claim that holds what a debt left of another one. */
export const restOf = (claim: Uuid): Uuid => deriveId(bucketOf(claim), 'claim.rest', claim)

/** The case that money was last kept under for this wallet, and since when. */
export const lastCaseOf = sql.lastCaseOf

/** Money kept for the holders of these wallets and not paid out yet, oldest first. */
export const openClaims = sql.claimsOf

/** The claim leaves by this payment. */
export const payClaim = sql.payClaim

export { claimAges, left, paysClaim, uncollected } from './sql.ts'
