import Type from 'typebox'
import { named } from '../../../kernel/named.ts'
import { WalletParams } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { loansOf } from '../credit.ts'
import { LoanShape, showLoan } from './shapes.ts'

export const listLoans = readUseCase({
  kind: 'read',
  name: 'credit.list_loans',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('LoanList', { loans: Type.Array(LoanShape) }),
  refuses: [],
  async run(db, _call, { params }) {
    const at = await db.now()
    const found = await loansOf(db, [params.wallet], ['open', 'surviving', 'settled', 'written_off'])
    return { loans: found.map((loan) => showLoan(loan, at)) }
  },
})
