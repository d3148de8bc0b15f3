import Type from 'typebox'
import { notify } from '../../domain/notices/notices.ts'
import { offerRole } from '../../domain/wallets/standing.ts'
import { lockShared, requireLiving } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { txUseCase } from '../../usecase.ts'
import { Id } from '../money/shapes.ts'
import { holdersOf } from './holders-of.ts'

/** It stays with this holder until the other accepts. Also behind a fence: a role may be what a closing waits for. */
export const handOverRole = txUseCase({
  kind: 'tx',
  name: 'wallets.hand_over_role',
  summary: 'Offer the care of a wallet to another wallet’s holder, who is told and has to accept it',
  access: ['holder'],
  key: 'required',
  status: 204,
  params: Type.Object({ wallet: Id, role: Id }),
  body: Type.Object({ to: Id }, { additionalProperties: false }),
  output: Type.Object({}),
  refuses: ['wallet_unknown', 'wallet_closed', 'role_unknown', 'role_shared', 'same_wallet'],
  async run(tx, _call, { params, body }) {
    requireLiving(await lockShared(tx, params.wallet))
    const { wallet, role } = params
    const [to] = await holdersOf(tx, [body.to])
    const offered = await offerRole(tx, role, { wallet, to: body.to })
    if (!to) return refuse('wallet_unknown')
    if (offered)
      await notify(tx, [{ ...to, template: 'role_offered', params: { wallet: offered.other, role } }])
    return {}
  },
})
