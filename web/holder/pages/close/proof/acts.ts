/** What is done with a proof in these pages, and with which request. */
import { queryOptions } from '@tanstack/react-query'
import type { Body, Challenge, Closure } from '../../../../../sdk/src/index.ts'
import { api } from '../../../../kit/api.ts'
import { queries } from '../../../../kit/queries.ts'
import { keepCase, receiptLinkQuery } from '../case.ts'

export const PLACES = {
  'closure.confirm': { before: '/close/check', after: '/close/status' },
  'closure.stand': { before: '/close/check', after: '/close/status' },
  'closure.cancel': { before: '/close/cancel', after: '/close/status' },
} as const
export type KnownAct = keyof typeof PLACES
export const isKnown = (act: string): act is KnownAct => Object.hasOwn(PLACES, act)

export const challengeQuery = (challenge: string) =>
  queryOptions({
    queryKey: ['challenge', challenge],
    queryFn: ({ signal }) => api.get('/v1/challenges/{challenge}', { params: { challenge }, signal }),
  })

/** Ten seconds; then it is asked for again with the same key, and the page says that it is not known yet. */
const DEADLINE_MS = 10_000

type Given = { readonly wallet: string; readonly challenge: Challenge; readonly closure: Closure | null }

/** Sends the act with the challenge as its key. */
export const doAct: Readonly<Record<KnownAct, (given: Given) => Promise<void>>> = {
  'closure.confirm': async ({ wallet, challenge: { id }, closure }) => {
    const quote = closure?.quote
    if (!quote) throw new Error('a challenge for a confirmation without a quote')
    const done = await api.post('/v1/wallets/{wallet}/closure/confirmation', {
      params: { wallet },
      body: { quote: quote.id, acknowledged: codesOf(quote.consequences), challenge: id },
      key: id,
      deadlineMs: DEADLINE_MS,
    })
    queries.setQueryData(receiptLinkQuery(done.closure.id).queryKey, done.receipt_secret)
    keepCase(wallet, done.closure)
  },
  'closure.stand': async ({ wallet, challenge: { id, statement }, closure }) => {
    const quote = closure?.quote
    if (!quote) throw new Error('a challenge for a standing confirmation without a quote')
    const standing = await api.put('/v1/wallets/{wallet}/closure/standing', {
      params: { wallet },
      body: { ...termsIn(statement), acknowledged: codesOf(quote.consequences), challenge: id },
      key: id,
      deadlineMs: DEADLINE_MS,
    })
    keepCase(wallet, standing)
  },
  'closure.cancel': async ({ wallet, challenge: { id } }) => {
    const cancelled = await api.delete('/v1/wallets/{wallet}/closure', {
      params: { wallet },
      query: { challenge: id },
      key: id,
      deadlineMs: DEADLINE_MS,
    })
    keepCase(wallet, cancelled)
  },
}

const codesOf = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code)

type Terms = Pick<Body<'/v1/wallets/{wallet}/closure/standing', 'put'>, 'bounds' | 'not_before'>

/** The limits that are signed, out of the statement: exactly these are sent. */
export const termsIn = ({ bounds, not_before }: Challenge['statement']): Terms => ({
  bounds: (Array.isArray(bounds) ? bounds : []).map((bound) => ({
    currency: bound.currency,
    receive_at_least: String(bound.receive_at_least),
    repay_at_most: String(bound.repay_at_most),
    fees_at_most: String(bound.fees_at_most),
  })),
  ...(typeof not_before === 'string' ? { not_before } : {}),
})
