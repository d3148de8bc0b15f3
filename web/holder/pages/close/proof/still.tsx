import { useEffect, useState } from 'react'
import { c } from '../words.ts'

/** After a second of waiting it is said that it is still being sent. */
export const Still = ({ busy }: { busy: boolean }) => {
  const [long, setLong] = useState(false)
  useEffect(() => {
    setLong(false)
    if (!busy) return
    const timer = setTimeout(() => setLong(true), 1_000)
    return () => clearTimeout(timer)
  }, [busy])
  return (
    <p role="status" className="mt-4 text-sm text-ink-2">
      {long ? c.prove.still : ''}
    </p>
  )
}
