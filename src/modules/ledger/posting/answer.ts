/** From the ledger's answers to the refusals that people read. */
import { type RefusalCode, type RefusalDetail, refuse } from '../../../kernel/errors.ts'
import type { PostingRefusal, PostingResult } from '../../../kernel/lane.ts'

/** What an outdated authorisation meets is the fence that outdated it. */
const WORDS = {
  account_not_found: 'wallet_unknown',
  currency_mismatch: 'currency_mismatch',
  same_account: 'same_wallet',
  wallet_closing: 'wallet_closing',
  wallet_closed: 'wallet_closed',
  wallet_frozen: 'wallet_frozen',
  epoch_changed: 'wallet_closing',
  insufficient_funds: 'insufficient_funds',
  credit_limit: 'receiving_limit',
  hold_not_found: 'hold_unknown',
  hold_not_open: 'hold_not_open',
  hold_expired: 'hold_expired',
  exceeds_hold: 'exceeds_hold',
  hold_not_due: 'hold_not_due',
  linked_failed: 'linked_failed',
  different_request: 'idempotency_key_reused',
  proof_needed: 'step_up_required',
  day_limit: 'day_limit_reached',
} as const satisfies Record<PostingRefusal, RefusalCode>

export const refusalCodeOf = (refusal: PostingRefusal): RefusalCode => WORDS[refusal]

/** For `refuses` of a use-case that posts: everything a plain posting may answer. */
export const POSTING_REFUSES = [
  'wallet_unknown', 'currency_mismatch', 'same_wallet', 'wallet_closing', 'wallet_closed', 'wallet_frozen',
  'recipient_unavailable', 'insufficient_funds', 'receiving_limit', 'linked_failed', 'idempotency_key_reused', 'overloaded',
  'outcome_unknown',
] as const satisfies readonly RefusalCode[] // biome-ignore format: a list

export type Accepted = Extract<PostingResult, { ok: true }>

type StateRefusal = 'wallet_closing' | 'wallet_closed' | 'wallet_frozen'
/** The same for postings that go through in some states where others do not. */
export const postingRefusesBut = (...never: readonly StateRefusal[]): readonly RefusalCode[] =>
  POSTING_REFUSES.filter((code) => !never.some((other) => other === code))

/** For `refuses` of a use-case whose caller is the payee. */
export const TAKING_REFUSES = [...POSTING_REFUSES, 'payer_unavailable'] as const

/** For `refuses` of a use-case by which money leaves at its holder's word: a proof may be needed, and is looked at. */
export const SPENDING_REFUSES = [
  'step_up_required', 'day_limit_reached', 'proof_missing', 'proof_stale', 'statement_changed',
] as const satisfies readonly RefusalCode[] // biome-ignore format: a list

type Side = 'debit' | 'credit'

/** How the wallet on the other side stands, and whether it is there. */
const OF_OTHERS: readonly PostingRefusal[] = [
  'account_not_found', 'wallet_frozen', 'wallet_closing', 'wallet_closed', 'epoch_changed',
] // biome-ignore format: a list
/** What the payer's holder would have to do, and nobody else learns. */
const HOLDERS: ReadonlySet<PostingRefusal> = new Set(['proof_needed', 'day_limit'])

/**
 * Nobody learns that somebody else's wallet is restricted, is leaving, has left, or never was: it reads like any that cannot
 * be paid, or does not pay. The reader's own wallet is there, or they would not have come so far: without an account it
 * does not hold that currency.
 */
const refusalFor = (
  { refusal, side }: Extract<PostingResult, { ok: false }>,
  reader: Side,
): [RefusalCode, RefusalDetail] => {
  if (side !== undefined && side !== reader && OF_OTHERS.includes(refusal))
    return [reader === 'debit' ? 'recipient_unavailable' : 'payer_unavailable', {}]
  if (HOLDERS.has(refusal) && reader === 'credit') return ['payer_unavailable', {}]
  if (refusal === 'account_not_found' && side === reader) return ['currency_mismatch', {}]
  return [WORDS[refusal], side ? { facts: { side } } : {}]
}

/** The accepted results; otherwise throws the refusal that broke the chain, for whoever is on the side of `reader`. */
export const accepted = (results: readonly PostingResult[], reader: Side = 'debit'): readonly Accepted[] => {
  const broken = results.find((r) => !r.ok && r.refusal !== 'linked_failed') ?? results.find((r) => !r.ok)
  if (broken && !broken.ok) return refuse(...refusalFor(broken, reader))
  return results.filter((r) => r.ok)
}
