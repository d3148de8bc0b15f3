/** Whose work a case is: from the first second of a wait somebody has it, and when it is over nobody has it any more. */

import type { Instant } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { addWorkingDays } from '../../../kernel/time/calendar.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { frozenSince } from '../../identity/identity.ts'
import { notify } from '../../notices/notices.ts'
import type { Pack } from '../../policy/policy.ts'
import { type DatedKind, endTasks, openTask } from '../../support/support.ts'
import type { Accepted } from '../acceptance/accept.ts'
import { reachBy } from '../acceptance/stop.ts'
import { stepsOf } from '../case/case.ts'
import type { ClosureRow } from '../case/types.ts'
import { tellHolder } from './letter-links.ts'
import {
  acceptedNotice,
  cancelledNotice,
  draftCancelledNotice,
  inReviewNotice,
  stopUnsettledNotice,
} from './messages.ts'
import { tellOthers } from './others.ts'

const REVIEW = 'closure.review'
const STOPPED = 'closure.stopped'
/** What is nobody's work once a case has ended. */
const OF_A_CASE = [
  REVIEW,
  'closure.review_overdue',
  STOPPED,
  'closure.statutory_overdue',
  'closure.held',
  'closure.step_overdue',
] as const

type Work = { readonly kind: CaseKind; readonly owner?: string; readonly dueAt: Instant }
type CaseKind = Extract<DatedKind, `closure.${string}`>
/** Work about the case itself; the same work again is the same task. */
export const openCaseTask = (tx: Tx, c: ClosureRow, work: Work): Promise<Uuid> =>
  openTask(tx, { bucket: c.bucket, person: c.person, ref: c.id, ...work })

type Done = { readonly outcome: string; readonly by: Uuid | null }
const end = async (
  tx: Tx,
  c: ClosureRow,
  done: Done & { readonly kinds: readonly CaseKind[] },
): Promise<void> => {
  await endTasks(tx, { bucket: c.bucket, refs: [c.id], ...done })
}

/** A person looks at it from now on: they have a task, the holder a message with the date. */
export const reviewBegan = async (tx: Tx, c: ClosureRow, stopped = false): Promise<void> => {
  if (!c.review_until) throw new Error(`closure ${c.id} is in no review`)
  await openCaseTask(tx, c, { kind: REVIEW, dueAt: c.review_until })
  await tellHolder(tx, c, stopped ? stopUnsettledNotice(c) : inReviewNotice(c))
}

/** Accepted, and in review at once where the holder has cancelled too often. */
export const tellAccepted = async (tx: Tx, accepted: Accepted): Promise<void> => {
  await notify(tx, [acceptedNotice(accepted)])
  await tellOthers(tx, accepted.closure, 'accepted')
  if (accepted.closure.state === 'in_review') await reviewBegan(tx, accepted.closure)
}

/** Support reaches the holder, well before the hold is over. */
export const stopBegan = (tx: Tx, c: ClosureRow, at: Instant): Promise<Uuid> =>
  openCaseTask(tx, c, { kind: STOPPED, dueAt: reachBy(c, at) })

export const stopSettled = async (tx: Tx, c: ClosureRow, done: Done): Promise<void> => {
  await end(tx, c, {
    ...done,
    kinds: c.state === 'in_review' ? [STOPPED] : [STOPPED, REVIEW, 'closure.review_overdue'],
  })
  await keptGoesOn(tx, c, done.by)
}

/** A payout that is kept as a claim waits for nobody any more, however late or failed it was. */
export const keptGoesOn = async (tx: Tx, c: ClosureRow, by: Uuid | null): Promise<void> => {
  const kept = (await stepsOf(tx, c)).filter((s) => s.kind === 'payout' && (s.way === 'claim' || s.claim))
  const refs = kept.map((step) => step.id)
  await endTasks(tx, { bucket: c.bucket, kinds: ['closure.step_overdue'], refs, outcome: 'goes_on', by })
}

export const reviewOver = (tx: Tx, c: ClosureRow, done: Done): Promise<void> =>
  end(tx, c, { ...done, kinds: [REVIEW, 'closure.review_overdue'] })

/** Closed, cancelled, called off or refused: there is nothing left to do about it, or about one of its steps. */
export const caseEnded = async (tx: Tx, c: ClosureRow, done: Done): Promise<void> => {
  const refs = [c.id, ...(await stepsOf(tx, c)).map((step) => step.id)]
  await endTasks(tx, { bucket: c.bucket, kinds: OF_A_CASE, refs, ...done })
}

/** What held it does not any more. */
export const caseGoesOn = (tx: Tx, c: ClosureRow): Promise<void> =>
  end(tx, c, { kinds: ['closure.held'], outcome: 'goes_on', by: null })

/** By its holder: told also of a draft, and to those who share the wallet where they had heard of it. */
export const caseCancelled = async (tx: Tx, was: ClosureRow, cancelled: ClosureRow): Promise<void> => {
  await caseEnded(tx, cancelled, { outcome: 'cancelled', by: null })
  const frozen = (await frozenSince(tx, cancelled.person)) !== undefined
  const steps = await stepsOf(tx, cancelled)
  await tellHolder(
    tx,
    cancelled,
    was.accepted_at ? cancelledNotice(cancelled, { frozen, steps }) : draftCancelledNotice(cancelled),
  )
  if (was.accepted_at || was.standing) await tellOthers(tx, cancelled, 'cancelled')
}

/** The new date where one has passed: as long again as the pack gives, at least a working day. */
export const anew = (pack: Pack, days: number, at: Instant): Instant =>
  addWorkingDays(at, Math.max(1, days), pack.time_zone)
