import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { Icon } from './icon.tsx'
import { circleAlert } from './icons.ts'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'placeholder' | 'className' | 'id'> & {
  /** Where the error summary leads to. */
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Stands below the input: a timer, another way. */
  readonly after?: ReactNode
}

/** A name above, a hint, what is wrong, then the input: whatever is said is said before it is typed. */
export const Field = (props: Props) => <Input {...props} look="min-h-target text-md" />

/** One input for the whole code: paste, full-width digits and the code that the phone offers all go in. */
export const CodeField = (props: Omit<Props, 'type' | 'inputMode' | 'autoComplete'>) => (
  <Input
    {...props}
    inputMode="numeric"
    autoComplete="one-time-code"
    maxLength={20}
    look="min-h-15 max-w-60 text-[1.75rem] leading-[1.2] font-strong tracking-[0.28em] num"
  />
)

const Input = ({ id, label, hint, error, after, look, ...rest }: Props & { readonly look: string }) => {
  const own = useId()
  const described = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ')
  return (
    <div className="mt-6">
      <label htmlFor={id} className="block leading-[1.45] font-strong">
        {label}
      </label>
      {hint && (
        <p id={`${own}-hint`} className="mt-0.5 text-sm text-ink-2">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${own}-error`} className="mt-2 flex gap-2 leading-normal font-strong text-block">
          <Icon of={circleAlert} size="md" />
          {error}
        </p>
      )}
      <input
        {...rest}
        id={id}
        aria-describedby={described || undefined}
        aria-invalid={error !== undefined}
        className={`mt-2 block w-full rounded-md border bg-surface px-4 py-2 text-ink hover:border-ink-2 focus-visible:rounded-md focus-visible:outline-offset-0 ${look} ${
          error === undefined ? 'border-line-strong' : 'border-2 border-block'
        }`}
      />
      {after}
    </div>
  )
}
