import { transferId } from '../../../kernel/ids.ts'
import { parseAmountOrAll } from '../../../kernel/money.ts'
import { RepaymentBody } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { postingRefusesBut } from '../../ledger/ledger.ts'
import { lockShared, requireLiving } from '../../wallets/wallets.ts'
import { repay } from '../credit.ts'
import { LoanParams, LoanShape, showLoan } from './shapes.ts'
import { tellRepaid } from './tell-repaid.ts'

/** Any amount at any time, also behind a fence or from a restricted wallet: owing must always be curable. */
export const repayLoan = txUseCase({
  kind: 'tx',
  name: 'credit.repay_loan',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: LoanParams,
  body: RepaymentBody,
  output: LoanShape,
  refuses: [
    ...postingRefusesBut('wallet_closing', 'wallet_frozen'),
    'amount_invalid',
    'loan_unknown',
    'loan_settled',
    'repayment_too_much',
  ],
  async run(tx, call, { params, body }) {
    const amount = parseAmountOrAll(body.amount)
    const row = await lockShared(tx, params.wallet)
    requireLiving(row)
    const { id: wallet } = row
    const id = transferId(wallet, call.key)
    const { loan, repayment } = await repay(tx, { id, loan: params.loan, wallet, amount })
    await tellRepaid(tx, row.person, { loan, repayment })
    return showLoan(loan, await tx.now())
  },
})
