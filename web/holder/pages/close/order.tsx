import type { Quote } from '../../../../sdk/src/index.ts'
import { moneyCode } from '../../../kit/money.ts'
import { dayText, momentText, spanText } from '../../../kit/when.ts'
import { type Moment, TimeLine } from '../../../ui/flow/time-line.tsx'
import { c } from './words.ts'

type Step = Quote['steps'][number]

/** A loan is labelled by its day alone, a credit line not at all. */
export const thingOf = ({ kind, label }: { readonly kind: string; readonly label?: string | null }): string =>
  c.order.kinds[kind]?.(label ?? '') ?? label ?? c.order.thing

const stepText = (step: Step): string => step.words ?? c.order.steps[step.kind](thingOf(step.object))
const stepDetail = ({ kind, amount, currency, fee, fails_next: fails, at_end: end }: Step): string =>
  [
    ...(kind === 'cancel' ? [] : [moneyCode(amount, currency)]),
    ...(fee === '0' ? [] : [c.order.fee(moneyCode(fee, currency))]),
    ...(fails ? [c.order.fails(dayText(fails.at), fails.payee)] : []),
    ...(end ? [c.order.at_end(moneyCode(end.amount, currency), dayText(end.at))] : []),
  ].join(' · ')

/** What happens in which order. The cut stands before the first step that cannot be undone: exactly one. */
export const Order = ({ quote, starts }: { quote: Quote; starts: string | undefined }) => {
  const { dates, steps, lines, cooling_off: cooling } = quote
  const early = steps.filter((step) => step.early)
  const later = steps.filter((step) => !step.early)
  const momentOf = (step: Step): Moment => ({
    key: `${step.object.kind}${step.object.ref}`,
    when: step.early ? c.order.at_once : c.by(dayText(step.done_by)),
    what: stepText(step),
    detail: stepDetail(step),
    state: 'to_come',
  })
  const moments: Moment[] = [
    { key: 'now', when: starts ?? c.order.today, what: c.nothing_new, state: 'now' },
    ...early.map(momentOf),
    {
      key: 'cooling',
      when: c.until(momentText(dates.cooling_off_until)),
      what: c.cooling(spanText(cooling.duration)),
      detail:
        cooling.with_strong_proof === cooling.duration
          ? c.cooling_detail
          : c.order.cooling_strong(spanText(cooling.with_strong_proof)),
      state: 'to_come',
    },
    ...later.map(momentOf),
    ...lines.map(
      (line): Moment => ({
        key: `${line.currency}${line.account}`,
        when: c.by(dayText(line.arrives_by)),
        what: line.way === 'claim' ? c.order.kept : c.order.paid(nameOf(line)),
        detail: moneyCode(line.amount, line.currency),
        state: 'to_come',
      }),
    ),
    {
      key: 'closed',
      when: c.by(dayText(dates.closed_by)),
      what: c.closed_then,
      detail: c.order.promise(dayText(dates.statutory_by)),
      state: 'to_come',
    },
  ]
  const first = moments.findIndex(({ key }) => key === firstCut(quote))
  return (
    <TimeLine
      moments={moments.map((moment, index) => (index === first ? { ...moment, cut: c.cut } : moment))}
    />
  )
}

/** The first step that is not taken back: one that is taken at once, else the first after the cooling-off. */
const firstCut = ({ steps, lines }: Quote): string => {
  const step =
    steps.find(({ early, irreversible }) => early && irreversible !== null) ??
    steps.find(({ early }) => !early)
  const [line] = lines
  if (step) return `${step.object.kind}${step.object.ref}`
  return line ? `${line.currency}${line.account}` : 'closed'
}

/** Where a line goes, in words. */
export const nameOf = ({ way, destination }: Quote['lines'][number]): string =>
  way === 'claim' || way === 'donate' || way === 'forfeit' ? c.money.ways[way].title : destination
