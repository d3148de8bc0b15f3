import type { ReactNode } from 'react'

type Chip = { readonly name: string; readonly value: string }
type Props = {
  /** Language, mark: what stands at the top of a phone. */
  readonly bar: ReactNode
  readonly banner?: ReactNode
  readonly label: string
  readonly symbol: string
  readonly amount: string
  readonly chips: readonly Chip[]
}

/** What there is, before anything else. */
export const Hero = ({ bar, banner, label, symbol, amount, chips }: Props) => (
  <div className="on-hero rounded-b-xl bg-hero px-gutter pb-5 text-white md:rounded-xl md:p-6">
    <div className="-mx-2 flex min-h-bar items-center md:hidden">{bar}</div>
    <div className="not-empty:md:mb-6">{banner}</div>
    <div className="mt-4 md:mt-0">
      <h1 tabIndex={-1} className="text-sm font-regular tracking-normal text-[#e6f2ef] md:text-sm">
        {label}
      </h1>
      <p className="num text-4xl leading-[1.15] font-strong tracking-[-0.02em]">
        <small className="me-[0.15em] align-[0.12em] text-[0.6em] tracking-normal">{symbol}</small>
        {amount}
      </p>
      {chips.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-2">
          {chips.map(({ name, value }) => (
            <li
              key={name}
              className="inline-flex min-h-9 items-center gap-2 rounded-full border border-hero-line bg-hero-well px-3 text-sm"
            >
              {name} <b className="num font-strong">{value}</b>
            </li>
          ))}
        </ul>
      )}
    </div>
  </div>
)
