import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { Drawing } from './icons.ts'

type Fact = { readonly icon: Drawing; readonly term: string; readonly answer: ReactNode }
type Props = {
  readonly icon: Drawing
  readonly meaning?: 'plan' | 'waits'
  readonly title: string
  readonly text: string
  readonly facts?: readonly Fact[]
  /** Two buttons at most. */
  readonly children?: ReactNode
}

/** A whole page that says how something stands: unknown, offline, in maintenance, at fault. */
export const StatePage = ({ icon, meaning = 'waits', title, text, facts = [], children }: Props) => (
  <div className="max-w-[36rem]">
    <span
      className={`grid size-16 place-items-center rounded-lg ${
        meaning === 'plan' ? 'bg-brand-soft text-brand' : 'bg-waits-soft text-waits'
      }`}
    >
      <Icon of={icon} size="xl" />
    </span>
    <h1 tabIndex={-1} className="mt-6">
      {title}
    </h1>
    <p className="mt-2 text-ink-2">{text}</p>
    {facts.length > 0 && (
      <dl className="mt-6 divide-y divide-line rounded-lg border border-line bg-surface">
        {facts.map(({ icon: drawn, term, answer }) => (
          <div key={term} className="px-4 py-3">
            <dt className="flex items-center gap-3 text-sm text-ink-2">
              <span className="text-ink-3">
                <Icon of={drawn} size="md" />
              </span>
              {term}
            </dt>
            <dd className="ms-8">{answer}</dd>
          </div>
        ))}
      </dl>
    )}
    <div className="mt-6 flex flex-wrap gap-3">{children}</div>
  </div>
)
