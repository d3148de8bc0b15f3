/** When a closing can start, where something with a date stands in the way. Pure. */
import { type Instant, isAfter, isoOf, latest, plus } from '../../../kernel/clock.ts'
import type { Obligation, Situation } from './evaluate.ts'

/** How often a standing case is looked at when no date of an obligation is nearer. */
export const LOOK_EVERY = 'PT6H'

export type Start = {
  /** Nothing that anybody does lets it start before: the end of what cannot be left. */
  readonly notBefore: Instant
  /** By when all that is waited for is over; undefined: something has no date, so somebody has to act first. */
  readonly by: Instant | undefined
}

/** `waits` are what blocks, and what else is waited for. */
export const startOf = (waits: readonly Obligation[], at: Instant): Start => {
  const ends = waits.flatMap(({ atEnd, leavingNow }) => (atEnd && leavingNow === undefined ? [atEnd.at] : []))
  // A date that is over and did not clear it is none.
  const dates = waits.map(({ clearsAt }) => (clearsAt && isAfter(clearsAt, at) ? clearsAt : undefined))
  const known = dates.filter((date) => date !== undefined)
  return {
    notBefore: latest(at, ...ends),
    by: known.length === dates.length ? latest(at, ...known) : undefined,
  }
}

/**
 * When it starts at the latest, by what is known: at its last date the worker may look before the thing is over, and looks again
 * then. Where somebody has to act first, the dates that follow are those if they did at once.
 */
export const startsBy = ({ notBefore, by }: Start, at: Instant): Instant => {
  const start = by ?? notBefore
  return isAfter(start, at) ? plus(start, LOOK_EVERY) : at
}

export const blocksIn = ({ obligations }: Situation): readonly Obligation[] =>
  obligations.filter((o) => o.blocks)

export const showStart = ({ notBefore, by }: Start) => ({
  not_before: isoOf(notBefore),
  by: by ? isoOf(by) : null,
})
