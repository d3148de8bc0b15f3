import Type from 'typebox'
import { named } from '../../../../kernel/named.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { merchantNames } from '../../merchants/merchants.ts'
import { purchasesOf } from '../../purchases.ts'
import { MERCHANT_NAME, PurchaseShape, showPurchase } from '../shapes.ts'

const LIMIT = 200

export const listPurchases = readUseCase({
  kind: 'read',
  name: 'commerce.list_purchases',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('PurchaseList', {
    purchases: Type.Array(
      named('ListedPurchase', { ...PurchaseShape.properties, merchant_name: MERCHANT_NAME }),
    ),
  }),
  refuses: [],
  async run(db, _call, { params }) {
    const purchases = await purchasesOf(db, params.wallet, LIMIT)
    const names = await merchantNames(db, [...new Set(purchases.map(({ merchant }) => merchant))])
    return {
      purchases: purchases.map((p) => ({ ...showPurchase(p), merchant_name: names.get(p.merchant) ?? '' })),
    }
  },
})
