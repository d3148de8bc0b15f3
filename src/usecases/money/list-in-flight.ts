import Type from 'typebox'
import { labelsOf } from '../../domain/instruments/instruments.ts'
import { find, inFlight } from '../../domain/payments/payments.ts'
import { readUseCase } from '../../usecase.ts'
import { PaymentShape, showPayment, WalletParams } from './shapes.ts'

export const listInFlight = readUseCase({
  kind: 'read',
  name: 'money.list_in_flight',
  summary: 'Payments under way: at the bank, or waiting for an answer',
  access: ['holder'],
  alwaysOpen: true,
  params: WalletParams,
  output: Type.Object({ payments: Type.Array(PaymentShape) }),
  refuses: [],
  async run(db, _call, { params }) {
    const by = params.wallet
    const { outgoing, incoming } = await inFlight(db, [by])
    const waiting = await find(
      db,
      incoming.map((i) => i.payment),
    )
    const labels = await labelsOf(
      db,
      outgoing.flatMap((p) => p.instrument ?? []),
    )
    const payments = [...outgoing, ...waiting].map((payment) =>
      showPayment(payment, { by, label: labels.get(payment.instrument ?? '') }),
    )
    return { payments }
  },
})
