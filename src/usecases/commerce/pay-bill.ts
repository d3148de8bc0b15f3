import { labelsOf, payBill } from '../../domain/commerce/bills.ts'
import { POSTING_REFUSES } from '../../domain/ledger/ledger.ts'
import { lockShared, requireOpen } from '../../domain/wallets/wallets.ts'
import { txUseCase } from '../../usecase.ts'
import { BillParams, BillShape, showBill } from './shapes.ts'

export const payOpenBill = txUseCase({
  kind: 'tx',
  name: 'commerce.pay_bill',
  summary: 'Pay a bill from the balance',
  access: ['holder'],
  key: 'required',
  params: BillParams,
  output: BillShape,
  refuses: [...POSTING_REFUSES, 'bill_unknown', 'bill_over'],
  async run(tx, _call, { params }) {
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    const bill = await payBill(tx, params.bill, wallet)
    return showBill(bill, (await labelsOf(tx, [bill])).get(bill.id) ?? '')
  },
})
