import Type from 'typebox'
import { plus } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { bucketOf } from '../../../../kernel/ids.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { ProposalMade } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { propose } from '../../../support/support.ts'
import { reviewSheet } from '../../acceptance/review.ts'
import { notAllowed, packOf, record } from '../../case/case.ts'
import { lockCase } from '../../settlement/advance.ts'
import { reviewerOf } from '../operator-of.ts'
import { ClosureParams } from '../shapes.ts'

/** The first of two: says approve or reject, and why. Nothing happens until somebody else agrees. */
export const proposeReview = txUseCase({
  kind: 'tx',
  name: 'operator.propose_review',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  status: 201,
  key: 'required',
  params: ClosureParams,
  body: namedStrict('ReviewProposal', {
    verdict: Type.Enum(['approve', 'reject']),
    reason_for_holder: Type.Optional(Text('text', { minLength: 1, maxLength: 500 })),
    reason_for_staff: Text('text', { minLength: 1, maxLength: 2000 }),
  }),
  output: ProposalMade,
  refuses: [
    'closure_none', 'closure_action_not_allowed', 'approval_pending', 'approval_own', 'own_wallet', 'request_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { c } = await lockCase(tx, { id: params.closure, bucket: bucketOf(params.closure) })
    if (c.state !== 'in_review') notAllowed(c)
    const by = await reviewerOf(tx, call, c)
    if (body.verdict === 'reject' && !body.reason_for_holder)
      refuse('request_invalid', {
        errors: [{ pointer: '/reason_for_holder', message: 'a refusal needs a reason for the holder' }],
      })
    const [at, pack] = [await tx.now(), await packOf(tx, c)]
    const shown = await reviewSheet(tx, c, 'en')
    const { id, hash } = await propose(tx, {
      subject: c.id,
      kind: `closure.${body.verdict}`,
      shown,
      by,
      person: c.person,
      reasonStaff: body.reason_for_staff,
      ...(body.reason_for_holder ? { reasonHolder: body.reason_for_holder } : {}),
      lapsesAt: plus(at, pack.review.approval_lapse),
    })
    const data = { approval: id, verdict: body.verdict }
    await record(tx, c, { at, type: 'review_proposed', actor: call.actor, data })
    return { approval: id, shown_hash: hash }
  },
})
