import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Closure } from '../../../../../sdk/src/index.ts'
import { useNow } from '../../../../kit/now.ts'
import { contactsQuery } from '../../../../kit/queries.ts'
import { useTitle } from '../../../../kit/title.ts'
import { deadlineText, leftText, momentText } from '../../../../kit/when.ts'
import { buttonClass } from '../../../../ui/button.tsx'
import { Card } from '../../../../ui/flow/card.tsx'
import { CountDown } from '../../../../ui/flow/count-down.tsx'
import { Seal } from '../../../../ui/flow/seal.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { undo2 } from '../../../../ui/icons.ts'
import { Note } from '../../../../ui/note.tsx'
import { Beside, Step } from '../../../flow.tsx'
import { c } from '../words.ts'
import { Course } from './course.tsx'
import { Papers } from './papers.tsx'

const HOUR = 3_600_000

/** Accepted: the reference, until when it can be cancelled, what happens next and when. */
export const Accepted = ({ closure }: { closure: Closure }) => {
  const review = closure.state === 'in_review'
  const title = closure.hold ? c.accepted.held : review ? c.accepted.review : c.accepted.title
  useTitle(title)
  const cancels = closure.actions.some(({ action }) => action === 'cancel')
  const { cooling_off_until: until, review_until: reviewed, hold } = closure
  return (
    <Step name={c.bar} back="/" wide>
      <Beside label={c.papers.aside} aside={<Aside closure={closure} />}>
        <div className="flex items-start justify-between gap-4">
          <div>
            <h1 tabIndex={-1}>{title}</h1>
            <p className="mt-2 text-ink-2">
              {hold
                ? hold.words
                : review && reviewed
                  ? c.accepted.review_text(momentText(reviewed))
                  : c.accepted.text}
            </p>
          </div>
          {!hold && <Seal text={c.accepted.seal} />}
        </div>
        <div className="mt-6">
          {hold && <Note kind="waits">{c.accepted.held_until(deadlineText(hold.until))}</Note>}
          {!hold && until && !review && <Cooling closure={closure} until={until} />}
        </div>
        {cancels && (
          <p className="mt-4">
            <Link to="/close/cancel" className={buttonClass('second')}>
              <Icon of={undo2} size="sm" />
              {c.cancel.go}
            </Link>
          </p>
        )}
        <section className="mt-8">
          <h2 className="mb-4">{c.next}</h2>
          <Course closure={closure} />
        </section>
      </Beside>
    </Step>
  )
}

const Cooling = ({ closure, until }: { closure: Closure; until: string }) => {
  const now = useNow(20_000)
  const left = Date.parse(until) - now
  const whole = Date.parse(until) - Date.parse(closure.accepted_at ?? until)
  return (
    <div className="rounded-lg border border-line bg-surface p-4 md:p-5">
      <CountDown
        label={c.accepted.left}
        left={leftText(left)}
        gone={whole > 0 ? Math.min(100, Math.max(0, 100 - (left / whole) * 100)) : 100}
        until={c.accepted.until(deadlineText(until))}
        soon={left < HOUR}
      />
      <p className="mt-2 text-sm text-ink-2">{c.accepted.moves}</p>
    </div>
  )
}

const Aside = ({ closure }: { closure: Closure }) => {
  const contacts = useQuery(contactsQuery).data?.contacts ?? []
  return (
    <>
      <Papers closure={closure} />
      <Card title={c.papers.link}>
        <p className="text-sm">{c.papers.link_text(contacts.map(({ masked }) => masked))}</p>
      </Card>
    </>
  )
}
