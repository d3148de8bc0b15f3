import type { Meaning } from '../row.tsx'

type Tile = { readonly to: string; readonly count: number; readonly label: string; readonly meaning: Meaning }

const INKS: Readonly<Record<Meaning, string>> = {
  plain: 'text-ink',
  plan: 'text-brand',
  block: 'text-block',
  waits: 'text-waits',
  lost: 'text-lost',
}

/** What there is in numbers; each leads to its group. Nothing of a kind stays, without its colour. */
export const Summary = ({ label, tiles }: { label: string; tiles: readonly Tile[] }) => (
  <nav
    aria-label={label}
    className="mt-6 grid grid-cols-2 gap-px overflow-clip rounded-lg border border-line bg-line sm:grid-cols-4"
  >
    {tiles.map(({ to, count, label: name, meaning }) => {
      const look =
        'flex min-h-16 items-center gap-3 bg-surface p-4 text-sm sm:flex-col sm:items-start sm:gap-0'
      const parts = (
        <>
          <b
            className={`num text-[1.75rem] leading-tight font-strong ${count === 0 ? 'text-ink-3' : INKS[meaning]}`}
          >
            {count}
          </b>
          <span>{name}</span>
        </>
      )
      return count === 0 ? (
        <p key={to} className={look}>
          {parts}
        </p>
      ) : (
        <a key={to} href={`#${to}`} className={`at-edge hover:bg-canvas ${look}`}>
          {parts}
        </a>
      )
    })}
  </nav>
)
