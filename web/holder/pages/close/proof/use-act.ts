import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { type Challenge, UnknownOutcome } from '../../../../../sdk/src/index.ts'
import { api, isRefused } from '../../../../kit/api.ts'
import { queries } from '../../../../kit/queries.ts'
import { useSession } from '../../../../kit/use-session.ts'
import { caseQuery, isConfirmed } from '../case.ts'
import { challengeQuery, doAct, type KnownAct, PLACES } from './acts.ts'

/** Milliseconds until it is asked for again; then each minute. */
const WAITS = [2_000, 4_000, 8_000, 16_000, 30_000]
const THEN = 60_000

/** What cannot be signed any more, so that one goes back a step. */
const STALE = [
  'challenge_over', 'challenge_unknown', 'proof_stale', 'proof_missing', 'statement_changed', 'quote_stale', 'quote_changed',
  'plan_missing', 'acknowledgement_missing', 'closure_blocked', 'standing_bounds', 'standing_too_late', 'destination_too_new',
  'destination_unknown', 'plan_incomplete', 'plan_underfunded', 'closure_none',
] // biome-ignore format: a list

export type Given = { readonly method: Challenge['methods'][number]; readonly value: string }

/** Proves, then acts. Nothing is shown as done before the server has said so, and nothing as failed that may have been done. */
export const useAct = (challenge: Challenge, act: KnownAct) => {
  const { wallet } = useSession()
  const navigate = useNavigate()
  const [times, setTimes] = useState(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async (given: Given | undefined) => {
      const params = { challenge: challenge.id }
      if (given) await api.post('/v1/challenges/{challenge}/answer', { params, body: given })
      const closure = await queries.fetchQuery({ ...caseQuery(wallet), staleTime: 0 })
      // Done already, by an attempt whose answer was lost for good: how it stands is what there is to see.
      if (act !== 'closure.cancel' && isConfirmed(closure) && !closure?.quote) return
      await doAct[act]({ wallet, challenge, closure })
    },
    onSuccess: () => navigate({ to: PLACES[act].after, replace: true }),
    onError: async (problem) => {
      // Somebody was faster, on another device: the case says how it stands.
      if (isRefused(problem, 'closure_action_not_allowed')) {
        await queries.invalidateQueries(caseQuery(wallet))
        await navigate({ to: PLACES[act].after, replace: true })
      } else if (isRefused(problem)) await queries.invalidateQueries(challengeQuery(challenge.id))
    },
  })
  const isUnknown = error instanceof UnknownOutcome || (error === null && isPending && times > 0)
  useEffect(() => {
    if (!(error instanceof UnknownOutcome)) return
    timer.current = setTimeout(() => {
      setTimes((count) => count + 1)
      mutate(undefined)
    }, WAITS[times] ?? THEN)
    return () => clearTimeout(timer.current)
  }, [error, times, mutate])
  const send = (given?: Given) => {
    if (isPending) return
    clearTimeout(timer.current)
    if (isUnknown) setTimes((count) => count + 1)
    mutate(given)
  }
  const refused = isRefused(error) ? error : undefined
  return {
    state: isUnknown ? ('unknown' as const) : ('open' as const),
    times: times + 1,
    busy: isPending,
    error,
    isStale: refused !== undefined && STALE.includes(refused.code),
    trouble: refused && { title: refused.problem.title, text: refused.problem.what_to_do },
    send,
    reset,
  }
}
