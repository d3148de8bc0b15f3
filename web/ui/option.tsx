import type { ReactNode } from 'react'

export type Choice<Value extends string> = {
  readonly value: Value
  readonly title: string
  readonly detail?: string
  /** Why it cannot be chosen now, with the date from which it can. */
  readonly notBefore?: ReactNode
}
type Props<Value extends string> = {
  readonly legend: string
  readonly name: string
  readonly choices: readonly Choice<Value>[]
  readonly chosen: Value | undefined
  readonly onChoose: (value: Value) => void
}

/** A few ways, one of them taken: the whole card is the label of a radio of the browser's own. */
export const Options = <Value extends string>({ legend, name, choices, chosen, onChoose }: Props<Value>) => (
  <fieldset className="mt-6 min-w-0">
    <legend className="font-strong">{legend}</legend>
    <div className="mt-3 grid gap-2">
      {choices.map(({ value, title, detail, notBefore }) => (
        <label
          key={value}
          className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 rounded-md border border-line-strong bg-surface p-4 hover:bg-canvas has-checked:border-brand has-checked:bg-brand-soft has-checked:shadow-[inset_0_0_0_1px_var(--q-brand)] has-disabled:cursor-not-allowed has-disabled:border-line has-disabled:bg-canvas"
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            disabled={notBefore !== undefined}
            onChange={() => onChoose(value)}
            className="size-6 appearance-none rounded-full border-2 border-line-strong bg-surface checked:border-7 checked:border-brand"
          />
          <span>
            <span className="block leading-normal font-strong">{title}</span>
            {detail && <span className="block text-sm text-ink-2">{detail}</span>}
            {notBefore}
          </span>
        </label>
      ))}
    </div>
  </fieldset>
)

type TickProps = {
  readonly id: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}
/** A yes to one sentence. */
export const Tick = ({ id, checked, onChange, children }: TickProps) => (
  <label className="grid min-h-target cursor-pointer grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 pt-3 leading-[1.55]">
    <input
      id={id}
      type="checkbox"
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      className="size-6 accent-brand"
    />
    <span>{children}</span>
  </label>
)
