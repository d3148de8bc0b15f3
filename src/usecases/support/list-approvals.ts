import Type from 'typebox'
import { openApprovals } from '../../domain/support/approvals.ts'
import { readUseCase } from '../../usecase.ts'
import { ApprovalShape, renderApproval } from './shapes.ts'

const MOST = 200

export const listApprovals = readUseCase({
  kind: 'read',
  name: 'operator.list_approvals',
  summary: 'Requests that wait for a second person, the one that lapses first first',
  access: ['operator'],
  output: Type.Object({ approvals: Type.Array(ApprovalShape) }),
  refuses: [],
  async run(db) {
    const rows = await openApprovals(db, await db.now(), MOST)
    return { approvals: rows.map(renderApproval) }
  },
})
