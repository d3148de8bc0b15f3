/** What each operation answers in each state of the wallet. */
import {
  ALWAYS,
  EVER,
  holder,
  NO_WALLET,
  OPEN,
  READ,
  REPAYS,
  type Standings,
  staff,
} from '../../kernel/manifest/state-matrix.ts'

// biome-ignore format: a table
export const states: Standings = {
  'credit.open_line': holder(OPEN),
  'credit.read_line': READ,
  'credit.close_line': holder(ALWAYS),
  'credit.quote_loan': holder(ALWAYS),
  'credit.draw_loan': holder(OPEN, { moves: [{ kind: 'post', code: 'loan_drawdown', credit: 'own' }] }),
  'credit.list_loans': READ,
  'credit.repay_loan': holder(REPAYS, { moves: [{ kind: 'post', code: 'loan_repayment', debit: 'own' }] }),
  'credit.settlement_letter': READ,
  'credit.settlement_letter_pdf': READ,
  'operator.credit_report': NO_WALLET,
  'operator.propose_write_off': staff(EVER),
  'operator.decide_write_off': staff(EVER),
}
