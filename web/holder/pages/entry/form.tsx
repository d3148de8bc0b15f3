import type { ReactNode } from 'react'
import { useTitle } from '../../../kit/title.ts'
import { w } from '../../../kit/words.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { useForm } from './use-form.ts'

type Props = {
  readonly title: string
  readonly lead?: string | undefined
  readonly form: ReturnType<typeof useForm>
  readonly go: string
  /** What the button says while it waits. */
  readonly going: string
  readonly children: ReactNode
  /** Other ways, below the button. */
  readonly after: ReactNode
}

/** One step on the way in: what is wrong first, then the fields, then one button. */
export const EntryForm = ({ title, lead, form, go, going, children, after }: Props) => {
  const { trouble, submit, busy } = form
  useTitle(title, trouble !== undefined)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h1 tabIndex={-1}>{title}</h1>
      {lead && <p className="mt-2 text-ink-2">{lead}</p>}
      {trouble && <ErrorSummary key={trouble.at} title={trouble.title} faults={trouble.faults} />}
      {children}
      <ActionBar>
        <Button type="submit" busy={busy ? going : undefined}>
          {go}
        </Button>
      </ActionBar>
      {after}
    </form>
  )
}

type TextProps = {
  readonly hint?: string
  readonly error: string | undefined
  readonly value: string
  readonly onText: (text: string) => void
}

export const ContactField = ({ onText, hint = w.sign_in.contact_hint, ...rest }: TextProps) => (
  <Field
    {...rest}
    id="contact"
    name="contact"
    label={w.sign_in.contact}
    hint={hint}
    autoComplete="username"
    onChange={(event) => onText(event.target.value)}
  />
)

export const PasswordField = ({
  onText,
  isNew = false,
  label = w.sign_in.password,
  ...rest
}: TextProps & { readonly isNew?: boolean; readonly label?: string }) => (
  <Field
    {...rest}
    id="password"
    name="password"
    type="password"
    label={label}
    autoComplete={isNew ? 'new-password' : 'current-password'}
    onChange={(event) => onText(event.target.value)}
  />
)
