import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { type RefusalCode, refuse } from '../../../../kernel/errors.ts'
import { refusedBySecond, secondPerson } from '../../../../kernel/manifest/second-person.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { Id, VERDICT_FIELDS } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { decide, peekApproval } from '../../approvals/approvals.ts'

/** One handshake for every act that takes two people: read the request, and say yes or no to exactly that. */
export const decideApproval = txUseCase({
  kind: 'tx',
  name: 'operator.decide_approval',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance', 'engineer'],
  key: 'required',
  params: Type.Object({ approval: Id }),
  body: namedStrict('ApprovalDecisionRequest', VERDICT_FIELDS),
  output: named('ApprovalDecision', {
    approval: Id,
    kind: Type.String(),
    subject: Id,
    state: Type.Enum(['approved', 'rejected']),
  }),
  // Of all modules, which are known once this file is loaded.
  get refuses() {
    const own: RefusalCode[] = ['not_found', 'approval_over', 'not_allowed', 'decision_reason_missing']
    return [...new Set([...own, ...refusedBySecond()])]
  },
  async run(tx, call, { params, body }) {
    const { id: approval, kind, subject, body: content } = await peekApproval(tx, params.approval)
    const second = secondPerson(kind) ?? refuse('not_found')
    const shown = content?.shown ?? refuse('approval_over')
    const by = operatorOf(call)
    const roles = call.actor.kind === 'operator' ? call.actor.roles : []
    if (second.roles && !roles.some((role) => second.roles?.includes(role))) refuse('not_allowed')
    const state = body.verdict === 'approve' ? ('approved' as const) : ('rejected' as const)
    if ('decide' in second) await second.decide(tx, call, { subject, shown, body: { approval, ...body } })
    else {
      await second.apart(tx, call, shown)
      await second.lock(tx, shown)
      const { shown_hash: shownHash, ...said } = body
      const decided = await decide(tx, { approval, ...said, shownHash, by })
      if (decided.state === 'approved') await second.perform(tx, decided.body.shown, by)
      else await second.declined(tx, decided.body.shown)
    }
    return { approval, kind, subject, state }
  },
})
