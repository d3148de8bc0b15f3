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
  summary: 'Receive payments as a merchant under this name',
  description:
    'Needs a verified real name (`PUT …/identity`). Bills may be sent to whoever bought here, granted a mandate, paid or accepted a bill before, or allowed it (`PUT …/billers/{merchant}`), within `limits.bills` of the policy pack. `takes: false` takes no new purchase and sends no new bill, so that what is open can come to an end before the role is ended. A name that looks like that of another merchant in letters of another script is refused (`name_imitates`); a name all in Cyrillic or Greek is a name like any other. The name of this house, also with digits for letters, of a bank, a wallet or an authority, and a name with a web address, an e-mail address or a phone number is refused as the field is (`request_invalid`).',
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
