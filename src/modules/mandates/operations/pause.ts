import { refuse } from '../../../kernel/errors.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { lockShared } from '../../wallets/wallets.ts'
import { byId, pause } from '../mandates.ts'
import { MandateParams, MandateShape, shownMandates } from './shapes.ts'

/** Nothing is debited until it is resumed. */
export const pauseMandate = txUseCase({
  kind: 'tx',
  name: 'mandates.pause',
  access: ['holder'],
  availableDuringMaintenance: true,
  params: MandateParams,
  output: MandateShape,
  refuses: ['wallet_unknown', 'mandate_unknown', 'mandate_ended'],
  async run(tx, call, { params }) {
    await lockShared(tx, params.wallet)
    await pause(tx, { id: params.mandate, wallet: params.wallet })
    const found = (await byId(tx, params.mandate)) ?? refuse('mandate_unknown')
    return (await shownMandates(tx, [found], call.lang))[0] ?? refuse('mandate_unknown')
  },
})
