import Type from 'typebox'
import { notify } from '../../domain/notices/notices.ts'
import { askForConsent } from '../../domain/wallets/standing.ts'
import { lockShared, requireLiving } from '../../domain/wallets/wallets.ts'
import { txUseCase } from '../../usecase.ts'
import { Id } from '../money/shapes.ts'
import { holdersOf } from './holders-of.ts'

/** One letter a day at most; none to somebody who has agreed. */
export const askConsent = txUseCase({
  kind: 'tx',
  name: 'wallets.ask_consent',
  summary: 'Ask the other holder of a shared wallet, by letter, to agree to its closing',
  access: ['holder'],
  key: 'required',
  status: 204,
  params: Type.Object({ wallet: Id, role: Id }),
  output: Type.Object({}),
  refuses: ['wallet_unknown', 'wallet_closed', 'role_unknown'],
  async run(tx, _call, { params: { wallet, role } }) {
    requireLiving(await lockShared(tx, wallet))
    const other = await askForConsent(tx, role, wallet)
    const to = await holdersOf(tx, other ? [other] : [])
    await notify(
      tx,
      to.map((who) => ({ ...who, template: 'consent_asked', params: { wallet, role } })),
    )
    return {}
  },
})
