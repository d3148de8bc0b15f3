/**
 * What the holder proves is exactly what is done: the server makes this statement, shows it, hashes it into the
 * challenge, and makes it again inside the confirming transaction. Any difference voids the proof.
 */
import { isoOf } from '../../../kernel/clock.ts'
import type { Pack } from '../../policy/policy.ts'
import { atLeast } from '../acceptance/holding.ts'
import type { Kept } from '../acceptance/unsent.ts'
import type { ClosureRow, Quote, Renewal, Standing } from '../case/types.ts'

export const CONFIRM_ACT = 'closure.confirm'
export const CANCEL_ACT = 'closure.cancel'

/** `all_there_is`: the amount is what there was when it was quoted; what comes in until the money leaves, leaves with it. */
const LEAVES = 'all_there_is'

export const confirmStatement = (closure: ClosureRow, quote: Quote, pack: Pack): Record<string, unknown> => ({
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
    leaves: LEAVES,
    at_least: atLeast(pack, line).toString(),
  })),
  steps: quote.steps.map(({ kind, object, amount, currency, fee, early, act, at_end, estimated }) => ({
    kind,
    object: object.kind,
    ref: object.ref,
    amount,
    currency,
    fee,
    early,
    ...(act ? { act } : {}),
    ...(at_end ? { at_end } : {}),
    ...(estimated ? { estimated } : {}),
  })),
  consequences: quote.consequences,
  cooling_off: quote.cooling_off.duration,
  cooling_off_with_strong_proof: quote.cooling_off.with_strong_proof,
  valid_until: quote.valid_until,
})

export const STAND_ACT = 'closure.stand'

/** What is agreed beforehand, in the order of its currencies, so that it reads the same however it was sent. */
export type Terms = Pick<Standing, 'bounds' | 'not_before'>

export type Signed = {
  readonly terms: Terms
  readonly pack: Pack
  /** What would be renewed, and is paid back with the signature. */
  readonly renewals: readonly Renewal[]
}
/** Close when ready: signed is the plan, its rules and every limit; another limit voids the proof. */
export const standStatement = (
  closure: ClosureRow,
  quote: Quote,
  { terms, pack, renewals }: Signed,
): Record<string, unknown> => ({
  act: STAND_ACT,
  wallet: closure.wallet,
  closure: closure.id,
  pack: `${quote.pack}@${quote.pack_version}`,
  plan: closure.plan?.payouts.map((p) => ({ ...p })) ?? [],
  repay_surviving: closure.plan?.repay_surviving === true,
  payouts: quote.lines.map(({ currency, way, destination }) => ({
    currency,
    way,
    destination,
    leaves: LEAVES,
  })),
  consequences: quote.consequences,
  bounds: terms.bounds.map((bound) => ({ ...bound })).toSorted((a, b) => (a.currency < b.currency ? -1 : 1)),
  not_before: terms.not_before,
  paid_back: renewals.map((one) => ({ ...one })),
  /** What the plan of today would leave before its end: what that end would bring. */
  left_early: quote.steps.flatMap(({ object, currency, at_end }) =>
    at_end ? [{ object: object.kind, ref: object.ref, currency, ...at_end }] : [],
  ),
  ends_after: pack.close_when_ready,
})

export const cancelStatement = (closure: ClosureRow): Record<string, unknown> => ({
  act: CANCEL_ACT,
  wallet: closure.wallet,
  closure: closure.id,
  state_version: closure.version,
  requested_at: isoOf(closure.requested_at),
})

export const CONTINUE_ACT = 'closure.continue'

/** Where the money goes is signed once more: a thief may have chosen it. `kept`: accounts whose money is kept by now. */
export const continueStatement = (
  closure: ClosureRow,
  quote: Quote | undefined,
  kept: Kept,
): Record<string, unknown> => ({
  act: CONTINUE_ACT,
  wallet: closure.wallet,
  closure: closure.id,
  state_version: closure.version,
  payouts: (quote?.lines ?? []).map(({ account, amount, currency, way, destination }) => ({
    amount,
    currency,
    ...(kept.has(account)
      ? { way: 'claim', destination: 'claim', because: kept.get(account) ?? null }
      : { way, destination }),
  })),
})
