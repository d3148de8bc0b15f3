import Type from 'typebox'
import { txUseCase } from '../../../kernel/usecase.ts'
import { Id } from '../../payments/operations/shapes.ts'
import { consent } from '../standing.ts'
import { lockShared, requireLiving } from '../wallets.ts'

/** The path names the own wallet of whoever agrees. */
export const consentToClosing = txUseCase({
  kind: 'tx',
  name: 'wallets.consent',
  summary: 'As the other holder of a shared wallet: agree to its closing',
  access: ['holder'],
  key: 'required',
  status: 204,
  params: Type.Object({ wallet: Id, role: Id }),
  output: Type.Object({}),
  refuses: ['wallet_unknown', 'wallet_closed', 'role_unknown'],
  async run(tx, _call, { params }) {
    requireLiving(await lockShared(tx, params.wallet))
    await consent(tx, params.role, params.wallet)
    return {}
  },
})
