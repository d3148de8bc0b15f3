import type { ReactNode } from 'react'
import type { Drawing } from './icons.ts'
import { Tile } from './row.tsx'

/** Nothing here yet, or a part that could not be fetched: the page around it stays. */
export const Empty = ({ icon, title, children }: { icon: Drawing; title: string; children?: ReactNode }) => (
  <div className="grid justify-items-start gap-3 rounded-lg border border-line bg-surface p-4 md:p-5">
    <Tile icon={icon} />
    <div>
      <p className="leading-[1.45] font-strong">{title}</p>
      <div className="mt-1 grid justify-items-start gap-3 text-sm text-ink-2">{children}</div>
    </div>
  </div>
)
