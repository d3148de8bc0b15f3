/** Work about kept money, and when it is nobody's any more. */

import type { Tx } from '../../../../platform/db/types.ts'
import { type ClosureRow, claimsCollected, stepsOf } from '../../../closure/closure.ts'
import { endTasks } from '../../../support/support.ts'
import { CLAIM_ACCOUNT_REFUSED } from '../../claims.ts'
import { allClaims } from './all-claims.ts'

const KEPT = [
  'closure.payout_refused', 'closure.payout_returned', 'closure.unclaimed', 'claim.came_back', CLAIM_ACCOUNT_REFUSED,
  'claim.report',
] as const // biome-ignore format: a list

/** Nothing is kept, and nothing is on its way that could come back: whoever looked for the owner need not. */
export const claimsOver = async (tx: Tx, c: ClosureRow): Promise<void> => {
  const { kept, out } = await allClaims(tx, c.wallet)
  if (kept.length > 0 || out.some(({ state }) => state === 'paying')) return
  const steps = (await stepsOf(tx, c)).map(({ id }) => id)
  // Tasks of an older version name the payment that came back.
  const refs = [c.id, ...steps, ...out.map(({ by }) => by)]
  await endTasks(tx, { bucket: c.bucket, kinds: KEPT, refs, outcome: 'paid', by: null })
  await claimsCollected(tx, c)
}

/** The bank knows an account of theirs: the one that was refused is nobody's work. */
export const accountTaken = async (tx: Tx, c: Pick<ClosureRow, 'id' | 'bucket'>): Promise<void> => {
  const work = { bucket: c.bucket, kinds: [CLAIM_ACCOUNT_REFUSED], refs: [c.id] } as const
  await endTasks(tx, { ...work, outcome: 'account_taken', by: null })
}
