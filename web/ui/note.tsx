import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { calendarClock, circleAlert, type Drawing, hourglass, info } from './icons.ts'

const KINDS: Readonly<
  Record<string, { readonly ground: string; readonly ink: string; readonly icon: Drawing }>
> = {
  info: { ground: 'border-line bg-surface', ink: 'text-ink-2', icon: info },
  waits: { ground: 'border-waits-line bg-waits-soft', ink: 'text-waits', icon: hourglass },
  block: { ground: 'border-block-line bg-block-soft', ink: 'text-block', icon: circleAlert },
  done: { ground: 'border-done-line bg-done-soft', ink: 'text-done', icon: calendarClock },
}
type Kind = 'info' | 'waits' | 'block' | 'done'
type Props = {
  readonly kind?: Kind
  readonly icon?: Drawing
  readonly title?: string
  readonly children: ReactNode
}

/** Something to know here, with one button at most. */
export const Note = ({ kind = 'info', icon, title, children }: Props) => {
  const look = KINDS[kind]
  if (!look) return null
  return (
    <div
      className={`grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 rounded-md border px-4 py-3 text-sm leading-[1.6] text-ink ${look.ground}`}
    >
      <span className={`mt-0.5 ${look.ink}`}>
        <Icon of={icon ?? look.icon} size="md" />
      </span>
      <div className="grid gap-1">
        {title && <p className="text-md leading-[1.45] font-strong">{title}</p>}
        {children}
      </div>
    </div>
  )
}

/** A note about the whole page: one a page, before its heading. */
export const Banner = ({ label, ...note }: Props & { readonly label: string }) => (
  <section aria-label={label}>
    <Note {...note} />
  </section>
)
