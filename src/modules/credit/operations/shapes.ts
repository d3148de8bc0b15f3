/** Credit as the API shows it. */

import Type, { type Static } from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { named } from '../../../kernel/named.ts'
import { CurrencyShape, Id, Minor, nullable, Time } from '../../../kernel/shapes.ts'
import { effectiveBp, INSTALMENTS, type Line, type LoanRow, type scheduleOf, standingOf } from '../credit.ts'

const Day = Type.String({ format: 'date' })
export const LoanParams = Type.Object({ wallet: Id, loan: Id })
export const PARTS = Type.Integer({ minimum: INSTALMENTS.least, maximum: INSTALMENTS.most })
/** The same in an address, where everything is text. */
export const PARTS_TEXT = Type.Enum(
  Array.from({ length: INSTALMENTS.most }, (_, i) => String(i + INSTALMENTS.least)),
  { description: `${INSTALMENTS.least} to ${INSTALMENTS.most}` },
)
const Rate = named('InterestRate', {
  annual_bp: Type.Integer({
    description: 'Simple annual rate in 1/10,000; interest is counted by the day, actual/365',
  }),
  effective_bp: Type.Integer({ description: 'The same paid monthly and compounded; there is no fee' }),
})
const rateOf = (annual_bp: number) => ({ annual_bp, effective_bp: effectiveBp(annual_bp) })

export const LineShape = named('CreditLine', {
  id: Id,
  state: Type.Enum(['open', 'closed']),
  limit: Minor,
  currency: CurrencyShape,
  rate: Rate,
  opened_at: Time,
})
export const showLine = (line: Line): Static<typeof LineShape> => ({
  id: line.id,
  state: line.state,
  limit: line.credit_limit.toString(),
  currency: line.currency,
  rate: rateOf(line.annual_bp),
  opened_at: isoOf(line.opened_at),
})

const Schedule = Type.Array(named('Instalment', { due_on: Day, principal: Minor, interest: Minor }))
export const showSchedule = (schedule: ReturnType<typeof scheduleOf>): Static<typeof Schedule> =>
  schedule.map((i) => ({
    due_on: i.due_on.toString(),
    principal: i.principal.toString(),
    interest: i.interest.toString(),
  }))

export const QuoteShape = named('LoanQuote', {
  amount: Minor,
  currency: CurrencyShape,
  rate: Rate,
  interest: Type.String({ description: 'If every instalment is paid on its day. Minor units' }),
  total: Minor,
  schedule: Schedule,
})
export const showQuote = (
  loan: { readonly amount: bigint; readonly currency: Line['currency']; readonly annual_bp: number },
  schedule: ReturnType<typeof scheduleOf>,
): Static<typeof QuoteShape> => {
  const interest = schedule.reduce((sum, i) => sum + i.interest, 0n)
  return {
    amount: loan.amount.toString(),
    currency: loan.currency,
    rate: rateOf(loan.annual_bp),
    interest: interest.toString(),
    total: (loan.amount + interest).toString(),
    schedule: showSchedule(schedule),
  }
}

export const LoanShape = named('Loan', {
  id: Id,
  state: Type.Enum(['open', 'settled', 'surviving', 'written_off']),
  principal: Minor,
  currency: CurrencyShape,
  rate: Rate,
  drawn_at: Time,
  owed: named(
    'AmountOwed',
    { principal: Minor, interest: Minor, total: Minor },
    { description: 'To repay everything today' },
  ),
  late: Type.Union([Type.Object({ amount: Minor, since: nullable(Day) }), Type.Null()], {
    description:
      'To be no longer late when it is paid today: what fell due, and the interest, which is paid first',
  }),
  interest_paid: Minor,
  schedule: Schedule,
  ended_at: nullable(Time),
})
export const showLoan = (loan: LoanRow, at: Temporal.Instant): Static<typeof LoanShape> => {
  const { principal, interest, total, late, schedule } = standingOf(loan, at)
  const over = loan.state === 'settled' || loan.state === 'written_off'
  const text = (amount: bigint) => (over ? '0' : amount.toString())
  return {
    id: loan.id,
    state: loan.state,
    principal: loan.principal.toString(),
    currency: loan.currency,
    rate: rateOf(loan.annual_bp),
    drawn_at: isoOf(loan.drawn_at),
    owed: { principal: text(principal), interest: text(interest), total: text(total) },
    late:
      over || late.amount === 0n
        ? null
        : { amount: late.amount.toString(), since: late.since?.toString() ?? null },
    interest_paid: loan.interest_paid.toString(),
    schedule: showSchedule(schedule),
    ended_at: loan.ended_at && isoOf(loan.ended_at),
  }
}
