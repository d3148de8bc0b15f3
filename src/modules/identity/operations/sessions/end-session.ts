import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { endSession } from '../../sessions/sessions.ts'

export const endOtherSession = txUseCase({
  kind: 'tx',
  name: 'identity.end_session',
  access: ['holder'],
  status: 204,
  availableDuringMaintenance: true,
  urgent: true,
  params: Type.Object({ session: Id }),
  output: Type.Null(),
  refuses: ['session_unknown'],
  async run(tx, call, { params }) {
    await endSession(tx, { id: params.session, person: holderOf(call).actor.person })
    return null
  },
})
