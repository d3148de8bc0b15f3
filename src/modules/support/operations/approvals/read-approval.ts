import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, nullable } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { noteOf, readApproval } from '../../approvals/approvals.ts'
import { namesOfStaff } from '../../operators.ts'
import { peopleOf } from '../found.ts'
import { ApprovalShape, renderApproval } from '../shapes.ts'

/** Exactly what the first person saw and why they ask. Null once it was erased. */
export const readApprovalContent = txUseCase({
  kind: 'tx',
  name: 'operator.read_approval',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  params: Type.Object({ approval: Id }),
  output: named('Approval', {
    ...ApprovalShape.properties,
    declined_because: nullable(
      Type.String({
        description: 'What the second person said where the answer was no; null once it was erased',
      }),
    ),
    content: nullable(
      Type.Object({
        shown: Type.Record(Type.String(), Type.Unknown()),
        reason_holder: nullable(Type.String()),
        reason_staff: nullable(Type.String()),
      }),
    ),
  }),
  refuses: ['not_found'],
  async run(tx, call, { params }) {
    const row = await readApproval(tx, params.approval, operatorOf(call))
    const about = await peopleOf(tx, [row.sealed_for])
    return {
      ...renderApproval(row, { about: about(row.sealed_for), nameOf: await namesOfStaff(tx) }),
      declined_because: row.state === 'rejected' ? ((await noteOf(tx, row)) ?? null) : null,
      content: row.body ?? null,
    }
  },
})
