import { refuse } from '../../../../kernel/errors.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { find } from '../../payments.ts'
import { PaymentParams, PaymentShape } from '../shapes.ts'
import { showOne } from './show-one.ts'

export const readPayment = readUseCase({
  kind: 'read',
  name: 'money.read_payment',
  access: ['holder'],
  availableDuringMaintenance: true,
  params: PaymentParams,
  output: PaymentShape,
  refuses: ['payment_unknown'],
  async run(db, { lang }, { params }) {
    const [payment] = await find(db, [params.payment])
    const mine = payment?.wallet === params.wallet || payment?.peer === params.wallet
    return payment && mine ? showOne(db, payment, { by: params.wallet, lang }) : refuse('payment_unknown')
  },
})
