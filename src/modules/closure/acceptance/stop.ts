/**
 * The stop link, for the victim whose factors were all stolen. C12 It holds the case once and can do nothing else: from
 * that second no money leaves and no deadline runs out, until a person has settled it with the holder. When nobody does
 * in the pack's time a person decides (in review), or what has not left is kept as a claim: never a payout by itself.
 */
import { SYSTEM } from '../../../kernel/actors.ts'
import {
  deadline,
  earliest,
  type Instant,
  isBefore,
  isoOf,
  latest,
  plus,
  secondsBetween,
} from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import { schedule, unschedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { overlap } from '../../operations/operations.ts'
import type { Pack } from '../../policy/policy.ts'
import { resumeWithdrawals, stopWithdrawals, type WalletRow } from '../../wallets/wallets.ts'
import { notAllowed, packOf, record } from '../case/case.ts'
import { coolingOffEnd, holdEnd, ownStepsBy } from '../case/clocks.ts'
import { issueReceipt } from '../case/receipt.ts'
import { isHeld, STOPPABLE, thenOf } from '../case/rules.ts'
import type { Change } from '../case/sql.ts'
import * as sql from '../case/sql.ts'
import type { ClosureRow } from '../case/types.ts'
import { goOn, rescheduleCoolingOff } from '../settlement/advance.ts'
import { undo } from './cancel.ts'
import { requireWords } from './shared-words.ts'
import { keepUnsent, unsentOf } from './unsent.ts'

/** Due row that ends the hold of a case that was stopped while it settled. */
export const STOP_OVER = 'closure.stop_over'

type Locked = { readonly c: ClosureRow; readonly wallet: WalletRow }
type By = { readonly actor: Actor; readonly at: Instant }

/**
 * Whether a stop would hold anything: for acts that do more than stop, and go on where there is nothing to hold. A stop that
 * was settled is no reason to let money leave a wallet that its holder has frozen since.
 */
export const canStop = async (tx: Tx, c: ClosureRow): Promise<boolean> =>
  STOPPABLE.includes(c.state) && !isHeld(c) && (c.state !== 'settling' || (await unsentOf(tx, c)).length > 0)

/** `frozen`: the link of an alert has frozen the wallet, so it holds once more. Refuses closure_action_not_allowed, stop_used, nothing_to_hold. Wallet and case are locked. */
export const stopCase = async (
  tx: Tx,
  { c, wallet }: Locked,
  { actor, at, frozen = false }: By & { readonly frozen?: boolean },
): Promise<ClosureRow> => {
  if (c.stopped_at && (!frozen || isHeld(c)))
    refuse('stop_used', {
      facts: {
        stopped_at: isoOf(c.stopped_at),
        held_until: isHeld(c) && c.held_until ? isoOf(c.held_until) : null,
        settled_at: c.stop_settled_at ? isoOf(c.stop_settled_at) : null,
      },
    })
  if (!STOPPABLE.includes(c.state)) notAllowed(c)
  if (c.state === 'settling' && (await unsentOf(tx, c)).length === 0) refuse('nothing_to_hold')
  const { cooling_off } = await packOf(tx, c)
  const pause = cooling_off.stop_pause
  const held = deadline(plus(at, pause))
  const by = actor.kind === 'holder' ? 'holder' : 'link'
  const moved = await movedDates(tx, c, { at, pause, held })
  const set = { stopped_at: at, stopped_by: by, held_until: held, stop_settled_at: null, ...moved } as const
  const stopped = await sql.change(tx, c, set)
  await stopWithdrawals(tx, wallet)
  if (c.state === 'cooling_off') await rescheduleCoolingOff(tx, stopped, held)
  if (c.state === 'settling') await lookAtHeld(tx, stopped, held)
  const dates = await datesOf(tx, stopped)
  const { review_until } = stopped
  const leaf = await record(tx, stopped, {
    at,
    type: 'stopped',
    actor,
    data: {
      held_until: isoOf(dates.held),
      unsettled: thenOf(c),
      ...(dates.coolingOff ? { cooling_off_until: isoOf(dates.coolingOff) } : {}),
      ...(c.state === 'in_review' && review_until ? { review_until: isoOf(review_until) } : {}),
    },
  })
  await issueReceipt(tx, stopped, { issue: { kind: 'hold', ...dates }, at, leaf })
  return stopped
}

/** What event, paper, letter and page say alike: with work that is announced for the time until then. */
const datesOf = async (tx: Tx, c: ClosureRow) => ({
  held: await holdEnd(tx, c),
  // What is in review or settles has no cooling-off left to move.
  coolingOff: c.state === 'cooling_off' ? await coolingOffEnd(tx, c) : null,
})

type Moving = { readonly at: Instant; readonly pause: string; readonly held: Instant }
/**
 * The whole pause goes to the holder, however soon the stop is settled: a date that was told never comes nearer. Outages
 * and work until now are put into the date; what is announced for later the clock adds, once. It adds nothing beyond the
 * statutory date: where that would take from the pause, the date itself is later.
 */
const movedDates = async (tx: Tx, c: ClosureRow, { at, pause, held }: Moving): Promise<Change> => {
  if (c.state === 'in_review' && c.review_until) return { review_until: latest(c.review_until, held) }
  if (c.state !== 'cooling_off' || !c.accepted_at || !c.cooling_off_until) return {}
  const told = await coolingOffEnd(tx, c)
  const seconds = await overlap(tx, c.stopped_at ?? c.accepted_at, at)
  const soFar = earliest(plus(c.cooling_off_until, { seconds }), told)
  const until = deadline(plus(latest(soFar, at), pause))
  const end = await coolingOffEnd(tx, { ...c, stopped_at: at, cooling_off_until: until })
  const whole = deadline(plus(latest(told, at), pause))
  return { cooling_off_until: plus(until, { seconds: Math.max(0, -secondsBetween(whole, end)) }) }
}

const lookAtHeld = async (tx: Tx, c: ClosureRow, dueAt: Instant): Promise<void> => {
  await unschedule(tx, { bucket: c.bucket, ref: c.id, kind: STOP_OVER })
  await schedule(tx, [{ bucket: c.bucket, kind: STOP_OVER, ref: c.id, dueAt, wallet: c.wallet }])
}

/** Refuses stop_not_open. */
export const requireHeld = (c: ClosureRow): void => {
  if (!isHeld(c)) refuse('stop_not_open', { facts: { state: c.state } })
}

/** By when somebody has to have tried to reach the holder: well before the hold is over. */
export const reachBy = (c: ClosureRow, at: Instant): Instant => {
  const room = c.held_until ? (c.held_until.epochMilliseconds - at.epochMilliseconds) / 2 : 0
  return plus(at, { milliseconds: Math.max(0, Math.min(REACH_WITHIN_MS, Math.floor(room))) })
}
/** As for a wallet that the link of an alert has frozen. */
const REACH_WITHIN_MS = 24 * 60 * 60_000

/** The holder has said that it goes on. Refuses stop_not_open, stop_needs_agreement. */
export const releaseStop = async (tx: Tx, { c, wallet }: Locked, { actor, at }: By): Promise<ClosureRow> => {
  requireHeld(c)
  await requireWords(tx, c)
  const longer = await withWholePause(tx, c, at)
  const released = await settle(tx, longer, { actor, at, type: 'stop_released' })
  if (c.state === 'settling') {
    await giveBackTime(tx, c, at)
    return released
  }
  await resumeWithdrawals(tx, wallet)
  if (c.state === 'cooling_off') {
    await rescheduleCoolingOff(tx, released, await coolingOffEnd(tx, released))
    await lookSoon(tx, released, at)
    return withNewDate(tx, released)
  }
  const review = await sql.lastEvent(tx, c, 'in_review')
  const { because } = review?.data ?? {}
  const onlyStopped = Array.isArray(because) && because.every((reason) => reason === 'stopped')
  if (!onlyStopped) return released
  const on = await goOn(tx, released, { actor, at })
  return on.state === 'cooling_off' ? withNewDate(tx, on) : on
}

/** The pause can put the cooling-off past the date that was told: the case is finished by the working days after it, then. */
const withNewDate = async (tx: Tx, c: ClosureRow): Promise<ClosureRow> => {
  const by = await ownStepsBy(tx, c)
  const told = c.delayed_until ? latest(c.delayed_until, c.statutory_due_at) : c.statutory_due_at
  return isBefore(told, by) ? sql.change(tx, c, { delayed_until: by }) : c
}

/**
 * The cooling-off with what was left of it when the stop came, counted from now: the pause that was told of is in it
 * already, and a stop that somebody settles later, in review, has lasted longer.
 */
const withWholePause = async (tx: Tx, c: ClosureRow, at: Instant): Promise<ClosureRow> => {
  if (c.state === 'settling' || !c.stopped_at || !c.cooling_off_until) return c
  const { data } = (await sql.lastEvent(tx, c, 'stopped')) ?? {}
  const added = data?.cooling_off_until === undefined ? '' : (await packOf(tx, c)).cooling_off.stop_pause
  const end = added ? plus(c.cooling_off_until, Temporal.Duration.from(added).negated()) : c.cooling_off_until
  const left = Math.max(0, secondsBetween(c.stopped_at, end))
  const until =
    left === 0 ? c.cooling_off_until : latest(c.cooling_off_until, deadline(plus(at, { seconds: left })))
  return isBefore(c.cooling_off_until, until) ? sql.change(tx, c, { cooling_off_until: until }) : c
}

/** A question about an amount waits as much longer as its answer was held. */
const giveBackTime = async (tx: Tx, c: ClosureRow, at: Instant): Promise<void> => {
  if (!c.stopped_at) return
  const seconds = secondsBetween(c.stopped_at, at)
  for (const step of await unsentOf(tx, c))
    if (step.owner === 'holder' && step.until)
      await sql.changeStep(tx, step, { until: plus(step.until, { seconds }) })
}

/** The holder has said that it was not them, or that they want it no more. Refuses stop_not_open, closure_action_not_allowed. */
export const callOff = async (tx: Tx, c: ClosureRow, { actor, at }: By): Promise<ClosureRow> => {
  requireHeld(c)
  const settled = await sql.change(tx, c, { stop_settled_at: at })
  return undo(tx, settled, { actor, at, on: 'call_off', type: 'cancelled', data: { because: 'stopped' } })
}

/** What has not left stays as a claim of the verified holder. Refuses stop_not_open, closure_action_not_allowed. */
export const keepHeld = async (tx: Tx, c: ClosureRow, { actor, at }: By): Promise<ClosureRow> => {
  requireHeld(c)
  if (c.state !== 'settling') notAllowed(c)
  await keepUnsent(tx, c, { actor, at })
  return settle(tx, c, { actor, at, type: 'stop_kept' })
}

export type HoldOver =
  | { readonly now: 'done' | 'waits' }
  | { readonly now: 'kept'; readonly closure: ClosureRow }
/** Timer of a case that was stopped while it settled: nobody has settled it, so what has not left is kept. */
export const endHold = async (tx: Tx, c: ClosureRow, at: Instant): Promise<HoldOver> => {
  if (c.state !== 'settling' || !isHeld(c)) return { now: 'done' }
  const end = await holdEnd(tx, c)
  if (isBefore(at, end)) {
    await lookAtHeld(tx, c, end)
    return { now: 'waits' }
  }
  return { now: 'kept', closure: await keepHeld(tx, c, { actor: SYSTEM, at }) }
}

type Settling = By & { readonly type: string }
const settle = async (tx: Tx, c: ClosureRow, { actor, at, type }: Settling): Promise<ClosureRow> => {
  const settled = await sql.change(tx, c, { stop_settled_at: at })
  await unschedule(tx, { bucket: c.bucket, ref: c.id, kind: STOP_OVER })
  const data = c.state === 'cooling_off' ? { cooling_off_until: isoOf(await coolingOffEnd(tx, c)) } : {}
  await record(tx, settled, { at, type, actor, data })
  if (c.state === 'settling') await lookSoon(tx, settled, at)
  return settled
}

const lookSoon = (tx: Tx, c: ClosureRow, at: Instant): Promise<void> =>
  schedule(tx, [{ bucket: c.bucket, kind: 'closure.step', ref: c.id, dueAt: at, wallet: c.wallet }])

/** What the second person of a settlement decides over, besides what the first one says. */
export const stopSheet = (c: ClosureRow) => ({
  closure: c.id,
  state: c.state,
  initiator: c.initiator,
  requested_at: isoOf(c.requested_at),
  accepted_at: c.accepted_at ? isoOf(c.accepted_at) : null,
  stopped_at: c.stopped_at ? isoOf(c.stopped_at) : null,
  stopped_by: c.stopped_by,
  held_until: c.held_until ? isoOf(c.held_until) : null,
})

/** What each act of settling a stop needs of the state of its case. */
export const STOP_ACTS = ['cancel', 'release', 'keep', 'restrict'] as const
export type StopAct = (typeof STOP_ACTS)[number]
export const isActPossible = (act: StopAct, { state }: Pick<ClosureRow, 'state'>): boolean => {
  if (act === 'cancel') return state !== 'settling'
  return act !== 'keep' || state === 'settling'
}

/** Contacts that a thief cannot have brought: known before the request, and before any recent change where there are such. */
export const earlierContacts = <T extends { readonly since: Instant }>(
  contacts: readonly T[],
  { c, pack }: { readonly c: ClosureRow; readonly pack: Pack },
): T[] => {
  const known = contacts.filter(({ since }) => isBefore(since, c.requested_at))
  const window = Temporal.Duration.from(pack.cooling_off.contact_change_window).negated()
  const old = known.filter(({ since }) => isBefore(since, plus(c.requested_at, window)))
  return old.length > 0 ? old : known
}
