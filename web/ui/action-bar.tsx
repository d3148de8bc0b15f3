import type { ReactNode } from 'react'

/** The one button of a step: at the foot of a phone, below the form at a desk. `before` says that nothing has changed yet. */
export const ActionBar = ({ before, children }: { before?: string; children: ReactNode }) => (
  <>
    {before && <p className="mt-8 text-center text-sm text-ink-2 md:text-start">{before}</p>}
    <div
      className={`sticky bottom-0 z-4 -mx-gutter border-t border-line bg-surface px-gutter pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] *:w-full md:static md:mx-0 md:border-0 md:bg-transparent md:p-0 md:*:w-auto md:*:min-w-56 ${
        before ? 'mt-3' : 'mt-8'
      }`}
    >
      {children}
    </div>
  </>
)
