import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { x } from './icons.ts'

type Props = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** Name of the button that closes it. */
  readonly close: string
  /** A drawer stands at the side of a desk, for what is looked at beside the page. */
  readonly drawer?: boolean
  readonly children: ReactNode
}

/** Over the page: a sheet from below on a phone. Focus stays inside, Esc closes, and focus goes back where it was. */
export const Dialog = ({ open, onClose, title, close, drawer = false, children }: Props) => (
  <Base.Root open={open} onOpenChange={(next) => next || onClose()}>
    <Base.Portal>
      <Base.Backdrop className="fixed inset-0 z-8 bg-scrim" />
      <Base.Popup
        className={`fixed inset-x-0 bottom-0 z-9 max-h-[88dvh] overflow-y-auto rounded-t-xl bg-raised p-6 shadow-3 ${
          drawer
            ? 'md:inset-y-0 md:start-auto md:end-0 md:h-dvh md:max-h-dvh md:w-[26rem] md:rounded-none'
            : 'md:inset-x-auto md:start-1/2 md:top-1/2 md:bottom-auto md:w-[30rem] md:-translate-1/2 md:rounded-xl rtl:md:translate-x-1/2'
        }`}
      >
        <div className="flex items-start justify-between gap-4">
          <Base.Title className="text-xl">{title}</Base.Title>
          <Base.Close
            aria-label={close}
            className="-m-2.5 grid size-11 shrink-0 place-items-center rounded-sm hover:bg-sunken"
          >
            <Icon of={x} />
          </Base.Close>
        </div>
        {children}
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)
