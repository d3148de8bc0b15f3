import Type from 'typebox'
import { exempt, sealExemption } from '../../domain/closure/dormancy.ts'
import { notify } from '../../domain/notices/notices.ts'
import { lockForFence } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { Text } from '../../text-schema.ts'
import { txUseCase } from '../../usecase.ts'
import { dormancyEndedNotice } from '../closure/messages.ts'
import { operatorOf } from '../closure/operator-of.ts'
import { WalletParams } from '../closure/shapes.ts'

/** Abroad, in hospital, an estate that is being settled: a person says that silence means nothing here. */
export const exemptWallet = txUseCase({
  kind: 'tx',
  name: 'operator.exempt_from_dormancy',
  summary: 'Leave a wallet alone however long nobody uses it; an announced closing is taken back',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  key: 'required',
  params: WalletParams,
  body: Type.Object(
    { reason: Text('text', { minLength: 1, maxLength: 500 }) },
    { additionalProperties: false },
  ),
  output: Type.Object({ exempt: Type.Boolean() }),
  refuses: ['wallet_unknown', 'wallet_closed'],
  async run(tx, call, { params, body }) {
    const [wallet] = await lockForFence(tx, [params.wallet])
    if (!wallet || wallet.state === 'closed') return refuse('wallet_closed')
    const sealedReason = await sealExemption(tx, wallet, body.reason)
    const looked = await exempt(tx, { wallet: wallet.id, sealedReason, by: operatorOf(call) })
    if (looked.now === 'ended') await notify(tx, [dormancyEndedNotice(looked.closure)])
    return { exempt: true }
  },
})
