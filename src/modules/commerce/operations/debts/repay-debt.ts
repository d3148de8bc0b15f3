import Type from 'typebox'
import { transferId } from '../../../../kernel/ids.ts'
import { parseAmountOrAll } from '../../../../kernel/money.ts'
import { Id, RepaymentBody } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { postingRefusesBut } from '../../../ledger/ledger.ts'
import { tellTaken } from '../../../payments/operations/payments.ts'
import { lockShared, requireLiving } from '../../../wallets/wallets.ts'
import { repayDebt } from '../../disputes/debts.ts'
import { DebtShape, showDebt } from '../shapes.ts'

/** Possible in every state of the wallet but closed. */
export const repayOpenDebt = txUseCase({
  kind: 'tx',
  name: 'commerce.repay_debt',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: Type.Object({ wallet: Id, debt: Id }),
  body: RepaymentBody,
  output: DebtShape,
  refuses: [
    ...postingRefusesBut('wallet_closing', 'wallet_frozen'),
    'amount_invalid',
    'debt_unknown',
    'debt_repaid',
    'repayment_too_much',
  ],
  async run(tx, call, { params, body }) {
    const amount = parseAmountOrAll(body.amount)
    const row = await lockShared(tx, params.wallet)
    requireLiving(row)
    const { id: wallet } = row
    const asked = { id: transferId(wallet, call.key), debt: params.debt, wallet, amount }
    const { debt, paid } = await repayDebt(tx, asked)
    await tellTaken(tx, row.person, { cause: 'debt', amount: paid, currency: debt.currency })
    return showDebt(debt)
  },
})
