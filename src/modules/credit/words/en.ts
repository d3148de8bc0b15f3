export const en = {
  refusals: {
    credit_unavailable: {
      title: 'Credit is not available for this wallet',
      why: 'The lender lends in CNY to people whose name is verified.',
      what_to_do: 'Verify your name first.',
    },
    credit_line_open: {
      title: 'There is a credit line already',
      why: 'A wallet has one line at a time.',
      what_to_do: 'Read it, or close it first.',
    },
    credit_line_none: {
      title: 'There is no credit line',
      why: 'None was opened, or it has been closed.',
      what_to_do: 'Apply for one if you want to borrow.',
    },
    credit_exceeded: {
      title: 'The credit line does not allow that much',
      why: 'What is owed and this loan are above the limit; "facts" has what is left.',
      what_to_do: 'Borrow less, or repay first.',
    },
    loan_unknown: {
      title: 'There is no such loan',
      why: 'This wallet has no loan with this id.',
      what_to_do: 'List the loans of the wallet.',
    },
    loan_outstanding: {
      title: 'A loan is still owed',
      why: 'The line can end when every loan under it is repaid.',
      what_to_do: 'Repay the loans named in "facts".',
    },
    loan_settled: {
      title: 'The loan is settled',
      why: 'Nothing is owed on it any more.',
      what_to_do: 'Nothing is needed; the settlement letter proves it.',
    },
    loan_not_settled: {
      title: 'The loan is not settled',
      why: 'The letter is written when everything is repaid.',
      what_to_do: 'Repay what is owed first.',
    },
    repayment_too_much: {
      title: 'That is more than is owed',
      why: 'At most what is owed today can be repaid, less what a bank was asked for already; "facts" has both.',
      what_to_do: 'Repay that amount; from a wallet, `all` repays everything.',
    },
  },
}
