import { useEffect, useState } from 'react'

/** How long it stays, in milliseconds; longer while it has the focus. */
const STAYS = 6_000

/** For what can be missed without harm. One at a time; a new text takes the place of the one before. */
export const Toast = ({ text, onEnd }: { text: string | undefined; onEnd: () => void }) => {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (text === undefined || held) return
    const timer = setTimeout(onEnd, STAYS)
    return () => clearTimeout(timer)
  }, [text, held, onEnd])
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-20 z-9 grid justify-center px-4 md:bottom-6"
    >
      {text !== undefined && (
        <p
          // biome-ignore lint/a11y/noNoninteractiveTabindex: so that whoever reads slowly can hold it
          tabIndex={0}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          className="pointer-events-auto rounded-md bg-ink px-4 py-3 text-sm text-canvas shadow-2"
        >
          {text}
        </p>
      )}
    </div>
  )
}
