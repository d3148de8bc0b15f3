import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, Navigate, useNavigate } from '@tanstack/react-router'
import { api } from '../../../kit/api.ts'
import { troubleOf } from '../../../kit/problem.ts'
import { useTitle } from '../../../kit/title.ts'
import { useSession } from '../../../kit/use-session.ts'
import { deadlineText } from '../../../kit/when.ts'
import { w } from '../../../kit/words.ts'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Failed } from '../../failed.tsx'
import { Step } from '../../flow.tsx'
import { useAsk } from './ask.ts'
import { caseQuery, keepCase } from './case.ts'
import { c } from './words.ts'

/** What a cancel brings back, and until when: then a proof as strong as for closing. A draft is put away without one. */
export const Cancel = () => {
  const { wallet } = useSession()
  const navigate = useNavigate()
  useTitle(c.cancel.title)
  const { data: closure, isError, refetch } = useQuery(caseQuery(wallet))
  const ask = useAsk()
  const drop = useMutation({
    mutationFn: () => api.delete('/v1/wallets/{wallet}/closure', { params: { wallet } }),
    onSuccess: async (ended) => {
      keepCase(wallet, ended)
      await navigate({ to: '/close/status' })
    },
  })
  if (closure === null) return <Navigate to="/close" replace />
  const act = closure?.actions.find(({ action }) => action === 'cancel')
  if (closure && !act) return <Navigate to="/close/status" replace />
  const error = ask.error ?? drop.error
  const trouble = error ? troubleOf(error) : undefined
  const until = closure?.cooling_off_until
  return (
    <Step name={c.bar} back="/close/status">
      <h1 tabIndex={-1}>{c.cancel.title}</h1>
      {trouble && <ErrorSummary title={trouble.title} faults={trouble.faults} />}
      {closure && (
        <>
          <p className="mt-2 text-ink-2">{until ? c.cancel.lead(deadlineText(until)) : c.cancel.draft}</p>
          <ul className="mt-6 grid list-disc gap-2 ps-5">
            {c.cancel.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <div className="mt-8 flex flex-wrap gap-3">
            <Button
              busy={ask.isPending || drop.isPending ? c.going : undefined}
              onClick={() => (act?.proof ? ask.mutate({ act: 'closure.cancel' }) : drop.mutate())}
            >
              {act?.proof ? c.cancel.prove : c.cancel.go}
            </Button>
            <Link to="/close/status" className={buttonClass('second')}>
              {c.cancel.keep}
            </Link>
          </div>
        </>
      )}
      {!closure && isError && <Failed onAgain={refetch} />}
      {!closure && !isError && <Skeleton label={w.app.loading} rows={2} slow={w.app.slow} />}
    </Step>
  )
}
