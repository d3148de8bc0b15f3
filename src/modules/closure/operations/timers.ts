/** What the worker does to cases when time comes. Each runs in the transaction that claimed the due row. */

import { SYSTEM } from '../../../kernel/actors.ts'
import { type Instant, isBefore, isoOf, latest } from '../../../kernel/clock.ts'
import type { Bucket, Uuid } from '../../../kernel/ids.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { openClaims } from '../../claims/claims.ts'
import { openTask } from '../../support/support.ts'
import { endHold, STOP_OVER } from '../acceptance/stop.ts'
import { packOf, record } from '../case/case.ts'
import { delay, ownStepsBy } from '../case/clocks.ts'
import { FENCED } from '../case/rules.ts'
import type { ClosureRow } from '../case/types.ts'
import { expireDraft } from '../draft/prepare.ts'
import { lookAtStanding, STANDING } from '../draft/standing.ts'
import { endCoolingOff, lockCase } from '../settlement/advance.ts'
import { tellHolder } from './letter-links.ts'
import {
  delayedNotice,
  draftEndedNotice,
  draftEndsNotice,
  keptNotice,
  movedNotice,
  standingEndedNotice,
} from './messages.ts'
import { tellOthers } from './others.ts'
import { anew, openCaseTask, reviewBegan, stopSettled, tellAccepted } from './owners.ts'
import { takeStep } from './settlement/take-step.ts'

type Due = { readonly ref: Uuid; readonly bucket: Bucket }
export type CaseTimer = (tx: Tx, due: Due) => Promise<void>

const draft: CaseTimer = async (tx, due) => {
  const looked = await expireDraft(tx, keyOf(due))
  if (looked.now === 'reminded') await tellHolder(tx, looked.closure, draftEndsNotice(looked.closure))
  if (looked.now === 'expired') await tellHolder(tx, looked.closure, draftEndedNotice(looked.closure))
}

const coolingOff: CaseTimer = async (tx, due) => {
  const over = await endCoolingOff(tx, keyOf(due))
  if (over.now === 'review') await reviewBegan(tx, over.closure, over.stopped)
  if (over.now === 'moved') await tellHolder(tx, over.closure, movedNotice(over.closure, over.until))
}

const hold: CaseTimer = async (tx, due) => {
  const { c } = await lockCase(tx, keyOf(due))
  const over = await endHold(tx, c, await tx.now())
  if (over.now !== 'kept') return
  await stopSettled(tx, over.closure, { outcome: 'kept', by: null })
  await tellHolder(tx, over.closure, keptNotice(over.closure))
}

const standing: CaseTimer = async (tx, due) => {
  const { c } = await lockCase(tx, keyOf(due))
  const looked = await lookAtStanding(tx, c)
  if (looked.now === 'ended') {
    await tellHolder(tx, looked.closure, standingEndedNotice(looked.closure, looked.why))
    await tellOthers(tx, looked.closure, 'over')
  }
  if (looked.now === 'accepted') await tellAccepted(tx, looked.accepted)
}

/** Due rows: a review is to be over; the statutory time is over. Each comes back until somebody has acted. */
const REVIEW = 'closure.review_sla'
const STATUTORY = 'closure.statutory'

type Late = {
  readonly kind: 'closure.review_overdue' | 'closure.statutory_overdue'
  readonly was: Instant
  readonly until: Instant
}
/** A date that we gave has passed: somebody else has it from now on, the holder hears the new date, and so it goes on. */
const late = async (tx: Tx, c: ClosureRow, { kind, was, until }: Late): Promise<void> => {
  const at = await tx.now()
  const task = await openCaseTask(tx, c, { kind, dueAt: at })
  const delayed = await delay(tx, c, until)
  const data = { kind, owner: 'compliance', task, was: isoOf(was), until: isoOf(until) }
  await record(tx, delayed, { at, type: 'overdue', actor: SYSTEM, data })
  await tellHolder(tx, delayed, delayedNotice(delayed, { was, until }))
}

const review: CaseTimer = async (tx, due) => {
  const { c } = await lockCase(tx, keyOf(due))
  const [at, was] = [await tx.now(), c.review_until]
  if (c.state !== 'in_review' || !was) return
  if (isBefore(at, was)) {
    await schedule(tx, [{ bucket: c.bucket, kind: REVIEW, ref: c.id, dueAt: was, wallet: c.wallet }])
    return
  }
  const pack = await packOf(tx, c)
  const until = anew(pack, pack.review.sla.working_days, at)
  await late(tx, c, { kind: 'closure.review_overdue', was, until })
  await schedule(tx, [{ bucket: c.bucket, kind: REVIEW, ref: c.id, dueAt: until, wallet: c.wallet }])
}

const statutory: CaseTimer = async (tx, due) => {
  const { c } = await lockCase(tx, keyOf(due))
  if (!FENCED.includes(c.state) || c.state === 'closed') return
  const [at, pack] = [await tx.now(), await packOf(tx, c)]
  // What still cools off is never promised earlier than its own end and the working days after it.
  const least = c.state === 'cooling_off' ? await ownStepsBy(tx, c) : at
  const until = latest(least, anew(pack, pack.max_total.own_steps.working_days, at))
  const lookAgain = (dueAt: Instant) =>
    schedule(tx, [{ bucket: c.bucket, kind: STATUTORY, ref: c.id, dueAt, wallet: c.wallet }])
  // One date holds at a time: in review its own, which the review itself gives anew; else the later one that was given.
  if (c.state === 'in_review') {
    await openCaseTask(tx, c, { kind: 'closure.statutory_overdue', owner: 'compliance', dueAt: at })
    return lookAgain(until)
  }
  if (c.delayed_until && isBefore(at, c.delayed_until)) return lookAgain(c.delayed_until)
  const was = c.delayed_until && !isBefore(at, c.delayed_until) ? c.delayed_until : c.statutory_due_at
  await late(tx, c, { kind: 'closure.statutory_overdue', was, until })
  await lookAgain(until)
}

/** Money that came back after closing was not collected while the tail lasted. What was collected is nobody's work. */
const unclaimed: CaseTimer = async (tx, due) => {
  const { c } = await lockCase(tx, keyOf(due))
  const [at, kind] = [await tx.now(), 'closure.unclaimed' as const]
  if (!FENCED.includes(c.state)) return
  const kept = await openClaims(tx, [c.wallet])
  if (!kept.some(({ closure }) => closure === c.id)) return
  const { bucket, person, id: ref } = c
  const task = await openTask(tx, { bucket, person, kind, ref })
  await record(tx, c, { at, type: 'overdue', actor: SYSTEM, data: { kind, owner: 'finance', task } })
}

const keyOf = (due: Due) => ({ id: due.ref, bucket: due.bucket })

/** Every kind of due row that is about a case. */
export const CASE_TIMERS: Readonly<Record<string, CaseTimer>> = {
  'closure.draft_expiry': draft,
  'closure.cooling_off': coolingOff,
  [STOP_OVER]: hold,
  [STANDING]: standing,
  'closure.step': (tx, due) => takeStep(tx, keyOf(due)),
  'closure.watch': (tx, due) => takeStep(tx, keyOf(due)),
  'closure.review_sla': review,
  'closure.statutory': statutory,
  'closure.unclaimed': unclaimed,
}
