import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { bucketOf } from '../../../../kernel/ids.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { ProposalMade } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { lockCase } from '../../../closure/closure.ts'
import { ClosureParams, requireOthersCase } from '../../../closure/operations/closure.ts'
import { propose } from '../../../support/support.ts'

/** For whoever has lost the link and cannot be matched by name and document: a person looks at them, and another agrees. */
export const proposeReceiptLink = txUseCase({
  kind: 'tx',
  name: 'operator.propose_receipt_link',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  status: 201,
  key: 'required',
  params: ClosureParams,
  body: namedStrict('ReceiptLinkProposal', {
    evidence: Text('text', {
      minLength: 3,
      maxLength: 2000,
      description: 'What was seen: which document, by whom, when',
    }),
  }),
  output: ProposalMade,
  refuses: ['closure_none', 'claim_not_closed', 'approval_pending', 'own_wallet'],
  async run(tx, call, { params, body }) {
    const { c } = await lockCase(tx, { id: params.closure, bucket: bucketOf(params.closure) })
    requireOthersCase(call, c)
    if (c.state !== 'closed') refuse('claim_not_closed')
    const { id, hash } = await propose(tx, {
      subject: c.id,
      kind: 'claims.receipt_link',
      shown: { closure: c.id, evidence: body.evidence },
      by: operatorOf(call),
      person: c.person,
    })
    return { approval: id, shown_hash: hash }
  },
})
