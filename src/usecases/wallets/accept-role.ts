import Type from 'typebox'
import { notify } from '../../domain/notices/notices.ts'
import { acceptRole } from '../../domain/wallets/standing.ts'
import { lockShared, requireOpen } from '../../domain/wallets/wallets.ts'
import { txUseCase } from '../../usecase.ts'
import { Id } from '../money/shapes.ts'
import { holdersOf } from './holders-of.ts'

/** The path names the wallet of whoever accepts. */
export const acceptOfferedRole = txUseCase({
  kind: 'tx',
  name: 'wallets.accept_role',
  summary: 'Take over a role that was offered to this wallet',
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
    await notify(
      tx,
      to.map((who) => ({ ...who, template: 'role_moved', params: { from, to: wallet.id } })),
    )
    return {}
  },
})
