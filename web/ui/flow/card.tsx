import type { ReactNode } from 'react'

/** A box of its own, with a name. Never one in another. */
export const Card = ({ title, children }: { title?: string; children: ReactNode }) => (
  <section className="rounded-lg border border-line bg-surface p-4 md:p-5">
    {title && <h2 className="mb-3 text-lg">{title}</h2>}
    {children}
  </section>
)
