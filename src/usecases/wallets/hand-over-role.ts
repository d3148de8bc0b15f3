import Type from 'typebox'
import { offerRole } from '../../domain/wallets/standing.ts'
import { lockShared, requireLiving } from '../../domain/wallets/wallets.ts'
import { txUseCase } from '../../usecase.ts'
import { Id } from '../money/shapes.ts'

/** It stays with this holder until the other accepts. Also behind a fence: a role may be what a closing waits for. */
export const handOverRole = txUseCase({
  kind: 'tx',
  name: 'wallets.hand_over_role',
  summary: 'Offer a role to another wallet’s holder, who has to accept it',
  access: ['holder'],
  key: 'required',
  status: 204,
  params: Type.Object({ wallet: Id, role: Id }),
  body: Type.Object({ to: Id }, { additionalProperties: false }),
  output: Type.Object({}),
  refuses: ['wallet_unknown', 'wallet_closed', 'role_unknown'],
  async run(tx, _call, { params, body }) {
    requireLiving(await lockShared(tx, params.wallet))
    await offerRole(tx, params.role, { wallet: params.wallet, to: body.to })
    return {}
  },
})
