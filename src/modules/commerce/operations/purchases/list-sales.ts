import Type from 'typebox'
import { keysetOf } from '../../../../kernel/keyset.ts'
import { named } from '../../../../kernel/named.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { pageOfSales } from '../../purchases.ts'
import { AFTER, afterOf, NEXT, PAGE } from '../disputes/dispute-shapes.ts'
import { PURCHASE_STATE, SaleShape, showSale } from '../shapes.ts'

/** Nothing of the payer: a capture, a refund or a void needs the purchase alone. */
export const listSales = readUseCase({
  kind: 'read',
  name: 'commerce.list_sales',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  query: Type.Object({ state: Type.Optional(PURCHASE_STATE), after: AFTER }, { additionalProperties: false }),
  output: named('SaleList', { sales: Type.Array(SaleShape), next: NEXT }),
  refuses: ['request_invalid'],
  async run(db, _call, { params, query }) {
    const after = afterOf(query.after)
    const rows = await pageOfSales(db, { merchant: params.wallet, state: query.state, after, limit: PAGE })
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    return { sales: rows.map(showSale), next: last ? keysetOf(last.created_at, last.id) : null }
  },
})
