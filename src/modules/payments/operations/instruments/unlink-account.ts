import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { labelsOf, lockToUnlink, unlink } from '../../../instruments/instruments.ts'
import { lockShared } from '../../../wallets/wallets.ts'
import { openOver } from '../../payments.ts'
import { tellUsed } from '../tell.ts'

export const unlinkAccount = txUseCase({
  kind: 'tx',
  name: 'money.unlink_account',
  access: ['holder'],
  status: 204,
  params: Type.Object({ wallet: Id, instrument: Id }),
  output: Type.Null(),
  refuses: ['wallet_unknown', 'wallet_closing', 'wallet_closed', 'instrument_unknown', 'instrument_in_use'],
  async run(tx, _call, { params }) {
    const { state, person } = await lockShared(tx, params.wallet)
    if (state === 'closing') refuse('wallet_closing')
    if (state === 'closed') refuse('wallet_closed')
    const instrument = await lockToUnlink(tx, { id: params.instrument, wallet: params.wallet })
    const open = await openOver(tx, { wallet: params.wallet, instrument: instrument.id })
    if (open.length > 0) refuse('instrument_in_use', { facts: { payments: open.map((p) => p.id) } })
    const what = (await labelsOf(tx, [instrument.id])).get(instrument.id) ?? instrument.tail
    await unlink(tx, instrument, await tx.now())
    await tellUsed(tx, person, { act: 'account_unlinked', what })
    return null
  },
})
