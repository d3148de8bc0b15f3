import Type from 'typebox'
import { isAfter, plus } from '../../clock.ts'
import { refund } from '../../domain/commerce/purchases.ts'
import { POSTING_REFUSES } from '../../domain/ledger/ledger.ts'
import { refuse } from '../../errors.ts'
import { transferId } from '../../ids.ts'
import { parseAmount } from '../../money.ts'
import { momentIn } from '../../times.ts'
import { txUseCase } from '../../usecase.ts'
import { AMOUNT, Time } from '../money/shapes.ts'
import { PurchaseParams, RefundShape, showRefund } from './shapes.ts'
import { disputeRefunded } from './tell-dispute.ts'

/** The path names the merchant’s own wallet. It always lands: a closed payer’s money is kept for them. */
export const refundPurchase = txUseCase({
  kind: 'tx',
  name: 'commerce.refund',
  summary:
    'As the merchant: give money back, now or on an announced date; what is contested pays for the provisional credit',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: PurchaseParams,
  body: Type.Object({ amount: AMOUNT, on: Type.Optional(Time) }, { additionalProperties: false }),
  output: RefundShape,
  refuses: [
    ...POSTING_REFUSES,
    'amount_invalid',
    'purchase_unknown',
    'refund_too_much',
    'dispute_open',
    'request_invalid',
  ],
  async run(tx, call, { params, body }) {
    const at = await tx.now()
    const on = body.on ? momentIn(body.on, '/on') : undefined
    if (on && (!isAfter(on, at) || isAfter(on, plus(at, 'P90D'))))
      refuse('request_invalid', { errors: [{ pointer: '/on', message: 'a later time, within 90 days' }] })
    const { purchase, wallet: merchant } = params
    const id = transferId(merchant, call.key)
    const asked = { id, purchase, merchant, amount: parseAmount(body.amount) }
    const made = await refund(tx, on ? { ...asked, on } : asked)
    if (made.dispute) await disputeRefunded(tx, made.dispute)
    return showRefund(made)
  },
})
