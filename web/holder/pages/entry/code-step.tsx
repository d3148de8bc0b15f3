import { useEffect, useState } from 'react'
import { w } from '../../../kit/words.ts'
import { Button } from '../../../ui/button.tsx'
import { CodeField } from '../../../ui/field.tsx'

/** Seconds until then, counted down each second. */
const useSecondsTo = (until: number): number => {
  const left = () => Math.max(0, Math.ceil((until - Date.now()) / 1_000))
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left), 1_000)
    return () => clearInterval(timer)
  })
  return seconds
}

type Props = {
  readonly code: string
  readonly onCode: (code: string) => void
  readonly error: string | undefined
  /** When another code may be asked for. */
  readonly againAt: number
  readonly onAgain: () => void
}

/** The field for the code, and another code when this one does not come. */
export const CodeStep = ({ code, onCode, error, againAt, onAgain }: Props) => {
  const seconds = useSecondsTo(againAt)
  return (
    <CodeField
      id="code"
      name="code"
      label={w.code.label}
      hint={w.code.hint}
      error={error}
      value={code}
      onChange={(event) => onCode(event.target.value)}
      after={
        <div className="mt-3">
          {seconds > 0 ? (
            <p className="text-sm text-ink-2">{w.code.again_in(seconds)}</p>
          ) : (
            <Button kind="second" small onClick={onAgain}>
              {w.code.again}
            </Button>
          )}
          <span role="status" className="sr-only">
            {seconds === 0 || seconds % 30 === 0 ? w.code.again_in(seconds) : ''}
          </span>
        </div>
      }
    />
  )
}
