import Type from 'typebox'
import { chargeBack } from '../../domain/commerce/disputes.ts'
import { lockShared } from '../../domain/wallets/wallets.ts'
import { parseAmount, parseCurrency } from '../../money.ts'
import { txUseCase } from '../../usecase.ts'
import { AMOUNT, CURRENCY, Id, Minor } from '../money/shapes.ts'

/** The bank's reference makes it the same chargeback, however often it is reported. */
export const reportChargeback = txUseCase({
  kind: 'tx',
  name: 'operator.report_chargeback',
  summary:
    'A bank took a top-up back: take what is there, the rest is owed; also after the wallet has closed',
  access: ['operator'],
  roles: ['checker', 'compliance'],
  status: 201,
  key: 'required',
  params: Type.Object({ wallet: Id }),
  body: Type.Object(
    { reference: Type.String({ minLength: 1, maxLength: 64 }), amount: AMOUNT, currency: CURRENCY },
    { additionalProperties: false },
  ),
  output: Type.Object({ owed: Minor }),
  refuses: [
    'wallet_unknown',
    'amount_invalid',
    'currency_unsupported',
    'currency_mismatch',
    'chargeback_differs',
    'outcome_unknown',
  ],
  async run(tx, _call, { params, body }) {
    const [amount, currency] = [parseAmount(body.amount), parseCurrency(body.currency)]
    const wallet = await lockShared(tx, params.wallet)
    const owed = await chargeBack(tx, wallet, { reference: body.reference, amount, currency })
    return { owed: owed.toString() }
  },
})
