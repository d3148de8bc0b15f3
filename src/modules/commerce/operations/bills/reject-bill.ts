import { txUseCase } from '../../../../kernel/usecase.ts'
import { lockShared } from '../../../wallets/wallets.ts'
import { labelsOf, rejectBill } from '../../bills/bills.ts'
import { BillParams, BillShape, showBill } from '../shapes.ts'

/** Not mine, or not right: it stands in nobody's way any more. */
export const rejectOpenBill = txUseCase({
  kind: 'tx',
  name: 'commerce.reject_bill',
  access: ['holder'],
  availableDuringMaintenance: true,
  key: 'required',
  params: BillParams,
  output: BillShape,
  refuses: ['wallet_unknown', 'bill_unknown', 'bill_over'],
  async run(tx, _call, { params }) {
    await lockShared(tx, params.wallet)
    const bill = await rejectBill(tx, params.bill, params.wallet)
    return showBill(bill, (await labelsOf(tx, [bill])).get(bill.id) ?? '')
  },
})
