/** What the worker does to cases when time comes. Each runs in the transaction that claimed the due row. */
import type { Tx } from '../../db/types.ts'
import { endCoolingOff, lockCase } from '../../domain/closure/advance.ts'
import { record } from '../../domain/closure/case.ts'
import { expireDraft, SYSTEM } from '../../domain/closure/prepare.ts'
import { FENCED } from '../../domain/closure/rules.ts'
import { lookAtStanding, STANDING } from '../../domain/closure/standing.ts'
import { notify } from '../../domain/notices/notices.ts'
import { openTask } from '../../domain/support/tasks.ts'
import type { Bucket, Uuid } from '../../ids.ts'
import { acceptedNotice, inReviewNotice, standingEndedNotice } from './messages.ts'
import { takeStep } from './take-step.ts'

type Due = { readonly ref: Uuid; readonly bucket: Bucket }
export type CaseTimer = (tx: Tx, due: Due) => Promise<void>

const coolingOff: CaseTimer = async (tx, due) => {
  const over = await endCoolingOff(tx, keyOf(due))
  if (over.now === 'review') await notify(tx, [inReviewNotice(over.closure)])
}

const standing: CaseTimer = async (tx, due) => {
  const { c } = await lockCase(tx, keyOf(due))
  const looked = await lookAtStanding(tx, c)
  if (looked.now === 'ended') await notify(tx, [standingEndedNotice(looked.closure)])
  if (looked.now === 'accepted') await notify(tx, [acceptedNotice(looked.accepted)])
}

/** A limit that is ours passed: somebody owns it from now on, and the timeline says so. */
const overdue =
  (kind: string, owner: string): CaseTimer =>
  async (tx, due) => {
    const { c } = await lockCase(tx, keyOf(due))
    if (!FENCED.includes(c.state)) return
    const done = kind === 'closure.unclaimed' ? false : c.state === 'closed'
    if (done || (kind === 'closure.review_overdue' && c.state !== 'in_review')) return
    const at = await tx.now()
    const task = await openTask(tx, { bucket: c.bucket, person: c.person, kind, ref: c.id, owner, dueAt: at })
    await record(tx, c, { at, type: 'overdue', actor: SYSTEM, data: { kind, owner, task } })
  }

const keyOf = (due: Due) => ({ id: due.ref, bucket: due.bucket })

/** Every kind of due row that is about a case. */
export const CASE_TIMERS: Readonly<Record<string, CaseTimer>> = {
  'closure.draft_expiry': (tx, due) => expireDraft(tx, keyOf(due)),
  'closure.cooling_off': coolingOff,
  [STANDING]: standing,
  'closure.step': (tx, due) => takeStep(tx, keyOf(due)),
  'closure.watch': (tx, due) => takeStep(tx, keyOf(due)),
  'closure.review_sla': overdue('closure.review_overdue', 'compliance'),
  'closure.statutory': overdue('closure.statutory_overdue', 'compliance'),
  'closure.unclaimed': overdue('closure.unclaimed', 'finance'),
}
