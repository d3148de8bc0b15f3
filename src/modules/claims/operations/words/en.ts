/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    claims: 'Money kept for a former holder',
  },
  summaries: {
    'claims.replace_link':
      'Have a lost receipt link replaced: the new one is sent to your contacts, the old ones stop working',
    'claims.list':
      'Money that is kept for the former holder, free of charge, and how a request to pay it out stands',
    'claims.collect': 'Have everything that is kept for you paid to a bank account in your own name',
    'claims.list_debts': 'Debts of a wallet that closes, or that outlived it, with what is owed today',
    'claims.repay_debt':
      'Repay a debt of a wallet that closes, or that it outlived, from a bank account in your own name',
    'claims.list_disputes':
      'What the wallet contested, how it stands, and how it was decided; the newest first',
    'claims.settlement_letters': 'The signed letters of every loan of the wallet that was repaid in full',
    'claims.settlement_letter_pdf':
      'The letter that a loan of the wallet is repaid in full as a PDF, by the receipt link',
    'operator.propose_claim_identity':
      'Take down who a former holder is that never gave a name; a second operator decides',
    'operator.decide_claim_identity':
      'Agree or disagree with who a former holder is; must be another operator',
    'operator.propose_receipt_link':
      'Ask that a former holder gets a new receipt link; a second operator decides',
    'operator.decide_receipt_link':
      'Agree or disagree that a former holder gets a new receipt link; must be another operator',
    'operator.unclaimed': 'Money that nobody has collected within the term of the rules, oldest first',
  },
  descriptions: {
    'claims.replace_link':
      'The case number stands in every message about the closing. Name and document are those that were declared for the wallet; whoever never declared any, or has lost every contact too, asks support, where two people decide. The answer is the same whether or not something was sent: only of a closed wallet, and at most five times an hour.',
    'operator.propose_receipt_link':
      'The link goes to the contacts known before the closing and is shown to nobody here.',
  },
  fields: {
    'FormerDebt.since': 'When it arose',
    'FormerDebt.topup':
      'The top-up that a bank took back; null: it came of something else, or the top-up is not known',
    'ToppedUp.account': 'The account it came from, by the end of its number; null: it is not known any more',
    'ToppedUp.at': 'When it was ordered',
    'ClaimPayoutRequest.account': 'The bank account in the former holder’s own name',
    'FormerDebtRepaymentRequest.account': 'The bank account it is repaid from',
    before: 'Date before which it was due',
    letters: 'Settlement letters',
    sent: 'Whether the link was sent',
  },
}
