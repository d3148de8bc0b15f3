import Type from 'typebox'
import { named } from '../../../../kernel/named.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { openApprovals } from '../../approvals/approvals.ts'
import { namesOfStaff } from '../../operators.ts'
import { peopleOf } from '../found.ts'
import { ApprovalShape, renderApproval } from '../shapes.ts'

const MOST = 200

export const listApprovals = readUseCase({
  kind: 'read',
  name: 'operator.list_approvals',
  access: ['operator'],
  output: named('ApprovalList', { approvals: Type.Array(ApprovalShape) }),
  refuses: [],
  async run(db) {
    const rows = await openApprovals(db, await db.now(), MOST)
    const about = await peopleOf(
      db,
      rows.map((row) => row.sealed_for),
    )
    const nameOf = await namesOfStaff(db)
    return { approvals: rows.map((row) => renderApproval(row, { about: about(row.sealed_for), nameOf })) }
  },
})
