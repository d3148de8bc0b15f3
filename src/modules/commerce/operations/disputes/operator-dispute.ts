import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { named } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { requireOthersWallets } from '../../../closure/operations/closure.ts'
import { partiesOf } from '../../disputes/disputes.ts'
import { readAsStaff } from '../../disputes/evidence.ts'
import { EvidencedShape, showEvidenced } from './dispute-shapes.ts'
import { PARTY_NAMES, partyNames } from './party-names.ts'

/** With what both sides brought forward, which may name people: reading it is an audit entry. */
export const readDisputeAsStaff = txUseCase({
  kind: 'tx',
  name: 'operator.read_dispute',
  access: ['operator'],
  params: Type.Object({ dispute: Id }),
  output: named('StaffDisputeFile', {
    ...EvidencedShape.properties,
    wallet: Id,
    merchant: Id,
    ...PARTY_NAMES,
  }),
  refuses: ['dispute_unknown', 'own_wallet'],
  async run(tx, call, { params }) {
    requireOthersWallets(call, await partiesOf(tx, params.dispute))
    const { dispute, evidence } = await readAsStaff(tx, params.dispute, operatorOf(call))
    const { wallet, merchant } = dispute
    const names = await partyNames(tx, [dispute])
    return { ...showEvidenced(dispute, evidence), wallet, merchant, ...names(dispute) }
  },
})
