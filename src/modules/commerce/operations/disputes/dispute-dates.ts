/** The dates of a dispute, by the rules in force (B17 of commerce). */

import { type Instant, plus } from '../../../../kernel/clock.ts'
import { addWorkingDays } from '../../../../kernel/time/calendar.ts'
import { defaultPack } from '../../../policy/policy.ts'

/** Until when a purchase may be contested: for any reason, and by whoever says that they did not make it. */
export const contestableUntil = ({ created_at }: { readonly created_at: Instant }) => {
  const { open_within, not_mine_within } = defaultPack().disputes
  return { any: plus(created_at, open_within), not_mine: plus(created_at, not_mine_within) }
}

export const disputeDates = (at: Instant): { readonly answerBy: Instant; readonly decideBy: Instant } => {
  const { disputes, time_zone } = defaultPack()
  const [answerBy, decideBy] = [
    addWorkingDays(at, disputes.answer.working_days, time_zone),
    addWorkingDays(at, disputes.decision.working_days, time_zone),
  ]
  return { answerBy, decideBy }
}
