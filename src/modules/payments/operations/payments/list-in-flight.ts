import Type from 'typebox'
import { named } from '../../../../kernel/named.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { find, inFlight } from '../../payments.ts'
import { PaymentShape, showPayment } from '../shapes.ts'
import { counterpartiesOfPayments } from '../statement/counterparties.ts'

export const listInFlight = readUseCase({
  kind: 'read',
  name: 'money.list_in_flight',
  access: ['holder'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('PaymentList', { payments: Type.Array(PaymentShape) }),
  refuses: [],
  async run(db, { lang }, { params }) {
    const by = params.wallet
    const { outgoing, incoming } = await inFlight(db, [by])
    const waiting = await find(
      db,
      incoming.map((i) => i.payment),
    )
    const payments = [...outgoing, ...waiting]
    const counterpartyOf = await counterpartiesOfPayments(db, payments, { by, lang })
    return { payments: payments.map((p) => showPayment(p, { by, counterparty: counterpartyOf(p) })) }
  },
})
