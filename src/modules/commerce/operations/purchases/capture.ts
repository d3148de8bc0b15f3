import Type from 'typebox'
import { transferId } from '../../../../kernel/ids.ts'
import { parseAmount } from '../../../../kernel/money.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { AMOUNT } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { postingRefusesBut } from '../../../ledger/ledger.ts'
import { capture } from '../../purchases.ts'
import { rests } from '../merchants/rest-rule.ts'
import { PurchaseParams, PurchaseShape, showPurchase } from '../shapes.ts'
import { tellCaptured } from './tell-purchase.ts'

/** The path names the merchant’s own wallet. Behind the payer’s fence a capture is the last one. */
export const capturePurchase = txUseCase({
  kind: 'tx',
  name: 'commerce.capture',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: PurchaseParams,
  body: namedStrict('CaptureRequest', { amount: AMOUNT, last: Type.Optional(Type.Boolean()) }),
  output: PurchaseShape,
  refuses: [
    ...postingRefusesBut('wallet_closing', 'wallet_closed'), 'payer_unavailable', 'amount_invalid', 'purchase_unknown', 'purchase_not_authorised', 'exceeds_hold', 'hold_expired',
    'hold_not_open',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const amount = parseAmount(body.amount)
    const id = transferId(params.wallet, call.key)
    const { purchase, wallet: merchant } = params
    const taken = await capture(tx, { id, purchase, merchant, amount, last: body.last === true, rests })
    await tellCaptured(tx, taken, amount)
    return showPurchase(taken)
  },
})
