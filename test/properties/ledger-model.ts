/**
 * An independent model of the ledger: it keeps the list of accepted requests and computes everything by folding over
 * that list. It has no counters, so a mistake in the counters cannot be repeated here.
 */
import type { PostingRefusal, PostingRequest } from '../../src/kernel/lane.ts'

export type ModelAccount = {
  readonly id: string
  readonly currency: string
  readonly overdraft: bigint | null
}
type Accepted = { readonly request: PostingRequest; readonly amount: bigint }

export class Model {
  readonly #accounts: ReadonlyMap<string, ModelAccount>
  readonly #now: Temporal.Instant
  #accepted: readonly Accepted[] = []
  readonly #answers = new Map<string, { readonly asked: string; readonly answer: PostingRefusal | bigint }>()

  constructor(accounts: readonly ModelAccount[], now: Temporal.Instant) {
    this.#accounts = new Map(accounts.map((a) => [a.id, a]))
    this.#now = now
  }

  /** Whole chains, in order. The amount moved or held, or why not. */
  postAll(requests: readonly PostingRequest[]): (PostingRefusal | bigint)[] {
    const chains: PostingRequest[][] = [[]]
    for (const request of requests) {
      chains.at(-1)?.push(request)
      if (!request.linked) chains.push([])
    }
    return chains.flatMap((chain) => this.#chain(chain))
  }

  /** Credits − debits that are final. */
  balance(account: string): bigint {
    return this.#sum((a, r) => (this.#moves(r) ? sided(account, this.#sides(r), a) : 0n))
  }

  /** Set aside to leave. */
  held(account: string): bigint {
    return this.#openHolds()
      .filter(({ request }) => request.debit === account)
      .reduce((sum, { amount }) => sum + amount, 0n)
  }

  #chain(chain: readonly PostingRequest[]): (PostingRefusal | bigint)[] {
    const repeats = chain.map((request) => this.#repeat(request))
    const before = this.#accepted
    let broken = chain.length > 1 && repeats.some((r) => r !== undefined) ? -1 : undefined
    const fresh: (PostingRefusal | bigint)[] = []
    for (const [i, request] of chain.entries()) {
      if (broken !== undefined || repeats[i] !== undefined) break
      const answer = this.#judge(request)
      fresh.push(answer)
      if (typeof answer === 'bigint') this.#accepted = [...this.#accepted, { request, amount: answer }]
      else broken = i
    }
    if (broken !== undefined) this.#accepted = before
    return chain.map((request, i) => {
      const repeat = repeats[i]
      if (repeat !== undefined) return repeat
      const answer = broken === undefined || broken === i ? (fresh[i] ?? 'linked_failed') : 'linked_failed'
      this.#answers.set(request.id, { asked: fields(request), answer })
      return answer
    })
  }

  #repeat(request: PostingRequest): PostingRefusal | bigint | undefined {
    const known = this.#answers.get(request.id)
    if (!known) return undefined
    return known.asked === fields(request) ? known.answer : 'different_request'
  }

  #judge(request: PostingRequest): PostingRefusal | bigint {
    const ends = request.kind === 'capture' || request.kind === 'release' || request.kind === 'expire'
    const hold = this.#accepted.find((a) => a.request.kind === 'hold' && a.request.id === request.hold)
    if (ends && !hold) return 'hold_not_found'
    const { debit, credit } = hold && ends ? hold.request : request
    const from = this.#accounts.get(debit)
    const to = this.#accounts.get(credit)
    if (!from) return 'account_not_found'
    if (debit === credit) return 'same_account'
    if (from.currency !== request.currency) return 'currency_mismatch'
    const given = ends && hold ? this.#end(request, hold) : this.#free(request, from)
    if (typeof given !== 'bigint') return given
    // Who pays learns of the other side by a payment that could have been made.
    if (!to) return 'account_not_found'
    return to.currency === request.currency ? given : 'currency_mismatch'
  }

  #free(request: PostingRequest, { id, overdraft }: ModelAccount): PostingRefusal | bigint {
    if (overdraft === null) return request.amount
    const free = this.balance(id) - this.held(id) + overdraft
    const enough = free >= request.amount
    if (request.kind === 'balance' && !enough) return free <= 0n ? 'insufficient_funds' : free
    return enough ? request.amount : 'insufficient_funds'
  }

  #end(request: PostingRequest, hold: Accepted): PostingRefusal | bigint {
    if (!this.#openHolds().includes(hold)) return 'hold_not_open'
    const { expiresAt } = hold.request
    const over = expiresAt !== undefined && Temporal.Instant.compare(expiresAt, this.#now) <= 0
    if (request.kind === 'capture') {
      if (over) return 'hold_expired'
      if (request.amount > hold.amount) return 'exceeds_hold'
      return request.amount === 0n ? hold.amount : request.amount
    }
    return request.kind === 'expire' && !over ? 'hold_not_due' : hold.amount
  }

  #openHolds(): Accepted[] {
    const ended = new Set(
      this.#accepted.map(({ request }) => (request.kind === 'hold' ? undefined : request.hold)),
    )
    return this.#accepted.filter(({ request }) => request.kind === 'hold' && !ended.has(request.id))
  }

  #moves(request: PostingRequest): boolean {
    return request.kind === 'post' || request.kind === 'balance' || request.kind === 'capture'
  }

  #sides(request: PostingRequest): { debit: string; credit: string } {
    if (request.kind !== 'capture') return request
    const hold = this.#accepted.find((a) => a.request.kind === 'hold' && a.request.id === request.hold)
    return hold ? hold.request : request
  }

  #sum(of: (amount: bigint, request: PostingRequest) => bigint): bigint {
    return this.#accepted.reduce((sum, { request, amount }) => sum + of(amount, request), 0n)
  }
}

const sided = (account: string, sides: { debit: string; credit: string }, amount: bigint): bigint => {
  if (sides.credit === account) return amount
  return sides.debit === account ? -amount : 0n
}

/** What makes it the same request: accounts do not count where the hold names them, epoch and expiry never do. */
const fields = (r: PostingRequest): string => {
  const ends = r.kind === 'capture' || r.kind === 'release' || r.kind === 'expire'
  const what = ends ? [r.hold] : [r.debit, r.credit]
  return [r.wallet, r.kind, r.code, ...what, r.amount, r.currency, r.fingerprint ?? ''].join('|')
}
