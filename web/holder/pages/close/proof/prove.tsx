import { useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import type { Challenge } from '../../../../../sdk/src/index.ts'
import { isRefused } from '../../../../kit/api.ts'
import { useTitle } from '../../../../kit/title.ts'
import { useSession } from '../../../../kit/use-session.ts'
import { w } from '../../../../kit/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { hourglass } from '../../../../ui/icons.ts'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { StatePage } from '../../../../ui/state-page.tsx'
import { Failed } from '../../../failed.tsx'
import { Step } from '../../../flow.tsx'
import { caseQuery } from '../case.ts'
import { c } from '../words.ts'
import { challengeQuery, isKnown, type KnownAct, PLACES } from './acts.ts'
import { Answer } from './answer.tsx'
import { Unknown } from './unknown.tsx'
import { useAct } from './use-act.ts'

/**
 * The last step of an act. Its address names the challenge, and the challenge is the idempotency key of the act: after a
 * reload, or on another device, the same key finds the same result.
 */
export const Prove = () => {
  const { challenge: id } = useSearch({ from: '/signed/close/prove' })
  const found = useQuery({ ...challengeQuery(id ?? ''), enabled: id !== undefined })
  useTitle(c.prove.title)
  if (id === undefined) return <Navigate to="/close/check" replace />
  const { data, error } = found
  // Bound to the session that asked for it: another device begins its own.
  if (isRefused(error, 'challenge_unknown')) return <Over act="closure.confirm" trouble={undefined} />
  if (data && isKnown(data.act)) return <One key={data.id} challenge={data} act={data.act} />
  return (
    <Step name={c.bar} back="/close">
      <h1 tabIndex={-1}>{c.prove.title}</h1>
      <div className="mt-6">
        {found.isPending ? (
          <Skeleton label={w.app.loading} rows={3} slow={w.app.slow} />
        ) : (
          <Failed onAgain={found.refetch} />
        )}
      </div>
    </Step>
  )
}

const One = ({ challenge, act }: { challenge: Challenge; act: KnownAct }) => {
  const { wallet } = useSession()
  const closure = useQuery(caseQuery(wallet)).data
  const todo = useAct(challenge, act)
  const place = PLACES[act]
  if (todo.state === 'unknown')
    return <Unknown act={act} times={todo.times} onNow={() => todo.send()} busy={todo.busy} />
  if (challenge.state === 'used' && !todo.busy) return <Navigate to={place.after} replace />
  if (challenge.state === 'void' || todo.isStale) return <Over act={act} trouble={todo.trouble} />
  if (closure === undefined) return null
  return <Answer challenge={challenge} act={act} closure={closure} todo={todo} />
}

/** Its time is over, too many answers were wrong, or what was signed is no longer so: it begins anew, one step before. */
const Over = ({
  act,
  trouble,
}: {
  act: KnownAct
  trouble: { readonly title: string; readonly text: string } | undefined
}) => {
  const navigate = useNavigate()
  return (
    <Step name={c.acts[act].bar} back={PLACES[act].before}>
      <StatePage
        icon={hourglass}
        title={trouble?.title ?? c.prove.over}
        text={trouble?.text ?? c.prove.over_text}
      >
        <Button onClick={() => navigate({ to: PLACES[act].before })}>{c.prove.begin}</Button>
      </StatePage>
    </Step>
  )
}
