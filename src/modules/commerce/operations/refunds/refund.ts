import Type from 'typebox'
import { transferId } from '../../../../kernel/ids.ts'
import { parseAmount } from '../../../../kernel/money.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { AMOUNT, Challenge, Time } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { POSTING_REFUSES, SPENDING_REFUSES } from '../../../ledger/ledger.ts'
import { explaining, needProof, ordered, proved } from '../../../payments/operations/payments.ts'
import { refund } from '../../purchases.ts'
import { disputeRefunded } from '../disputes/tell-dispute.ts'
import { announcedFor, saleOf } from '../purchases/sale-of.ts'
import { tellRefund } from '../purchases/tell-purchase.ts'
import { PurchaseParams, RefundShape, showRefund } from '../shapes.ts'

/** The path names the merchant’s own wallet. It always lands: a closed payer’s money is kept for them. */
export const refundPurchase = txUseCase({
  kind: 'tx',
  name: 'commerce.refund',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: PurchaseParams,
  body: namedStrict('RefundRequest', {
    amount: AMOUNT,
    on: Type.Optional(Time),
    challenge: Type.Optional(Challenge),
  }),
  output: RefundShape,
  refuses: [
    ...POSTING_REFUSES, ...SPENDING_REFUSES, 'subject_invalid', 'amount_invalid', 'purchase_unknown', 'refund_too_much', 'dispute_open',
    'request_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const on = body.on ? announcedFor(body.on, await tx.now()) : undefined
    const { purchase, wallet: merchant } = params
    const { found } = await saleOf(tx, params)
    const { challenge, ...ordering } = body
    const wish = { act: 'commerce.refund', subject: { purchase, ...ordering }, challenge }
    const proof = await proved(tx, call, wish)
    const [amount, spending] = [parseAmount(body.amount), ordered(found.currency, proof)]
    if (on && !proof && amount > spending.each) needProof(wish, spending)
    const asked = { id: transferId(merchant, call.key), purchase, merchant, amount, proved: proof, ordered }
    const made = await explaining(wish, spending, () => refund(tx, on ? { ...asked, on } : asked))
    if (made.dispute) await disputeRefunded(tx, made.dispute)
    await tellRefund(tx, made)
    return showRefund(made)
  },
})
