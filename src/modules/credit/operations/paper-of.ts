/** The settlement letter of a loan, as signed: made from the loan alone, so that asked twice it is the same paper. */

import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { publicJwks } from '../../../kernel/keys/keys.ts'
import type { Call } from '../../../kernel/usecase.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import type { SettlementLetter } from '../../../platform/receipts/payload.ts'
import { settlementPdf } from '../../../platform/receipts/settlement-pdf.ts'
import { signSettlement } from '../../../platform/receipts/sign.ts'
import { issuerOf } from '../../closure/closure.ts'
import { type LoanRow, loanById } from '../credit.ts'

export const JwsShape = Type.String({
  description: 'Compact JWS, EdDSA, type quittance-settlement+jws; keys at /.well-known/jwks.json',
})
export const PDF = 'application/pdf'
export const PdfShape = Type.Unsafe<Uint8Array>({ type: 'string', contentMediaType: PDF })

/** Refuses loan_unknown, loan_not_settled. */
export const paperOf = async (q: Queryable, { wallet, loan }: { wallet: Uuid; loan: Uuid }) => {
  const found = await loanById(q, loan)
  if (!found || found.wallet !== wallet) return refuse('loan_unknown')
  const letter = letterOf(found) ?? refuse('loan_not_settled')
  return { letter, jws: signSettlement(letter) }
}

export const pdfOf = (paper: Awaited<ReturnType<typeof paperOf>>, { lang }: Call): Promise<Uint8Array> =>
  settlementPdf({ ...paper, jwks: publicJwks(), lang })

/** It speaks of the day of the last repayment, whenever it is asked for. */
const letterOf = (loan: LoanRow): SettlementLetter | undefined => {
  if (loan.state !== 'settled' || !loan.ended_at) return undefined
  return {
    v: 1,
    kind: 'settlement',
    issuer: issuerOf(),
    issued_at: isoOf(loan.ended_at),
    loan: loan.id,
    currency: loan.currency,
    principal: loan.principal.toString(),
    interest_paid: loan.interest_paid.toString(),
    drawn_at: isoOf(loan.drawn_at),
    settled_at: isoOf(loan.ended_at),
    owed: '0',
  }
}
