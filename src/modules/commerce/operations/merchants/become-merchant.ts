import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { levelsOf } from '../../../kyc/kyc.ts'
import { tellUsed } from '../../../payments/operations/payments.ts'
import { lockShared, requireOpen } from '../../../wallets/wallets.ts'
import { becomeMerchant } from '../../merchants/merchants.ts'
import { NAME } from '../shapes.ts'

/** The name is that of a business: every payer sees it. Who it is must be known: a merchant sends bills to others. */
export const becomeMerchantUseCase = txUseCase({
  kind: 'tx',
  name: 'commerce.become_merchant',
  access: ['holder'],
  params: WalletParams,
  body: namedStrict('MerchantRequest', {
    name: NAME,
    takes: Type.Optional(
      Type.Boolean({ description: 'New purchases and bills; true unless told', default: true }),
    ),
  }),
  output: named('Merchant', { name: NAME, takes: Type.Boolean() }),
  refuses: [
    'wallet_unknown',
    'wallet_closing',
    'wallet_closed',
    'wallet_frozen',
    'merchant_name_needed',
    'name_imitates',
  ],
  async run(tx, _call, { params, body }) {
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    if (!(await levelsOf(tx, [wallet.person])).get(wallet.person)) refuse('merchant_name_needed')
    const merchant = { name: body.name, takes: body.takes ?? true }
    if (await becomeMerchant(tx, wallet, merchant))
      await tellUsed(tx, wallet.person, { act: 'merchant', what: body.name })
    return merchant
  },
})
