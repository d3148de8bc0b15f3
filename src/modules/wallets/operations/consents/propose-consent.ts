import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { Id, ProposalMade } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { requireOthersWallets } from '../../../closure/operations/closure.ts'
import { propose } from '../../../support/support.ts'
import { requireUnreachable } from '../../standing.ts'
import { find } from '../../wallets.ts'

/**
 * The other holder of a shared wallet has no wallet any more in which to agree: their word is taken by a person, on paper
 * or by telephone at a contact that was known, and another looks at the evidence.
 */
export const proposeConsent = txUseCase({
  kind: 'tx',
  name: 'operator.propose_consent',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  status: 201,
  key: 'required',
  params: Type.Object({ role: Id }),
  body: namedStrict('ConsentProposal', {
    evidence: Text('text', {
      minLength: 3,
      maxLength: 2000,
      description: 'How the person was reached and known, and what they said',
    }),
  }),
  output: ProposalMade,
  refuses: ['role_unknown', 'consent_reachable', 'approval_pending', 'own_wallet'],
  async run(tx, call, { params, body }) {
    const role = await requireUnreachable(tx, params.role)
    requireOthersWallets(call, [role.wallet, role.other])
    const [shared] = await find(tx, [role.wallet])
    if (!shared) return refuse('role_unknown')
    const { id, hash } = await propose(tx, {
      subject: role.id,
      kind: 'wallets.consent',
      shown: { role: role.id, wallet: role.wallet, other: role.other, evidence: body.evidence },
      by: operatorOf(call),
      person: shared.person,
    })
    return { approval: id, shown_hash: hash }
  },
})
