import { isoOf } from '../../clock.ts'
import type { Tx } from '../../db/types.ts'
import { lockCase } from '../../domain/closure/advance.ts'
import { packOf, record } from '../../domain/closure/case.ts'
import { closeCase, returnedAfterClosing } from '../../domain/closure/finish.ts'
import { type Hold, noteHold } from '../../domain/closure/held.ts'
import { SYSTEM } from '../../domain/closure/prepare.ts'
import { newReceiptLink } from '../../domain/closure/receipt-link.ts'
import { takeEarly, takeSteps } from '../../domain/closure/settle.ts'
import type { ClosureRow, StepRow } from '../../domain/closure/types.ts'
import { notify } from '../../domain/notices/notices.ts'
import { openTask } from '../../domain/support/tasks.ts'
import type { Bucket, Uuid } from '../../ids.ts'
import { askedAgainNotice, closedNotice, delayedNotice, payoutReturnedNotice } from './messages.ts'
import { anew } from './owners.ts'

/** One look at a case that settles: take the next step, or wait, or close. Closed cases: a payout may have come back. */
export const takeStep = async (tx: Tx, key: { id: Uuid; bucket: Bucket }): Promise<void> => {
  const { c } = await lockCase(tx, key)
  const at = await tx.now()
  if (c.state === 'closed') return payoutsReturned(tx, c, at)
  if (c.state === 'cooling_off' || c.state === 'in_review') return takeEarly(tx, c, at)
  if (c.state !== 'settling') return
  const progress = await takeSteps(tx, c, at)
  if (progress.asked.length > 0) await notify(tx, [askedAgainNotice(c, await newReceiptLink(tx, c, at))])
  for (const step of progress.overdue) await stepOverdue(tx, c, { step, at })
  if (progress.hold) await held(tx, c, { hold: progress.hold, at })
  if (progress.state !== 'money_left') return
  const ended = await closeCase(tx, c, at)
  if ('hold' in ended) await held(tx, c, { hold: ended.hold, at })
  else await notify(tx, [closedNotice(ended)])
}

/** A date that we gave has passed: finance has the step, and the holder hears of it once. */
const stepOverdue = async (tx: Tx, c: ClosureRow, { step, at }: { step: StepRow; at: Temporal.Instant }) => {
  const { bucket, person } = c
  const about = { bucket, person, kind: 'closure.step_overdue', ref: step.id, owner: 'finance', dueAt: at }
  await openTask(tx, about)
  if (step.owner === 'operator' || !step.until) return
  const pack = await packOf(tx, c)
  const until = anew(pack, pack.max_total.own_steps.working_days, at)
  const data = { kind: about.kind, owner: 'finance', was: isoOf(step.until), until: isoOf(until) }
  await record(tx, c, { at, type: 'overdue', actor: SYSTEM, data })
  await notify(tx, [delayedNotice(c, { was: step.until, until })])
}

/** Who looks at what only a person can bring on, by whose obligation it is. */
const OWNERS: Readonly<Record<string, string>> = { wallets: 'compliance', identity: 'compliance' }

const held = async (tx: Tx, c: ClosureRow, { hold, at }: { hold: Hold; at: Temporal.Instant }) => {
  const dueAt = await noteHold(tx, c, { hold, at })
  const owner = OWNERS[hold.participant] ?? 'finance'
  await openTask(tx, { bucket: c.bucket, person: c.person, kind: 'closure.held', ref: c.id, owner, dueAt })
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
