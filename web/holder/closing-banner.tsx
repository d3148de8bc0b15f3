/** On every page while the wallet closes: until when it can be cancelled, and the way to do it. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Closure } from '../../sdk/src/index.ts'
import { closureQuery } from '../kit/queries.ts'
import { deadlineText } from '../kit/when.ts'
import { w } from '../kit/words.ts'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { calendarClock, undo2 } from '../ui/icons.ts'
import { Banner } from '../ui/note.tsx'

export const ClosingBanner = ({ wallet }: { wallet: string }) => {
  const closure = useQuery(closureQuery(wallet)).data
  const closing = closure ? closingOf(closure) : undefined
  if (!closure || !closing) return null
  const cancels = !closure.hold && closure.actions.some(({ action }) => action === 'cancel')
  return (
    <Banner label={w.home.closing} kind="done" icon={calendarClock} title={closing.title}>
      <p>{closing.text}</p>
      <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        {cancels && (
          <Link to="/close/cancel" className={buttonClass('second', true)}>
            <Icon of={undo2} size="sm" />
            {w.home.cancel}
          </Link>
        )}
        <Link to="/close/status" className="link inline-flex min-h-target-sm items-center">
          {w.home.see}
        </Link>
      </p>
    </Banner>
  )
}

const closingOf = (closure: Closure): { title: string; text: string } | undefined => {
  const words = w.home.closing_states[closure.hold ? 'held' : closure.state]
  const until = closure.state === 'in_review' ? closure.review_until : closure.cooling_off_until
  return words && { ...words, text: words.text.replace('{until}', until ? deadlineText(until) : '') }
}
