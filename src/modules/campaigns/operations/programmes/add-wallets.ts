import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { requireOthersWallets } from '../../../closure/operations/closure.ts'
import { addToProgramme } from '../../campaigns.ts'
import { ProgrammeParams } from './shapes.ts'

export const addProgrammeWallets = txUseCase({
  kind: 'tx',
  name: 'operator.add_programme_wallets',
  access: ['operator'],
  roles: ['compliance', 'checker'],
  params: ProgrammeParams,
  body: namedStrict('ProgrammeWalletsRequest', { wallets: Type.Array(Id, { minItems: 1, maxItems: 1000 }) }),
  output: named('AddedProgrammeWallets', {
    added: Type.Integer(),
    known: Type.Integer(),
    unknown: Type.Array(Id, { description: 'No wallets of ours' }),
  }),
  refuses: ['programme_unknown', 'programme_started', 'own_wallet'],
  async run(tx, call, { params, body }) {
    requireOthersWallets(call, body.wallets)
    const { unknown, ...counts } = await addToProgramme(tx, params.programme, {
      by: operatorOf(call),
      ...body,
    })
    return { ...counts, unknown: [...unknown] }
  },
})
