import Type from 'typebox'
import { Challenge } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { POSTING_REFUSES, SPENDING_REFUSES } from '../../../ledger/ledger.ts'
import { explaining, proved, spendingOf, tellLeft } from '../../../payments/operations/payments.ts'
import { lockShared, requireOpen } from '../../../wallets/wallets.ts'
import { billsOf, labelsOf, payBill } from '../../bills/bills.ts'
import { merchantNames } from '../../merchants/merchants.ts'
import { rests } from '../merchants/rest-rule.ts'
import { BillParams, BillShape, showBill } from '../shapes.ts'

export const payOpenBill = txUseCase({
  kind: 'tx',
  name: 'commerce.pay_bill',
  access: ['holder'],
  key: 'required',
  params: BillParams,
  query: Type.Object({ challenge: Type.Optional(Challenge) }, { additionalProperties: false }),
  output: BillShape,
  refuses: [
    ...POSTING_REFUSES, ...SPENDING_REFUSES, 'subject_invalid', 'bill_unknown', 'bill_over', 'merchant_unknown',
  ], // biome-ignore format: a list
  async run(tx, call, { params, query }) {
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    const wish = { act: 'commerce.pay_bill', subject: { bill: params.bill }, challenge: query.challenge }
    const open = (await billsOf(tx, [wallet.id])).find(({ id }) => id === params.bill)
    const spending = spendingOf(open?.currency ?? wallet.currency, 'others', await proved(tx, call, wish))
    const bill = await explaining(wish, spending, () =>
      payBill(tx, { id: params.bill, wallet, spending, rests }),
    )
    const label = (await labelsOf(tx, [bill])).get(bill.id) ?? ''
    const name = (await merchantNames(tx, [bill.merchant])).get(bill.merchant) ?? ''
    await tellLeft(tx, wallet.person, {
      amount: bill.amount,
      currency: bill.currency,
      to: `${name} “${label}”`,
    })
    return showBill(bill, label)
  },
})
