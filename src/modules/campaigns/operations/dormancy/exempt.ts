import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { dormancyEndedNotice } from '../../../closure/operations/closure.ts'
import { notify } from '../../../notices/notices.ts'
import { lockForFence } from '../../../wallets/wallets.ts'
import { exempt } from '../../campaigns.ts'
import { residualOver } from './residual.ts'

/** Abroad, in hospital, an estate that is being settled: a person says that silence means nothing here. */
export const exemptWallet = txUseCase({
  kind: 'tx',
  name: 'operator.exempt_from_dormancy',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  key: 'required',
  params: WalletParams,
  body: namedStrict('ExemptionRequest', { reason: Text('text', { minLength: 1, maxLength: 500 }) }),
  output: named('ExemptionState', { exempt: Type.Boolean() }),
  refuses: ['wallet_unknown', 'wallet_closed'],
  async run(tx, call, { params, body }) {
    const [wallet] = await lockForFence(tx, [params.wallet])
    if (!wallet || wallet.state === 'closed') return refuse('wallet_closed')
    const looked = await exempt(tx, { wallet, reason: body.reason, by: operatorOf(call) })
    if (looked.now === 'ended') {
      await notify(tx, [dormancyEndedNotice(looked.closure)])
      await residualOver(tx, looked.closure, { outcome: 'left_alone', by: operatorOf(call) })
    }
    return { exempt: true }
  },
})
