import Type from 'typebox'
import { namedStrict } from '../../../kernel/named.ts'
import { Id } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { use } from '../benefits.ts'

export const spendBenefit = txUseCase({
  kind: 'tx',
  name: 'benefits.use',
  access: ['holder'],
  status: 204,
  key: 'required',
  params: Type.Object({ wallet: Id, benefit: Id }),
  body: namedStrict('BenefitUse', { quantity: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) }),
  output: Type.Object({}),
  refuses: [
    'wallet_unknown',
    'wallet_closing',
    'wallet_closed',
    'wallet_frozen',
    'benefit_unknown',
    'benefit_over',
  ],
  async run(tx, _call, { params, body }) {
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    const quantity = BigInt(body.quantity)
    await use(tx, { id: params.benefit, wallet: wallet.id, quantity, at: await tx.now() })
    return {}
  },
})
