import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { Drawing } from './icons.ts'

const KINDS = {
  first: 'bg-brand text-on-brand hover:bg-brand-hover active:bg-brand-active border-transparent',
  second: 'bg-surface text-ink border-line-strong hover:bg-sunken active:bg-line',
  third:
    'text-brand hover:text-brand-hover hover:bg-brand-soft active:bg-brand-soft-hover border-transparent underline decoration-1 underline-offset-4',
  last: 'bg-last text-on-last hover:bg-last-hover active:bg-last-active border-transparent',
} as const
export type ButtonKind = keyof typeof KINDS

/** The look of a button, for the links that are one. Full width on phones, side by side above. */
export const buttonClass = (kind: ButtonKind = 'first', small = false): string =>
  `inline-flex w-full items-center justify-center gap-2 border text-center leading-[1.3] font-strong text-balance xs:w-auto transition-colors duration-(--q-fast) ${
    small ? 'min-h-target-sm rounded-sm px-4 py-2 text-sm' : 'min-h-target rounded-md px-5 py-2'
  } focus-visible:rounded-md ${KINDS[kind]}`

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'className'> & {
  readonly kind?: ButtonKind
  readonly small?: boolean
  readonly icon?: Drawing
  /** What it says while it waits ("Sending …"); a second press is not heard. */
  readonly busy?: string | undefined
  readonly children: ReactNode
}

/** Never switched off: a press shows what is missing. */
export const Button = ({ kind, small, icon, busy, children, onClick, type = 'button', ...rest }: Props) => (
  <button
    {...rest}
    type={type}
    className={buttonClass(kind, small)}
    aria-busy={busy !== undefined}
    onClick={(event) => {
      if (busy === undefined) onClick?.(event)
      else event.preventDefault()
    }}
  >
    {busy === undefined ? icon && <Icon of={icon} size="sm" /> : <Spinner />}
    <span>{busy ?? children}</span>
  </button>
)

const Spinner = () => (
  <span
    aria-hidden="true"
    className="size-4.5 shrink-0 animate-spin rounded-full border-2 border-current border-e-transparent motion-reduce:animate-none motion-reduce:border-dotted motion-reduce:border-current"
  />
)
