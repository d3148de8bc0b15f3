import { isoOf, minus } from '../../../kernel/clock.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { holdersOfRows } from '../../support/operations/support.ts'
import { closedLines, owing, standingOf } from '../credit.ts'
import { CreditReport } from './report-shape.ts'

/** How far back closed lines are listed: registers are told monthly, with room for one that was missed. */
const CLOSED_WITHIN = 'P62D'

/** For the credit register: who is late, and which lines have ended. Subjects are pseudonyms; `about` is for staff and not passed on. */
export const creditReport = readUseCase({
  kind: 'read',
  name: 'operator.credit_report',
  access: ['operator'],
  roles: ['compliance', 'checker'],
  output: CreditReport,
  refuses: [],
  async run(db) {
    const at = await db.now()
    const loans = await owing(db)
    const closed = await closedLines(db, minus(at, CLOSED_WITHIN))
    const about = await holdersOfRows(db, [...loans, ...closed])
    const arrears = loans.flatMap((loan) => {
      const { total, late } = standingOf(loan, at)
      if (!late.since) return []
      const state = loan.state === 'surviving' ? ('surviving' as const) : ('open' as const)
      const { id, wallet, currency } = loan
      const amounts = { owed: total.toString(), late: late.amount.toString() }
      return [
        {
          loan: id,
          wallet,
          about: about(wallet),
          state,
          currency,
          ...amounts,
          late_since: late.since.toString(),
        },
      ]
    })
    return {
      at: isoOf(at),
      arrears,
      lines_closed: closed.map((l) => ({
        line: l.id,
        wallet: l.wallet,
        about: about(l.wallet),
        closed_at: isoOf(l.closed_at ?? at),
      })),
    }
  },
})
