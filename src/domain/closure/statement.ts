/**
 * What the holder proves is exactly what is done: the server makes this statement, shows it, hashes it into the
 * challenge, and makes it again inside the confirming transaction. Any difference voids the proof.
 */
import { isoOf } from '../../clock.ts'
import type { ClosureRow, Quote } from './types.ts'

export const CONFIRM_ACT = 'closure.confirm'
export const CANCEL_ACT = 'closure.cancel'

export const confirmStatement = (closure: ClosureRow, quote: Quote): Record<string, unknown> => ({
  act: CONFIRM_ACT,
  wallet: closure.wallet,
  closure: closure.id,
  quote: quote.id,
  pack: `${quote.pack}@${quote.pack_version}`,
  payouts: quote.lines.map((line) => ({
    amount: line.amount,
    currency: line.currency,
    fee: line.fee,
    way: line.way,
    destination: line.destination,
  })),
  consequences: quote.consequences,
  cooling_off: quote.cooling_off.duration,
  cooling_off_with_strong_proof: quote.cooling_off.with_strong_proof,
  valid_until: quote.valid_until,
})

export const STAND_ACT = 'closure.stand'

/** Close when ready: signed is the plan and its rules, not an amount; the bounds stand in the request itself. */
export const standStatement = (closure: ClosureRow, quote: Quote): Record<string, unknown> => ({
  act: STAND_ACT,
  wallet: closure.wallet,
  closure: closure.id,
  pack: `${quote.pack}@${quote.pack_version}`,
  plan: closure.plan?.payouts.map((p) => ({ ...p })) ?? [],
  payouts: quote.lines.map(({ currency, way, destination }) => ({ currency, way, destination })),
  consequences: quote.consequences,
})

export const cancelStatement = (closure: ClosureRow): Record<string, unknown> => ({
  act: CANCEL_ACT,
  wallet: closure.wallet,
  closure: closure.id,
  state_version: closure.version,
  requested_at: isoOf(closure.requested_at),
})
