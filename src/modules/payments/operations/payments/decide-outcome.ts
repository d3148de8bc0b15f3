import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { DecisionBody, DecisionMade, Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { requireOthersWallets } from '../../../closure/operations/closure.ts'
import { decide } from '../../../support/support.ts'
import { find } from '../../payments.ts'
import { onRailEvent } from '../../rail/rail.ts'

/** The second of two. From here the payment goes on as if the bank itself had answered. */
export const decideOutcome = txUseCase({
  kind: 'tx',
  name: 'operator.decide_payment_outcome',
  access: ['operator'],
  roles: ['checker', 'compliance'],
  key: 'required',
  params: Type.Object({ payment: Id }),
  body: DecisionBody,
  output: DecisionMade,
  refuses: [
    'not_found',
    'approval_own',
    'decision_reason_missing',
    'approval_over',
    'approval_changed',
    'payment_not_open',
    'own_wallet',
  ],
  async run(tx, call, { params, body }) {
    const [payment] = await find(tx, [params.payment])
    if (!payment) return refuse('not_found')
    requireOthersWallets(call, [payment.wallet])
    const { shown_hash: shownHash, ...decision } = body
    const row = await decide(tx, { ...decision, shownHash, by: operatorOf(call) })
    if (row.subject !== params.payment || row.kind !== 'payment.outcome') refuse('not_found')
    if (row.state === 'rejected') return { state: 'unknown' }
    const accepted = row.body.shown.outcome === 'accepted'
    const outcome = accepted
      ? ({ outcome: 'accepted', ref: `by hand ${row.id}` } as const)
      : ({ outcome: 'refused', reason: 'settled_by_hand' } as const)
    const result = await onRailEvent(tx, { payment: params.payment, outcome })
    if (!result || result.contradicts) return refuse('payment_not_open')
    return { state: result.payment.state }
  },
})
