import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import type { Closure } from '../../../../../sdk/src/index.ts'
import { useSession } from '../../../../kit/use-session.ts'
import { w } from '../../../../kit/words.ts'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { Failed } from '../../../failed.tsx'
import { Step } from '../../../flow.tsx'
import { caseQuery } from '../case.ts'
import { c } from '../words.ts'
import { Accepted } from './accepted.tsx'
import { Ended } from './ended.tsx'
import { Ready } from './ready.tsx'
import { Settling } from './settling.tsx'

/** How the closing stands, as the server says it; the page to come back to. */
export const Status = () => {
  const { wallet } = useSession()
  const { data, isError, refetch } = useQuery({ ...caseQuery(wallet), refetchInterval: 30_000 })
  if (data === null) return <Navigate to="/close" replace />
  if (data) return <Of closure={data} />
  return (
    <Step name={c.bar} back="/">
      <h1 tabIndex={-1}>{c.status.title}</h1>
      <div className="mt-6">
        {isError ? (
          <Failed onAgain={refetch} />
        ) : (
          <Skeleton label={w.app.loading} rows={4} slow={w.app.slow} />
        )}
      </div>
    </Step>
  )
}

const Of = ({ closure }: { closure: Closure }) => {
  switch (closure.state) {
    case 'preparing':
      return closure.standing ? (
        <Ready closure={closure} standing={closure.standing} />
      ) : (
        <Navigate to="/close" replace />
      )
    case 'cooling_off':
    case 'in_review':
      return <Accepted closure={closure} />
    case 'settling':
    case 'closed':
      return <Settling closure={closure} />
    default:
      return <Ended closure={closure} state={closure.state} />
  }
}
