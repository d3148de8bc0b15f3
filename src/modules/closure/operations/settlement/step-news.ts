/** What the holder and our own people hear of a step: asked again, or another way. */

import type { Money } from '../../../../kernel/money.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { tellMoney } from '../../../claims/operations/claims.ts'
import { notify } from '../../../notices/notices.ts'
import { situation } from '../../assessment/evaluate.ts'
import { packOf, refOf } from '../../case/case.ts'
import type { ClosureRow, StepRow } from '../../case/types.ts'
import type { Asked, Rerouted } from '../../settlement/settle.ts'
import { receiptPath } from '../cases/receipt-path.ts'
import { askedAgainNotice } from '../messages.ts'
import { task } from './step-tasks.ts'

/** What a payout is about to move: what there is now, whatever was quoted. */
const leftOf = async (
  tx: Tx,
  c: ClosureRow,
  { step, at }: { step: StepRow; at: Temporal.Instant },
): Promise<Money> => {
  const { pockets } = await situation(tx, refOf(c), { pack: await packOf(tx, c), at })
  const amount = pockets.find(({ account }) => account === step.account)?.available ?? 0n
  return { amount, currency: step.currency }
}

export const tellAsked = async (tx: Tx, c: ClosureRow, asked: readonly Asked[]): Promise<void> => {
  for (const { step, less, until } of asked)
    await notify(tx, [
      askedAgainNotice(c, { less, currency: step.currency, until, link: await receiptPath(tx, c) }),
    ])
}

/** The holder's silence, our own people, a bound of the pack, or an account that was unlinked: nobody has to find out why. */
const SETTLED: readonly string[] = ['no_answer', 'kept_by_staff', 'account_too_new', 'account_ended']

/** Money that is kept although another way was agreed: its holder hears of it at once, and somebody owns what a bank refused. */
export const tellRerouted = async (
  tx: Tx,
  c: ClosureRow,
  { rerouted, at }: { rerouted: readonly Rerouted[]; at: Temporal.Instant },
): Promise<void> => {
  for (const { step, reason } of rerouted) {
    const { moved: amount, currency } = step
    const amounts = [amount > 0n ? { amount, currency } : await leftOf(tx, c, { step, at })]
    await tellMoney(tx, c, { template: 'payout_refused', amounts, reason, instrument: step.instrument })
    if (!SETTLED.includes(reason)) await task(tx, c, { kind: 'closure.payout_refused', ref: step.id, at })
  }
}
