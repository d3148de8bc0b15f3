import { Fragment, type ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { scissors } from '../icons.ts'

export type Moment = {
  readonly key: string
  readonly when: string
  readonly what: string
  readonly detail?: ReactNode
  readonly state: 'done' | 'now' | 'to_come'
  /** The first step that cannot be undone: the words of the cut before it. */
  readonly cut?: string | undefined
}

const DOTS = {
  done: 'border-brand bg-brand',
  now: 'border-brand bg-surface ring-4 ring-brand-soft',
  to_come: 'border-line-strong bg-surface',
} as const

/** What happens, one after the other; the dashed cut stands before what cannot be undone. */
export const TimeLine = ({ moments }: { moments: readonly Moment[] }) => (
  <ol className="relative ms-2 border-s-2 border-line">
    {moments.map(({ key, when, what, detail, state, cut }) => (
      <Fragment key={key}>
        {cut && (
          <li className="relative my-3 ps-5">
            <p className="flex items-center gap-2 text-sm font-strong">
              <span className="-ms-8 bg-surface py-0.5">
                <Icon of={scissors} />
              </span>
              <span>{cut}</span>
              <span aria-hidden="true" className="min-w-4 grow border-t-2 border-dashed border-line-strong" />
            </p>
          </li>
        )}
        <li className="relative pb-5 ps-5 last:pb-0" aria-current={state === 'now' ? 'step' : undefined}>
          <span
            aria-hidden="true"
            className={`absolute -start-2 top-1 size-3.5 rounded-full border-2 ${DOTS[state]}`}
          />
          <span className="block text-sm text-ink-2">{when}</span>
          <span className="block font-strong">{what}</span>
          {detail && <span className="block text-sm text-ink-2">{detail}</span>}
        </li>
      </Fragment>
    ))}
  </ol>
)
