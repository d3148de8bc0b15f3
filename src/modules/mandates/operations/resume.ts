import { refuse } from '../../../kernel/errors.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { byId, resume } from '../mandates.ts'
import { MandateParams, MandateShape, shownMandates } from './shapes.ts'

/** What fell due meanwhile is skipped. */
export const resumeMandate = txUseCase({
  kind: 'tx',
  name: 'mandates.resume',
  access: ['holder'],

  params: MandateParams,
  output: MandateShape,
  refuses: [
    'wallet_unknown',
    'mandate_unknown',
    'mandate_ended',
    'mandate_not_paused',
    'wallet_closing',
    'wallet_closed',
    'wallet_frozen',
  ],
  async run(tx, call, { params }) {
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    await resume(tx, { id: params.mandate, wallet: params.wallet })
    const found = (await byId(tx, params.mandate)) ?? refuse('mandate_unknown')
    return (await shownMandates(tx, [found], call.lang))[0] ?? refuse('mandate_unknown')
  },
})
