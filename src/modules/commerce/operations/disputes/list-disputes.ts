import Type from 'typebox'
import { keysetOf } from '../../../../kernel/keyset.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, WalletParams } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { pageOfDisputes } from '../../disputes/disputes.ts'
import { sideOf } from '../../disputes/evidence.ts'
import { AFTER, afterOf, DisputeShape, NEXT, PAGE, SIDE, STATE, showDispute } from './dispute-shapes.ts'
import { PARTY_NAMES, partyNames } from './party-names.ts'

export const listDisputes = readUseCase({
  kind: 'read',
  name: 'commerce.list_disputes',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  query: Type.Object(
    { as: Type.Optional(SIDE), state: Type.Optional(STATE), after: AFTER },
    { additionalProperties: false },
  ),
  output: named('MerchantDisputeList', {
    disputes: Type.Array(
      named('MerchantDispute', { ...DisputeShape.properties, as: SIDE, merchant: Id, ...PARTY_NAMES }),
    ),
    next: NEXT,
  }),
  refuses: ['request_invalid'],
  async run(db, _call, { params: { wallet }, query }) {
    const rows = await pageOfDisputes(db, {
      wallet,
      side: query.as,
      state: query.state,
      after: afterOf(query.after),
      limit: PAGE,
    })
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    const names = await partyNames(db, rows)
    return {
      disputes: rows.map((d) => ({
        ...showDispute(d),
        as: sideOf(d, wallet),
        merchant: d.merchant,
        ...names(d),
      })),
      next: last ? keysetOf(last.opened_at, last.id) : null,
    }
  },
})
