import Type from 'typebox'
import { keysetOf } from '../../../../kernel/keyset.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, WalletParams } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { peopleOf } from '../../../payments/operations/payments.ts'
import { labelsOf, pageOfSentBills } from '../../bills/bills.ts'
import { AFTER, afterOf, NEXT, PAGE } from '../disputes/dispute-shapes.ts'
import { PAYER_NAME } from '../disputes/party-names.ts'
import { BILL_STATE, BillShape, showBill } from '../shapes.ts'

/** `to` and the label are what the merchant wrote itself; the name is what statements show, masked. */
export const listSentBills = readUseCase({
  kind: 'read',
  name: 'commerce.list_sent_bills',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  query: Type.Object({ state: Type.Optional(BILL_STATE), after: AFTER }, { additionalProperties: false }),
  output: named('SentBillList', {
    bills: Type.Array(named('SentBill', { ...BillShape.properties, to: Id, payer_name: PAYER_NAME })),
    next: NEXT,
  }),
  refuses: ['request_invalid'],
  async run(db, _call, { params, query }) {
    const after = afterOf(query.after)
    const page = { merchant: params.wallet, state: query.state, after, limit: PAGE }
    const rows = await pageOfSentBills(db, page)
    const labels = await labelsOf(db, rows)
    const people = await peopleOf(db, [...new Set(rows.map(({ wallet }) => wallet))])
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    return {
      bills: rows.map((b) => ({
        ...showBill(b, labels.get(b.id) ?? ''),
        to: b.wallet,
        payer_name: people.get(b.wallet) ?? '',
      })),
      next: last ? keysetOf(last.created_at, last.id) : null,
    }
  },
})
