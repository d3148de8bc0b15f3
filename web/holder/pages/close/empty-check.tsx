import { useState } from 'react'
import type { ClosurePreview } from '../../../../sdk/src/index.ts'
import { troubleOf } from '../../../kit/problem.ts'
import { useTitle } from '../../../kit/title.ts'
import { useSession } from '../../../kit/use-session.ts'
import { dayText, momentText, spanText } from '../../../kit/when.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Steps } from '../../../ui/flow/steps.tsx'
import { TimeLine } from '../../../ui/flow/time-line.tsx'
import { useAsk } from './ask.ts'
import { planned } from './case.ts'
import { Consequences } from './consequences.tsx'
import { GroupList } from './group-list.tsx'
import type { Groups } from './groups.ts'
import { c } from './words.ts'

/** Nothing stands in the way and there is nothing to pay out: one screen, then the proof. */
export const EmptyCheck = ({ preview, groups }: { preview: ClosurePreview; groups: Groups }) => {
  const { wallet } = useSession()
  const ask = useAsk()
  const [read, setRead] = useState(false)
  const [missing, setMissing] = useState(0)
  const trouble = ask.error ? troubleOf(ask.error) : undefined
  const wrong = missing > 0 && !read
  useTitle(c.empty.title, wrong)
  const { dates, cooling_off: cooling } = preview
  const go = () => {
    if (!read) return setMissing(Date.now())
    ask.mutate({ act: 'closure.confirm', before: () => planned(wallet, { payouts: [] }) })
  }
  return (
    <div className="mx-auto max-w-measure">
      <Steps at={1} of={2} label={c.step(1, 2)} />
      <h1 tabIndex={-1}>{c.empty.title}</h1>
      <p className="mt-2 text-ink-2">{c.empty.lead}</p>
      {wrong && (
        <ErrorSummary key={missing} title={c.problem} faults={[{ field: 'read', text: c.read_missing }]} />
      )}
      {trouble && <ErrorSummary title={trouble.title} faults={trouble.faults} />}
      <section className="mt-8">
        <h2 className="mb-4">{c.next}</h2>
        <TimeLine
          moments={[
            { key: 'now', when: c.empty.today, what: c.nothing_new, state: 'now' },
            {
              key: 'cooling',
              when: c.until(momentText(dates.cooling_off_until)),
              what: c.cooling(spanText(cooling.duration)),
              detail: c.cooling_detail,
              state: 'to_come',
            },
            {
              key: 'closed',
              when: c.by(dayText(dates.closed_by)),
              what: c.closed_then,
              state: 'to_come',
              cut: c.cut,
            },
          ]}
        />
      </section>
      <GroupList groups={groups} ways={preview.ways_out} />
      <Consequences list={preview.consequences} read={read} onRead={setRead} />
      <ActionBar before={c.prove_next}>
        <Button busy={ask.isPending ? c.going : undefined} onClick={go}>
          {c.agree}
        </Button>
      </ActionBar>
    </div>
  )
}
