import { useQuery } from '@tanstack/react-query'
import type { Closure, Receipt } from '../../../../../sdk/src/index.ts'
import { api } from '../../../../kit/api.ts'
import { calendarFile } from '../../../../kit/calendar.ts'
import { useNow } from '../../../../kit/now.ts'
import { saveFile } from '../../../../kit/save.ts'
import { w } from '../../../../kit/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Card } from '../../../../ui/flow/card.tsx'
import { calendarClock, download } from '../../../../ui/icons.ts'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { Failed } from '../../../failed.tsx'
import { receiptLinkQuery } from '../case.ts'
import { c } from '../words.ts'

/** The reference, the signed papers to keep, and the date for the calendar. */
export const Papers = ({ closure }: { closure: Closure }) => {
  const papers = useQuery({
    queryKey: ['papers', closure.id, closure.version],
    queryFn: ({ signal }) =>
      api.get('/v1/closures/{closure}/receipt', { params: { closure: closure.id }, signal }),
  })
  const secret = useQuery(receiptLinkQuery(closure.id)).data
  const [newest] = (papers.data?.receipts ?? []).toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const until = closure.cooling_off_until
  const now = useNow(60_000)
  const remind = () => {
    if (!until) return
    const entry = { uid: `${closure.id}-cancel@quittance`, at: until, madeAt: now }
    const file = calendarFile({
      ...entry,
      title: c.papers.reminder,
      text: c.papers.reminder_text(closure.id),
    })
    saveFile('quittance.ics', 'text/calendar', file)
  }
  return (
    <Card title={c.papers.reference}>
      <p className="font-mono text-md wrap-anywhere">{closure.id}</p>
      <p className="mt-1 text-sm text-ink-2">{c.papers.reference_text}</p>
      <div className="mt-4 grid gap-2">
        {newest && (
          <Button icon={download} kind="second" onClick={() => save(newest)}>
            {c.papers.save}
          </Button>
        )}
        {papers.isPending && <Skeleton label={w.app.loading} rows={1} slow={w.app.slow} />}
        {papers.isError && <Failed onAgain={papers.refetch} />}
        {until && closure.state === 'cooling_off' && (
          <Button icon={calendarClock} kind="second" onClick={remind}>
            {c.papers.calendar}
          </Button>
        )}
      </div>
      <p className="mt-3 text-sm text-ink-2">{c.papers.signed}</p>
      {secret && (
        <p className="mt-2">
          <a href={`/receipt#${secret}`} className="link inline-flex min-h-target-sm items-center text-sm">
            {c.papers.open}
          </a>
        </p>
      )}
    </Card>
  )
}

/** As `quittance verify` and the receipt page take it. */
const save = (paper: Receipt): void =>
  saveFile(
    `quittance-${paper.kind}-${paper.id}.json`,
    'application/json',
    `${JSON.stringify(paper, null, 2)}\n`,
  )
