export const en = {
  undone: {
    loan_drawn:
      'a loan of {what} was drawn ({at}) and is owed: if that was not you, tell support at once and leave the money where it is',
    credit_line_closed:
      'a credit line of {what}, opened {at} and with nothing owed on it, was closed: you can apply for one again',
    credit_line_open:
      'a credit line of {what} was opened ({at}) and stays, as a loan on it is owed: if that was not you, tell support at once',
  },
  refusals: {
    credit_unavailable: {
      title: 'Credit is not available for this wallet',
      why: 'The lender lends in CNY to people whose name is known.',
      what_to_do: 'Say who you are first, with a document.',
    },
    credit_name_unconfirmed: {
      title: 'Nobody has confirmed your name yet',
      why: 'The lender lends to people whose name a bank has confirmed; you have said yours, and no linked bank account confirms it.',
      what_to_do: 'Link a bank account in your name, wait until the bank has confirmed it, and apply again.',
    },
    credit_line_elsewhere: {
      title: 'You have a credit line in another wallet',
      why: 'One person has one line; another wallet with the same document has one, or owes on a loan.',
      what_to_do:
        'Borrow there, or repay the loans and close that line first. If that wallet is not yours, tell support.',
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
  /** What each of its obligations tells whoever closes. */
  obligations: {
    'loan.outstanding': {
      title: 'A loan is not repaid',
      why: 'What was borrowed, with interest to the day, is owed to the lender.',
      what_to_do:
        'The closing plan can repay it from your balance, or repay it now; no fee for paying early.',
    },
    'loan.arrears': {
      title: 'A loan is overdue',
      why: 'An instalment was due and has not been paid in full.',
      what_to_do: 'Repay what is overdue; the amount shown is for today.',
    },
    'credit_line.open': {
      title: 'A credit line is open',
      why: 'You could still borrow under it.',
      what_to_do: 'The closing plan ends it and reports the closure to the credit register.',
    },
  },
  /** How it is called where it does not answer. */
  participant: 'loans',
  /** Why a step cannot be undone. */
  irreversible: {
    loan_repaid: 'a repaid loan would have to be borrowed anew',
    line_closed: 'a new line has to be applied for',
  },
  /** Less than closing. */
  alternatives: {
    close_credit_line: 'Close the credit line alone and keep the rest.',
  },
}
