import Type from 'typebox'
import { named } from '../../../../kernel/named.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { billsOf, labelsOf } from '../../bills/bills.ts'
import { merchantNames } from '../../merchants/merchants.ts'
import { BillShape, MERCHANT_NAME, showBill } from '../shapes.ts'

export const listBills = readUseCase({
  kind: 'read',
  name: 'commerce.list_bills',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('BillList', {
    bills: Type.Array(named('ListedBill', { ...BillShape.properties, merchant_name: MERCHANT_NAME })),
  }),
  refuses: [],
  async run(db, _call, { params }) {
    const bills = await billsOf(db, [params.wallet])
    const labels = await labelsOf(db, bills)
    const names = await merchantNames(db, [...new Set(bills.map(({ merchant }) => merchant))])
    return {
      bills: bills.map((b) => ({
        ...showBill(b, labels.get(b.id) ?? ''),
        merchant_name: names.get(b.merchant) ?? '',
      })),
    }
  },
})
