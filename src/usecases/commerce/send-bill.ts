import Type from 'typebox'
import { sendBill } from '../../domain/commerce/bills.ts'
import { bucketOf, deriveId } from '../../ids.ts'
import { parseAmount, parseCurrency } from '../../money.ts'
import { txUseCase } from '../../usecase.ts'
import { AMOUNT, CURRENCY, Id, Time, WalletParams } from '../money/shapes.ts'
import { BillShape, NAME, showBill } from './shapes.ts'

export const billPayer = txUseCase({
  kind: 'tx',
  name: 'commerce.bill',
  summary: 'As a merchant: send somebody a bill',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: Type.Object(
    { to: Id, amount: AMOUNT, currency: CURRENCY, label: NAME, due_at: Time },
    { additionalProperties: false },
  ),
  output: BillShape,
  refuses: [
    'amount_invalid', 'currency_unsupported', 'merchant_unknown', 'wallet_unknown', 'wallet_closing', 'wallet_closed',
    'wallet_frozen', 'payer_unavailable', 'idempotency_key_reused', 'bill_unknown',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { to, label } = body
    const bill = await sendBill(tx, {
      id: deriveId(bucketOf(to), 'commerce.bill', params.wallet, call.key),
      merchant: params.wallet,
      wallet: to,
      amount: parseAmount(body.amount),
      currency: parseCurrency(body.currency),
      label,
      dueAt: Temporal.Instant.from(body.due_at),
    })
    return showBill(bill, label)
  },
})
