import type { Closure, ClosurePreview, Quote } from '../../../../sdk/src/index.ts'
import { moneyCode } from '../../../kit/money.ts'
import { dayText } from '../../../kit/when.ts'
import { Options } from '../../../ui/option.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { boundsOf, boundText } from './standing.ts'
import { c } from './words.ts'

export type When = 'now' | 'ready' | 'later'

const canStart = ({ actions }: Closure, { blocked }: ClosurePreview): boolean =>
  !blocked && actions.some(({ action }) => action === 'confirm')

/** What is chosen before anybody chooses: at once where nothing stands in the way. */
export const whenPossible = (closure: Closure, preview: ClosurePreview): When =>
  canStart(closure, preview) ? 'now' : 'ready'

type Props = {
  readonly closure: Closure
  readonly preview: ClosurePreview
  readonly quote: Quote
  readonly chosen: When
  readonly onChoose: (when: When) => void
}

/** Start now stays visible with its date where it is not possible yet. Nothing waits and nothing is due: there is no question. */
export const WhenToClose = ({ closure, preview, quote, chosen, onChoose }: Props) => {
  const can = canStart(closure, preview)
  const { later, start } = preview
  if (can && later === null) return null
  const limits = boundsOf(quote, closure.plan).map((bound) => c.bounds.sentence(boundText(bound)))
  const debits = (later?.debits ?? []).map(({ payee, amount, currency }) =>
    c.when.debit(payee, moneyCode(amount, currency)),
  )
  const day = start.by ?? (start.not_before === preview.at ? null : start.not_before)
  return (
    <div className="mt-8">
      <Options<When>
        legend={c.when.title}
        name="when"
        chosen={chosen}
        onChoose={onChoose}
        choices={[
          ...(can
            ? []
            : [
                {
                  value: 'ready' as const,
                  title: c.when.ready,
                  detail: [c.when.ready_text, ...limits, c.when.outside].join(' '),
                },
              ]),
          {
            value: 'now' as const,
            title: c.when.now,
            detail: c.when.now_text,
            ...(can
              ? {}
              : {
                  notBefore: (
                    <span className="mt-1 block">
                      <Tag kind="waits">{day ? c.when.not_before(dayText(day)) : c.when.not_yet}</Tag>
                    </span>
                  ),
                }),
          },
          ...(later
            ? [
                {
                  value: 'later' as const,
                  title: c.when.later,
                  detail: [
                    c.when.later_text(dayText(later.not_before), debits),
                    ...limits,
                    c.when.outside,
                  ].join(' '),
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}
