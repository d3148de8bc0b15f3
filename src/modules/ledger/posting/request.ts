/** A posting request as the ledger takes it: well-formed, and with the hash that tells a retry from another request. */
import { hash } from 'node:crypto'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { PostingRequest } from '../../../kernel/lane.ts'
import { MAX_AMOUNT } from '../../../kernel/money.ts'

export type Asked = {
  readonly request: PostingRequest
  /** 128 bits of SHA-256, written as a uuid is. */
  readonly hash: string
}

const ENDS = new Set(['capture', 'release', 'expire'])
export const endsHold = (request: PostingRequest): boolean => ENDS.has(request.kind)

/**
 * Throws on requests that no caller may make: they are bugs, not refusals, so they never join a batch.
 * A chain must end within its array, or it would run into somebody else's request.
 */
export const asked = (requests: readonly PostingRequest[]): Asked[] => {
  if (requests.at(-1)?.linked) throw new TypeError('the last request is linked with nothing')
  const chain = new Set<Uuid>()
  return requests.map((request) => {
    if (chain.has(request.id)) throw new TypeError('a chain brings the same id twice')
    if (request.linked) chain.add(request.id)
    else chain.clear()
    const least =
      request.kind === 'capture' || request.kind === 'release' || request.kind === 'expire' ? 0n : 1n
    if (request.amount < least || request.amount > MAX_AMOUNT)
      throw new RangeError(`a ${request.kind} of ${request.amount} minor units`)
    if (endsHold(request) && request.hold === undefined)
      throw new TypeError(`a ${request.kind} names no hold`)
    if (request.kind === 'hold' && bucketOf(request.id) !== bucketOf(request.debit))
      throw new TypeError('the id of a hold carries the bucket of its debtor')
    return { request, hash: hashOf(request) }
  })
}

/**
 * What makes a retry the same request. Epoch and expiry are left out: the caller computes them anew on a retry.
 * Accounts are left out where they come from the hold.
 */
const hashOf = (r: PostingRequest): string => {
  const ends = endsHold(r)
  const text = `${r.wallet} ${r.kind} ${r.code} ${ends ? r.hold : r.debit} ${ends ? '' : r.credit} ${r.amount} ${r.currency} ${r.fingerprint ?? ''}`
  const hex = hash('sha256', text, 'hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
