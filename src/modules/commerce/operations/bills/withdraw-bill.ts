import { txUseCase } from '../../../../kernel/usecase.ts'
import { labelsOf, withdrawBill } from '../../bills/bills.ts'
import { BillParams, BillShape, showBill } from '../shapes.ts'

/** The path names the merchant’s own wallet. */
export const withdrawSentBill = txUseCase({
  kind: 'tx',
  name: 'commerce.withdraw_bill',
  access: ['holder'],
  availableDuringMaintenance: true,
  params: BillParams,
  output: BillShape,
  refuses: ['wallet_unknown', 'bill_unknown', 'bill_over'],
  async run(tx, _call, { params }) {
    const bill = await withdrawBill(tx, params.bill, params.wallet)
    return showBill(bill, (await labelsOf(tx, [bill])).get(bill.id) ?? '')
  },
})
