import { type ReactNode, useEffect, useRef } from 'react'

type Fault = { readonly field?: string; readonly text: string }

/** What was wrong with a form, in one place, with a way to each field. It is read out and has the focus when it comes. */
export const ErrorSummary = ({
  title,
  faults,
  children,
}: {
  title: string
  faults: readonly Fault[]
  children?: ReactNode
}) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mt-6 rounded-md border-2 border-block bg-surface p-4 focus-visible:rounded-md"
    >
      <h2 className="text-lg">{title}</h2>
      <ul className="mt-2 grid gap-1">
        {faults.map(({ field, text }) => (
          <li key={text}>
            {field ? (
              <a href={`#${field}`} className="font-strong text-block underline underline-offset-4">
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
