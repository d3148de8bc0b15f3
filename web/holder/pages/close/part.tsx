import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClosurePreview } from '../../../../sdk/src/index.ts'
import { api } from '../../../kit/api.ts'
import { troubleOf } from '../../../kit/problem.ts'
import { queries } from '../../../kit/queries.ts'
import { useTitle } from '../../../kit/title.ts'
import { useSession } from '../../../kit/use-session.ts'
import { w } from '../../../kit/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { check, scissors } from '../../../ui/icons.ts'
import { List, Row } from '../../../ui/row.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Toast } from '../../../ui/toast.tsx'
import { Failed } from '../../failed.tsx'
import { Step } from '../../flow.tsx'
import { previewQuery } from './case.ts'
import { c } from './words.ts'

type Part = ClosurePreview['alternatives'][number]

/** What can be ended alone, each with the words of the server; the rest stays as it is. */
export const EndPart = () => {
  const { wallet } = useSession()
  useTitle(c.leave.part)
  const { data, isError, refetch } = useQuery(previewQuery(wallet))
  const [asked, setAsked] = useState<Part>()
  const [said, setSaid] = useState<string>()
  const end = useMutation({
    mutationFn: (part: Part) => api.follow(part),
    onSuccess: () => setSaid(c.part.ended),
    onSettled: () => {
      setAsked(undefined)
      return queries.invalidateQueries()
    },
  })
  const trouble = end.error ? troubleOf(end.error) : undefined
  const parts = data?.alternatives.filter(({ action }) => action !== 'pause') ?? []
  return (
    <Step name={c.leave.bar} back="/close">
      <h1 tabIndex={-1}>{c.leave.part}</h1>
      <p className="mt-2 text-ink-2">{c.part.lead}</p>
      {trouble && <ErrorSummary title={trouble.title} faults={trouble.faults} />}
      <div className="mt-6">
        {parts.length > 0 && (
          <List>
            {parts.map((part) => (
              <Row
                key={part.href}
                icon={scissors}
                title={part.label ?? c.part.kinds[part.action]}
                detail={part.words}
                value={
                  <Button kind="second" small onClick={() => setAsked(part)}>
                    {c.part.verbs[part.action]}
                    <span className="sr-only"> {part.label}</span>
                  </Button>
                }
              />
            ))}
          </List>
        )}
        {data && parts.length === 0 && (
          <Empty icon={check} title={c.part.none}>
            {c.part.none_text}
          </Empty>
        )}
        {!data && isError && <Failed onAgain={refetch} />}
        {!data && !isError && <Skeleton label={w.app.loading} rows={3} slow={w.app.slow} />}
      </div>
      <Dialog
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={asked?.label ?? c.leave.part}
        close={w.app.close}
      >
        <p className="mt-3">{asked?.words}</p>
        <div className="mt-6 flex flex-wrap gap-3">
          <Button busy={end.isPending ? c.going : undefined} onClick={() => asked && end.mutate(asked)}>
            {asked && c.part.verbs[asked.action]}
          </Button>
          <Button kind="second" onClick={() => setAsked(undefined)}>
            {c.part.keep}
          </Button>
        </div>
      </Dialog>
      <Toast text={said} onEnd={() => setSaid(undefined)} />
    </Step>
  )
}
