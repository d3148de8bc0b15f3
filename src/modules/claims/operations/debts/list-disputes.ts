import Type from 'typebox'
import { named } from '../../../../kernel/named.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { ClosureParams, visibleCase } from '../../../closure/operations/closure.ts'
import { disputesOf } from '../../../commerce/commerce.ts'
import {
  DisputeShape,
  PAGE,
  PARTY_NAMES,
  partyNames,
  showDispute,
} from '../../../commerce/operations/commerce.ts'

/** What was promised at the closing. Without the words of either side: a link alone does not open those. */
export const listClosureDisputes = readUseCase({
  kind: 'read',
  name: 'claims.list_disputes',
  access: ['holder', 'operator', 'bearer'],
  availableDuringMaintenance: true,
  params: ClosureParams,
  output: named('DisputeList', {
    disputes: Type.Array(
      named('FormerDispute', { ...DisputeShape.properties, merchant_name: PARTY_NAMES.merchant_name }),
    ),
  }),
  refuses: ['not_found'],
  async run(db, call, { params }) {
    const c = await visibleCase(db, call, params.closure)
    const disputes = await disputesOf(db, c.wallet, PAGE)
    const names = await partyNames(db, disputes)
    return {
      disputes: disputes.map((d) => ({ ...showDispute(d), merchant_name: names(d).merchant_name })),
    }
  },
})
