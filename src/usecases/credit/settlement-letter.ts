import Type from 'typebox'
import { isoOf } from '../../clock.ts'
import { issuerOf } from '../../domain/closure/receipt.ts'
import { loanById } from '../../domain/credit/credit.ts'
import { refuse } from '../../errors.ts'
import { signSettlement } from '../../receipts/sign.ts'
import { readUseCase } from '../../usecase.ts'
import { LoanParams } from './shapes.ts'

/** 结清证明: a signed paper that names the loan and nobody; anybody can check it with the published keys. */
export const settlementLetter = readUseCase({
  kind: 'read',
  name: 'credit.settlement_letter',
  summary: 'The signed letter that a loan is repaid in full',
  access: ['holder', 'operator'],
  alwaysOpen: true,
  params: LoanParams,
  output: Type.Object({
    jws: Type.String({
      description: 'Compact JWS, EdDSA, type quittance-settlement+jws; keys at /.well-known/jwks.json',
    }),
  }),
  refuses: ['loan_unknown', 'loan_not_settled'],
  async run(db, _call, { params }) {
    const loan = await loanById(db, params.loan)
    if (!loan || loan.wallet !== params.wallet) return refuse('loan_unknown')
    if (loan.state !== 'settled' || !loan.ended_at) return refuse('loan_not_settled')
    const jws = signSettlement({
      v: 1,
      kind: 'settlement',
      issuer: issuerOf(),
      issued_at: isoOf(await db.now()),
      loan: loan.id,
      currency: loan.currency,
      principal: loan.principal.toString(),
      interest_paid: loan.interest_paid.toString(),
      drawn_at: isoOf(loan.drawn_at),
      settled_at: isoOf(loan.ended_at),
      owed: '0',
    })
    return { jws }
  },
})
