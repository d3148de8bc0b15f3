import type { Closure, ClosureStep } from '../../../../../sdk/src/index.ts'
import { moneyCode } from '../../../../kit/money.ts'
import { dayText, momentText } from '../../../../kit/when.ts'
import { type Moment, TimeLine } from '../../../../ui/flow/time-line.tsx'
import { thingOf } from '../order.tsx'
import { c } from '../words.ts'

/** What has happened and what is to come, with dates; the cut stands before what cannot be undone. */
export const Course = ({ closure }: { closure: Closure }) => {
  const { accepted_at: accepted, cooling_off_until: until, state, closed_at: closed } = closure
  const cooling = state === 'cooling_off' || state === 'in_review'
  const steps = closure.steps.map(momentOf)
  const moments: Moment[] = [
    ...(accepted
      ? [
          {
            key: 'accepted',
            when: momentText(accepted),
            what: c.course.accepted,
            detail: c.course.told,
            state: 'done' as const,
          },
        ]
      : []),
    ...(until
      ? [
          {
            key: 'cooling',
            when: c.until(momentText(until)),
            what: c.course.cooling,
            detail: cooling ? c.cooling_detail : undefined,
            state: cooling ? ('now' as const) : ('done' as const),
          },
        ]
      : []),
    ...steps.map((step, index) => (index === 0 ? { ...step, cut: c.cut } : step)),
    {
      key: 'closed',
      when: closed ? momentText(closed) : c.by(dayText(closure.statutory_by)),
      what: c.closed_then,
      detail: closed ? undefined : c.course.at_the_latest,
      state: closed ? 'done' : 'to_come',
      ...(steps.length === 0 ? { cut: c.cut } : {}),
    },
  ]
  return <TimeLine moments={moments} />
}

const momentOf = (step: ClosureStep): Moment => ({
  key: step.id,
  when: step.state === 'done' ? c.course.done : step.until ? c.by(dayText(step.until)) : c.course.after,
  what: step.claim ? c.order.kept : (step.words ?? kindOf(step)),
  detail: [
    ...(step.quoted === '0' && step.moved === '0'
      ? []
      : [moneyCode(step.state === 'done' ? step.moved : step.quoted, step.currency)]),
    ...(step.waits_for && step.state !== 'done' ? [step.waits_for] : []),
  ].join(' · '),
  state: step.state === 'done' ? 'done' : step.state === 'pending' ? 'to_come' : 'now',
})

const kindOf = ({ kind, object, label, destination }: ClosureStep): string => {
  if (kind === 'payout') return destination === null ? c.order.paid_out : c.order.paid(destination)
  return c.order.steps[kind](thingOf({ kind: object?.kind ?? '', label }))
}
