/** From the ledger's answers to the refusals that people read. */
import { type RefusalCode, refuse } from '../../errors.ts'
import type { PostingRefusal, PostingResult } from './lane-types.ts'

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
} as const satisfies Record<PostingRefusal, RefusalCode>

export const refusalCodeOf = (refusal: PostingRefusal): RefusalCode => WORDS[refusal]

/** For `refuses` of a use-case that posts: everything a plain posting may answer. */
export const POSTING_REFUSES = [
  'wallet_unknown', 'currency_mismatch', 'same_wallet', 'wallet_closing', 'wallet_closed', 'wallet_frozen',
  'insufficient_funds', 'receiving_limit', 'linked_failed', 'idempotency_key_reused', 'overloaded', 'outcome_unknown',
] as const satisfies readonly RefusalCode[] // biome-ignore format: a list

export type Accepted = Extract<PostingResult, { ok: true }>

/**
 * A payer does not learn that somebody else's wallet is restricted: it reads like any wallet that takes no more. Their
 * own wallet is there, or they would not have come so far: without an account it does not hold that currency.
 */
const codeFor = ({ refusal, side }: Extract<PostingResult, { ok: false }>): RefusalCode => {
  if (refusal === 'account_not_found' && side === 'debit') return 'currency_mismatch'
  return refusal === 'wallet_frozen' && side === 'credit' ? 'receiving_limit' : WORDS[refusal]
}

/** The accepted results; otherwise throws the refusal that broke the chain. */
export const accepted = (results: readonly PostingResult[]): readonly Accepted[] => {
  const broken = results.find((r) => !r.ok && r.refusal !== 'linked_failed') ?? results.find((r) => !r.ok)
  if (broken && !broken.ok)
    return refuse(codeFor(broken), broken.side ? { facts: { side: broken.side } } : {})
  return results.filter((r) => r.ok)
}
