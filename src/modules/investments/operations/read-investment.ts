import { readUseCase } from '../../../kernel/usecase.ts'
import { requireInvestment } from '../investments.ts'
import { InvestmentParams, InvestmentShape, showInvestment } from './shapes.ts'

export const readInvestment = readUseCase({
  kind: 'read',
  name: 'investments.read',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: InvestmentParams,
  output: InvestmentShape,
  refuses: ['investment_unknown'],
  async run(db, _call, { params }) {
    return showInvestment(await requireInvestment(db, params.wallet, params.investment), await db.now())
  },
})
