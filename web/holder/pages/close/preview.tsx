import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ClosurePreview } from '../../../../sdk/src/index.ts'
import { useTitle } from '../../../kit/title.ts'
import { useSession } from '../../../kit/use-session.ts'
import { dayText, spanText } from '../../../kit/when.ts'
import { w } from '../../../kit/words.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { buttonClass } from '../../../ui/button.tsx'
import { Card } from '../../../ui/flow/card.tsx'
import { Steps } from '../../../ui/flow/steps.tsx'
import { Summary } from '../../../ui/flow/summary.tsx'
import { TimeLine } from '../../../ui/flow/time-line.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Failed } from '../../failed.tsx'
import { Beside, Step } from '../../flow.tsx'
import { caseQuery, isConfirmed, previewQuery } from './case.ts'
import { EmptyCheck } from './empty-check.tsx'
import { GroupList, META } from './group-list.tsx'
import { type Groups, grouped, hasMoney, isEmpty, minutesFor } from './groups.ts'
import { Receive } from './receive.tsx'
import { c } from './words.ts'

/** The whole list, once: whose turn each thing is, and until when. */
export const Preview = () => {
  const { wallet } = useSession()
  const preview = useQuery(previewQuery(wallet))
  const found = useQuery(caseQuery(wallet))
  if (isConfirmed(found.data)) return <Navigate to="/close/status" replace />
  const { data } = preview
  const groups = data && grouped(data.obligations)
  const empty = data && groups ? isEmpty(data, groups) : false
  return (
    <Step name={c.bar} back="/close" wide>
      {data &&
        groups &&
        (empty ? <EmptyCheck preview={data} groups={groups} /> : <Whole preview={data} groups={groups} />)}
      {!data && (
        <>
          <h1 tabIndex={-1}>{c.bar}</h1>
          <div className="mt-6">
            {preview.isError ? (
              <Failed onAgain={preview.refetch} />
            ) : (
              <Skeleton label={w.app.loading} rows={6} slow={w.app.slow} />
            )}
          </div>
        </>
      )}
    </Step>
  )
}

const titleOf = (preview: ClosurePreview, { you, waits }: Groups): string => {
  if (you.length > 0) return c.preview.for_you(you.length)
  const waiting = waits.some(({ blocks }) => blocks)
  return waiting
    ? c.preview.by_itself(dayText(preview.start.by ?? preview.start.not_before))
    : c.preview.nothing
}

type Both = { readonly preview: ClosurePreview; readonly groups: Groups }

const Whole = ({ preview, groups }: Both) => {
  const title = titleOf(preview, groups)
  const [said, setSaid] = useState('')
  useTitle(title)
  const lead = c.preview.lead(minutesFor(preview, groups), dayText(preview.dates.closed_by))
  return (
    <Beside
      label={c.preview.aside}
      aside={
        <>
          <Receive preview={preview} />
          <Card title={c.preview.how_long}>
            <HowLong preview={preview} groups={groups} />
          </Card>
        </>
      }
    >
      <Steps at={1} of={4} label={c.step(1, 4)} />
      <h1 tabIndex={-1}>{title}</h1>
      <p className="mt-2 text-ink-2">{lead}</p>
      <Summary
        label={c.preview.by_who}
        tiles={META.map(({ name, meaning }) => ({
          to: name,
          meaning,
          count: groups[name].length,
          label: c.preview.counts[name],
        }))}
      />
      <p role="status" className="sr-only">
        {said && c.preview.solved(said, groups.you.length)}
      </p>
      <GroupList groups={groups} ways={preview.ways_out} onDone={setSaid} />
      <Means preview={preview} />
      <ActionBar before={c.nothing_yet}>
        <Link to={hasMoney(preview) ? '/close/money' : '/close/check'} className={buttonClass()}>
          {hasMoney(preview) ? c.preview.to_money : c.preview.to_check}
        </Link>
      </ActionBar>
    </Beside>
  )
}

const HowLong = ({
  preview: { dates, start, at, cooling_off },
  groups,
}: Both & { preview: ClosurePreview }) => (
  <TimeLine
    moments={[
      {
        key: 'today',
        when: c.preview.today,
        what: groups.you.length > 0 ? c.preview.you_do : c.preview.you_confirm,
        state: 'now',
      },
      ...(start.not_before === at
        ? []
        : [
            {
              key: 'start',
              when: c.preview.from(dayText(start.not_before)),
              what: c.preview.starts,
              state: 'to_come' as const,
            },
          ]),
      {
        key: 'cooling',
        when: c.until(dayText(dates.cooling_off_until)),
        what: c.cooling(spanText(cooling_off.duration)),
        detail: c.cooling_detail,
        state: 'to_come',
      },
      { key: 'closed', when: c.by(dayText(dates.closed_by)), what: c.closed_then, state: 'to_come' },
    ]}
  />
)

/** What goes with the wallet, and what closing does not do. */
const Means = ({ preview }: { preview: ClosurePreview }) => (
  <section className="mt-8">
    <h2 className="mb-3">{c.means}</h2>
    <div className="rounded-lg border border-line bg-surface p-4 md:p-5">
      <ul className="grid list-disc gap-2 ps-5 text-sm">
        {preview.consequences.map(({ code, words }) => (
          <li key={code}>{words}</li>
        ))}
        {c.preview.not_done.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  </section>
)
