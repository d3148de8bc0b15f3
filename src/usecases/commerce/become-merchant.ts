import Type from 'typebox'
import { becomeMerchant } from '../../domain/commerce/purchases.ts'
import { lockShared } from '../../domain/wallets/wallets.ts'
import { txUseCase } from '../../usecase.ts'
import { WalletParams } from '../money/shapes.ts'
import { NAME } from './shapes.ts'

/** The name is that of a business: every payer sees it. */
export const becomeMerchantUseCase = txUseCase({
  kind: 'tx',
  name: 'commerce.become_merchant',
  summary: 'Receive payments as a merchant under this name',
  access: ['holder'],
  params: WalletParams,
  body: Type.Object({ name: NAME }, { additionalProperties: false }),
  output: Type.Object({ name: NAME }),
  refuses: ['wallet_unknown', 'wallet_closing', 'wallet_closed', 'wallet_frozen'],
  async run(tx, _call, { params, body }) {
    await becomeMerchant(tx, await lockShared(tx, params.wallet), body.name)
    return { name: body.name }
  },
})
