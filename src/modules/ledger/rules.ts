/**
 * The posting decision: a pure function of what was locked and read. Requests are decided one after the other, so a
 * batch gives what the same requests give one by one; a chain of linked requests happens whole or not at all.
 */
import { type Instant, isAfter } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type {
  PostingCode,
  PostingKind,
  PostingRefusal,
  PostingRequest,
  PostingResult,
} from '../../kernel/lane.ts'
import type { Currency } from '../../kernel/money.ts'
import { type Asked, endsHold } from './posting/request.ts'
import { type AccountState, creditRight, debitRight } from './rights.ts'
import { dayIn, type Spent, spend, spendingBars } from './spending.ts'

export type Account = Spent & {
  readonly id: Uuid
  readonly currency: Currency
  readonly state: AccountState
  readonly epoch: number
  readonly allow: number
  /** null = without limit. */
  readonly debitLimit: bigint | null
  readonly creditLimit: bigint | null
  debitsPosted: bigint
  creditsPosted: bigint
  debitsPending: bigint
  creditsPending: bigint
  version: bigint
}

export type Hold = {
  readonly id: Uuid
  readonly debit: Uuid
  readonly credit: Uuid
  readonly currency: Currency
  readonly code: PostingCode
  readonly amount: bigint
  readonly expiresAt: Instant | undefined
  captured: bigint
  state: 'open' | 'captured' | 'released' | 'expired'
}

export type Known = { readonly hash: string; readonly result: PostingResult }

/** One transfer: its two legs are of one amount by construction. Versions and balances are those after it. */
export type Transfer = {
  readonly id: Uuid
  readonly debit: Uuid
  readonly credit: Uuid
  readonly posted: bigint
  readonly held: bigint
  readonly kind: PostingKind
  readonly code: PostingCode
  readonly debitVersion: bigint
  readonly creditVersion: bigint
  readonly debitAfter: bigint
  readonly creditAfter: bigint
}

export type Batch = {
  readonly accounts: ReadonlyMap<Uuid, Account>
  readonly holds: ReadonlyMap<Uuid, Hold>
  readonly known: ReadonlyMap<Uuid, Known>
  readonly requests: readonly Asked[]
  /** Not before the last leg of any of the accounts. */
  readonly at: Instant
}

export type Decided = Asked & { readonly result: PostingResult }

export type Decisions = {
  /** One for each request, in order. */
  readonly results: readonly PostingResult[]
  /** Accounts that moved, as they are now. */
  readonly accounts: readonly Account[]
  readonly transfers: readonly Transfer[]
  /** Requests decided now, refusals too; replays are not among them. */
  readonly decided: readonly Decided[]
  readonly opened: readonly Hold[]
  readonly ended: readonly Hold[]
}

type Draft = Batch & {
  readonly accounts: Map<Uuid, Account>
  readonly holds: Map<Uuid, Hold>
  readonly known: Map<Uuid, Known>
  readonly transfers: Transfer[]
  readonly opened: Set<Hold>
  /** Takes back what the current chain did; undefined outside chains. */
  undo: (() => void)[] | undefined
}

/** Decides a batch. Changes none of its arguments. */
export const decide = (batch: Batch): Decisions => {
  const draft: Draft = {
    ...batch,
    accounts: copies(batch.accounts),
    holds: copies(batch.holds),
    known: new Map(batch.known),
    transfers: [],
    opened: new Set(),
    undo: undefined,
  }
  const results: PostingResult[] = []
  const decided: Decided[] = []
  for (let from = 0; from < batch.requests.length; ) {
    let to = from + 1
    while (batch.requests[to - 1]?.request.linked) to++
    const chain = batch.requests.slice(from, to)
    const repeats = chain.map((one) => repeatOf(draft, one))
    const fresh = decideChain(draft, chain, repeats)
    chain.forEach((one, i) => {
      const result = repeats[i] ?? fresh[i] ?? refused('linked_failed')
      results.push(result)
      if (repeats[i]) return
      decided.push({ ...one, result })
      draft.known.set(one.request.id, { hash: one.hash, result })
    })
    from = to
  }
  return {
    results,
    decided,
    transfers: draft.transfers,
    accounts: [...draft.accounts.values()].filter((a) => a.version !== batch.accounts.get(a.id)?.version),
    opened: [...draft.opened],
    ended: [...draft.holds.values()].filter(
      (h) => h.state !== 'open' && batch.holds.get(h.id)?.state === 'open',
    ),
  }
}

const copies = <T extends object>(rows: ReadonlyMap<Uuid, T>): Map<Uuid, T> => {
  const copy = new Map<Uuid, T>()
  for (const [id, row] of rows) copy.set(id, { ...row })
  return copy
}

const refused = (refusal: PostingRefusal, side?: 'debit' | 'credit'): PostingResult =>
  side === undefined ? { ok: false, refusal, replayed: false } : { ok: false, refusal, replayed: false, side }

/** The same id again: the same answer, or a refusal when it asks for something else. */
const repeatOf = (draft: Draft, { request, hash }: Asked): PostingResult | undefined => {
  const known = draft.known.get(request.id)
  if (!known) return undefined
  return known.hash === hash ? { ...known.result, replayed: true } : refused('different_request')
}

/** Results of the requests that are new. A chain of which a part was decided before cannot be made whole again. */
const decideChain = (
  draft: Draft,
  chain: readonly Asked[],
  repeats: readonly (PostingResult | undefined)[],
): readonly PostingResult[] => {
  const first = chain[0]
  if (chain.length === 1 && first) return repeats[0] ? [] : [decideOne(draft, first.request)]
  if (repeats.some((repeat) => repeat !== undefined)) return []
  const results: PostingResult[] = []
  const before = draft.transfers.length
  const undos: (() => void)[] = []
  draft.undo = undos
  for (const { request } of chain) {
    const result = decideOne(draft, request)
    results.push(result)
    if (!result.ok) break
  }
  draft.undo = undefined
  const last = results.at(-1)
  if (last?.ok !== false) return results
  for (const undo of undos.toReversed()) undo()
  draft.transfers.length = before
  return chain.map((_, i) => (i === results.length - 1 ? last : refused('linked_failed')))
}

type Sides = { readonly debit: Account; readonly credit: Account; readonly hold: Hold | undefined }

/**
 * The debited side comes first, with all that it lacks: whoever pays learns how somebody else's account stands only by a payment
 * that could have been made.
 */
const decideOne = (draft: Draft, request: PostingRequest): PostingResult => {
  const hold = endsHold(request) ? draft.holds.get(request.hold ?? '') : undefined
  if (endsHold(request) && !hold) return refused('hold_not_found')
  const debit = draft.accounts.get(hold?.debit ?? request.debit)
  const credit = draft.accounts.get(hold?.credit ?? request.credit)
  if (!debit) return refused('account_not_found', 'debit')
  if (debit === credit) return refused('same_account')
  if (debit.currency !== request.currency) return refused('currency_mismatch')
  const barred = holdBars(draft.at, request, hold)
  if (barred) return refused(barred)
  if ((debit.allow & debitRight(request.kind, request.code)) === 0) return refused(barOf(debit), 'debit')
  if (request.epoch !== undefined && request.epoch !== debit.epoch) return refused('epoch_changed', 'debit')
  const wanted = wantedOf(request, debit, hold)
  if (typeof wanted === 'string') return refused(wanted)
  const spends = spendsOf(draft, request, wanted)
  const beyond = spends && spendingBars(debit, spends)
  if (beyond) return refused(beyond, 'debit')
  if (!credit) return refused('account_not_found', 'credit')
  if (credit.currency !== request.currency) return refused('currency_mismatch')
  if ((credit.allow & creditRight(request.kind, request.code)) === 0) return refused(barOf(credit), 'credit')
  const amount = fitting(request, credit, wanted)
  if (typeof amount === 'string') return refused(amount)
  const undoSpending = spends && spend(debit, spends)
  if (undoSpending) draft.undo?.push(undoSpending)
  return move(draft, request, { debit, credit, hold, amount })
}

const spendsOf = (draft: Draft, { spending }: PostingRequest, amount: bigint) =>
  spending && { ...spending, amount, at: draft.at, day: dayIn(spending.zone, draft.at) }

const holdBars = (
  at: Instant,
  request: PostingRequest,
  hold: Hold | undefined,
): PostingRefusal | undefined => {
  if (!hold) return undefined
  if (hold.state !== 'open') return 'hold_not_open'
  const due = hold.expiresAt !== undefined && !isAfter(hold.expiresAt, at)
  if (request.kind === 'capture' && due) return 'hold_expired'
  if (request.kind === 'expire' && !due) return 'hold_not_due'
  return request.kind === 'capture' && request.amount > hold.amount ? 'exceeds_hold' : undefined
}

/** An account without the right and yet open belongs to a claim: its wallet has closed. */
const barOf = (account: Account): PostingRefusal => {
  if (account.state === 'closing') return 'wallet_closing'
  return account.state === 'frozen' ? 'wallet_frozen' : 'wallet_closed'
}

/** Minor units that the debited side can give: what is held was counted when the hold was opened. */
const wantedOf = (
  request: PostingRequest,
  debit: Account,
  hold: Hold | undefined,
): bigint | PostingRefusal => {
  if (hold) return request.kind === 'capture' && request.amount > 0n ? request.amount : hold.amount
  const available = availableOf(debit)
  if (available === null || available >= request.amount) return request.amount
  return request.kind === 'balance' && available > 0n ? available : 'insufficient_funds'
}

/** Minor units to move, after the limit of the credited side. */
const fitting = (request: PostingRequest, credit: Account, wanted: bigint): bigint | PostingRefusal => {
  const room = endsHold(request) ? null : roomOf(credit)
  if (room === null || room >= wanted) return wanted
  return request.kind === 'balance' && room > 0n ? room : 'credit_limit'
}

/** What may still be debited; null = without limit. */
export const availableOf = (a: Account): bigint | null =>
  a.debitLimit === null ? null : a.creditsPosted - a.debitsPosted - a.debitsPending + a.debitLimit

/** What may still be credited; null = without limit. */
export const roomOf = (a: Account): bigint | null =>
  a.creditLimit === null ? null : a.creditLimit + a.debitsPosted - a.creditsPosted - a.creditsPending

type Move = Sides & { readonly amount: bigint }

/** `posted` moves for good, `held` is added to what is pending (and taken off when a hold ends). */
const move = (
  draft: Draft,
  request: PostingRequest,
  { debit, credit, hold, amount }: Move,
): PostingResult => {
  const posted = request.kind === 'hold' || endsWithoutMoney(request.kind) ? 0n : amount
  const held = hold ? -hold.amount : request.kind === 'hold' ? amount : 0n
  shift(debit, credit, { posted, held, step: 1n })
  draft.undo?.push(() => shift(debit, credit, { posted: -posted, held: -held, step: -1n }))
  const after = {
    debitVersion: debit.version,
    creditVersion: credit.version,
    debitAfter: debit.creditsPosted - debit.debitsPosted,
    creditAfter: credit.creditsPosted - credit.debitsPosted,
  }
  const { id, kind, code } = request
  draft.transfers.push({ id, debit: debit.id, credit: credit.id, posted, held, kind, code, ...after })
  if (request.kind === 'hold') open(draft, request)
  if (hold) end(draft, hold, { kind: request.kind, captured: posted })
  return { ok: true, replayed: false, amount, at: draft.at, ...after }
}

const endsWithoutMoney = (kind: PostingKind): boolean => kind === 'release' || kind === 'expire'

const shift = (
  debit: Account,
  credit: Account,
  by: { readonly posted: bigint; readonly held: bigint; readonly step: bigint },
): void => {
  debit.debitsPosted += by.posted
  credit.creditsPosted += by.posted
  debit.debitsPending += by.held
  credit.creditsPending += by.held
  debit.version += by.step
  credit.version += by.step
}

const open = (draft: Draft, request: PostingRequest): void => {
  const { id, debit, credit, currency, code, amount, expiresAt } = request
  const hold: Hold = { id, debit, credit, currency, code, amount, expiresAt, captured: 0n, state: 'open' }
  draft.holds.set(id, hold)
  draft.opened.add(hold)
  draft.undo?.push(() => {
    draft.holds.delete(id)
    draft.opened.delete(hold)
  })
}

const ENDED = { capture: 'captured', release: 'released', expire: 'expired' } as const

const end = (draft: Draft, hold: Hold, how: { kind: PostingKind; captured: bigint }): void => {
  if (how.kind !== 'capture' && how.kind !== 'release' && how.kind !== 'expire') return
  hold.state = ENDED[how.kind]
  hold.captured = how.captured
  draft.undo?.push(() => {
    hold.state = 'open'
    hold.captured = 0n
  })
}
