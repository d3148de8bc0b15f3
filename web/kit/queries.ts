/** What the pages read, each under one name: whoever changes something says which of it is stale. */
import { infiniteQueryOptions, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import { api, isRefused } from './api.ts'
import { CAME_WITH_SESSION } from './page.ts'

let known: boolean = CAME_WITH_SESSION
/** From now on there is a session, or there is none any more. */
export const setKnown = (is: boolean): void => {
  known = is
  queries.clear()
}

let onOver: () => void = () => undefined
/** What happens when the session is over: the server said so to some request. */
export const whenOver = (then: () => void): void => {
  onOver = then
}

export const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (known && isRefused(error, 'sign_in_required')) onOver()
    },
  }),
  defaultOptions: {
    // The SDK repeats what is worth repeating.
    queries: { retry: false, staleTime: 10_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Whose page it is; null: nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }) => {
    if (!known) return null
    try {
      return await api.identity.readSession({ signal })
    } catch (error) {
      if (isRefused(error, 'sign_in_required')) return null
      throw error
    }
  },
})

export const walletQuery = (wallet: string) =>
  queryOptions({
    queryKey: ['wallet', wallet],
    queryFn: ({ signal }) => api.get('/v1/wallets/{wallet}', { params: { wallet }, signal }),
  })

/** Of a wallet that is closing; of another there may be none. */
export const closureQuery = (wallet: string) =>
  queryOptions({
    queryKey: ['closure', wallet],
    queryFn: ({ signal }) => api.get('/v1/wallets/{wallet}/closure', { params: { wallet }, signal }),
  })

export const statusQuery = queryOptions({
  queryKey: ['status'],
  staleTime: 60_000,
  queryFn: ({ signal }) => api.get('/v1/status', { signal }),
})

export const contactsQuery = queryOptions({
  queryKey: ['contacts'],
  queryFn: ({ signal }) => api.get('/v1/contacts', { signal }),
})

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => api.get('/v1/sessions', { signal }),
})

export const termsQuery = queryOptions({
  queryKey: ['terms'],
  queryFn: ({ signal }) => api.get('/v1/terms', { signal }),
})

type OfWallet = { readonly params: { readonly wallet: string }; readonly signal: AbortSignal }
const ofWallet =
  <Answer>(name: string, read: (request: OfWallet) => Promise<Answer>) =>
  (wallet: string) =>
    queryOptions({
      queryKey: [name, wallet],
      queryFn: ({ signal }) => read({ params: { wallet }, signal }),
    })

export const loansQuery = ofWallet('loans', (request) => api.get('/v1/wallets/{wallet}/loans', request))
export const fundQuery = ofWallet('fund', (request) => api.get('/v1/wallets/{wallet}/fund', request))
export const investmentsQuery = ofWallet('investments', (request) =>
  api.get('/v1/wallets/{wallet}/investments', request),
)
export const mandatesQuery = ofWallet('mandates', (request) =>
  api.get('/v1/wallets/{wallet}/mandates', request),
)
export const accountsQuery = ofWallet('accounts', (request) =>
  api.get('/v1/wallets/{wallet}/instruments', request),
)
export const disputesQuery = ofWallet('disputes', (request) =>
  api.get('/v1/wallets/{wallet}/disputes', request),
)
export const benefitsQuery = ofWallet('benefits', (request) =>
  api.get('/v1/wallets/{wallet}/benefits', request),
)

/** Page by page, the newest first. */
export const activityQuery = (wallet: string, limit: number) =>
  infiniteQueryOptions({
    queryKey: ['activity', wallet, limit],
    initialPageParam: '',
    queryFn: ({ signal, pageParam: before }) =>
      api.get('/v1/wallets/{wallet}/statement', {
        params: { wallet },
        query: { limit: String(limit), ...(before === '' ? {} : { before }) },
        signal,
      }),
    getNextPageParam: ({ next_before: next }) => next ?? undefined,
  })
