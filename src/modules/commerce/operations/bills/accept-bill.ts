import { txUseCase } from '../../../../kernel/usecase.ts'
import { lockShared, requireOpen } from '../../../wallets/wallets.ts'
import { acceptBill, labelsOf } from '../../bills/bills.ts'
import { BillParams, BillShape, showBill } from '../shapes.ts'

export const acceptOpenBill = txUseCase({
  kind: 'tx',
  name: 'commerce.accept_bill',
  access: ['holder'],
  key: 'required',
  params: BillParams,
  output: BillShape,
  refuses: [
    'wallet_unknown',
    'wallet_closing',
    'wallet_closed',
    'wallet_frozen',
    'bill_unknown',
    'bill_over',
  ],
  async run(tx, _call, { params }) {
    requireOpen(await lockShared(tx, params.wallet))
    const bill = await acceptBill(tx, params.bill, params.wallet)
    return showBill(bill, (await labelsOf(tx, [bill])).get(bill.id) ?? '')
  },
})
