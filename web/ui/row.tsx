import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { chevronRight, type Drawing } from './icons.ts'

const TILES = {
  plain: 'bg-sunken text-ink-2',
  plan: 'bg-brand-soft text-brand',
  block: 'bg-block-soft text-block',
  waits: 'bg-waits-soft text-waits',
  lost: 'bg-lost-soft text-lost',
} as const
export type Meaning = keyof typeof TILES

export const Tile = ({ icon, meaning = 'plain' }: { icon: Drawing; meaning?: Meaning }) => (
  <span className={`grid size-10 shrink-0 place-items-center rounded-md ${TILES[meaning]}`}>
    <Icon of={icon} />
  </span>
)

/** Rows that belong together; they are listed for whoever hears them. */
export const List = ({ children }: { children: ReactNode }) => (
  <ul className="divide-y divide-line overflow-clip rounded-lg border border-line bg-surface">{children}</ul>
)

type Props = {
  readonly icon?: Drawing
  readonly meaning?: Meaning
  readonly title: ReactNode
  readonly detail?: ReactNode
  readonly value?: ReactNode
  readonly valueDetail?: ReactNode
}

export const rowClass =
  'grid min-h-15 w-full grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-3 text-start'

/** What a row is made of. A row that leads somewhere is all of it a link, and alone has a chevron. */
export const RowParts = ({
  icon,
  meaning,
  title,
  detail,
  value,
  valueDetail,
  leads = false,
}: Props & { readonly leads?: boolean }) => (
  <>
    {icon ? <Tile icon={icon} {...(meaning ? { meaning } : {})} /> : <span />}
    <span className="block min-w-0">
      <span className="block leading-[1.4] wrap-anywhere">{title}</span>
      {detail && (
        <span className="mt-0.5 block text-sm leading-normal text-ink-2 wrap-anywhere">{detail}</span>
      )}
    </span>
    <span className="flex max-w-44 items-center justify-end gap-1 text-end leading-[1.4]">
      <span className="block">
        {value}
        {valueDetail && <span className="block text-sm text-ink-2">{valueDetail}</span>}
      </span>
      {leads && (
        <span className="-me-1 text-ink-3">
          <Icon of={chevronRight} size="sm" />
        </span>
      )}
    </span>
  </>
)

/** A row that only says. */
export const Row = (props: Props) => (
  <li className={rowClass}>
    <RowParts {...props} />
  </li>
)

/** A row that does something where it is. */
export const RowButton = ({ onClick, ...parts }: Props & { readonly onClick: () => void }) => (
  <li>
    <button
      type="button"
      onClick={onClick}
      className={`at-edge hover:bg-canvas active:bg-sunken ${rowClass}`}
    >
      <RowParts {...parts} leads />
    </button>
  </li>
)
