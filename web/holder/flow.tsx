/** One thing at a time: back, what it is, help; no tabs. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { w } from '../kit/words.ts'
import { Icon } from '../ui/icon.tsx'
import { chevronLeft } from '../ui/icons.ts'

type To =
  | '/'
  | '/settings'
  | '/close'
  | '/close/preview'
  | '/close/money'
  | '/close/check'
  | '/close/status'
  | '/close/cancel'

/** The bar of a step, and the page below it. `wide` leaves room for what stands beside. */
export const Step = ({
  name,
  back,
  wide = false,
  children,
}: {
  name: string
  back: To
  wide?: boolean
  children: ReactNode
}) => (
  <>
    <header className="sticky top-0 z-5 border-b border-line bg-surface">
      <div className="mx-auto grid min-h-bar max-w-[68rem] grid-cols-[1fr_auto_1fr] items-center px-2 md:px-4">
        <Link
          to={back}
          aria-label={w.app.back}
          className="grid size-11 place-items-center rounded-sm hover:bg-sunken"
        >
          <Icon of={chevronLeft} />
        </Link>
        <p className="font-strong">{name}</p>
        <a
          href="/help"
          className="inline-flex min-h-target-sm min-w-target-sm items-center justify-self-end rounded-sm px-2 text-sm hover:bg-sunken"
        >
          {w.app.help}
        </a>
      </div>
    </header>
    <main
      id="main"
      tabIndex={-1}
      className={`mx-auto px-gutter pt-6 pb-24 outline-none md:pt-10 ${wide ? 'max-w-[68rem]' : 'max-w-measure'}`}
    >
      {children}
    </main>
  </>
)

/** The task and what stands beside it; on a phone the task comes first. */
export const Beside = ({
  children,
  aside,
  label,
}: {
  children: ReactNode
  aside: ReactNode
  label: string
}) => (
  <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_21rem] lg:items-start lg:gap-10">
    <div className="min-w-0">{children}</div>
    <aside aria-label={label} className="mt-8 grid gap-4 lg:sticky lg:top-20 lg:mt-0">
      {aside}
    </aside>
  </div>
)
