/**
 * C4 The quote is binding: amounts, fees, destinations and dates are fixed, hashed and signed with the proof.
 *    It is made from the plan and the situation alone; confirmation makes it again under the locks and asks
 *    again when anything differs.
 */
import { createHash } from 'node:crypto'
import { type Instant, isAfter, isoOf, latest, plus } from '../../../kernel/clock.ts'
import { isRefusalCode, Refusal, type RefusalCode, refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Pocket } from '../../../kernel/participant.ts'
import { addWorkingDays } from '../../../kernel/time/calendar.ts'
import { canonicalJson as canonical } from '../../../platform/receipts/canonical.ts'
import type { Pack } from '../../policy/policy.ts'
import { statutoryBy } from '../case/clocks.ts'
import { reviewReasons } from '../case/rules.ts'
import type { ClosureRow, Plan, PlannedPayout, Quote, QuoteLine, QuoteStep } from '../case/types.ts'
import type { Situation, UsableDestination } from './evaluate.ts'
import { CONSEQUENCES } from './obligation-words.ts'
import { type StepContext, shortDebts, stepsOf } from './quoted-steps.ts'
import { blocksIn, startOf, startsBy } from './start.ts'

/** Office days (those of banks) until a payout is there: accepted on one, credited on the next. Shown, never ours. */
const PAYOUT_WORKING_DAYS = 2

export type QuoteInput = {
  readonly id: Uuid
  readonly closure: ClosureRow
  readonly pack: Pack
  readonly plan: Plan
  readonly situation: Situation
  /** How often its holder has cancelled lately: from so many on, the pack has a person look first, which takes time. */
  readonly flips: number
  /** False where the operator decides: nobody agreed to what would be taken at once. */
  readonly consent?: false
}

/** Refuses plan_incomplete, plan_underfunded, destination_unknown, destination_too_new, dust_choice_not_allowed. */
export const makeQuote = ({ id, closure, pack, plan, situation, flips, consent }: QuoteInput): Quote => {
  const at = situation.at
  const coolingOff = bothCoolingOffs(pack, situation)
  const from = startNow(situation)
  const over = plus(from, coolingOff.duration)
  const leaves = leavesAt(pack, situation, { flips, from })
  const steps = stepsOf(plan, { pack, situation, over: leaves, consent })
  const ready = steps.reduce((last, step) => latest(last, Temporal.Instant.from(step.done_by)), leaves)
  const lines = linesOf(plan, { pack, situation, over: ready, steps })
  const closedBy = lines.reduce((last, line) => latest(last, Temporal.Instant.from(line.arrives_by)), ready)
  return {
    id,
    closure: closure.id,
    pack: pack.id,
    pack_version: pack.version,
    made_at: isoOf(at),
    valid_until: isoOf(plus(at, pack.quote_valid)),
    cooling_off: coolingOff,
    steps,
    lines,
    consequences: consequencesOf(situation),
    dates: {
      cooling_off_until: isoOf(over),
      closed_by: isoOf(closedBy),
      statutory_by: isoOf(statutoryBy(closure, pack, from)),
      restore_until: isoOf(plus(closedBy, pack.restore_window)),
      tail_until: isoOf(plus(closedBy, pack.tail.length)),
    },
  }
}

/** The quote as it is now, or the code of why there can be none (a destination has gone, money is missing). */
export const quoteOrWhy = ({
  plan,
  ...input
}: Omit<QuoteInput, 'plan'> & { readonly plan: Plan | undefined }): Quote | RefusalCode => {
  try {
    return makeQuote({ ...input, plan: plan ?? refuse('plan_missing') })
  } catch (error) {
    if (error instanceof Refusal && isRefusalCode(error.code)) return error.code
    throw error
  }
}

/** When it would start if the holder confirmed now: what blocks, and has a date, is waited for. */
const startNow = (situation: Situation): Instant =>
  startsBy(startOf(blocksIn(situation), situation.at), situation.at)

const stepsFrom = (pack: Pack, situation: Situation, from: Instant): QuoteStep[] =>
  stepsOf({ repay_surviving: true }, { pack, situation, over: leavesAt(pack, situation, { flips: 0, from }) })

/** By when the wallet is closed, if it starts then, whatever way out the holder chooses. */
export const closedBy = (pack: Pack, situation: Situation, from: Instant): Instant => {
  const steps = stepsFrom(pack, situation, from)
  const ready = steps.reduce(
    (last, step) => latest(last, Temporal.Instant.from(step.done_by)),
    leavesAt(pack, situation, { flips: 0, from }),
  )
  const moves =
    steps.some((step) => step.kind === 'redeem') || situation.pockets.some((p) => p.available + p.held > 0n)
  // What is waited for may bring money as well.
  return moves || blocksIn(situation).length > 0
    ? addWorkingDays(ready, PAYOUT_WORKING_DAYS, pack.time_zone)
    : ready
}

/** What the plan would do before the money leaves, if the holder confirmed now. */
export const stepsNow = (pack: Pack, situation: Situation): QuoteStep[] =>
  stepsFrom(pack, situation, startNow(situation))

/** Debts that their holder has to do something about before the plan can repay them. */
export const shortOf = (pack: Pack, situation: Situation): ReadonlySet<Uuid> =>
  situation.steps.some((step) => step.kind === 'repay')
    ? shortDebts(situation.pockets, stepsNow(pack, situation))
    : new Set()

/** When money begins to leave at the latest, as far as is known today. */
type Leaving = { readonly flips: number; readonly from: Instant }
const leavesAt = (pack: Pack, situation: Situation, { flips, from }: Leaving): Instant => {
  const over = plus(from, bothCoolingOffs(pack, situation).duration)
  return reviewed(pack, situation, flips)
    ? addWorkingDays(over, pack.review.sla.working_days, pack.time_zone)
    : over
}

/** What the preview shows before there is a case: the dates if the holder confirmed now with the weakest proof. */
export const datesOf = (pack: Pack, situation: Situation) => {
  const cooling_off = bothCoolingOffs(pack, situation)
  const from = startNow(situation)
  const over = plus(from, cooling_off.duration)
  const closed = closedBy(pack, situation, from)
  const statutory_by = isoOf(addWorkingDays(from, pack.max_total.working_days, pack.time_zone))
  return {
    cooling_off,
    dates: {
      cooling_off_until: isoOf(over),
      closed_by: isoOf(closed),
      statutory_by,
      restore_until: isoOf(plus(closed, pack.restore_window)),
      tail_until: isoOf(plus(closed, pack.tail.length)),
    },
  }
}

export const quoteHash = (quote: Quote): Buffer => createHash('sha256').update(canonical(quote)).digest()

/** Longer for a weaker proof and after a recent change of contact data; the reasons are told. */
export const coolingOffOf = (
  pack: Pack,
  situation: Situation,
  strength: 'strong' | 'weak',
): { duration: string; because: string[] } => {
  const recent = situation.obligations.some((o) => o.code === 'identity.recent_change')
  const reasons: [string, string, boolean][] = [
    ['base', pack.cooling_off.base, true],
    ['weak_proof', pack.cooling_off.weak_proof, strength === 'weak'],
    ['recent_contact_change', pack.cooling_off.recent_contact_change, recent],
  ]
  const active = reasons.filter(([, , applies]) => applies)
  const duration = active.reduce(
    (longest, [, d]) => (longer(d, longest) ? d : longest),
    pack.cooling_off.base,
  )
  return { duration, because: active.filter(([, d]) => d === duration).map(([name]) => name) }
}

/** Nobody knows yet how the holder will prove it: what is signed names both. */
const bothCoolingOffs = (pack: Pack, situation: Situation) => ({
  ...coolingOffOf(pack, situation, 'weak'),
  with_strong_proof: coolingOffOf(pack, situation, 'strong').duration,
})

/** Whether a person will look at it, as far as is known today: the dates must not promise what that takes away. */
const reviewed = (pack: Pack, { pockets, obligations }: Situation, flips: number): boolean =>
  reviewReasons(pack, {
    moves: pockets.map((p) => ({ currency: p.currency, amount: p.available })),
    restricted: obligations.some((o) => o.code === 'wallet.restricted'),
    flips,
  }).length > 0

const EPOCH = Temporal.Instant.fromEpochMilliseconds(0)
const longer = (a: string, b: string): boolean => isAfter(plus(EPOCH, a), plus(EPOCH, b))

/** Codes of what closing always means and of what was found that does not block. */
export const consequencesOf = ({ obligations }: Situation): string[] => {
  const found = obligations.filter((o) => o.severity !== 'blocking').map((o) => o.code)
  return [...new Set<string>([...CONSEQUENCES, ...found])].sort()
}

type LineContext = StepContext & { readonly steps: readonly QuoteStep[] }

/** What will leave of each pocket once the steps are done. Refuses plan_underfunded. */
const netOf = ({ currency, available }: Pocket, steps: readonly QuoteStep[]): bigint => {
  const net = steps
    .filter((step) => step.currency === currency && step.kind !== 'cancel')
    .reduce((sum, { kind, amount, fee }) => {
      const moved = kind === 'redeem' ? BigInt(amount) : -BigInt(amount)
      return sum + moved - BigInt(fee)
    }, available)
  return net < 0n ? refuse('plan_underfunded', { facts: { currency, missing: (-net).toString() } }) : net
}

const linesOf = (plan: Plan, context: LineContext): QuoteLine[] => {
  const pockets = context.situation.pockets
    .map((pocket) => ({ pocket, net: netOf(pocket, context.steps) }))
    .filter(({ net }) => net > 0n)
  const missing = pockets
    .filter(({ pocket }) => !plan.payouts.some((o) => o.currency === pocket.currency))
    .map(({ pocket }) => pocket.currency)
  if (missing.length > 0) refuse('plan_incomplete', { facts: { currencies: missing } })
  return pockets.map(({ pocket, net }) => {
    const payout = plan.payouts.find((o) => o.currency === pocket.currency)
    if (!payout) throw new Error('every pocket was just found in the plan')
    return lineOf({ ...pocket, available: net }, payout, context)
  })
}

/**
 * Refuses destination_too_new: the account is too new for so much, however short the pack lets a closing be. What went to new
 * accounts, and to others without a proof, earlier in the day counts with it.
 */
const requireSmall = (
  { currency, available, others }: Pocket,
  { fullFrom }: UsableDestination,
  { pack, at }: { readonly pack: Pack; readonly at: Instant },
): void => {
  const most = pack.money_out.to_others.per_day[currency] ?? '0'
  const today = at.toZonedDateTimeISO(pack.time_zone).toPlainDate().toString()
  const before = others?.on === today ? others.sum : 0n
  if (isAfter(fullFrom, at) && before + available > BigInt(most))
    refuse('destination_too_new', { facts: { usable_from: isoOf(fullFrom), most_per_day: most } })
}

const lineOf = (pocket: Pocket, payout: PlannedPayout, { pack, situation, over }: LineContext): QuoteLine => {
  const threshold = pack.dust.below[pocket.currency]
  const dust = threshold !== undefined && pocket.available < BigInt(threshold)
  const common = {
    account: pocket.account,
    currency: pocket.currency,
    amount: pocket.available.toString(),
    fee: '0',
    dust,
  }
  const { way } = payout
  if (way === 'claim' || way === 'donate' || way === 'forfeit') {
    if (way !== 'claim' && !(dust && pack.dust.choices.includes(way)))
      refuse('dust_choice_not_allowed', { facts: { currency: pocket.currency, choices: pack.dust.choices } })
    return { ...common, way, instrument: null, destination: way, arrives_by: isoOf(over) }
  }
  const destination = situation.destinations.find((d) => d.instrument === payout.instrument && d.way === way)
  if (!destination) return refuse('destination_unknown', { facts: { currency: pocket.currency } })
  if (!destination.usable)
    refuse('destination_too_new', { facts: { usable_from: isoOf(destination.usableFrom) } })
  requireSmall(pocket, destination, { pack, at: situation.at })
  return {
    ...common,
    way,
    instrument: destination.instrument,
    destination: destination.label,
    arrives_by: isoOf(addWorkingDays(over, PAYOUT_WORKING_DAYS, pack.time_zone)),
  }
}
