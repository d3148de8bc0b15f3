import { useQuery } from '@tanstack/react-query'
import type { Closure, ServiceStatus } from '../../../../sdk/src/index.ts'
import { closureQuery, statusQuery } from '../../../kit/queries.ts'
import { momentText } from '../../../kit/when.ts'
import { w } from '../../../kit/words.ts'
import { calendarClock, circleAlert, wrench } from '../../../ui/icons.ts'
import { Banner } from '../../../ui/note.tsx'

/** One a page: what ends soonest first. A closing, then what does not work, then what will not. */
export const HomeBanner = ({ wallet, closing: leaves }: { wallet: string; closing: boolean }) => {
  const closure = useQuery({ ...closureQuery(wallet), enabled: leaves }).data
  const status = useQuery(statusQuery).data
  const closing = closure ? closingOf(closure) : undefined
  if (closing)
    return (
      <Banner label={w.home.closing} kind="done" icon={calendarClock} title={closing.title}>
        <p>{closing.text}</p>
      </Banner>
    )
  const notice = status ? noticeOf(status) : undefined
  if (!notice) return null
  return (
    <Banner label={w.home.notice} kind="waits" icon={notice.icon}>
      <p>{notice.text}</p>
    </Banner>
  )
}

const closingOf = (closure: Closure): { title: string; text: string } | undefined => {
  const words = w.home.closing_states[closure.hold ? 'held' : closure.state]
  const until = closure.state === 'in_review' ? closure.review_until : closure.cooling_off_until
  return words && { ...words, text: words.text.replace('{until}', until ? momentText(until) : '') }
}

const noticeOf = ({ state, maintenance, next_maintenance: next }: ServiceStatus) => {
  if (state === 'down' || state === 'degraded') return { icon: circleAlert, text: w.home.outage }
  if (maintenance) return { icon: wrench, text: w.home.maintenance_now(momentText(maintenance.ends_at)) }
  if (next)
    return { icon: wrench, text: w.home.maintenance(momentText(next.starts_at), momentText(next.ends_at)) }
  return undefined
}
