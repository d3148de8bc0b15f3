import { refuse } from '../../../kernel/errors.ts'
import { formatMoney } from '../../../kernel/money.ts'
import { WalletParams } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { identityOf } from '../../kyc/kyc.ts'
import { tellUsed } from '../../payments/operations/payments.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { openLine } from '../credit.ts'
import { LineShape, showLine } from './shapes.ts'

/** The lender knows whom it lends to: a verified name is needed. */
export const openCreditLine = txUseCase({
  kind: 'tx',
  name: 'credit.open_line',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  output: LineShape,
  refuses: [
    'wallet_unknown', 'wallet_closing', 'wallet_closed', 'wallet_frozen', 'credit_line_open', 'credit_unavailable',
  ], // biome-ignore format: a list
  async run(tx, _call, { params }) {
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    if (!(await identityOf(tx, wallet.person)) || wallet.currency !== 'CNY') refuse('credit_unavailable')
    const line = await openLine(tx, wallet)
    const what = formatMoney({ amount: line.credit_limit, currency: line.currency })
    await tellUsed(tx, wallet.person, { act: 'line_opened', what })
    return showLine(line)
  },
})
