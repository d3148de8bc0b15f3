/** When to speak again before a date: pack data says how long before. Pure. */
import { earliest, type Instant, isAfter, minus } from '../../../kernel/clock.ts'

/** The next reminder after `at`, else the date itself. One that was missed is not made up for. */
export const nextMoment = (
  at: Instant,
  { deadline, reminders }: { readonly deadline: Instant; readonly reminders: readonly string[] },
): Instant =>
  reminders
    .map((before) => minus(deadline, before))
    .filter((moment) => isAfter(moment, at))
    .reduce((next, moment) => earliest(next, moment), deadline)
