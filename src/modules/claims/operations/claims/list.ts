import { readUseCase } from '../../../../kernel/usecase.ts'
import { ClosureParams, visibleCase } from '../../../closure/operations/closure.ts'
import { ClaimsShape } from '../shapes.ts'
import { claimsView } from './claims-of.ts'

export const listClaims = readUseCase({
  kind: 'read',
  name: 'claims.list',
  access: ['holder', 'operator', 'bearer'],
  availableDuringMaintenance: true,
  params: ClosureParams,
  output: ClaimsShape,
  refuses: ['not_found'],
  async run(db, call, { params }) {
    return claimsView(db, await visibleCase(db, call, params.closure))
  },
})
