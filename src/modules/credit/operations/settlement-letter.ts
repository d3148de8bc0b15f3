import { named } from '../../../kernel/named.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { JwsShape, paperOf } from './paper-of.ts'
import { LoanParams } from './shapes.ts'

/** 结清证明: a signed paper that names the loan and nobody; anybody can check it with the published keys. */
export const settlementLetter = readUseCase({
  kind: 'read',
  name: 'credit.settlement_letter',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: LoanParams,
  output: named('SettlementLetter', { jws: JwsShape }),
  refuses: ['loan_unknown', 'loan_not_settled'],
  async run(db, _call, { params }) {
    const { jws } = await paperOf(db, params)
    return { jws }
  },
})
