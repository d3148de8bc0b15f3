import Type from 'typebox'
import { disputesOf } from '../../domain/commerce/disputes.ts'
import { readUseCase } from '../../usecase.ts'
import { ClosureParams } from '../closure/shapes.ts'
import { visibleCase } from '../closure/visible-case.ts'
import { DisputeShape, PAGE, showDispute } from '../commerce/dispute-shapes.ts'

/** What was promised at the closing. Without the words of either side: a link alone does not open those. */
export const listClosureDisputes = readUseCase({
  kind: 'read',
  name: 'claims.list_disputes',
  summary: 'What the wallet contested, how it stands, and how it was decided; the newest first',
  access: ['holder', 'operator', 'bearer'],
  alwaysOpen: true,
  params: ClosureParams,
  output: Type.Object({ disputes: Type.Array(DisputeShape) }),
  refuses: ['not_found'],
  async run(db, call, { params }) {
    const c = await visibleCase(db, call, params.closure)
    return { disputes: (await disputesOf(db, c.wallet, PAGE)).map(showDispute) }
  },
})
