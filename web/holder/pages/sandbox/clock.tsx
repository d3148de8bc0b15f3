import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../../kit/api.ts'
import { troubleOf } from '../../../kit/problem.ts'
import { queries } from '../../../kit/queries.ts'
import { momentText } from '../../../kit/when.ts'
import { w } from '../../../kit/words.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { clockQuery } from './queries.ts'

const STEPS = [
  { advance: 'P1D', name: w.sandbox.day },
  { advance: 'P7D', name: w.sandbox.week },
  { advance: 'P30D', name: w.sandbox.month },
]

/** Days go by in one press; whatever falls due on the way has happened when it is over. */
export const Clock = () => {
  const { data } = useQuery(clockQuery)
  const {
    mutate,
    isPending,
    data: moved,
    error,
  } = useMutation({
    // A month of a whole bank takes longer than a request does otherwise.
    mutationFn: (advance: string) =>
      api.post('/v1/sandbox/clock', { body: { advance }, deadlineMs: 120_000 }),
    onSettled: () => queries.invalidateQueries(),
  })
  const trouble = error ? troubleOf(error) : undefined
  return (
    <section>
      <h3 className="mb-1">{w.sandbox.clock}</h3>
      <p className="text-sm text-ink-2">
        {w.sandbox.now} <span className="num">{data ? momentText(data.business_now) : '…'}</span>
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        {STEPS.map(({ advance, name }) => (
          <Button key={advance} kind="second" small onClick={() => isPending || mutate(advance)}>
            {name}
          </Button>
        ))}
      </div>
      <div role="status" className="mt-3 text-sm">
        {isPending && (
          <>
            <progress aria-label={w.sandbox.moving} className="h-2 w-full accent-brand" />
            <p>{w.sandbox.moving}</p>
          </>
        )}
        {moved && !isPending && <p>{w.sandbox.moved(momentText(moved.business_now), moved.ran)}</p>}
      </div>
      {trouble && <ErrorSummary title={trouble.title} faults={trouble.faults} />}
    </section>
  )
}
