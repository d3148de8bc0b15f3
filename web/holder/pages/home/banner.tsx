import { useQuery } from '@tanstack/react-query'
import type { ServiceStatus } from '../../../../sdk/src/index.ts'
import { statusQuery } from '../../../kit/queries.ts'
import { momentText } from '../../../kit/when.ts'
import { w } from '../../../kit/words.ts'
import { circleAlert, wrench } from '../../../ui/icons.ts'
import { Banner } from '../../../ui/note.tsx'
import { ClosingBanner } from '../../closing-banner.tsx'

/** One a page: what ends soonest first. A closing, then what does not work, then what will not. */
export const HomeBanner = ({ wallet, closing }: { wallet: string; closing: boolean }) => {
  const status = useQuery(statusQuery).data
  if (closing) return <ClosingBanner wallet={wallet} />
  const notice = status ? noticeOf(status) : undefined
  if (!notice) return null
  return (
    <Banner label={w.home.notice} kind="waits" icon={notice.icon}>
      <p>{notice.text}</p>
    </Banner>
  )
}

const noticeOf = ({ state, maintenance, next_maintenance: next }: ServiceStatus) => {
  if (state === 'down' || state === 'degraded') return { icon: circleAlert, text: w.home.outage }
  if (maintenance) return { icon: wrench, text: w.home.maintenance_now(momentText(maintenance.ends_at)) }
  if (next)
    return { icon: wrench, text: w.home.maintenance(momentText(next.starts_at), momentText(next.ends_at)) }
  return undefined
}
