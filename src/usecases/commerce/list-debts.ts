import Type from 'typebox'
import { debtsOf } from '../../domain/commerce/debts.ts'
import { readUseCase } from '../../usecase.ts'
import { WalletParams } from '../money/shapes.ts'
import { DebtShape, showDebt } from './shapes.ts'

export const listDebts = readUseCase({
  kind: 'read',
  name: 'commerce.list_debts',
  summary: 'What is owed after money was taken back that the wallet no longer had',
  access: ['holder', 'operator'],
  alwaysOpen: true,
  params: WalletParams,
  output: Type.Object({ debts: Type.Array(DebtShape) }),
  refuses: [],
  async run(db, _call, { params }) {
    return { debts: (await debtsOf(db, [params.wallet])).map(showDebt) }
  },
})
