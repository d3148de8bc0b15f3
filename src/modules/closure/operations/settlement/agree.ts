import Type from 'typebox'
import { bucketOf } from '../../../../kernel/ids.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { agree } from '../../acceptance/asking.ts'
import { lockCase } from '../../settlement/advance.ts'
import { showCase } from '../cases/show-case.ts'
import { requireVisible } from '../cases/visible-case.ts'
import { tellHolder } from '../letter-links.ts'
import { agreedNotice } from '../messages.ts'
import { ClosureShape } from '../shapes.ts'

/** Less is left to pay out than was quoted: the holder takes what there is. */
export const agreeToStep = txUseCase({
  kind: 'tx',
  name: 'closure.agree',
  access: ['holder', 'bearer'],
  key: 'required',
  availableDuringMaintenance: true,
  params: Type.Object({ closure: Id, step: Id }),
  output: ClosureShape,
  refuses: ['not_found', 'closure_none', 'closure_action_not_allowed', 'step_not_asked'],
  async run(tx, call, { params }) {
    const { c } = await lockCase(tx, { id: params.closure, bucket: bucketOf(params.closure) })
    requireVisible(c, call)
    const step = await agree(tx, c, { step: params.step, actor: call.actor, at: await tx.now() })
    await tellHolder(tx, c, agreedNotice(c, step))
    return showCase(tx, c, call.lang)
  },
})
