/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    credit: 'Credit line, loans, repayments, the settlement letter',
  },
  summaries: {
    'credit.open_line': 'Apply for a credit line',
    'credit.read_line': 'The open credit line of a wallet',
    'credit.close_line': 'Close the credit line alone and keep the wallet',
    'credit.quote_loan': 'What a loan would cost: annual rate, schedule, interest',
    'credit.draw_loan': 'Borrow under the credit line; the money is in the wallet at once',
    'credit.list_loans': 'Loans of a wallet: what is owed today, the schedule, what was paid',
    'credit.repay_loan': 'Repay a loan, in part or whole, from the balance; early repayment costs nothing',
    'credit.settlement_letter': 'The signed letter that a loan is repaid in full',
    'credit.settlement_letter_pdf':
      'The letter that a loan is repaid in full as a PDF, with the signed letter attached',
    'operator.credit_report':
      'Arrears that are open and credit lines that were closed, for the credit register',
    'operator.propose_write_off': 'Propose to give up what is owed on a loan; a second operator decides',
    'operator.decide_write_off': 'Agree or disagree with giving up a loan; must be another operator',
  },
  descriptions: {
    'credit.draw_loan':
      'All loans of one calendar day (UTC+8) count together: beyond what may go to others in a day without a proof it is refused with `step_up_required`, whose `challenge` (act `credit.draw`) is what to send to `POST /v1/challenges`; `without_proof.each` is that sum. Every contact is told of each loan.',
  },
  fields: {
    arrears: 'Loans that are late',
    drawn_at: 'When the money was lent',
    due_on: 'Day on which it is due, YYYY-MM-DD',
    instalments: 'Number of monthly instalments',
    line: 'Id of the credit line',
    lines_closed: 'Credit lines that were closed',
    loans: 'Loans',
    owed: 'What is owed today',
    schedule: 'The instalments',
  },
}
