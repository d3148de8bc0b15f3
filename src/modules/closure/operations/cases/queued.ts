/** A line of the operators' queue: whose it is, how it stands, and how much is decided over. */

import Type from 'typebox'
import { named, namedEnum } from '../../../../kernel/named.ts'
import { Id, Minor, Time } from '../../../../kernel/shapes.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { AboutShape } from '../../../support/operations/support.ts'
import { openQuote } from '../../case/case.ts'
import { isHeld } from '../../case/rules.ts'
import { CLOSURE_STATES, type ClosureRow } from '../../case/types.ts'

export const QueuedShape = named('ClosureSummary', {
  id: Id,
  wallet: Id,
  about: AboutShape,
  state: namedEnum('ClosureState', CLOSURE_STATES),
  waits_for: Type.String(),
  requested_at: Time,
  statutory_by: Time,
  review_until: Type.Union([Time, Type.Null()]),
  stopped_at: Type.Union([Time, Type.Null()]),
  amounts: Type.Union(
    [Type.Array(named('CurrencyAmount', { currency: Type.String(), amount: Minor })), Type.Null()],
    {
      description:
        'Where a person decides (in review, or held): what the quote pays out, by currency in minor units. null elsewhere, and where the quote was erased',
    },
  ),
  held_until: Type.Union([Time, Type.Null()], { description: 'A stop holds it until then at most' }),
})

/** What waits for a decision is weighed by what it pays out. */
export const weighed = async (q: Queryable, c: ClosureRow) => {
  if (c.state !== 'in_review' && !isHeld(c)) return null
  const quote = await openQuote(q, c)
  if (!quote) return null
  const sums = Map.groupBy(quote.lines, ({ currency }) => currency)
  return [...sums].map(([currency, lines]) => ({
    currency,
    amount: lines.reduce((sum, { amount }) => sum + BigInt(amount), 0n).toString(),
  }))
}
