/** Random histories of postings: few accounts and few ids, so that everything meets everything. */

import fc from 'fast-check'
import { deriveId } from '../../src/kernel/ids.ts'
import type { PostingRequest } from '../../src/kernel/lane.ts'
import { asked } from '../../src/modules/ledger/posting/request.ts'
import { ALLOW } from '../../src/modules/ledger/rights.ts'
import {
  type Account,
  type Batch,
  type Decisions,
  decide,
  type Hold,
  type Known,
} from '../../src/modules/ledger/rules.ts'
import { UNSPENT } from '../../src/modules/ledger/spending.ts'
import type { ModelAccount } from './ledger-model.ts'

export const NOW = Temporal.Instant.from('2026-01-01T00:00:00Z')
const BUCKET = 7
export const ACCOUNTS = Array.from({ length: 5 }, (_, i) => deriveId(BUCKET, 'account', String(i)))
const IDS = Array.from({ length: 60 }, (_, i) => deriveId(BUCKET, 'request', String(i)))
const WALLET = deriveId(BUCKET, 'wallet')
const STRANGER = deriveId(BUCKET, 'nobody')

/** The first account is the operator's and without limit, the second may go 50 below zero, the last is in dollars. */
export const modelAccounts: readonly ModelAccount[] = ACCOUNTS.map((id, i) => ({
  id,
  currency: i === 4 ? 'USD' : 'CNY',
  overdraft: i === 0 ? null : i === 1 ? 50n : 0n,
}))

export const startAccounts = (): Map<string, Account> =>
  new Map(
    modelAccounts.map(({ id, currency, overdraft }) => [
      id,
      {
        id,
        currency: currency === 'USD' ? 'USD' : 'CNY',
        state: 'open',
        epoch: 0,
        allow: ALLOW.open,
        ...UNSPENT,
        debitLimit: overdraft,
        creditLimit: null,
        debitsPosted: 0n,
        creditsPosted: 0n,
        debitsPending: 0n,
        creditsPending: 0n,
        version: 0n,
      },
    ]),
  )

const of = <T>(values: readonly T[]) => fc.constantFrom(...values)
const account = fc.oneof(
  { weight: 30, arbitrary: of(ACCOUNTS.slice(0, 4)) },
  { weight: 1, arbitrary: of([...ACCOUNTS.slice(4), STRANGER]) },
)
const kind = of([
  'post',
  'post',
  'post',
  'hold',
  'hold',
  'capture',
  'capture',
  'release',
  'expire',
  'balance',
] as const)
const expiresAt = of([undefined, NOW.add({ hours: 1 }), NOW, NOW.subtract({ seconds: 1 })])

const request = fc
  .record({
    id: of(IDS),
    kind,
    debit: account,
    credit: account,
    amount: fc.bigInt(1n, 100n),
    all: fc.boolean(),
    hold: of(IDS),
    expiresAt,
    linked: fc.nat(4),
  })
  .map(({ all, expiresAt: until, linked, hold, ...rest }): PostingRequest => {
    const base = { ...rest, wallet: WALLET, code: 'transfer', currency: 'CNY', linked: linked === 0 } as const
    if (rest.kind === 'hold') return until ? { ...base, expiresAt: until } : base
    if (rest.kind === 'post' || rest.kind === 'balance') return base
    return { ...base, hold, amount: all && rest.kind === 'capture' ? 0n : rest.amount }
  })

/** No chain brings an id twice, and the last request is linked with nothing: other histories are refused as bugs. */
export const history = (maxLength: number): fc.Arbitrary<PostingRequest[]> =>
  fc.array(request, { minLength: 1, maxLength }).map((requests) => {
    const chain = new Set<string>()
    return requests.map((one, i) => {
      chain.add(one.id)
      const next = requests[i + 1]
      if (one.linked && next && !chain.has(next.id)) return one
      chain.clear()
      return { ...one, linked: false }
    })
  })

/** What the tables hold between batches. */
export type World = {
  accounts: ReadonlyMap<string, Account>
  holds: ReadonlyMap<string, Hold>
  known: ReadonlyMap<string, Known>
}
export const emptyWorld = (): World => ({ accounts: startAccounts(), holds: new Map(), known: new Map() })

/** Decides and stores, as the tables would. */
export const step = (
  world: World,
  requests: readonly PostingRequest[],
): { world: World; decisions: Decisions } => {
  const batch: Batch = { ...world, requests: asked(requests), at: NOW }
  const decisions = decide(batch)
  return {
    decisions,
    world: {
      accounts: new Map([...world.accounts, ...decisions.accounts.map((a) => [a.id, a] as const)]),
      holds: new Map([
        ...world.holds,
        ...[...decisions.opened, ...decisions.ended].map((h) => [h.id, h] as const),
      ]),
      known: new Map([
        ...world.known,
        ...decisions.decided.map((d) => [d.request.id, { hash: d.hash, result: d.result }] as const),
      ]),
    },
  }
}

/** Cuts a history anywhere but inside a chain. */
export const cut = (requests: readonly PostingRequest[], sizes: readonly number[]): PostingRequest[][] => {
  const parts: PostingRequest[][] = [[]]
  let left = sizes[0] ?? 1
  let next = 1
  for (const one of requests) {
    parts.at(-1)?.push(one)
    left--
    if (left > 0 || one.linked) continue
    parts.push([])
    left = sizes[next++ % sizes.length] ?? 1
  }
  return parts.filter((part) => part.length > 0)
}
