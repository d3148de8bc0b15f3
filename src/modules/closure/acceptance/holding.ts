/**
 * Whether a quote still holds when it is made again.
 * An amount may differ by the pack's tolerance, and always in the holder's favour: what comes in, from whomever, voids
 *     nothing. What is swept is all there is, and the statement that was signed says so.
 */
import type { Currency } from '../../../kernel/money.ts'
import { madeByOthers } from '../../../obligation-makers.ts'
import { canonicalJson as canonical } from '../../../platform/receipts/canonical.ts'
import type { Pack } from '../../policy/policy.ts'
import type { Situation } from '../assessment/evaluate.ts'
import type { Plan, Quote, QuoteLine, QuoteStep } from '../case/types.ts'

/** Minor units by which what leaves may fall short of the quote without asking again. */
export const toleranceOf = (pack: Pack, currency: string): bigint => BigInt(pack.tolerance[currency] ?? '0')

/** The least that a line pays out under the quote. */
export const atLeast = (pack: Pack, { amount, currency }: Pick<QuoteLine, 'amount' | 'currency'>): bigint => {
  const least = BigInt(amount) - toleranceOf(pack, currency)
  return least < 0n ? 0n : least
}

const GIVEN_AWAY = new Set<string>(['donate', 'forfeit'])
/** A small rest that its holder gave away; more than that is never given away with it. */
export const isGivenAway = (way: string | null): boolean => way !== null && GIVEN_AWAY.has(way)

const keep = (currency: Currency) => ({ currency, way: 'claim' as const, unasked: true as const })

/** The plan with a way for whatever may have come in: money of a currency without one is kept for its holder. */
export const withWaysFor = (plan: Plan, { pockets }: Situation): Plan => {
  const known = new Set(plan.payouts.map(({ currency }) => currency))
  const more = new Set(pockets.map(({ currency }) => currency)).difference(known)
  return { ...plan, payouts: [...plan.payouts, ...[...more].map(keep)] }
}

/** The same, and what is more than the rest that was given away is kept too: so any sum has a way. */
export const withWayOut = (plan: Plan, found: Situation): Plan => {
  const { payouts, ...rest } = withWaysFor(plan, found)
  return { ...rest, payouts: payouts.map((p) => (isGivenAway(p.way) ? keep(p.currency) : p)) }
}

export type Again = { readonly now: Quote; readonly found: Situation; readonly pack: Pack }

/** `now` is made of the plan with its ways out (`withWayOut`). */
export const stillHolds = (agreed: Quote, { now, found, pack }: Again): boolean =>
  agreed.pack_version === now.pack_version &&
  now.consequences.every((code) => agreed.consequences.includes(code) || costsNothing(code, found)) &&
  canonical(agreed.steps.map(boundOf)) === canonical(now.steps.map(boundOf)) &&
  agreed.steps.every((step, i) => stepHolds(step, now.steps[i], pack)) &&
  agreed.lines.every((line) => lineHolds(line, { now, pack })) &&
  now.lines.every((line) => line.fee === '0' || agreed.lines.some((one) => one.account === line.account))

/** What is told and costs nothing, or is somebody else's making, was not agreed to, and need not be. */
export const costsNothing = (code: string, { obligations }: Situation): boolean => {
  if (madeByOthers(code)) return true
  const found = obligations.filter((o) => o.code === code)
  return found.length > 0 && found.every((o) => o.costsNothing === true)
}

/** What is told beside a step is no part of the bargain: its end may move later, and pay more. */
const boundOf = ({ act: _act, at_end: _end, estimated: _estimated, ...step }: QuoteStep) => ({
  ...step,
  done_by: '',
  amount: '',
  fee: '',
})

const stepHolds = (agreed: QuoteStep, now: QuoteStep | undefined, pack: Pack): boolean => {
  if (!now || BigInt(now.fee) > BigInt(agreed.fee)) return false
  const more = BigInt(now.amount) - BigInt(agreed.amount)
  const loss = agreed.kind === 'redeem' ? -more : more
  return agreed.kind === 'cancel' || loss <= toleranceOf(pack, agreed.currency)
}

const lineHolds = (agreed: QuoteLine, { now, pack }: Pick<Again, 'now' | 'pack'>): boolean => {
  const line = now.lines.find((one) => one.account === agreed.account)
  if (BigInt(line?.amount ?? '0') < atLeast(pack, agreed)) return false
  if (!line || isGivenAway(agreed.way)) return true
  return (
    line.way === agreed.way &&
    line.instrument === agreed.instrument &&
    line.destination === agreed.destination &&
    BigInt(line.fee) <= BigInt(agreed.fee)
  )
}
