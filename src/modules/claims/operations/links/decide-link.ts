import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { bucketOf } from '../../../../kernel/ids.ts'
import { named } from '../../../../kernel/named.ts'
import { DecisionBody } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { lockCase } from '../../../closure/closure.ts'
import { ClosureParams, requireOthersCase } from '../../../closure/operations/closure.ts'
import { decide } from '../../../support/support.ts'
import { sendNewLink } from './new-link.ts'

/** The second of two. With a yes every earlier link is dead, and the new one on its way to the contacts. */
export const decideReceiptLink = txUseCase({
  kind: 'tx',
  name: 'operator.decide_receipt_link',
  access: ['operator'],
  roles: ['checker', 'compliance'],
  key: 'required',
  params: ClosureParams,
  body: DecisionBody,
  output: named('ReceiptLinkDecision', { sent: Type.Boolean() }),
  refuses: [
    'closure_none', 'claim_not_closed', 'not_found', 'approval_own', 'decision_reason_missing', 'approval_over', 'approval_changed', 'own_wallet',
    'link_unsendable',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { c } = await lockCase(tx, { id: params.closure, bucket: bucketOf(params.closure) })
    requireOthersCase(call, c)
    if (c.state !== 'closed') refuse('claim_not_closed')
    const { shown_hash: shownHash, ...decision } = body
    const row = await decide(tx, { ...decision, shownHash, by: operatorOf(call) })
    if (row.subject !== c.id || row.kind !== 'claims.receipt_link') refuse('not_found')
    const sent = row.state === 'approved'
    if (sent) await sendNewLink(tx, c, { actor: call.actor, on: 'two_people' })
    return { sent }
  },
})
