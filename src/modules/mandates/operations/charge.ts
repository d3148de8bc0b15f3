import { refuse } from '../../../kernel/errors.ts'
import { transferId } from '../../../kernel/ids.ts'
import { parseAmount } from '../../../kernel/money.ts'
import { named, namedStrict } from '../../../kernel/named.ts'
import { AMOUNT, CurrencyShape, Id, Minor } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { isMerchant } from '../../commerce/commerce.ts'
import { rests } from '../../commerce/operations/commerce.ts'
import { TAKING_REFUSES } from '../../ledger/ledger.ts'
import { ordered } from '../../payments/operations/payments.ts'
import { find, requireOpen } from '../../wallets/wallets.ts'
import { charge } from '../mandates.ts'
import { MandateParams } from './shapes.ts'
import { tellDebited } from './tell-debited.ts'

/** The merchant debits a payer who allowed it. The path names the merchant's own wallet. */
export const chargeMandate = txUseCase({
  kind: 'tx',
  name: 'mandates.charge',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: MandateParams,
  body: namedStrict('ChargeRequest', { amount: AMOUNT }),
  output: named('Charge', { id: Id, mandate: Id, amount: Minor, currency: CurrencyShape }),
  refuses: [
    ...TAKING_REFUSES, 'amount_invalid', 'mandate_unknown', 'mandate_ended', 'mandate_not_chargeable', 'mandate_exceeded',
    'mandate_period_exceeded', 'merchant_role_missing',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const amount = parseAmount(body.amount)
    const [own] = await find(tx, [params.wallet])
    if (own) requireOpen(own)
    if (!(await isMerchant(tx, params.wallet))) refuse('merchant_role_missing')
    const id = transferId(params.wallet, call.key)
    const { wallet: merchant, mandate } = params
    const found = await charge(tx, { id, mandate, merchant, amount, ordered, rests })
    await tellDebited(tx, found, amount)
    return { id, mandate: found.id, amount: amount.toString(), currency: found.currency }
  },
})
