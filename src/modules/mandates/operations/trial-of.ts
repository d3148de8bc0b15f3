import { type Instant, isAfter, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { momentIn } from '../../../kernel/time/times.ts'

type Dates = { readonly kind: string; readonly every?: string; readonly trial_until?: string }

/** When the first debit is due. Refuses request_invalid: dates belong to a subscription, and a trial ends within a year. */
export const trialOf = ({ kind, every, trial_until }: Dates, at: Instant): Instant => {
  if ((kind === 'subscription') !== (every !== undefined))
    refuse('request_invalid', { errors: [{ pointer: '/every', message: 'belongs to a subscription' }] })
  const trial = trial_until ? momentIn(trial_until, '/trial_until') : at
  if (trial_until && (!every || !isAfter(trial, at) || isAfter(trial, plus(at, 'P366D'))))
    refuse('request_invalid', {
      errors: [{ pointer: '/trial_until', message: 'a later time, within a year' }],
    })
  return trial
}
