import Type from 'typebox'
import { loansOf } from '../../domain/credit/credit.ts'
import { readUseCase } from '../../usecase.ts'
import { WalletParams } from '../money/shapes.ts'
import { LoanShape, showLoan } from './shapes.ts'

export const listLoans = readUseCase({
  kind: 'read',
  name: 'credit.list_loans',
  summary: 'Loans of a wallet: what is owed today, the schedule, what was paid',
  access: ['holder', 'operator'],
  alwaysOpen: true,
  params: WalletParams,
  output: Type.Object({ loans: Type.Array(LoanShape) }),
  refuses: [],
  async run(db, _call, { params }) {
    const at = await db.now()
    const found = await loansOf(db, [params.wallet], ['open', 'surviving', 'settled', 'written_off'])
    return { loans: found.map((loan) => showLoan(loan, at)) }
  },
})
