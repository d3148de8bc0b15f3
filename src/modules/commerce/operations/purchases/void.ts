import { txUseCase } from '../../../../kernel/usecase.ts'
import { voidPurchase } from '../../purchases.ts'
import { PurchaseParams, PurchaseShape, showPurchase } from '../shapes.ts'
import { tellFreed } from './tell-purchase.ts'

/** The path names the merchant’s own wallet. */
export const voidAuthorised = txUseCase({
  kind: 'tx',
  name: 'commerce.void',
  access: ['holder'],
  availableDuringMaintenance: true,
  key: 'required',
  params: PurchaseParams,
  output: PurchaseShape,
  refuses: ['wallet_unknown', 'purchase_unknown', 'purchase_not_authorised', 'hold_not_open'],
  async run(tx, _call, { params }) {
    const { was, now } = await voidPurchase(tx, params.purchase, params.wallet)
    if (was.state === 'authorised') await tellFreed(tx, was, 'voided')
    return showPurchase(now)
  },
})
