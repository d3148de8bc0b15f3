/**
 * Close when ready (办妥后自动注销): one confirmation within bounds. The worker looks again and again; when nothing stands in
 * the way and the quote is within the bounds, the case is accepted as if the holder had come back. Outside the bounds,
 * or when its time is over, it ends and the holder is told; nothing about the wallet has changed.
 */
import { SYSTEM } from '../../../kernel/actors.ts'
import { type Instant, isAfter, isBefore, isoOf, latest, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { newId, type Uuid } from '../../../kernel/ids.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Pocket } from '../../../kernel/participant.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import { madeByOthers } from '../../../obligation-makers.ts'
import { schedule, unschedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import type { StandingEndReceipt } from '../../../platform/receipts/payload.ts'
import type { Pack } from '../../policy/policy.ts'
import { holdAccounts } from '../../wallets/wallets.ts'
import { type Accepted, accept } from '../acceptance/accept.ts'
import { costsNothing, withWayOut, withWaysFor } from '../acceptance/holding.ts'
import { awaitedIn, earlier, nextLook } from '../assessment/awaited.ts'
import { type Situation, situation } from '../assessment/evaluate.ts'
import { quoteHash, quoteOrWhy } from '../assessment/quote.ts'
import { flipsOf, notAllowed, openQuote, packOf, pseudonym, record, refOf, sealQuote } from '../case/case.ts'
import { issueReceipt } from '../case/receipt.ts'
import * as sql from '../case/sql.ts'
import type { ClosureRow, Plan, Quote, Standing, StandingBound } from '../case/types.ts'
import { endRenewals, renewalsOf } from './renewals.ts'

/** Money that comes so soon is waited for. */
const AWAITED = 'P14D'
export const STANDING = 'closure.standing'

export type Stand = {
  readonly standing: Standing
  readonly strength: 'strong' | 'weak'
  readonly actor: Actor
}

export type Stood = { readonly closure: ClosureRow; readonly found: Situation }

/**
 * Refuses closure_action_not_allowed, plan_missing, standing_bounds, standing_too_late, acknowledgement_missing. Renews
 * what stands already.
 */
export const stand = async (tx: Tx, c: ClosureRow, { standing, strength, actor }: Stand): Promise<Stood> => {
  if (c.state !== 'preparing') notAllowed(c)
  const quote = (await openQuote(tx, c)) ?? refuse('plan_missing')
  const pack = await packOf(tx, c)
  const at = await tx.now()
  const renewals = await renewalsOf(tx, refOf(c))
  await endRenewals(tx, refOf(c))
  const found = await situation(tx, refOf(c), { pack, at })
  requireBounds(standing.bounds, { quote, planned: plannedOf(c, found.pockets) })
  // Exactly what was signed: a code that was not told cannot have been acknowledged.
  if (new Set(quote.consequences).symmetricDifference(new Set(standing.acknowledged)).size > 0)
    refuse('acknowledgement_missing', { facts: { consequences: quote.consequences } })
  const until = endIn(standing, { pack, at })
  // Renewed: what an earlier signature has turned stays turned.
  const paidBack = [...(c.standing?.paid_back ?? []), ...renewals]
  const standingCase = await sql.change(tx, c, {
    standing: { ...standing, awaited: announcedIn(found), paid_back: paidBack },
    standing_until: until,
    standing_strength: strength,
    // The draft outlives it, so that it can be renewed.
    draft_until: latest(c.draft_until, plus(until, pack.draft_expiry)),
  })
  const leaf = await record(tx, standingCase, {
    at,
    type: 'standing',
    actor,
    data: {
      until: isoOf(until),
      bounds: standing.bounds,
      not_before: standing.not_before,
      paid_back: renewals.map(({ ref }) => ref),
      strength,
    },
  })
  await issueReceipt(tx, standingCase, { issue: { kind: 'standing', quote }, at, leaf })
  await lookAt(tx, standingCase, at)
  return { closure: standingCase, found }
}

type Life = { readonly pack: Pack; readonly at: Instant }
/** When a confirmation of now would end. Refuses standing_too_late. */
export const endIn = ({ not_before }: Pick<Standing, 'not_before'>, { pack, at }: Life): Instant => {
  const until = plus(at, pack.close_when_ready)
  if (not_before && !isBefore(Temporal.Instant.from(not_before), until))
    refuse('standing_too_late', { facts: { until: isoOf(until) } })
  return until
}

/**
 * What a merchant has promised by now, and soon: the holder counts on it. What is promised later, or again, is for the time
 * after closing, or a merchant could keep the case waiting.
 */
const announcedIn = ({ obligations, at }: Situation): Uuid[] =>
  obligations.flatMap(({ blocks, severity, code, clearsAt, object }) =>
    !blocks &&
    severity === 'survives' &&
    madeByOthers(code) &&
    clearsAt &&
    isBefore(clearsAt, plus(at, AWAITED))
      ? [object.ref]
      : [],
  )

/** Currencies of pockets, empty ones too, for whose money the plan has a way out: it may still come. */
const plannedOf = ({ plan }: ClosureRow, pockets: readonly Pocket[]): ReadonlySet<Currency> => {
  const ways = new Set(plan?.payouts.map((payout) => payout.currency))
  return new Set(pockets.map(({ currency }) => currency).filter((currency) => ways.has(currency)))
}

type Bounded = { readonly quote: Quote; readonly planned: ReadonlySet<Currency> }
/** One bound for each currency of the quote, and at most one for any other that is planned. */
const requireBounds = (bounds: readonly StandingBound[], { quote, planned }: Bounded): void => {
  const needed = new Set([
    ...quote.lines.map((line) => line.currency),
    ...quote.steps.filter((step) => step.kind !== 'cancel').map((step) => step.currency),
  ])
  const given = new Set(bounds.map((bound) => bound.currency))
  const allowed = new Set([...needed, ...planned])
  if (given.size !== bounds.length || !given.isSupersetOf(needed) || !given.isSubsetOf(allowed))
    refuse('standing_bounds', { facts: { currencies: [...needed], allowed: [...allowed] } })
}

/** Refuses standing_none. */
export const withdrawStanding = async (tx: Tx, c: ClosureRow, actor: Actor): Promise<ClosureRow> => {
  if (!c.standing) return refuse('standing_none')
  return end(tx, c, { actor, outcome: 'withdrawn', because: null })
}

type End = { readonly actor: Actor } & Pick<StandingEndReceipt, 'outcome' | 'because'>
/** Whoever signed it has a paper that it has ended. */
const end = async (tx: Tx, c: ClosureRow, { actor, outcome, because }: End): Promise<ClosureRow> => {
  const at = await tx.now()
  const ended = await sql.change(tx, c, { standing: null, standing_until: null, standing_strength: null })
  await unschedule(tx, { bucket: c.bucket, ref: c.id, kind: STANDING })
  const data = because === null ? {} : { because }
  const leaf = await record(tx, ended, { at, type: `standing_${outcome}`, actor, data })
  const [by] = pseudonym(actor)
  await issueReceipt(tx, ended, { issue: { kind: 'standing_end', outcome, by, because }, at, leaf })
  return ended
}

const lookAt = async (tx: Tx, c: ClosureRow, dueAt: Instant): Promise<void> => {
  await unschedule(tx, { bucket: c.bucket, ref: c.id, kind: STANDING })
  await schedule(tx, [{ bucket: c.bucket, kind: STANDING, ref: c.id, dueAt, wallet: c.wallet }])
}

/** Why it ended without closing: its time is over, or the first limit that does not hold, or the code of why there is no quote. */
export type Why = { readonly because: string; readonly found: Situation; readonly standing: Standing }
export type Looked =
  | { readonly now: 'waits' | 'none' }
  | { readonly now: 'ended'; readonly closure: ClosureRow; readonly why: Why }
  | { readonly now: 'accepted'; readonly accepted: Accepted }

/** One look at a standing case. The wallet and the case are locked. */
export const lookAtStanding = async (tx: Tx, c: ClosureRow): Promise<Looked> => {
  const { standing, standing_until, standing_strength } = c
  if (c.state !== 'preparing' || !standing || !standing_until || !standing_strength) return { now: 'none' }
  const at = await tx.now()
  const pack = await packOf(tx, c)
  if (!isBefore(at, standing_until)) {
    const why = { because: 'lapsed', found: await situation(tx, refOf(c), { pack, at }), standing }
    return {
      now: 'ended',
      why,
      closure: await end(tx, c, { actor: SYSTEM, outcome: 'lapsed', because: null }),
    }
  }
  const notBefore = standing.not_before ? Temporal.Instant.from(standing.not_before) : at
  if (isAfter(notBefore, at)) return wait(tx, c, earlier(notBefore, standing_until))
  // Held before it is looked at: money that moves just now is waited for, and one look is enough.
  await holdAccounts(tx, [c.wallet])
  const found = await situation(tx, refOf(c), { pack, at })
  const waitsFor = awaitedIn(found, standing)
  if (waitsFor.length > 0) return wait(tx, c, earlier(nextLook(waitsFor, at), standing_until))
  // Money of a currency for which nothing was planned is kept for its holder: it only adds to what they get.
  const flips = await flipsOf(tx, c, pack)
  const quoted = (plan: Plan | undefined) =>
    quoteOrWhy({ id: newId(c.bucket), closure: c, pack, plan, situation: found, flips })
  const asPlanned = quoted(c.plan ? withWaysFor(c.plan, found) : undefined)
  const grown = asPlanned === 'dust_choice_not_allowed' && c.plan
  const quote = grown ? quoted(withWayOut(grown, found)) : asPlanned
  // An account that was linked just now can be paid soon: what is a matter of time is waited for.
  const usable = quote === 'destination_too_new' ? usableAt(found) : undefined
  if (usable) return wait(tx, c, earlier(usable, standing_until))
  const broken = typeof quote === 'string' ? quote : outOfBounds(quote, { standing, found })
  if (typeof quote === 'string' || broken) {
    const because = broken ?? 'lapsed'
    return {
      now: 'ended',
      why: { because, found, standing },
      closure: await end(tx, c, { actor: SYSTEM, outcome: 'out_of_bounds', because }),
    }
  }
  const ready = await sql.change(tx, c, {
    quote: quote.id,
    quote_body: await sealQuote(tx, c, quote),
    quote_hash: quoteHash(quote),
    quote_until: Temporal.Instant.from(quote.valid_until),
  })
  const accepted = await accept(tx, ready, {
    on: 'ready',
    actor: SYSTEM,
    pack,
    quote,
    strength: standing_strength,
    at,
    seen: new Map([[c.wallet, found]]),
  })
  return { now: 'accepted', accepted }
}

const wait = async (tx: Tx, c: ClosureRow, until: Instant): Promise<Looked> => {
  await lookAt(tx, c, until)
  return { now: 'waits' }
}

/** When the next account can be paid to that cannot yet, or not so much. */
const usableAt = ({ destinations, at }: Situation): Instant | undefined => {
  const dates = destinations
    .flatMap(({ usableFrom, fullFrom }) => [usableFrom, fullFrom])
    .filter((date) => isAfter(date, at))
  return dates.length > 0 ? dates.reduce(earlier) : undefined
}

type Agreed = { readonly standing: Standing; readonly found: Situation }
/**
 * What closing would cost and the holder has not agreed to. What costs nothing, or is somebody else's making, is told and
 * not asked about again.
 */
const surprises = (quote: Quote, { standing, found }: Agreed): boolean =>
  quote.consequences.some((code) => !standing.acknowledged.includes(code) && !costsNothing(code, found))

/** The first bound that the quote breaks; undefined when it is within all of them. */
const outOfBounds = (quote: Quote, agreed: Agreed): string | undefined => {
  const { standing } = agreed
  if (surprises(quote, agreed)) return 'consequences'
  const sum = (amounts: readonly string[]) => amounts.reduce((total, amount) => total + BigInt(amount), 0n)
  // Also where nothing moves: money that was to come and did not is less than was agreed.
  const currencies = new Set([...standing.bounds, ...quote.lines, ...quote.steps].map((one) => one.currency))
  for (const currency of currencies) {
    const lines = quote.lines.filter((line) => line.currency === currency)
    const steps = quote.steps.filter((step) => step.currency === currency)
    const repaid = sum(steps.filter((s) => s.kind === 'repay').map((s) => s.amount))
    const fees = sum([...lines, ...steps].map((one) => one.fee))
    const bound = standing.bounds.find((b) => b.currency === currency)
    // What is only kept costs nothing.
    const moves = lines.some((l) => l.way !== 'claim') || steps.some((s) => s.kind !== 'cancel')
    if (!bound && moves) return 'currency'
    if (!bound) continue
    if (sum(lines.map((line) => line.amount)) < BigInt(bound.receive_at_least)) return 'receive_at_least'
    if (repaid > BigInt(bound.repay_at_most)) return 'repay_at_most'
    if (fees > BigInt(bound.fees_at_most)) return 'fees_at_most'
  }
  return undefined
}
