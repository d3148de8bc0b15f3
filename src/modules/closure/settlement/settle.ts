/**
 * Settling: the plan's money steps, one at a time, each a row that survives the worker.
 * C8 A step is taken in its own transaction and is idempotent by its id; a failure resumes at that step.
 * C9 A destination that refuses turns the step into a claim: the money stays safeguarded for the holder, free of
 *    charge, and the case never waits for a bank for ever.
 * C10 What arrives behind the fence is swept too: a case closes only when nothing is left.
 * C27 A debt that may outlive the wallet never holds its case: what cannot be repaid goes on without it.
 */
import { SYSTEM } from '../../../kernel/actors.ts'
import { type Instant, isAfter, isBefore, isoOf, plus } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { type Pocket, STEP_KINDS, type StepAnswer } from '../../../kernel/participant.ts'
import { schedule, unschedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { askHolder, grownOf, isAsked, noteNothing, type Short, shortOf } from '../acceptance/asking.ts'
import { isGivenAway } from '../acceptance/holding.ts'
import { type Situation, situation } from '../assessment/evaluate.ts'
import { type Hold, holdOf } from '../assessment/held.ts'
import { wantedSteps } from '../assessment/quoted-steps.ts'
import { packOf, record, refOf } from '../case/case.ts'
import { isHeld } from '../case/rules.ts'
import { askSettlers } from '../case/settlers.ts'
import * as sql from '../case/sql.ts'
import { actOf, freedOf, isFrozen, keptBecause, knownLate, payoutStep, productStep } from '../case/steps.ts'
import type { ClosureRow, StepRow } from '../case/types.ts'
import { type Frozen, leftoversSince, lookAtFrozen } from './frozen.ts'

export type Progress = {
  readonly state: 'working' | 'waiting' | 'money_left'
  /** Steps that are late, or failed: somebody has to look. */
  readonly overdue: readonly StepRow[]
  /** Payouts about which the holder was asked just now, with the day by which an answer is waited for. */
  readonly asked: readonly Asked[]
  /** Payouts that became a claim just now, though another way was agreed. */
  readonly rerouted: readonly Rerouted[]
  /** Payouts that wait, in whole or in part, because their money is frozen; the holder has not heard of it yet. */
  readonly frozen: readonly Frozen[]
  /** Steps that somebody had to look at, and that go on or are done. */
  readonly freed: readonly Uuid[]
  /** Only a person can bring it on. */
  readonly hold?: Hold | undefined
}

export type Asked = Short & { readonly until: Instant }
/** `step` as it was before; `reason` is a code. */
export type Rerouted = { readonly step: StepRow; readonly reason: string }

/** Looks at every step that waits, takes the next one that does not, and says how the case stands. The case is locked. */
export const takeSteps = async (tx: Tx, c: ClosureRow, at: Instant): Promise<Progress> => {
  const before = await sql.stepsOf(tx, c)
  if (isHeld(c)) return lookWhileHeld(tx, c, { steps: before, at })
  const frozen = await lookAtFrozen(tx, c, { steps: before, at })
  const steps = await sql.stepsOf(tx, c)
  const pending = nextOf(steps, at)
  // A payout that was done may have come back meanwhile: it is looked at again until the case is closed.
  const active = steps.filter((s) => s.state === 'waiting' || s === pending || mayComeBack(s))
  const { asked, rerouted } = await lookAt(tx, c, { active, steps, at })
  const now = await sql.stepsOf(tx, c)
  const told = { asked, rerouted, frozen, freed: freedOf(steps, now) }
  // A step that was just taken posted to the ledger: what follows is another transaction's.
  const working = { state: 'working', overdue: [], ...told } as const
  if (pending || nextOf(now, at)) return again(tx, c, { at, progress: working })
  const waiting = now.filter((s) => (s.state === 'waiting' && !isFrozen(s)) || s.state === 'failed')
  if (waiting.length > 0) {
    const overdue = await watch(tx, c, { waiting, before: steps, at })
    return { ...told, state: 'waiting', overdue, freed: freedOf(steps, now, overdue) }
  }
  const found = await situation(tx, refOf(c), { pack: await packOf(tx, c), at })
  const more =
    (await stepsLeft(tx, c, { found, steps: now, at })) ||
    (await sweepLeftovers(tx, c, { found, steps: now, at }))
  if (more) return again(tx, c, { at, progress: working })
  const open = found.obligations.filter((o) => o.blocks || o.keepsOpen)
  if (open.length === 0 && !now.some(isFrozen)) return { state: 'money_left', overdue: [], ...told }
  await waitFor(tx, c, { open, at })
  return { state: 'waiting', overdue: [], ...told, hold: holdOf(open, at) }
}

/** A stop: nothing more is sent. What was sent before is looked at, so that it is known how it stands. */
const lookWhileHeld = async (
  tx: Tx,
  c: ClosureRow,
  { steps, at }: { steps: readonly StepRow[]; at: Instant },
): Promise<Progress> => {
  const sent = steps.filter((s) => (s.state === 'waiting' && s.owner !== 'holder') || mayComeBack(s))
  const told = await lookAt(tx, c, { active: sent, steps, at })
  await watchLater(tx, c, at)
  const freed = freedOf(steps, await sql.stepsOf(tx, c))
  return { state: 'waiting', overdue: [], frozen: [], freed, ...told }
}

/** While the case cools off, only what the holder agreed to have done at once. */
export const takeEarly = async (tx: Tx, c: ClosureRow, at: Instant): Promise<void> => {
  const steps = (await sql.stepsOf(tx, c)).filter((s) => s.early)
  const pending = isHeld(c) ? undefined : nextOf(steps, at)
  const active = steps.filter((s) => s.state === 'waiting' || s === pending)
  await lookAt(tx, c, { active, steps, at })
  if (pending && steps.some((s) => s.state === 'pending' && s !== pending)) await lookSoon(tx, c, at)
}

/** Rule 4: a kind begins when every step of the kinds before it is over. What failed is tried again at its time. */
const nextOf = (steps: readonly StepRow[], at: Instant): StepRow | undefined => {
  const kind = STEP_KINDS.find((k) => steps.some((s) => s.kind === k && s.state !== 'done'))
  return steps.find((s) => s.kind === kind && (s.state === 'pending' || retries(s, at)))
}

const retries = (s: StepRow, at: Instant): boolean =>
  s.kind !== 'payout' && s.state === 'failed' && s.next_try !== null && !isAfter(s.next_try, at)

type Looked = {
  readonly active: readonly StepRow[]
  readonly steps: readonly StepRow[]
  readonly at: Instant
}
/** Answers what the holder has to be told: payouts they were asked about, and those that go another way now. */
const lookAt = async (
  tx: Tx,
  c: ClosureRow,
  { active, steps, at }: Looked,
): Promise<Pick<Progress, 'asked' | 'rerouted'>> => {
  const found = await shortOf(tx, c, { active, steps, at })
  const short = found.filter(({ less }) => less.left > 0n)
  for (const one of found) if (!short.includes(one)) await noteNothing(tx, c, { ...one, at })
  const asking: Asked[] = []
  for (const one of short) asking.push({ ...one, until: await askHolder(tx, c, { ...one, at }) })
  const unanswered = active.filter((s) => s.state === 'waiting' && s.owner === 'holder' && !isAsked(s, at))
  const rerouted: (Rerouted | undefined)[] = []
  for (const step of unanswered)
    rerouted.push(await reroute(tx, c, { step, at, reason: 'no_answer', attempts: step.attempts }))
  const grown = await grownOf(tx, c, { active, at })
  for (const step of grown)
    rerouted.push(await reroute(tx, c, { step, at, reason: 'more_than_dust', attempts: step.attempts }))
  const over = new Set([...short.map(({ step }) => step), ...unanswered, ...grown])
  const asked = active.filter((s) => !over.has(s) && !isAsked(s, at) && !isFrozen(s))
  const answers = await askSettlers(tx, c, { steps: asked, at })
  for (const step of asked) rerouted.push(await apply(tx, c, { step, answer: answers.get(step.id), at }))
  return { asked: asking, rerouted: rerouted.flatMap((one) => one ?? []) }
}

/** A withdrawal of the cooling-off, a refund: what is still in flight is waited for, not closed over. */
const waitFor = async (
  tx: Tx,
  c: ClosureRow,
  { open, at }: { open: Situation['obligations']; at: Instant },
): Promise<void> => {
  const dates = open.flatMap((o) => (o.clearsAt && isAfter(o.clearsAt, at) ? [o.clearsAt] : []))
  await watchAt(
    tx,
    c,
    dates.reduce((a, b) => (isAfter(a, b) ? b : a), plus(at, LOOK_AGAIN)),
  )
}

/** Looks again after a while, when nothing tells when it will be over. */
export const watchLater = (tx: Tx, c: ClosureRow, at: Instant): Promise<void> =>
  watchAt(tx, c, plus(at, LOOK_AGAIN))

/** Over a rail: the bank may bring it back. */
export const mayComeBack = (s: StepRow): boolean =>
  s.state === 'done' && !s.claim && s.instrument !== null && s.moved > 0n

const lookSoon = (tx: Tx, c: ClosureRow, at: Instant): Promise<void> =>
  schedule(tx, [{ bucket: c.bucket, kind: 'closure.step', ref: c.id, dueAt: at, wallet: c.wallet }])

const again = async (
  tx: Tx,
  c: ClosureRow,
  { at, progress }: { at: Instant; progress: Progress },
): Promise<Progress> => {
  await lookSoon(tx, c, at)
  return progress
}

type Taken = { readonly step: StepRow; readonly answer: StepAnswer | undefined; readonly at: Instant }

const apply = async (tx: Tx, c: ClosureRow, { step, answer, at }: Taken): Promise<Rerouted | undefined> => {
  if (!answer) throw new Error(`step ${step.id} was asked for and not answered`)
  if (step.state === 'done' && (answer.state !== 'done' || !answer.claim)) return undefined
  const taken = step.state === 'pending' || step.state === 'failed'
  const attempts = taken ? step.attempts + 1 : step.attempts
  if (answer.state === 'waiting') {
    const { amount, waitsFor, until } = answer
    await sql.changeStep(tx, step, {
      state: 'waiting',
      moved: amount,
      owner: step.kind === 'payout' ? 'bank' : 'us',
      waits_for: waitsFor,
      until,
      attempts,
    })
    if (taken)
      await tell(tx, c, {
        step,
        at,
        type: 'step_taken',
        more: { amount: amount.toString(), until: isoOf(until) },
      })
    return undefined
  }
  if (answer.state === 'done') {
    const done = {
      state: 'done',
      moved: answer.amount,
      claim: answer.claim,
      waits_for: null,
      until: null,
      owner: 'us',
    } as const
    await sql.changeStep(tx, step, { ...done, ...actOf(answer), attempts, last_error: answer.note ?? null })
    await tell(tx, c, {
      step,
      at,
      type: answer.claim ? 'claim_opened' : 'step_done',
      more: { amount: answer.amount.toString() },
    })
    return undefined
  }
  if (!(await goesOn(tx, c, { step, reason: answer.reason, at })))
    return reroute(tx, c, { step, at, reason: answer.reason, attempts })
  await giveUp(tx, c, { step, at, attempts })
  return undefined
}

/** A debt that may outlive the wallet, and for which no money has been left: it never holds the case. */
const goesOn = async (
  tx: Tx,
  c: ClosureRow,
  { step, reason, at }: { step: StepRow; reason: string; at: Instant },
): Promise<boolean> => {
  if (c.state !== 'settling' || step.kind !== 'repay' || reason !== 'insufficient_funds') return false
  const { obligations } = await situation(tx, refOf(c), { pack: await packOf(tx, c), at })
  return obligations.some((o) => o.object.ref === step.object && o.severity === 'survives')
}

const giveUp = async (
  tx: Tx,
  c: ClosureRow,
  { step, at, attempts }: { step: StepRow; at: Instant; attempts: number },
): Promise<void> => {
  const done = { state: 'done', moved: 0n, owner: 'us', waits_for: null, until: null } as const
  await sql.changeStep(tx, step, { ...done, attempts, last_error: 'survives', next_try: null })
  await tell(tx, c, { step, at, type: 'debt_goes_on', more: { quoted: step.quoted.toString() } })
}

/** To a claim; a claim that the books refuse has no other way: it is the operator's, and is not tried in a loop. */
const reroute = async (
  tx: Tx,
  c: ClosureRow,
  { step, at, reason, attempts }: { step: StepRow; at: Instant; reason: string; attempts: number },
): Promise<Rerouted | undefined> => {
  const failed = { attempts, last_error: reason, waits_for: null, until: null }
  if (step.kind !== 'payout' || step.way === 'claim') {
    const next_try = step.kind === 'payout' ? null : plus(at, LOOK_AGAIN)
    await sql.changeStep(tx, step, { ...failed, state: 'failed', owner: 'operator', next_try })
    if (step.last_error !== reason) await tell(tx, c, { step, at, type: 'step_failed', more: { reason } })
    return undefined
  }
  await sql.changeStep(tx, step, {
    ...failed,
    way: 'claim',
    instrument: null,
    kept_because: keptBecause(reason),
    state: 'pending',
  })
  await tell(tx, c, { step, at, type: 'step_rerouted', more: { reason, to: 'claim' } })
  return { step, reason }
}

type Told = {
  readonly step: StepRow
  readonly at: Instant
  readonly type: string
  readonly more: Record<string, unknown>
}
const tell = (tx: Tx, c: ClosureRow, { step, at, type, more }: Told) =>
  record(tx, c, {
    at,
    type,
    actor: SYSTEM,
    data: { step: step.id, kind: step.kind, way: step.way, currency: step.currency, ...more },
  })

/** A waiting step is looked at again by its limit; past it the step is the operator's, and is said to be once. */
const watch = async (
  tx: Tx,
  c: ClosureRow,
  { waiting, before, at }: { waiting: readonly StepRow[]; before: readonly StepRow[]; at: Instant },
): Promise<StepRow[]> => {
  const overdue = waiting.filter(
    (s) => !isAsked(s, at) && (s.state === 'failed' || (s.until && !isAfter(s.until, at))),
  )
  for (const step of overdue)
    await sql.changeStep(tx, step, { owner: 'operator', next_try: plus(at, LOOK_AGAIN) })
  const next = waiting.map((s) => (s.until && isAfter(s.until, at) ? s.until : plus(at, LOOK_AGAIN)))
  const dueAt = next.reduce((a, b) => (isAfter(a, b) ? b : a))
  await watchAt(tx, c, dueAt)
  return knownLate(overdue, before)
}

/** One watch a case: looks that were made meanwhile do not multiply. */
const watchAt = async (tx: Tx, c: ClosureRow, dueAt: Instant): Promise<void> => {
  await unschedule(tx, { bucket: c.bucket, ref: c.id, kind: 'closure.watch' })
  await schedule(tx, [{ bucket: c.bucket, kind: 'closure.watch', ref: c.id, dueAt, wallet: c.wallet }])
}

const LOOK_AGAIN = { hours: 1 }

/** Most times that one thing is settled anew in a case: what still comes back then is for a person to look at. */
const SETTLED_AT_MOST = 3

/** Something a product still holds although its step was taken (units allotted behind the fence): another step. */
const stepsLeft = async (
  tx: Tx,
  c: ClosureRow,
  { found, steps, at }: { found: Situation; steps: readonly StepRow[]; at: Instant },
): Promise<boolean> => {
  const left = wantedSteps({ repay_surviving: false }, found).filter(
    ({ kind, object }) =>
      steps.filter((s) => s.kind === kind && s.object === object.ref).length < SETTLED_AT_MOST,
  )
  if (left.length === 0) return false
  await sql.insertSteps(
    tx,
    c,
    left.map((step, i) => productStep(c, { ...step, early: false }, String(steps.length + i))),
  )
  await record(tx, c, { at, type: 'still_open', actor: SYSTEM, data: { kinds: left.map((s) => s.kind) } })
  return true
}

/**
 * From then on what still comes in is kept for the holder at once: with each payout to a bank that takes its time, whoever
 * gives back a cent a day would hold the closing open for ever.
 */
const LEFTOVERS_FOR = 'P3D'

/** Money that came behind the fence (a refund, a released hold) gets a step of its own. True when there was some. */
const sweepLeftovers = async (
  tx: Tx,
  c: ClosureRow,
  { found, steps, at }: { found: Situation; steps: readonly StepRow[]; at: Instant },
): Promise<boolean> => {
  const left = found.pockets.filter((p) => p.available > 0n)
  const since = await leftoversSince(tx, c)
  const keep = since !== null && !isBefore(at, plus(since, LEFTOVERS_FOR))
  const { destinations } = found
  await sql.insertSteps(
    tx,
    c,
    left.map((pocket, i) =>
      leftoverStep(c, { pocket, steps, destinations, ordinal: steps.length + i + 1, keep }),
    ),
  )
  if (left.length === 0) return false
  const codes = left.map((p) => p.currency)
  await record(tx, c, { at, type: 'still_open', actor: SYSTEM, data: { currencies: codes } })
  return true
}

type Leftover = {
  readonly pocket: Pocket
  readonly steps: readonly StepRow[]
  readonly destinations: Situation['destinations']
  readonly ordinal: number
  readonly keep: boolean
}
/**
 * The way of the payout before, while its account is still linked: a freeze may have ended it since. Kept where its holder had
 * chosen that, or, as it says then, because of what became of the way before, or because it came late.
 */
const leftoverStep = (
  c: ClosureRow,
  { pocket, steps, destinations, ordinal, keep }: Leftover,
): sql.NewStep => {
  const payouts = steps.filter((s) => s.kind === 'payout' && s.currency === pocket.currency)
  const before = keep ? undefined : payouts.findLast((s) => !s.claim)
  const ended = before?.instrument && !destinations.some((d) => d.instrument === before.instrument)
  const same = ended ? undefined : before
  const last = payouts.at(-1)
  const because =
    same && isGivenAway(same.way)
      ? 'more_than_dust'
      : ended
        ? 'account_ended'
        : (last?.kept_because ?? 'late')
  return payoutStep(
    c,
    {
      // What came in since was never given away.
      way: same && !isGivenAway(same.way) ? same.way : 'claim',
      instrument: same?.instrument ?? null,
      kept: last?.way === 'claim' && last.kept_because === null ? null : because,
      account: pocket.account,
      currency: pocket.currency,
      quoted: pocket.available,
    },
    pocket.account,
    String(ordinal),
  )
}
