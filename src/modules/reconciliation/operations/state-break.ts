import Type from 'typebox'
import { named, namedStrict } from '../../../kernel/named.ts'
import { Id, ProposalFields } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { proposeInstead } from '../../support/operations/support.ts'
import { requireOpenBreak } from '../breaks.ts'
import { STATEMENT, shownStatement } from './break-stated.ts'
import { BreakShape, DECIDERS, showBreak } from './shapes.ts'

/** An explanation hides a break, so nobody gives one alone. */
export const explainDiscrepancyUseCase = txUseCase({
  kind: 'tx',
  name: 'operator.state_break',
  access: ['operator'],
  roles: DECIDERS,
  status: 202,
  key: 'required',
  params: Type.Object({ break: Id }),
  body: namedStrict('DiscrepancyExplanation', STATEMENT),
  output: named('ExplainedDiscrepancy', { ...BreakShape.properties, ...ProposalFields }),
  refuses: ['break_unknown', 'break_over', 'second_person_needed', 'approval_pending'],
  async run(tx, call, { params, body }) {
    const row = await requireOpenBreak(tx, params.break)
    const asking = { subject: row.id, kind: 'reconciliation.statement', reason: body.evidence }
    const asked = await proposeInstead(tx, call, { ...asking, shown: shownStatement(row, body) })
    return { ...asked, ...showBreak(row, await tx.now()) }
  },
})
