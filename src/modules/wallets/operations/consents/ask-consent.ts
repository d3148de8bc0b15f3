import Type from 'typebox'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { askForConsent } from '../../standing.ts'
import { find, lockShared, requireLiving } from '../../wallets.ts'
import { askOther } from './ask-other.ts'

/** One letter a day at most; none to somebody who has agreed. */
export const askConsent = txUseCase({
  kind: 'tx',
  name: 'wallets.ask_consent',
  access: ['holder'],
  key: 'required',
  status: 204,
  params: Type.Object({ wallet: Id, role: Id }),
  output: Type.Object({}),
  refuses: ['wallet_unknown', 'wallet_closed', 'role_unknown'],
  async run(tx, _call, { params: { wallet, role } }) {
    requireLiving(await lockShared(tx, wallet))
    const [other] = await find(
      tx,
      [await askForConsent(tx, role, wallet)].flatMap((id) => id ?? []),
    )
    if (other) await askOther(tx, other, { wallet, role })
    return {}
  },
})
