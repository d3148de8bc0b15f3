import type { Static } from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import type { ClosureRow } from '../../../closure/closure.ts'
import { labelsOf } from '../../../instruments/instruments.ts'
import { promisedBy, tasksAbout } from '../../../support/support.ts'
import { CLAIM_ACCOUNT_REFUSED, lastRequestOf, standingOf } from '../../claims.ts'
import { type ClaimsShape, showClaim } from '../shapes.ts'
import { allClaims } from './all-claims.ts'

/** What is kept, how it stands, and what has left: the same for its owner and for staff. */
export const claimsView = async (q: Queryable, c: ClosureRow): Promise<Static<typeof ClaimsShape>> => {
  const last = await lastRequestOf(q, c.wallet)
  const task = last?.refused
    ? (await tasksAbout(q, c.id)).find((t) => t.kind === CLAIM_ACCOUNT_REFUSED && t.resolved_at === null)
    : undefined
  const { kept, out } = await allClaims(q, c.wallet)
  const named = [last?.instrument, ...out.map(({ instrument }) => instrument)]
  const labels = await labelsOf(q, [...new Set(named.flatMap((id) => id ?? []))])
  const labelOf = (id: Uuid | null | undefined) => (id ? labels.get(id) : undefined) ?? null
  const claims = kept.map((claim) => {
    const { state: stands, refused } = standingOf(claim, last)
    const state = refused === 'identity_gone' && task ? ('in_review' as const) : stands
    return {
      ...showClaim(claim),
      state,
      refused,
      review_by: refused && task ? isoOf(promisedBy(task)) : null,
      payable: state === 'kept' || state === 'refused',
      destination: state === 'kept' ? null : labelOf(last?.instrument),
    }
  })
  const paid = out.flatMap(({ id, amount, currency, state, at, instrument }) =>
    state === 'back'
      ? []
      : [
          {
            id,
            amount: amount.toString(),
            currency,
            state,
            at: isoOf(at),
            destination: state === 'used' ? null : labelOf(instrument),
          },
        ],
  )
  return { claims, paid }
}
