import { openLine } from '../../domain/credit/credit.ts'
import { identityOf } from '../../domain/kyc/kyc.ts'
import { lockShared, requireOpen } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { txUseCase } from '../../usecase.ts'
import { WalletParams } from '../money/shapes.ts'
import { LineShape, showLine } from './shapes.ts'

/** The lender knows whom it lends to: a verified name is needed. */
export const openCreditLine = txUseCase({
  kind: 'tx',
  name: 'credit.open_line',
  summary: 'Apply for a credit line',
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
    return showLine(await openLine(tx, wallet))
  },
})
