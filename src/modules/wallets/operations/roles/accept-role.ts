import Type from 'typebox'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { notify } from '../../../notices/notices.ts'
import { acceptRole } from '../../standing.ts'
import { lockShared, requireOpen } from '../../wallets.ts'
import { holdersOf, nameOf } from '../holders-of.ts'

/** The path names the wallet of whoever accepts. */
export const acceptOfferedRole = txUseCase({
  kind: 'tx',
  name: 'wallets.accept_role',
  access: ['holder'],
  key: 'required',
  status: 204,
  params: Type.Object({ wallet: Id, role: Id }),
  output: Type.Object({}),
  refuses: ['wallet_unknown', 'wallet_closing', 'wallet_closed', 'wallet_frozen', 'role_unknown'],
  async run(tx, _call, { params }) {
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    const { wallet: from, other } = await acceptRole(tx, params.role, wallet)
    const to = await holdersOf(tx, [other])
    const moved = { from: await nameOf(tx, from), to: await nameOf(tx, wallet.id) }
    await notify(
      tx,
      to.map((who) => ({ ...who, template: 'role_moved', params: moved })),
    )
    return {}
  },
})
