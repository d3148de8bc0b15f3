import Type from 'typebox'
import { named } from '../../../kernel/named.ts'
import { CurrencyShape, Id, Minor, Time } from '../../../kernel/shapes.ts'
import { AboutShape } from '../../support/operations/support.ts'

/** What the credit register is told, and for staff whom each row is about. */
export const CreditReport = named('CreditReport', {
  at: Time,
  arrears: Type.Array(
    named('Arrears', {
      loan: Id,
      wallet: Id,
      about: AboutShape,
      state: Type.Enum(['open', 'surviving']),
      currency: CurrencyShape,
      owed: Minor,
      late: Minor,
      late_since: Type.String({ format: 'date' }),
    }),
  ),
  lines_closed: Type.Array(
    named('ClosedCreditLine', { line: Id, wallet: Id, about: AboutShape, closed_at: Time }),
  ),
})
