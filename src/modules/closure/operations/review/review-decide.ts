import { refuse } from '../../../../kernel/errors.ts'
import { bucketOf } from '../../../../kernel/ids.ts'
import { DecisionBody } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { decide, shownHash as shownHashOf } from '../../../support/support.ts'
import { approve, reject, reviewSheet } from '../../acceptance/review.ts'
import { notAllowed } from '../../case/case.ts'
import { coolingOffEnd } from '../../case/clocks.ts'
import { lockCase } from '../../settlement/advance.ts'
import { showCase } from '../cases/show-case.ts'
import { tellHolder } from '../letter-links.ts'
import { approvedNotice, rejectedNotice } from '../messages.ts'
import { reviewerOf } from '../operator-of.ts'
import { tellOthers } from '../others.ts'
import { caseEnded, reviewOver } from '../owners.ts'
import { ClosureParams, ClosureShape } from '../shapes.ts'

const VERDICTS = ['closure.approve', 'closure.reject']

/** The second of two, over the hash of what they saw. Only now something happens. */
export const decideReview = txUseCase({
  kind: 'tx',
  name: 'operator.decide_review',
  access: ['operator'],
  roles: ['checker', 'compliance'],
  key: 'required',
  params: ClosureParams,
  body: DecisionBody,
  output: ClosureShape,
  refuses: [
    'closure_none', 'closure_action_not_allowed', 'stop_open', 'own_wallet', 'approval_own', 'decision_reason_missing', 'approval_over', 'approval_changed', 'not_found',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { c } = await lockCase(tx, { id: params.closure, bucket: bucketOf(params.closure) })
    if (c.state !== 'in_review') notAllowed(c)
    const by = await reviewerOf(tx, call, c)
    const { shown_hash: shownHash, ...decision } = body
    const row = await decide(tx, { ...decision, shownHash, by })
    if (row.subject !== c.id || !VERDICTS.includes(row.kind)) refuse('not_found')
    const at = await tx.now()
    if (row.state === 'rejected') return showCase(tx, c, call.lang)
    if (row.kind === 'closure.approve') {
      // A stop since it was shown makes it another decision.
      if (shownHashOf(await reviewSheet(tx, c, 'en')) !== shownHash) refuse('approval_changed')
      const approved = await approve(tx, c, { actor: call.actor, at })
      await reviewOver(tx, approved, { outcome: 'approved', by })
      await tellHolder(tx, approved, approvedNotice(approved, await coolingOffEnd(tx, approved)))
      return showCase(tx, approved, call.lang)
    }
    const rejected = await reject(tx, c, { actor: call.actor, at })
    await caseEnded(tx, rejected, { outcome: 'rejected', by })
    await tellHolder(tx, rejected, rejectedNotice(rejected, row.body.reason_holder ?? ''))
    await tellOthers(tx, rejected, 'cancelled')
    return showCase(tx, rejected, call.lang)
  },
})
