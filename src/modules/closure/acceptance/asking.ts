/**
 * C31 Less is left than was agreed, by more than the pack tolerates: units brought less, a debt took more, or somebody took
 * money while the case cooled off. What the holder moved is no loss. The holder is asked once; without an answer the money
 * is kept as a claim, never lost and never stuck.
 */
import { SYSTEM } from '../../../kernel/actors.ts'
import { type Instant, isAfter, isoOf, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { type Drawn, LESS_BECAUSE, type LessBecause } from '../../../kernel/participant.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import type { Pack } from '../../policy/policy.ts'
import { drawnSince, pocketsNow, situation } from '../assessment/evaluate.ts'
import { eventsOf, notAllowed, openQuote, packOf, record, refOf } from '../case/case.ts'
import * as sql from '../case/sql.ts'
import type { ClosureRow, Quote, StepRow } from '../case/types.ts'
import { isGivenAway, toleranceOf } from './holding.ts'

/** How long the holder has to answer before the money becomes a claim. */
const ANSWER_WITHIN = 'P7D'

/** Waits for the holder's word. */
export const isAsked = (s: StepRow, at: Instant): boolean =>
  s.asked_at !== null && s.agreed_at === null && s.until !== null && isAfter(s.until, at)

/** Minor units: what was agreed, what there is now, how much of the difference others made; and why. */
export type Less = {
  readonly agreed: bigint
  readonly left: bigint
  readonly lost: bigint
  readonly because: readonly LessBecause[]
}
export type Short = { readonly step: StepRow; readonly less: Less }

/** Payouts about to be taken for less than was agreed, and about which nobody was asked yet. */
export const shortOf = async (
  tx: Tx,
  c: ClosureRow,
  { active, steps, at }: { active: readonly StepRow[]; steps: readonly StepRow[]; at: Instant },
): Promise<Short[]> => {
  const candidates = active.filter((s) => mayBeShort(s) && isFirst(s, steps))
  const quote = candidates.length > 0 ? await openQuote(tx, c) : undefined
  if (!quote || !c.accepted_at) return []
  const pack = await packOf(tx, c)
  const pockets = await pocketsNow(tx, refOf(c), at)
  const drawn = await drawnSince(tx, refOf(c), c.accepted_at)
  const least = await boundsOf(tx, c)
  return candidates.flatMap((step) => {
    const left = pockets.find((p) => p.account === step.account)?.available ?? 0n
    const others = drawn.find((one) => one.account === step.account)
    const less = lessOf({ step, left, quote, others, steps, pack, least: least.get(step.currency) })
    return less ? [{ step, less }] : []
  })
}

const mayBeShort = (s: StepRow): boolean =>
  s.kind === 'payout' &&
  s.state === 'pending' &&
  s.asked_at === null &&
  s.way !== 'claim' &&
  !isGivenAway(s.way)

/** Only what stood in the quote was agreed: what came in later, and has a payout of its own, was not. */
const isFirst = (step: StepRow, steps: readonly StepRow[]): boolean =>
  steps.find((s) => s.kind === 'payout' && s.account === step.account)?.id === step.id

type Weighed = {
  readonly step: StepRow
  readonly left: bigint
  readonly quote: Quote
  readonly others: Drawn | undefined
  readonly steps: readonly StepRow[]
  readonly pack: Pack
  /** What the holder had agreed to beforehand to receive at least. */
  readonly least: bigint | undefined
}
const lessOf = ({ step, left, quote, others, steps, pack, least }: Weighed): Less | undefined => {
  if (!quote.lines.some((line) => line.account === step.account)) return undefined
  const bounded = least !== undefined && least < step.quoted
  const agreed = bounded ? least : step.quoted
  const moved = lossesOf(steps, step.currency)
  const net = (others?.taken ?? 0n) - (others?.given ?? 0n)
  const made = moved.price + moved.interest + (net > 0n ? net : 0n)
  // Never more than what is really missing: what the holder moved is missing too, and is not asked about.
  const there = left > 0n ? left : 0n
  const lost = made < agreed - there ? made : agreed - there
  // Nothing at all is never tolerated: it is told, and there is nothing to agree to.
  if (lost <= (bounded || there === 0n ? 0n : toleranceOf(pack, step.currency))) return undefined
  const because = LESS_BECAUSE.filter((code) =>
    code === 'price' || code === 'interest' ? moved[code] > 0n : net > 0n && others?.by.includes(code),
  )
  return { agreed, left: there, lost, because }
}

/** By how much units brought in less, and debts took more, than was quoted. */
const lossesOf = (
  steps: readonly StepRow[],
  currency: string,
): { readonly price: bigint; readonly interest: bigint } => {
  const done = steps.filter((s) => s.currency === currency && s.state === 'done')
  const sum = (kind: StepRow['kind'], loss: (s: StepRow) => bigint) => {
    const losses = done.filter((s) => s.kind === kind).map(loss)
    return losses.filter((one) => one > 0n).reduce((total, one) => total + one, 0n)
  }
  return {
    price: sum('redeem', ({ quoted, moved }) => quoted - moved),
    interest: sum('repay', ({ quoted, moved }) => moved - quoted),
  }
}

/** Close when ready was confirmed with a least sum for each currency, and nobody confirmed a quote afterwards. */
const boundsOf = async (tx: Tx, c: ClosureRow): Promise<ReadonlyMap<string, bigint>> => {
  const events = await eventsOf(tx, c)
  const accepted = events.findLast(({ type }) => type === 'accepted')
  const standing = events.findLast(({ type }) => type.startsWith('standing'))
  const bounds = standing?.type === 'standing' ? standing.data.bounds : undefined
  if (accepted?.actor !== 'system' || !Array.isArray(bounds)) return new Map()
  return new Map(bounds.map((b): [string, bigint] => [String(b.currency), BigInt(b.receive_at_least)]))
}

/** Small rests that were given away and are small no more: what came in since was not given away with them. */
export const grownOf = async (
  tx: Tx,
  c: ClosureRow,
  { active, at }: { active: readonly StepRow[]; at: Instant },
): Promise<StepRow[]> => {
  const given = active.filter((s) => s.state === 'pending' && isGivenAway(s.way))
  if (given.length === 0) return []
  const pack = await packOf(tx, c)
  const { pockets } = await situation(tx, refOf(c), { pack, at })
  return given.filter((s) => {
    const there = pockets.find((p) => p.account === s.account)?.available ?? 0n
    return there > s.quoted && there >= BigInt(pack.dust.below[s.currency] ?? '0')
  })
}

/** Nothing is left: nobody is asked, but the case keeps why, for its letter, its page and whoever reads it. */
export const noteNothing = async (
  tx: Tx,
  c: ClosureRow,
  { step, less, at }: Short & { readonly at: Instant },
): Promise<void> => {
  const { agreed, left, lost, because } = less
  await sql.changeStep(tx, step, {
    asked_at: at,
    asked_agreed: agreed,
    asked_left: left,
    asked_lost: lost,
    asked_because: [...because],
  })
  const data = { step: step.id, currency: step.currency, agreed: agreed.toString(), because }
  await record(tx, c, { at, type: 'nothing_left', actor: SYSTEM, data })
}

/** Answers by when. */
export const askHolder = async (
  tx: Tx,
  c: ClosureRow,
  { step, less, at }: Short & { readonly at: Instant },
): Promise<Instant> => {
  const until = plus(at, ANSWER_WITHIN)
  await sql.changeStep(tx, step, {
    state: 'waiting',
    owner: 'holder',
    waits_for: 'agreement',
    until,
    asked_at: at,
    asked_agreed: less.agreed,
    asked_left: less.left,
    asked_lost: less.lost,
    asked_because: [...less.because],
  })
  const data = {
    step: step.id,
    currency: step.currency,
    until: isoOf(until),
    agreed: less.agreed.toString(),
    left: less.left.toString(),
    because: less.because,
  }
  await record(tx, c, { at, type: 'asked_again', actor: SYSTEM, data })
  return until
}

/** The holder agrees to what there is. Refuses closure_action_not_allowed, step_not_asked. */
export const agree = async (
  tx: Tx,
  c: ClosureRow,
  { step: id, actor, at }: { step: Uuid; actor: Actor; at: Instant },
): Promise<StepRow> => {
  if (c.state !== 'settling') notAllowed(c)
  const step = (await sql.stepsOf(tx, c)).find((s) => s.id === id)
  if (!step || !isAsked(step, at)) return refuse('step_not_asked')
  await sql.changeStep(tx, step, {
    state: 'pending',
    owner: 'us',
    waits_for: null,
    until: null,
    agreed_at: at,
  })
  await record(tx, c, { at, type: 'agreed', actor, data: { step: step.id } })
  await schedule(tx, [{ bucket: c.bucket, kind: 'closure.step', ref: c.id, dueAt: at, wallet: c.wallet }])
  return step
}
