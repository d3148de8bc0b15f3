import type { Tx } from '../../db/types.ts'
import { lockCase } from '../../domain/closure/advance.ts'
import { closeCase, returnedAfterClosing } from '../../domain/closure/finish.ts'
import { takeEarly, takeSteps } from '../../domain/closure/settle.ts'
import type { ClosureRow } from '../../domain/closure/types.ts'
import { notify } from '../../domain/notices/notices.ts'
import { openTask } from '../../domain/support/tasks.ts'
import type { Bucket, Uuid } from '../../ids.ts'
import { askedAgainNotice, closedNotice, payoutReturnedNotice } from './messages.ts'

/** One look at a case that settles: take the next step, or wait, or close. Closed cases: a payout may have come back. */
export const takeStep = async (tx: Tx, key: { id: Uuid; bucket: Bucket }): Promise<void> => {
  const { c } = await lockCase(tx, key)
  const at = await tx.now()
  if (c.state === 'closed') return payoutsReturned(tx, c, at)
  if (c.state === 'cooling_off' || c.state === 'in_review') return takeEarly(tx, c, at)
  if (c.state !== 'settling') return
  const progress = await takeSteps(tx, c, at)
  if (progress.asked.length > 0) await notify(tx, [askedAgainNotice(c)])
  for (const step of progress.overdue)
    await openTask(tx, {
      bucket: c.bucket,
      person: c.person,
      kind: 'closure.step_overdue',
      ref: step.id,
      owner: 'finance',
      dueAt: at,
    })
  if (progress.state === 'money_left') await notify(tx, [closedNotice(await closeCase(tx, c, at))])
}

const payoutsReturned = async (tx: Tx, c: ClosureRow, at: Temporal.Instant): Promise<void> => {
  const returned = await returnedAfterClosing(tx, c, at)
  if (returned.length === 0) return
  for (const step of returned)
    await openTask(tx, {
      bucket: c.bucket,
      person: c.person,
      kind: 'closure.payout_returned',
      ref: step,
      owner: 'finance',
      dueAt: at,
    })
  await notify(tx, [payoutReturnedNotice(c)])
}
