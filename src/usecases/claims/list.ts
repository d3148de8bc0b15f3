import Type from 'typebox'
import { openClaims } from '../../domain/payments/payments.ts'
import { readUseCase } from '../../usecase.ts'
import { ClosureParams } from '../closure/shapes.ts'
import { visibleCase } from '../closure/visible-case.ts'
import { ClaimShape, showClaim } from './shapes.ts'

export const listClaims = readUseCase({
  kind: 'read',
  name: 'claims.list',
  summary: 'Money that is kept for the former holder: safeguarded, free of charge',
  access: ['holder', 'operator', 'bearer'],
  alwaysOpen: true,
  params: ClosureParams,
  output: Type.Object({ claims: Type.Array(ClaimShape) }),
  refuses: ['not_found'],
  async run(db, call, { params }) {
    const c = await visibleCase(db, call, params.closure)
    return { claims: (await openClaims(db, [c.wallet])).map(showClaim) }
  },
})
