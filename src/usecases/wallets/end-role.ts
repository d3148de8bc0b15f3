import Type from 'typebox'
import { endRole } from '../../domain/wallets/standing.ts'
import { txUseCase } from '../../usecase.ts'
import { Id } from '../money/shapes.ts'

export const endWalletRole = txUseCase({
  kind: 'tx',
  name: 'operator.end_role',
  summary: 'End a role on paper: grown up, dissolved, by order of a court',
  access: ['operator'],
  roles: ['compliance', 'checker'],
  status: 204,
  params: Type.Object({ role: Id }),
  output: Type.Object({}),
  refuses: ['role_unknown'],
  async run(tx, _call, { params }) {
    await endRole(tx, params.role)
    return {}
  },
})
