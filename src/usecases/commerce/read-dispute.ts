import Type from 'typebox'
import { disputeById } from '../../domain/commerce/disputes.ts'
import { evidenceOf, sideOf } from '../../domain/commerce/evidence.ts'
import { refuse } from '../../errors.ts'
import { readUseCase } from '../../usecase.ts'
import { Id } from '../money/shapes.ts'
import { DisputeParams, EvidencedShape, SIDE, showEvidenced } from './dispute-shapes.ts'

/** For either side: whoever is judged may read what is said. */
export const readDispute = readUseCase({
  kind: 'read',
  name: 'commerce.read_dispute',
  summary: 'A dispute with what both sides brought forward',
  access: ['holder'],
  alwaysOpen: true,
  params: DisputeParams,
  output: Type.Object({ ...EvidencedShape.properties, as: SIDE, merchant: Id }),
  refuses: ['dispute_unknown'],
  async run(db, _call, { params }) {
    const d = (await disputeById(db, params.dispute)) ?? refuse('dispute_unknown')
    const as = sideOf(d, params.wallet)
    return { ...showEvidenced(d, await evidenceOf(db, d)), as, merchant: d.merchant }
  },
})
