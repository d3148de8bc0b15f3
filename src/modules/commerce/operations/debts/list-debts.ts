import Type from 'typebox'
import { named } from '../../../../kernel/named.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { debtsOf } from '../../disputes/debts.ts'
import { DebtShape, showDebt } from '../shapes.ts'

export const listDebts = readUseCase({
  kind: 'read',
  name: 'commerce.list_debts',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('DebtList', { debts: Type.Array(DebtShape) }),
  refuses: [],
  async run(db, _call, { params }) {
    return { debts: (await debtsOf(db, [params.wallet])).map(showDebt) }
  },
})
