/**
 * An account that was linked just now takes little, also with a proof: who knows the password links an account of their own
 * first. Its holder is told of the link meanwhile, with the link that freezes.
 */
import { type Instant, isAfter, isoOf, plus } from '../../../../kernel/clock.ts'
import { Refusal, refuse } from '../../../../kernel/errors.ts'
import type { Spending } from '../../../../kernel/lane.ts'
import type { Money } from '../../../../kernel/money.ts'
import type { Instrument } from '../../../instruments/instruments.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { explaining, spendingOf, type Wish, wheretoOf } from '../step-up.ts'

/** From when on an account takes whatever its holder proves, if the bank's word came at `since`. */
export const fullFrom = (since: Instant): Instant => plus(since, defaultPack().money_out.new_account_small)

type To = { readonly instrument: Pick<Instrument, 'verified_at'>; readonly at: Instant }

/** Undefined = it is not new. Before the bank's word it is as new as can be. */
const newness = ({ instrument, at }: To, perDay: bigint) => {
  const from = fullFrom(instrument.verified_at ?? at)
  return isAfter(from, at) ? { usable_from: isoOf(from), most_per_day: perDay.toString() } : undefined
}

/** Refuses destination_too_new: more than an account so new takes in a day. */
export const requireSmall = (to: To, { amount, currency }: Money): void => {
  const { perDay } = spendingOf(currency, 'others', false)
  const facts = newness(to, perDay)
  if (facts && amount > perDay) refuse('destination_too_new', { facts })
}

/** Runs a withdrawal as it is counted. Refuses destination_too_new, step_up_required. */
export const withdrawing = async <T>(
  wish: Wish,
  { proof, ...order }: To & Money & { readonly proof: boolean },
  work: (spending: Spending) => Promise<T>,
): Promise<T> => {
  const to = wheretoOf(order.instrument, order.at)
  const { counts, each, perDay } = spendingOf(order.currency, 'others', false)
  const facts = newness(order, perDay)
  const spending = spendingOf(order.currency, to, proof)
  if (!facts) return explaining(wish, spending, () => work(spending))
  requireSmall(order, order)
  // Without a proof a sum above the small one asks for it; what is too much for the day a proof does not help.
  if (!proof && order.amount > each) return explaining(wish, spending, () => work(spending))
  try {
    return await work({ ...spending, counts, each: perDay })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'step_up_required') throw error
    return refuse('destination_too_new', { facts })
  }
}
