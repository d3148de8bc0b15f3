import Type from 'typebox'
import { named } from '../../../kernel/named.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { WalletParams } from '../../payments/operations/shapes.ts'
import { purchasesOf } from '../purchases.ts'
import { PurchaseShape, showPurchase } from './shapes.ts'

const LIMIT = 200

export const listPurchases = readUseCase({
  kind: 'read',
  name: 'commerce.list_purchases',
  summary: 'The last purchases from merchants, newest first',
  access: ['holder', 'operator'],
  alwaysOpen: true,
  params: WalletParams,
  output: named('PurchaseList', { purchases: Type.Array(PurchaseShape) }),
  refuses: [],
  async run(db, _call, { params }) {
    return { purchases: (await purchasesOf(db, params.wallet, LIMIT)).map(showPurchase) }
  },
})
