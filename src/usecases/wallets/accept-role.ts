import Type from 'typebox'
import { acceptRole } from '../../domain/wallets/standing.ts'
import { lockShared, requireOpen } from '../../domain/wallets/wallets.ts'
import { txUseCase } from '../../usecase.ts'
import { Id } from '../money/shapes.ts'

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
    await acceptRole(tx, params.role, wallet)
    return {}
  },
})
