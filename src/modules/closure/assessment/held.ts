/**
 * C21 A case behind the fence that only a person can bring on has an owner, a day on which it is looked at, and says so
 *     in its timeline. Why is for staff: it may be what the law forbids to tell.
 */
import { SYSTEM } from '../../../kernel/actors.ts'

import { type Instant, isAfter } from '../../../kernel/clock.ts'
import { addWorkingDays } from '../../../kernel/time/calendar.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { canonicalJson } from '../../../platform/receipts/canonical.ts'
import { packOf, record } from '../case/case.ts'
import * as sql from '../case/sql.ts'
import type { ClosureRow } from '../case/types.ts'
import type { Obligation } from './evaluate.ts'

/** Which participant stands in the way, and with what: codes of obligations, or its own words. */
export type Hold = { readonly participant: string; readonly because: readonly string[] }

/** What nobody but we can end, or what should have been over by now. Undefined when a date is simply waited for. */
export const holdOf = (open: readonly Obligation[], at: Instant): Hold | undefined => {
  const held = open.filter((o) => o.clears === 'by_operator' || !(o.clearsAt && isAfter(o.clearsAt, at)))
  const [first] = held
  return first && { participant: first.participant, because: [...new Set(held.map((o) => o.code))].sort() }
}

/** Writes it down, once as long as nothing else happens; answers by when somebody has to have looked. */
export const noteHold = async (tx: Tx, c: ClosureRow, { hold, at }: { hold: Hold; at: Instant }) => {
  const last = await sql.latestEvent(tx, c)
  const data = { because: hold }
  if (last?.type !== 'held' || canonicalJson(last.data) !== canonicalJson(data))
    await record(tx, c, { at, type: 'held', actor: SYSTEM, data })
  const { review, time_zone } = await packOf(tx, c)
  return addWorkingDays(at, review.sla.working_days, time_zone)
}
