import type { Static } from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import type { ClosureRow } from '../../closure/case/types.ts'
import { allClaims, CLAIM_ACCOUNT_REFUSED, lastRequestOf, standingOf } from '../../payments/claims.ts'
import { tasksAbout } from '../../support/tasks.ts'
import { type ClaimsShape, showClaim } from './shapes.ts'

/** What is kept, how it stands, and what has left: the same for its owner and for staff. */
export const claimsView = async (q: Queryable, c: ClosureRow): Promise<Static<typeof ClaimsShape>> => {
  const last = await lastRequestOf(q, c.wallet)
  const task = last?.refused
    ? (await tasksAbout(q, c.id)).find((t) => t.kind === CLAIM_ACCOUNT_REFUSED && t.resolved_at === null)
    : undefined
  const { kept, out } = await allClaims(q, c.wallet)
  const claims = kept.map((claim) => {
    const { state, refused } = standingOf(claim, last)
    return {
      ...showClaim(claim),
      state: refused === 'identity_gone' && task ? ('in_review' as const) : state,
      refused,
      review_by: refused && task ? isoOf(task.due_at) : null,
    }
  })
  const paid = out.flatMap(({ id, amount, currency, state, at }) =>
    state === 'back' ? [] : [{ id, amount: amount.toString(), currency, state, at: isoOf(at) }],
  )
  return { claims, paid }
}
