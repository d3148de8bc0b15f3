import { type ReactNode, useEffect, useState } from 'react'

/** True once that many milliseconds have passed. */
const useLater = (ms: number): boolean => {
  const [later, setLater] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return later
}

type Props = {
  /** What is being fetched, for whoever does not see it. */
  readonly label: string
  readonly rows?: number
  /** "This takes longer than usual", and a way to try again. */
  readonly slow: ReactNode
}
/** Rows of the height of those that come; shown after 300 ms, so that what is quick does not flicker. */
export const Skeleton = ({ label, rows = 3, slow }: Props) => {
  const shown = useLater(300)
  const long = useLater(10_000)
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <div
        aria-hidden="true"
        className={shown ? 'divide-y divide-line rounded-lg border border-line bg-surface' : 'invisible'}
      >
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike and never move
          <div key={row} className="grid min-h-15 grid-cols-[auto_1fr] items-center gap-3 px-4 py-3">
            <span className="size-10 animate-pulse rounded-md bg-sunken" />
            <span className="h-4 w-2/3 animate-pulse rounded-xs bg-sunken" />
          </div>
        ))}
      </div>
      {long && <div className="mt-3 text-sm text-ink-2">{slow}</div>}
    </div>
  )
}
