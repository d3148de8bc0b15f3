/**
 * Re-quote: what was redeemed or repaid differs from the quote by more than the pack tolerates, so less would leave than
 * was agreed. The holder is asked once; without an answer the money is kept as a claim, never lost and never stuck.
 */
import { type Instant, isAfter, isoOf, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { situation } from '../assessment/evaluate.ts'
import { notAllowed, openQuote, packOf, record, refOf } from '../case/case.ts'
import * as sql from '../case/sql.ts'
import type { ClosureRow, StepRow } from '../case/types.ts'
import { SYSTEM } from '../draft/prepare.ts'
import { isGivenAway, toleranceOf } from './holding.ts'

/** How long the holder has to answer before the money becomes a claim. */
const ANSWER_WITHIN = 'P7D'

/** Waits for the holder's word. */
export const isAsked = (s: StepRow, at: Instant): boolean =>
  s.asked_at !== null && s.agreed_at === null && s.until !== null && isAfter(s.until, at)

/** Payouts about to be taken for less than the quote allows, and about which nobody was asked yet. */
export const shortOf = async (
  tx: Tx,
  c: ClosureRow,
  { active, steps }: { active: readonly StepRow[]; steps: readonly StepRow[] },
): Promise<StepRow[]> => {
  const candidates = active.filter(
    (s) => s.kind === 'payout' && s.state === 'pending' && s.asked_at === null && s.way !== 'claim',
  )
  if (candidates.length === 0 || !steps.some((s) => s.kind === 'redeem' || s.kind === 'repay')) return []
  if (!(await openQuote(tx, c))) return []
  const pack = await packOf(tx, c)
  return candidates.filter((s) => lossOf(steps, s.currency) > toleranceOf(pack, s.currency))
}

/** By how much the steps before brought in less, or took more, than was quoted. */
const lossOf = (steps: readonly StepRow[], currency: string): bigint =>
  steps
    .filter((s) => s.currency === currency && s.state === 'done')
    .reduce((loss, { kind, quoted, moved }) => {
      if (kind === 'redeem') return loss + quoted - moved
      return kind === 'repay' ? loss + moved - quoted : loss
    }, 0n)

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

/** Answers by when. */
export const askHolder = async (
  tx: Tx,
  c: ClosureRow,
  { step, at }: { step: StepRow; at: Instant },
): Promise<Instant> => {
  const until = plus(at, ANSWER_WITHIN)
  await sql.changeStep(tx, step, {
    state: 'waiting',
    owner: 'holder',
    waits_for: 'agreement',
    until,
    asked_at: at,
  })
  await record(tx, c, {
    at,
    type: 'asked_again',
    actor: SYSTEM,
    data: { step: step.id, currency: step.currency, until: isoOf(until) },
  })
  return until
}

/** The holder agrees to what there is. Refuses closure_action_not_allowed, step_not_asked. */
export const agree = async (
  tx: Tx,
  c: ClosureRow,
  { step: id, actor, at }: { step: Uuid; actor: Actor; at: Instant },
): Promise<void> => {
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
}
