import Type from 'typebox'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { leaveMandates } from '../../../mandates/mandates.ts'
import { lockShared } from '../../../wallets/wallets.ts'
import { endMerchant } from '../../merchants/merchants.ts'

/** Possible once nothing is open with customers: authorisations, announced refunds, disputes and debts from disputes come first. Mandates end with it, and their payers are told. */
export const endMerchantUseCase = txUseCase({
  kind: 'tx',
  name: 'commerce.end_merchant',
  access: ['holder'],
  availableDuringMaintenance: true,
  status: 204,
  params: WalletParams,
  output: Type.Object({}),
  refuses: ['wallet_unknown', 'merchant_unknown', 'merchant_has_open'],
  async run(tx, _call, { params }) {
    await lockShared(tx, params.wallet)
    await endMerchant(tx, params.wallet)
    await leaveMandates(tx, params.wallet)
    return {}
  },
})
