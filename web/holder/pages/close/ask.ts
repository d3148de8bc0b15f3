/** From "agree" to the proof: the server says what is signed, and the page about it has its own address. */
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Body } from '../../../../sdk/src/index.ts'
import { api } from '../../../kit/api.ts'

type Terms = NonNullable<Body<'/v1/challenges', 'post'>['standing']>
export type Ask = {
  readonly act: 'closure.confirm' | 'closure.stand' | 'closure.cancel' | 'wallet.resume'
  readonly standing?: Terms
}

/** `before` is done first: a draft, a plan. */
export const useAsk = () => {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async ({ before, ...ask }: Ask & { readonly before?: () => Promise<unknown> }) => {
      await before?.()
      return api.post('/v1/challenges', { body: ask })
    },
    onSuccess: ({ id }) => navigate({ to: '/close/prove', search: { challenge: id } }),
  })
}
