/** In review: C14 two different operators decide, over the hash of what both were shown. */
import { type Instant, isoOf } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Lang } from '../../../kernel/languages.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { notAllowed, openQuote } from '../case/case.ts'
import { isHeld } from '../case/rules.ts'
import * as sql from '../case/sql.ts'
import type { ClosureRow } from '../case/types.ts'
import { goOn } from '../settlement/advance.ts'
import { renderQuote } from '../views/view.ts'
import { undo } from './cancel.ts'

/** What an operator decides over; the decision is bound to its hash. */
export const reviewSheet = async (q: Queryable, c: ClosureRow, lang: Lang) => {
  const quote = await openQuote(q, c)
  const events = await sql.eventsOf(q, c)
  return {
    closure: c.id,
    version: c.version,
    requested_at: isoOf(c.requested_at),
    accepted_at: c.accepted_at ? isoOf(c.accepted_at) : null,
    stopped_at: c.stopped_at ? isoOf(c.stopped_at) : null,
    stop_settled_at: c.stop_settled_at ? isoOf(c.stop_settled_at) : null,
    strength: c.strength,
    because: events.findLast((e) => e.type === 'in_review')?.data.because ?? [],
    quote: quote ? renderQuote(quote, lang) : null,
  }
}

export type Verdict = { readonly actor: Actor; readonly at: Instant }

/** Refuses stop_open: whoever pressed the stop link is asked first. */
export const approve = (tx: Tx, c: ClosureRow, verdict: Verdict): Promise<ClosureRow> => {
  if (c.state !== 'in_review') notAllowed(c)
  if (isHeld(c)) refuse('stop_open', { facts: { stop: `/v1/operator/closures/${c.id}/stop` } })
  return goOn(tx, c, verdict)
}

/** Everything is given back; the holder gets the reason, a signed refusal and an appeal. */
export const reject = (tx: Tx, c: ClosureRow, verdict: Verdict): Promise<ClosureRow> => {
  if (c.state !== 'in_review') notAllowed(c)
  return undo(tx, c, { ...verdict, on: 'reject', type: 'rejected' })
}
