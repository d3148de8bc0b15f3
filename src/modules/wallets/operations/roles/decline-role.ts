import Type from 'typebox'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { answerRole, askedOf } from '../../role-asked.ts'
import { lockForFence } from '../../wallets.ts'

/** The safe direction: nothing held, and nothing will. */
export const declineRole = txUseCase({
  kind: 'tx',
  name: 'wallets.decline_role',
  access: ['holder'],
  availableDuringMaintenance: true,
  status: 204,
  params: Type.Object({ wallet: Id, role: Id }),
  output: Type.Object({}),
  refuses: ['wallet_unknown', 'role_unknown'],
  async run(tx, _call, { params }) {
    const at = await tx.now()
    await lockForFence(tx, [params.wallet])
    const asked = await askedOf(tx, params.role, { wallet: params.wallet, at })
    await answerRole(tx, asked, { answer: 'declined', at })
    return {}
  },
})
