import Type from 'typebox'
import { WalletParams } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { lockShared } from '../../wallets/wallets.ts'
import { closeLine } from '../credit.ts'

/** Closing a part: the line ends, everything else stays. The credit register hears of it with the next report. */
export const closeCreditLine = txUseCase({
  kind: 'tx',
  name: 'credit.close_line',
  access: ['holder'],
  availableDuringMaintenance: true,
  status: 204,
  params: WalletParams,
  output: Type.Object({}),
  refuses: ['wallet_unknown', 'credit_line_none', 'loan_outstanding'],
  async run(tx, _call, { params }) {
    await lockShared(tx, params.wallet)
    await closeLine(tx, params.wallet)
    return {}
  },
})
