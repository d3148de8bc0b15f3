/** What the pages of closing read and write: the case lives on the server, so that any device goes on where another stopped. */
import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Body, Closure } from '../../../../sdk/src/index.ts'
import { api, isRefused } from '../../../kit/api.ts'
import { closureQuery, queries, walletQuery } from '../../../kit/queries.ts'

export const previewQuery = (wallet: string) =>
  queryOptions({
    queryKey: ['preview', wallet],
    queryFn: ({ signal }) => api.get('/v1/wallets/{wallet}/closure/preview', { params: { wallet }, signal }),
  })

/** The case of the wallet, or null where there is none. */
export const caseQuery = (wallet: string) =>
  queryOptions({
    queryKey: ['case', wallet],
    queryFn: async ({ signal }): Promise<Closure | null> => {
      try {
        return await api.get('/v1/wallets/{wallet}/closure', { params: { wallet }, signal })
      } catch (error) {
        if (isRefused(error, 'closure_none')) return null
        throw error
      }
    },
  })

const OVER: readonly string[] = ['cancelled', 'expired', 'rejected']
/** Cancelled, lapsed or refused: another one may be opened. */
export const isOver = ({ state }: Closure): boolean => OVER.includes(state)
/** Confirmed, now or for when it is ready: the page about it is the one to see. */
export const isConfirmed = (closure: Closure | null | undefined): boolean =>
  !!closure && !isOver(closure) && (closure.state !== 'preparing' || closure.standing !== null)

/** Everything that a change of the case changes. */
export const keepCase = (wallet: string, closure: Closure): void => {
  queries.setQueryData(caseQuery(wallet).queryKey, closure)
  void queries.invalidateQueries(closureQuery(wallet))
  void queries.invalidateQueries(walletQuery(wallet))
  void queries.invalidateQueries(previewQuery(wallet))
}

/** The open draft, or a new one. */
const draftOf = async (wallet: string): Promise<Closure> => {
  const known = await queries.fetchQuery({ ...caseQuery(wallet), staleTime: 0 })
  if (known && !isOver(known)) return known
  return api.post('/v1/wallets/{wallet}/closure', { params: { wallet }, body: {} })
}

type PlanBody = Body<'/v1/wallets/{wallet}/closure/plan', 'put'>
/** Where the money goes; the answer is the binding quote. A draft is opened where there is none. */
export const planned = async (wallet: string, body: PlanBody): Promise<Closure> => {
  await draftOf(wallet)
  const closure = await api.put('/v1/wallets/{wallet}/closure/plan', { params: { wallet }, body })
  keepCase(wallet, closure)
  return closure
}

export const usePlan = (wallet: string) =>
  useMutation({ mutationFn: (body: PlanBody) => planned(wallet, body) })

/** The address by which the receipt is read without a session: shown once, kept for this visit, never stored. */
export const receiptLinkQuery = (closure: string) =>
  queryOptions<string | null>({
    queryKey: ['receipt-link', closure],
    queryFn: () => null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
