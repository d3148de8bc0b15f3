import Type from 'typebox'
import { isoOf, minus } from '../../../kernel/clock.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { CurrencyShape, Id, Minor, Time } from '../../payments/operations/shapes.ts'
import { closedLines, owing, standingOf } from '../credit.ts'

/** How far back closed lines are listed: registers are told monthly, with room for one that was missed. */
const CLOSED_WITHIN = 'P62D'

/** For the credit register: who is late, and which lines have ended. Subjects are pseudonyms. */
export const creditReport = readUseCase({
  kind: 'read',
  name: 'operator.credit_report',
  summary: 'Arrears that are open and credit lines that were closed, for the credit register',
  access: ['operator'],
  roles: ['compliance', 'checker'],
  output: Type.Object({
    at: Time,
    arrears: Type.Array(
      Type.Object({
        loan: Id,
        wallet: Id,
        state: Type.Enum(['open', 'surviving']),
        currency: CurrencyShape,
        owed: Minor,
        late: Minor,
        late_since: Type.String({ format: 'date' }),
      }),
    ),
    lines_closed: Type.Array(Type.Object({ line: Id, wallet: Id, closed_at: Time })),
  }),
  refuses: [],
  async run(db) {
    const at = await db.now()
    const arrears = (await owing(db)).flatMap((loan) => {
      const { total, late } = standingOf(loan, at)
      if (!late.since) return []
      const state = loan.state === 'surviving' ? ('surviving' as const) : ('open' as const)
      const { id, wallet, currency } = loan
      const amounts = { owed: total.toString(), late: late.amount.toString() }
      return [{ loan: id, wallet, state, currency, ...amounts, late_since: late.since.toString() }]
    })
    const closed = await closedLines(db, minus(at, CLOSED_WITHIN))
    return {
      at: isoOf(at),
      arrears,
      lines_closed: closed.map((l) => ({
        line: l.id,
        wallet: l.wallet,
        closed_at: isoOf(l.closed_at ?? at),
      })),
    }
  },
})
