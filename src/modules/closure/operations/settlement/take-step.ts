import type { Bucket, Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { tellMoney } from '../../../claims/operations/claims.ts'
import { frozenClosed } from '../../../identity/operations/identity.ts'
import { notify } from '../../../notices/notices.ts'
import { type Hold, noteHold } from '../../assessment/held.ts'
import type { ClosureRow } from '../../case/types.ts'
import { lockCase } from '../../settlement/advance.ts'
import { closeCase, returnedAfterClosing } from '../../settlement/finish.ts'
import { takeEarly, takeSteps } from '../../settlement/settle.ts'
import { closedNotices } from '../closed-notices.ts'
import { tellOthers } from '../others.ts'
import { caseEnded, caseGoesOn, openCaseTask } from '../owners.ts'
import { tellFrozen } from './frozen-news.ts'
import { tellAsked, tellRerouted } from './step-news.ts'
import { stepOverdue, stepsGoOn, task } from './step-tasks.ts'

/** One look at a case that settles: take the next step, or wait, or close. Closed cases: a payout may have come back. */
export const takeStep = async (tx: Tx, key: { id: Uuid; bucket: Bucket }): Promise<void> => {
  const { c } = await lockCase(tx, key)
  const at = await tx.now()
  if (c.state === 'closed') return payoutsReturned(tx, c, at)
  if (c.state === 'cooling_off' || c.state === 'in_review') return takeEarly(tx, c, at)
  if (c.state !== 'settling') return
  const progress = await takeSteps(tx, c, at)
  await tellAsked(tx, c, progress.asked)
  await tellRerouted(tx, c, { rerouted: progress.rerouted, at })
  await tellFrozen(tx, c, { frozen: progress.frozen, at })
  for (const step of progress.overdue) await stepOverdue(tx, c, { step, at })
  await stepsGoOn(tx, c, { steps: progress.freed, by: null })
  const ended = progress.state === 'money_left' ? await closeCase(tx, c, at) : { hold: progress.hold }
  if ('closure' in ended) {
    await caseEnded(tx, c, { outcome: 'closed', by: null })
    await notify(tx, await closedNotices(tx, [ended]))
    await frozenClosed(tx, [ended.closure])
    await tellOthers(tx, ended.closure, 'closed')
    return
  }
  if (ended.hold) await held(tx, c, { hold: ended.hold, at })
  else await caseGoesOn(tx, c)
}

/** Who looks at what only a person can bring on, by whose obligation it is. */
const COMPLIANCE: readonly string[] = ['wallets', 'identity']

const held = async (tx: Tx, c: ClosureRow, { hold, at }: { hold: Hold; at: Temporal.Instant }) => {
  const dueAt = await noteHold(tx, c, { hold, at })
  const owner = COMPLIANCE.includes(hold.participant) ? { owner: 'compliance' } : {}
  await openCaseTask(tx, c, { kind: 'closure.held', ...owner, dueAt })
}

const payoutsReturned = async (tx: Tx, c: ClosureRow, at: Temporal.Instant): Promise<void> => {
  const returned = await returnedAfterClosing(tx, c, at)
  for (const { step, reason, instrument, ...money } of returned) {
    await task(tx, c, { kind: 'closure.payout_returned', ref: step, at })
    await tellMoney(tx, c, { template: 'payout_returned', amounts: [money], reason, instrument })
  }
}
