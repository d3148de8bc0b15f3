import Type from 'typebox'
import { CurrencyShape, Id, Minor, Time } from '../../payments/operations/shapes.ts'
import { AboutShape } from '../../support/operations/shapes.ts'

/** What the credit register is told, and for staff whom each row is about. */
export const CreditReport = Type.Object({
  at: Time,
  arrears: Type.Array(
    Type.Object({
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
  lines_closed: Type.Array(Type.Object({ line: Id, wallet: Id, about: AboutShape, closed_at: Time })),
})
