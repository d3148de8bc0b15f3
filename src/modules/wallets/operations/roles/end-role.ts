import Type from 'typebox'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { Id, ProposalFields } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { walletRef } from '../../../closure/operations/closure.ts'
import { proposeInstead } from '../../../support/operations/support.ts'
import { standingRole } from '../../standing.ts'
import { PAPERS } from '../shapes.ts'

/** It protects somebody, so nobody ends it alone. */
export const endWalletRole = txUseCase({
  kind: 'tx',
  name: 'operator.end_role',
  access: ['operator'],
  roles: ['compliance', 'checker'],
  status: 202,
  params: Type.Object({ role: Id }),
  body: namedStrict('RoleEndRequest', { reason: PAPERS }),
  output: named('RoleEnd', { state: Type.Enum(['proposed']), ...ProposalFields }),
  refuses: ['role_unknown', 'wallet_unknown', 'second_person_needed', 'approval_pending'],
  async run(tx, call, { params, body }) {
    const { id: role, kind, wallet, other } = await standingRole(tx, params.role)
    const { person } = await walletRef(tx, wallet)
    const shown = { role, kind, wallet, other }
    return proposeInstead(tx, call, { subject: role, kind: 'role.end', shown, person, reason: body.reason })
  },
})
