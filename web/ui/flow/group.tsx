import type { ReactNode } from 'react'
import type { Drawing } from '../icons.ts'
import { type Meaning, Tile } from '../row.tsx'

type Props = {
  readonly id: string
  readonly icon: Drawing
  readonly meaning: Meaning
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

/** What belongs together by who acts, under its name. */
export const Group = ({ id, icon, meaning, title, text, children }: Props) => (
  <section id={id} aria-labelledby={`${id}-title`} className="mt-8">
    <div className="mb-3 flex items-center gap-3">
      <Tile icon={icon} meaning={meaning} />
      <div>
        <h2 id={`${id}-title`} className="text-lg">
          {title}
        </h2>
        <p className="text-sm text-ink-2">{text}</p>
      </div>
    </div>
    {children}
  </section>
)
