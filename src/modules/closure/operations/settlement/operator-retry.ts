import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { bucketOf } from '../../../../kernel/ids.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { schedule } from '../../../../platform/db/due.ts'
import { notAllowed, record } from '../../case/case.ts'
import { lockCase } from '../../settlement/advance.ts'
import { leaveAsClaim } from '../../settlement/leave-as-claim.ts'
import { showCase } from '../cases/show-case.ts'
import { requireOthersCase } from '../operator-of.ts'
import { ClosureParams, ClosureShape } from '../shapes.ts'
import { tellRerouted } from './step-news.ts'
import { stepsGoOn } from './step-tasks.ts'

/** The exit of every stuck step by API: look again now, or leave its money as a claim. No table is ever edited. */
export const retryClosure = txUseCase({
  kind: 'tx',
  name: 'operator.retry_closure',
  access: ['operator'],
  roles: ['agent', 'checker', 'engineer'],
  key: 'required',
  params: ClosureParams,
  body: namedStrict('RetryRequest', { claim_step: Type.Optional(Id) }),
  output: ClosureShape,
  refuses: ['closure_none', 'closure_action_not_allowed', 'own_wallet', 'step_not_retryable'],
  async run(tx, call, { params, body }) {
    const { c } = await lockCase(tx, { id: params.closure, bucket: bucketOf(params.closure) })
    requireOthersCase(call, c)
    if (c.state !== 'settling' && c.state !== 'closed') notAllowed(c)
    const at = await tx.now()
    if (body.claim_step) {
      const step = await leaveAsClaim(tx, c, { step: body.claim_step, actor: call.actor, at })
      await tellRerouted(tx, c, { rerouted: [{ step, reason: 'kept_by_staff' }], at })
      await stepsGoOn(tx, c, { steps: [body.claim_step], by: operatorOf(call) })
    }
    await schedule(tx, [{ bucket: c.bucket, kind: 'closure.step', ref: c.id, dueAt: at, wallet: c.wallet }])
    await record(tx, c, {
      at,
      type: 'retried',
      actor: call.actor,
      data: { claim_step: body.claim_step ?? null },
    })
    return showCase(tx, c, call.lang)
  },
})
