import Type from 'typebox'
import { buy } from '../../domain/commerce/purchases.ts'
import { POSTING_REFUSES } from '../../domain/ledger/ledger.ts'
import { lockShared, requireOpen } from '../../domain/wallets/wallets.ts'
import { transferId } from '../../ids.ts'
import { parseAmount, parseCurrency } from '../../money.ts'
import { txUseCase } from '../../usecase.ts'
import { AMOUNT, CURRENCY, Id, WalletParams } from '../money/shapes.ts'
import { PurchaseShape, showPurchase } from './shapes.ts'

export const buyFromMerchant = txUseCase({
  kind: 'tx',
  name: 'commerce.buy',
  summary: 'Pay a merchant at once, or authorise an amount that it captures later',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: Type.Object(
    {
      merchant: Id,
      amount: AMOUNT,
      currency: CURRENCY,
      reference: Type.String({
        minLength: 1,
        maxLength: 64,
        description: 'The merchant’s own, of the order',
      }),
      capture: Type.Enum(['immediate', 'later']),
    },
    { additionalProperties: false },
  ),
  output: PurchaseShape,
  refuses: [...POSTING_REFUSES, 'amount_invalid', 'currency_unsupported', 'merchant_unknown'],
  async run(tx, call, { params, body }) {
    const amount = parseAmount(body.amount)
    const currency = parseCurrency(body.currency)
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    const id = transferId(wallet.id, call.key)
    return showPurchase(await buy(tx, { ...body, id, wallet, amount, currency }))
  },
})
