import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { endSession } from '../../sessions/sessions.ts'

export const signOut = txUseCase({
  kind: 'tx',
  name: 'identity.sign_out',
  access: ['holder'],
  status: 204,
  session: 'ends',
  availableDuringMaintenance: true,
  whileFrozen: true,
  urgent: true,
  output: Type.Null(),
  refuses: ['session_unknown'],
  async run(tx, call) {
    const { session, person } = holderOf(call).actor
    await endSession(tx, { id: session, person })
    return null
  },
})
