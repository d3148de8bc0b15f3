import Type from 'typebox'
import { named } from '../../../../kernel/named.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { ClosureParams, visibleCase } from '../../../closure/operations/closure.ts'
import { disputesOf } from '../../../commerce/commerce.ts'
import { DisputeShape, PAGE, showDispute } from '../../../commerce/operations/commerce.ts'

/** What was promised at the closing. Without the words of either side: a link alone does not open those. */
export const listClosureDisputes = readUseCase({
  kind: 'read',
  name: 'claims.list_disputes',
  access: ['holder', 'operator', 'bearer'],
  availableDuringMaintenance: true,
  params: ClosureParams,
  output: named('DisputeList', { disputes: Type.Array(DisputeShape) }),
  refuses: ['not_found'],
  async run(db, call, { params }) {
    const c = await visibleCase(db, call, params.closure)
    return { disputes: (await disputesOf(db, c.wallet, PAGE)).map(showDispute) }
  },
})
