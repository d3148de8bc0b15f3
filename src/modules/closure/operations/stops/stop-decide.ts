import { refuse } from '../../../../kernel/errors.ts'
import { bucketOf } from '../../../../kernel/ids.ts'
import { DecisionBody } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { decide } from '../../../support/support.ts'
import { requireHeld } from '../../acceptance/stop.ts'
import { lockCase } from '../../settlement/advance.ts'
import { showCase } from '../cases/show-case.ts'
import { tellHolder } from '../letter-links.ts'
import { reviewerOf } from '../operator-of.ts'
import { tellOthers } from '../others.ts'
import { caseEnded, stopSettled } from '../owners.ts'
import { ClosureParams, ClosureShape } from '../shapes.ts'
import { SETTLEMENTS, settlementNotice } from './stop-acts.ts'

/** The second of two, over the hash of what the first one said. Only now something happens. */
export const decideStop = txUseCase({
  kind: 'tx',
  name: 'operator.decide_stop_settlement',
  access: ['operator'],
  roles: ['checker', 'compliance'],
  key: 'required',
  params: ClosureParams,
  body: DecisionBody,
  output: ClosureShape,
  refuses: [
    'closure_none', 'stop_not_open', 'stop_needs_agreement', 'closure_action_not_allowed', 'own_wallet', 'approval_own', 'decision_reason_missing', 'approval_over', 'approval_changed', 'not_found',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { c, wallet } = await lockCase(tx, { id: params.closure, bucket: bucketOf(params.closure) })
    const by = await reviewerOf(tx, call, c)
    requireHeld(c)
    const { shown_hash: shownHash, ...decision } = body
    const row = await decide(tx, { ...decision, shownHash, by })
    const act = SETTLEMENTS[row.kind]
    if (row.subject !== c.id || !act) return refuse('not_found')
    if (row.state === 'rejected') return showCase(tx, c, call.lang)
    const settled = await act(tx, { c, wallet }, { actor: call.actor, at: await tx.now() })
    const done = { outcome: row.kind.split('.').at(-1) ?? row.kind, by }
    await (settled.ended_at ? caseEnded : stopSettled)(tx, settled, done)
    await tellHolder(tx, settled, await settlementNotice(tx, row.kind, settled))
    if (settled.ended_at) await tellOthers(tx, settled, 'cancelled')
    return showCase(tx, settled, call.lang)
  },
})
