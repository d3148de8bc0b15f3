import { lockCase } from '../../domain/closure/advance.ts'
import { notAllowed } from '../../domain/closure/case.ts'
import { approve, reject } from '../../domain/closure/review.ts'
import { notify } from '../../domain/notices/notices.ts'
import { decide } from '../../domain/support/approvals.ts'
import { refuse } from '../../errors.ts'
import { bucketOf } from '../../ids.ts'
import { txUseCase } from '../../usecase.ts'
import { DecisionBody } from '../support/shapes.ts'
import { rejectedNotice } from './messages.ts'
import { reviewerOf } from './operator-of.ts'
import { ClosureParams, ClosureShape } from './shapes.ts'
import { showCase } from './show-case.ts'

/** The second of two, over the hash of what they saw. Only now something happens. */
export const decideReview = txUseCase({
  kind: 'tx',
  name: 'operator.decide_review',
  summary: 'Agree or disagree with a proposed review verdict; must be another operator',
  access: ['operator'],
  roles: ['checker', 'compliance'],
  key: 'required',
  params: ClosureParams,
  body: DecisionBody,
  output: ClosureShape,
  refuses: [
    'closure_none', 'closure_action_not_allowed', 'own_wallet', 'approval_own', 'approval_over', 'approval_changed', 'not_found',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { c } = await lockCase(tx, { id: params.closure, bucket: bucketOf(params.closure) })
    if (c.state !== 'in_review') notAllowed(c)
    const by = await reviewerOf(tx, call, c)
    const { shown_hash: shownHash, ...decision } = body
    const row = await decide(tx, { ...decision, shownHash, by })
    if (row.subject !== c.id) refuse('not_found')
    const at = await tx.now()
    if (row.state === 'rejected') return showCase(tx, c, call.lang)
    if (row.kind === 'closure.approve')
      return showCase(tx, await approve(tx, c, { actor: call.actor, at }), call.lang)
    const rejected = await reject(tx, c, { actor: call.actor, at })
    await notify(tx, [rejectedNotice(rejected, row.body.reason_holder ?? '')])
    return showCase(tx, rejected, call.lang)
  },
})
