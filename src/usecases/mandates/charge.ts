import Type from 'typebox'
import { isMerchant } from '../../domain/commerce/purchases.ts'
import { TAKING_REFUSES } from '../../domain/ledger/ledger.ts'
import { charge } from '../../domain/mandates/mandates.ts'
import { find, requireOpen } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { transferId } from '../../ids.ts'
import { parseAmount } from '../../money.ts'
import { txUseCase } from '../../usecase.ts'
import { AMOUNT, CurrencyShape, Id, Minor } from '../money/shapes.ts'
import { ordered } from '../money/step-up.ts'
import { MandateParams } from './shapes.ts'

/** The merchant debits a payer who allowed it. The path names the merchant's own wallet. */
export const chargeMandate = txUseCase({
  kind: 'tx',
  name: 'mandates.charge',
  summary: 'As the merchant: debit the payer within a mandate',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: MandateParams,
  body: Type.Object({ amount: AMOUNT }, { additionalProperties: false }),
  output: Type.Object({ id: Id, mandate: Id, amount: Minor, currency: CurrencyShape }),
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
    const found = await charge(tx, { id, mandate: params.mandate, merchant: params.wallet, amount, ordered })
    return { id, mandate: found.id, amount: amount.toString(), currency: found.currency }
  },
})
