import { refuse } from '../../../../kernel/errors.ts'
import { named } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { disputeById } from '../../disputes/disputes.ts'
import { evidenceOf, sideOf } from '../../disputes/evidence.ts'
import { DisputeParams, EvidencedShape, SIDE, showEvidenced } from './dispute-shapes.ts'
import { PARTY_NAMES, partyNames } from './party-names.ts'

/** For either side: whoever is judged may read what is said. */
export const readDispute = readUseCase({
  kind: 'read',
  name: 'commerce.read_dispute',
  access: ['holder'],
  availableDuringMaintenance: true,
  params: DisputeParams,
  output: named('DisputeFile', { ...EvidencedShape.properties, as: SIDE, merchant: Id, ...PARTY_NAMES }),
  refuses: ['dispute_unknown'],
  async run(db, _call, { params }) {
    const d = (await disputeById(db, params.dispute)) ?? refuse('dispute_unknown')
    const as = sideOf(d, params.wallet)
    const names = await partyNames(db, [d])
    return { ...showEvidenced(d, await evidenceOf(db, d)), as, merchant: d.merchant, ...names(d) }
  },
})
