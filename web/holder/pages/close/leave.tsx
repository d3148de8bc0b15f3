import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { useTitle } from '../../../kit/title.ts'
import { useSession } from '../../../kit/use-session.ts'
import { dayText } from '../../../kit/when.ts'
import { w } from '../../../kit/words.ts'
import { buttonClass } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { chevronRight, clock, type Drawing, doorOpen, scissors } from '../../../ui/icons.ts'
import { Note } from '../../../ui/note.tsx'
import { Tile } from '../../../ui/row.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Failed } from '../../failed.tsx'
import { Step } from '../../flow.tsx'
import { caseQuery, isConfirmed, isOver, previewQuery } from './case.ts'
import { grouped, minutesFor } from './groups.ts'
import { c } from './words.ts'

/** Ways of the same weight: closing, or ending one part. Choosing changes nothing. */
export const Leave = () => {
  const { wallet } = useSession()
  useTitle(c.leave.title)
  const found = useQuery(caseQuery(wallet))
  const preview = useQuery(previewQuery(wallet))
  if (isConfirmed(found.data)) return <Navigate to="/close/status" replace />
  const draft = found.data && !isOver(found.data) ? found.data : undefined
  const data = preview.data
  const hasParts = data?.alternatives.some(({ action }) => action !== 'pause') ?? false
  return (
    <Step name={c.leave.bar} back="/settings">
      <h1 tabIndex={-1}>{c.leave.title}</h1>
      <p className="mt-2 text-ink-2">{c.leave.lead}</p>
      {draft && (
        <div className="mt-6">
          <Note title={c.leave.draft(dayText(draft.requested_at))}>
            <p>{c.leave.draft_text(draft.draft_until ? dayText(draft.draft_until) : '')}</p>
            <p className="mt-2 flex flex-wrap gap-2">
              <Link
                to={draft.quote ? '/close/check' : '/close/preview'}
                className={buttonClass('second', true)}
              >
                {c.leave.go_on}
              </Link>
              <Link to="/close/cancel" className={buttonClass('third', true)}>
                {c.leave.put_away}
              </Link>
            </p>
          </Note>
        </div>
      )}
      {data && (
        <ul className="mt-6 grid gap-3">
          <Way
            to="/close/preview"
            icon={doorOpen}
            title={c.leave.close}
            text={c.leave.close_text}
            facts={[
              c.leave.minutes(minutesFor(data, grouped(data.obligations))),
              c.leave.closed_by(dayText(data.dates.closed_by)),
            ]}
          />
          {hasParts && (
            <Way
              to="/close/part"
              icon={scissors}
              title={c.leave.part}
              text={c.leave.part_text}
              facts={[c.leave.minutes(1)]}
            />
          )}
        </ul>
      )}
      {preview.isError && <Failed onAgain={preview.refetch} />}
      {preview.isPending && <Skeleton label={w.app.loading} rows={3} slow={w.app.slow} />}
      <p className="mt-8 text-sm text-ink-2">
        {c.leave.elsewhere}{' '}
        <a href="/help" className="link">
          {c.leave.guides}
        </a>
      </p>
    </Step>
  )
}

type WayProps = {
  readonly to: '/close/preview' | '/close/part'
  readonly icon: Drawing
  readonly title: string
  readonly text: string
  readonly facts: readonly string[]
}
const Way = ({ to, icon, title, text, facts }: WayProps) => (
  <li>
    <Link
      to={to}
      className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 rounded-lg border border-line bg-surface p-4 hover:bg-canvas md:p-5"
    >
      <Tile icon={icon} meaning="plan" />
      <span>
        <span className="block text-lg leading-snug font-strong">{title}</span>
        <span className="mt-1 block text-sm text-ink-2">{text}</span>
        <span className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
          {facts.map((fact) => (
            <span key={fact} className="inline-flex items-center gap-1.5">
              <Icon of={clock} size="xs" />
              {fact}
            </span>
          ))}
        </span>
      </span>
      <span className="text-ink-3">
        <Icon of={chevronRight} size="sm" />
      </span>
    </Link>
  </li>
)
