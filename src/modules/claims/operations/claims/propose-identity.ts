import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { bucketOf } from '../../../../kernel/ids.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { ProposalMade } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { lockCase } from '../../../closure/closure.ts'
import { ClosureParams, requireOthersCase } from '../../../closure/operations/closure.ts'
import { IdentityBody } from '../../../identity/operations/identity.ts'
import { levelsOf, requireDeclarable } from '../../../kyc/kyc.ts'
import { propose } from '../../../support/support.ts'
import { openClaims } from '../../claims.ts'

/**
 * Money can be left as a claim without ever having given a name, and only a name can collect it. Whoever never gave one
 * gives it now, before one person, and a second looks at the evidence; the bank then has its word on the account's name.
 */
export const proposeClaimIdentity = txUseCase({
  kind: 'tx',
  name: 'operator.propose_claim_identity',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  status: 201,
  key: 'required',
  params: ClosureParams,
  body: namedStrict('ClaimIdentityProposal', {
    identity: IdentityBody,
    evidence: Text('text', { minLength: 3, maxLength: 2000 }),
  }),
  output: ProposalMade,
  refuses: [
    'closure_none', 'claim_not_closed', 'claim_none', 'identity_settled', 'name_invalid', 'document_invalid',
    'approval_pending', 'own_wallet',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { c } = await lockCase(tx, { id: params.closure, bucket: bucketOf(params.closure) })
    requireOthersCase(call, c)
    if (c.state !== 'closed') refuse('claim_not_closed')
    // Also when it was erased: who the money belongs to was known once, and nobody else becomes that person.
    if ((await levelsOf(tx, [c.person])).get(c.person) !== 0) refuse('identity_settled')
    if ((await openClaims(tx, [c.wallet])).length === 0) refuse('claim_none')
    const { real_name: realName, document } = body.identity
    requireDeclarable({ person: c.person, realName, document, at: await tx.now() })
    const { id, hash } = await propose(tx, {
      subject: c.id,
      kind: 'claims.identity',
      shown: { closure: c.id, identity: body.identity, evidence: body.evidence },
      by: operatorOf(call),
      person: c.person,
    })
    return { approval: id, shown_hash: hash }
  },
})
