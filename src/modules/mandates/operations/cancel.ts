import { refuse } from '../../../kernel/errors.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { lockShared } from '../../wallets/wallets.ts'
import { byId, cancel } from '../mandates.ts'
import { MandateParams, MandateShape, shownMandates } from './shapes.ts'

/** Always possible, also when the wallet is restricted; the merchant is told. */
export const cancelMandate = txUseCase({
  kind: 'tx',
  name: 'mandates.cancel',
  access: ['holder'],
  availableDuringMaintenance: true,
  params: MandateParams,
  output: MandateShape,
  refuses: ['wallet_unknown', 'mandate_unknown'],
  async run(tx, call, { params }) {
    await lockShared(tx, params.wallet)
    await cancel(tx, { id: params.mandate, wallet: params.wallet, by: 'holder' })
    const found = (await byId(tx, params.mandate)) ?? refuse('mandate_unknown')
    return (await shownMandates(tx, [found], call.lang))[0] ?? refuse('mandate_unknown')
  },
})
