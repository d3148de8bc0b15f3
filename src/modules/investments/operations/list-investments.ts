import Type from 'typebox'
import { named } from '../../../kernel/named.ts'
import { WalletParams } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { allOf } from '../investments.ts'
import { InvestmentShape, showInvestment } from './shapes.ts'

export const listInvestments = readUseCase({
  kind: 'read',
  name: 'investments.list',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('InvestmentList', { investments: Type.Array(InvestmentShape) }),
  refuses: [],
  async run(db, _call, { params }) {
    const at = await db.now()
    return { investments: (await allOf(db, params.wallet)).map((row) => showInvestment(row, at)) }
  },
})
