import Type from 'typebox'
import { Id } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { lockShared } from '../../wallets/wallets.ts'
import { withdraw } from '../authorisations.ts'

/** The token stops working at its next use. */
export const withdrawAuthorisation = txUseCase({
  kind: 'tx',
  name: 'mandates.withdraw_authorisation',
  access: ['holder'],
  availableDuringMaintenance: true,
  status: 204,
  params: Type.Object({ wallet: Id, authorisation: Id }),
  output: Type.Object({}),
  refuses: ['wallet_unknown', 'authorisation_unknown'],
  async run(tx, _call, { params }) {
    await lockShared(tx, params.wallet)
    await withdraw(tx, { id: params.authorisation, wallet: params.wallet, at: await tx.now() })
    return {}
  },
})
