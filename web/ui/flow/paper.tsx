import type { ReactNode } from 'react'

/** Quote and receipt look like paper: parts, a perforation, one stub. */
export const Paper = ({
  label,
  parts,
  stub,
}: {
  label: string
  parts: readonly ReactNode[]
  stub: ReactNode
}) => (
  // biome-ignore lint/a11y/useSemanticElements: a group that is no part of a form
  <div role="group" aria-label={label} className="rounded-lg border border-line bg-surface shadow-1">
    <div className="divide-y divide-line">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one quote keep their places
        <div key={index} className="px-4 py-5 md:px-6">
          {part}
        </div>
      ))}
    </div>
    <div aria-hidden="true" className="relative h-5">
      <span className="absolute inset-x-5 top-1/2 border-t-2 border-dashed border-line" />
      <span className="absolute -start-px top-0 h-5 w-2.5 rounded-e-full border border-s-0 border-line bg-canvas" />
      <span className="absolute -end-px top-0 h-5 w-2.5 rounded-s-full border border-e-0 border-line bg-canvas" />
    </div>
    <div className="px-4 py-4 md:px-6">{stub}</div>
  </div>
)

type Sum = { readonly term: string; readonly amount: string }
/** An amount, where it goes, and how it comes about. */
export const Amount = ({
  to,
  code,
  amount,
  sums = [],
  quiet = false,
}: {
  to: ReactNode
  code: string
  amount: string
  sums?: readonly Sum[]
  quiet?: boolean
}) => (
  <>
    <p className="text-sm text-ink-2">{to}</p>
    <p className={`num text-[1.75rem] leading-[1.25] font-strong ${quiet ? 'text-ink-3' : ''}`}>
      <small className="me-[0.3em] text-[0.62em] text-ink-2">{code}</small>
      {amount}
    </p>
    {sums.length > 0 && (
      <dl className="mt-3 grid gap-1 text-sm">
        {sums.map(({ term, amount: part }) => (
          <div key={term} className="flex justify-between gap-4">
            <dt className="text-ink-2">{term}</dt>
            <dd className="num">{part}</dd>
          </div>
        ))}
      </dl>
    )}
  </>
)
