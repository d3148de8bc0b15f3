/**
 * Acceptance: the one moment at which a wish becomes a closing.
 * C5 All checks precede all effects. What was read before a lock is read again behind the fence; if it differs,
 *    everything is rolled back and the holder is told that nothing has changed. What was read under the locks cannot.
 * C6 The fence is raised, the clocks start, audit, papers, links and timers are written in one transaction.
 */

import { deadline, type Instant, isBefore, isoOf, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { participants } from '../../../kernel/participant.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { boundedDeadlines } from '../../operations/operations.ts'
import type { Pack } from '../../policy/policy.ts'
import { fenceOff } from '../../wallets/wallets.ts'
import { type Situation, situations } from '../assessment/evaluate.ts'
import { coolingOffOf, makeQuote } from '../assessment/quote.ts'
import { destinationOf, openQuote, refOf } from '../case/case.ts'
import { stopWaiting } from '../case/clocks.ts'
import type { NewStep } from '../case/sql.ts'
import { payoutStep, quotedStep } from '../case/steps.ts'
import type { ClosureRow, Plan, Quote, QuoteLine } from '../case/types.ts'
import { openUnitOfWork, stepRows, type UnitOfWork } from '../case/unit-of-work.ts'
import { reviewRepeated } from '../settlement/advance.ts'
import { stillHolds, withWayOut } from './holding.ts'

/** What stands before any effect: refuses plan_missing, quote_stale, acknowledgement_missing. */
export const checkQuote = async (
  tx: Tx,
  c: ClosureRow,
  input: { quote: string; acknowledged: readonly string[]; at: Instant },
): Promise<Quote> => {
  destinationOf(c, 'confirm')
  const quote = (await openQuote(tx, c)) ?? refuse('plan_missing')
  if (input.quote !== quote.id || !isBefore(input.at, Temporal.Instant.from(quote.valid_until)))
    refuse('quote_stale', { facts: { quote: quote.id, valid_until: quote.valid_until } })
  const missing = quote.consequences.filter((code) => !input.acknowledged.includes(code))
  const extra = input.acknowledged.filter((code) => !quote.consequences.includes(code))
  if (missing.length > 0 || extra.length > 0)
    refuse('acknowledgement_missing', { facts: { consequences: quote.consequences } })
  return quote
}

export type Terms = {
  /** Why it is accepted now: confirmed by the holder, ready at last, or decided by the operator. */
  readonly on?: 'confirm' | 'ready' | 'decide'
  readonly actor: Actor
  readonly pack: Pack
  readonly strength: 'strong' | 'weak'
  /** How the wallets stand, seen while they and their accounts were held: nothing can differ behind the fence. */
  readonly seen?: ReadonlyMap<Uuid, Situation>
}
export type Acceptance = Terms & { readonly quote: Quote; readonly at: Instant }
export type Accepted = {
  readonly closure: ClosureRow
  /** The end of the cooling-off as it is told: work that was announced before has moved it. */
  readonly until: Instant
  readonly quote: Quote
  readonly receiptSecret: string
  readonly stopSecret: string
}

/** One case and the quote it is accepted on. */
export type Accepting = { readonly c: ClosureRow; readonly quote: Quote }
/** The same before anything of it is written. */
export type Drafted = Accepting & { readonly plan: Plan }

/** Raises the fence and starts the clocks; who has cancelled too often is reviewed at once. The wallet is locked FOR UPDATE, the case after it, and all checks are done. */
export const accept = async (tx: Tx, c: ClosureRow, acceptance: Acceptance): Promise<Accepted> => {
  const unit = openUnitOfWork(tx, acceptance.at)
  const accepted = await acceptAll(unit, [{ c, quote: acceptance.quote }], acceptance)
  const [one] = accepted.map((each) => coolOff(unit, each))
  await unit.write()
  if (!one) throw new Error('one case was accepted and none came back')
  return { ...one, closure: (await reviewRepeated(tx, one.closure, acceptance)) ?? one.closure }
}

export type Fenced = Accepting & { readonly found: Situation; readonly until: Instant }

/**
 * The same for many of one bucket: all fenced, read again and frozen by one round of statements. One that differs behind
 * the fence refuses quote_changed and rolls back all of them; whoever tries them one by one finds out which.
 */
export const acceptAll = async (
  unit: UnitOfWork,
  cases: readonly Accepting[],
  terms: Terms,
): Promise<Fenced[]> => {
  const { tx, at } = unit
  const { pack } = terms
  const closing = 'cooling_off'
  const epochs = await fenceOff(
    tx,
    cases.map(({ c }) => c.wallet),
    { at, closing },
  )
  const wallets = cases.map(({ c }) => refOf(c))
  const found = terms.seen ?? (await situations(tx, wallets, { pack, at }))
  if (!terms.seen) for (const { c, quote } of cases) requireSame(c, { found: of(found, c), quote, terms })
  const endOf = await boundedDeadlines(tx, at)
  for (const participant of participants()) await participant.freeze(tx, wallets, { epochs, at, closing })
  return cases.map(({ c, quote }) => {
    const fenced = { c, found: of(found, c), quote: quote.id }
    const { accepted, until } = acceptOne(unit, fenced, { terms, epoch: of(epochs, c), endOf })
    unit.issue(accepted, { kind: 'acceptance', quote, until }, pack)
    return { ...fenced, quote, c: accepted, until }
  })
}

const of = <T>(answers: ReadonlyMap<Uuid, T>, { wallet }: ClosureRow): T => {
  const answer = answers.get(wallet)
  if (answer === undefined) throw new Error(`wallet ${wallet} was asked for and not answered`)
  return answer
}

export type Acceptable = {
  readonly c: ClosureRow
  readonly found: Situation
  /** Null where nobody was asked. */
  readonly quote: Uuid | null
}

type Taking = {
  readonly terms: Terms
  readonly epoch: number
  readonly endOf: Awaited<ReturnType<typeof boundedDeadlines>>
}
/** State, dates and event of one case that is accepted; `until` is the end that is told. */
export const acceptOne = (
  unit: UnitOfWork,
  { c, quote, found }: Acceptable,
  { terms, epoch, endOf }: Taking,
): { readonly accepted: ClosureRow; readonly until: Instant } => {
  const { at } = unit
  const { pack, strength, actor } = terms
  const coolingOff = coolingOffOf(pack, found, strength)
  const ends = deadline(plus(at, coolingOff.duration))
  const clocks = stopWaiting(c, pack, at)
  const until = endOf({ deadline: ends, most: clocks.statutory_due_at })
  const accepted = unit.change(c, {
    ...clocks,
    state: destinationOf(c, terms.on ?? 'confirm'),
    standing: null,
    standing_until: null,
    standing_strength: null,
    epoch,
    accepted_at: at,
    strength,
    cooling_off_until: ends,
  })
  unit.record(accepted, {
    type: 'accepted',
    actor,
    data: {
      epoch,
      quote,
      strength,
      cooling_off_until: isoOf(until),
      ...(until.equals(ends) ? {} : { moved_from: isoOf(ends) }),
      because: coolingOff.because,
    },
  })
  return { accepted, until }
}

/** What is written for a case that waits now: its steps, its clocks, its links. */
export const coolOff = (unit: UnitOfWork, { c, quote, until }: Fenced): Accepted => {
  const { at } = unit
  const { bucket, wallet, id: ref } = c
  unit.steps(stepRows(c, stepsOf(c, quote)))
  if (!c.cooling_off_until) throw new Error(`closure ${ref} was not accepted`)
  unit.due({ bucket, kind: 'closure.cooling_off', ref, dueAt: until, wallet })
  unit.due({ bucket, kind: 'closure.statutory', ref, dueAt: c.statutory_due_at, wallet })
  // Steps whose delay would cost the holder are taken at once, with the consent that was just given.
  if (quote.steps.some((step) => step.early))
    unit.due({ bucket, kind: 'closure.step', ref, dueAt: at, wallet })
  const expiresAt = plus(at, RECEIPT_LINK_LIFE)
  return {
    closure: c,
    quote,
    until,
    receiptSecret: unit.link(c, { purpose: 'receipt', expiresAt }),
    // It can do nothing once the cooling-off is over; when that is, outages may still move.
    stopSecret: unit.link(c, { purpose: 'stop', expiresAt }),
  }
}

/** So long a receipt link lives in any case, and as long as anything it leads to; a lost one can be replaced. */
export const RECEIPT_LINK_LIFE = { hours: 24 * 366 * 2 }

const requireSame = (
  c: ClosureRow,
  { found, quote, terms }: { found: Situation; quote: Quote; terms: Terms },
): void => {
  const { pack } = terms
  const plan = c.plan ?? refuse('plan_missing')
  const consent = terms.on === 'decide' ? { consent: false as const } : {}
  const open = withWayOut(plan, found)
  // Dates are not compared, so how often it was cancelled makes no difference here.
  const now = makeQuote({
    id: quote.id,
    closure: c,
    pack,
    plan: open,
    situation: found,
    flips: 0,
    ...consent,
  })
  if (!stillHolds(quote, { now, found, pack }) || found.obligations.some((o) => o.blocks))
    refuse('quote_changed')
}

/** Of a claim: null where its holder has chosen it. */
const keptIn = (plan: Plan | null, { currency }: QuoteLine): 'not_chosen' | null => {
  const planned = plan?.payouts.find((payout) => payout.currency === currency)
  return planned && !planned.unasked ? null : 'not_chosen'
}

/** The steps of an accepted quote. */
export const stepsOf = (c: ClosureRow, quote: Quote, plan = c.plan): NewStep[] => [
  ...quote.steps.map((step) => quotedStep(c, step)),
  ...quote.lines.map((line) =>
    payoutStep(c, { ...line, quoted: BigInt(line.amount), kept: keptIn(plan, line) }, line.account),
  ),
]
