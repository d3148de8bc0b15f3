export const en = {
  refusals: {
    merchant_has_open: {
      title: 'Something is open with customers',
      why: 'Authorisations, announced refunds, disputes or debts from disputes are not finished; "facts" has how many, and names the first.',
      what_to_do:
        'Stop taking new purchases (`takes: false`): disputes opened after that no longer stand in the way. Capture, void or refund what is open and repay what is owed; an older dispute ends by a full refund or by the decision.',
    },
    purchase_unknown: {
      title: 'There is no such purchase',
      why: 'No purchase with this id is yours.',
      what_to_do: 'List the purchases.',
    },
    purchase_not_authorised: {
      title: 'Nothing is authorised any more',
      why: 'It was captured, voided, or has expired.',
      what_to_do: 'Ask the payer for a new payment.',
    },
    refund_too_much: {
      title: 'That is more than was paid',
      why: 'A refund gives back at most what was captured and not refunded; "facts" has what is left.',
      what_to_do: 'Refund at most that.',
    },
    merchant_name_needed: {
      title: 'Your real name is needed first',
      why: 'A merchant is paid by others and sends them bills, so it must be known who it is.',
      what_to_do: 'Enter your real name and document number, then become a merchant again.',
    },
    name_imitates: {
      title: 'This name looks like that of a merchant here',
      why: 'A merchant of this wallet service has a name that looks the same in letters of another script, so payers could not tell the two apart.',
      what_to_do: 'Add a word that tells them apart, or write the name in letters of the other script.',
    },
    bill_needs_relation: {
      title: 'This wallet does not take bills of yours',
      why: 'Bills go only to somebody who bought from you, granted you a mandate, paid or accepted a bill of yours, or allowed it, and does not refuse them.',
      what_to_do: 'Ask them to allow it in their wallet under bills, or to pay you by a purchase.',
    },
    sender_limit_reached: {
      title: 'That is as many as you may send for now',
      why: 'How many bills, waiting transfers or offers one wallet may send to others is limited; "facts" names the limit and how many it allows.',
      what_to_do: 'Wait until those that are open are answered, or until tomorrow.',
    },
    bill_unknown: {
      title: 'There is no such bill',
      why: 'This wallet has no bill with this id.',
      what_to_do: 'List the bills of the wallet.',
    },
    bill_over: {
      title: 'The bill has been answered',
      why: 'It was paid, rejected, withdrawn, or came back.',
      what_to_do: 'Nothing is needed.',
    },
    dispute_unknown: {
      title: 'There is no such dispute',
      why: 'No dispute has this id.',
      what_to_do: 'Check the id.',
    },
    dispute_too_late: {
      title: 'The time to contest this purchase is over',
      why: 'A purchase can be contested for a limited time; "facts" has the last moment (`until`), and that for a payment that you did not make yourself (`not_mine_until`).',
      what_to_do:
        'Ask the merchant for a refund. If you did not make this payment, say so (`not_mine`) while that time runs.',
    },
    dispute_not_possible: {
      title: 'This purchase cannot be contested',
      why: 'It was voided or has expired, everything was refunded, or it was contested before.',
      what_to_do: 'Look at the purchase.',
    },
    dispute_nothing_taken: {
      title: 'Nothing of this purchase has been taken yet',
      why: 'Its money is only set aside for the merchant; "facts" has when what it has not taken is free again (`free_at`).',
      what_to_do:
        'If you did not buy it, freeze your wallet by the link in the message about it: that ends the authorisation at once. Otherwise ask the merchant to void it, or wait until that moment; what the merchant takes before can be contested.',
    },
    chargeback_differs: {
      title: 'This reference was reported with other numbers',
      why: 'The bank’s reference stands for one chargeback; "facts" has the amount and currency that were reported first.',
      what_to_do:
        'Compare with the bank’s notice, its wallet too. A second chargeback has a reference of its own.',
    },
    dispute_open: {
      title: 'The purchase is contested',
      why: 'What is contested is set aside already, so a refund cannot wait for a date.',
      what_to_do: 'Refund it at once, which settles the dispute, or wait for the decision.',
    },
    dispute_evidence_full: {
      title: 'Enough has been brought forward',
      why: 'Each side may add a limited number of pieces; "facts" has how many.',
      what_to_do: 'Staff decide by what is there, by the date of the dispute.',
    },
    dispute_decided: {
      title: 'The dispute is decided',
      why: 'A decision stands; "facts" has it.',
      what_to_do: 'Nothing is needed.',
    },
    debt_unknown: {
      title: 'There is no such debt',
      why: 'This wallet owes nothing under this id.',
      what_to_do: 'List what is owed.',
    },
    debt_repaid: {
      title: 'The debt is repaid',
      why: 'Nothing is owed on it any more.',
      what_to_do: 'Nothing is needed.',
    },
  },
  /** What each of its obligations tells whoever closes. */
  obligations: {
    'refund.pending': {
      title: 'A refund is on its way to you',
      why: 'A merchant has promised money back and has not sent all of it.',
      what_to_do:
        'Wait until the date shown, or ask the merchant. What arrives after closing is kept for you.',
    },
    'dispute.open': {
      title: 'A dispute is open',
      why: 'You contested a payment and it has not been decided.',
      what_to_do:
        'You may close: the dispute goes on, is decided by the date shown, and its outcome reaches you by the receipt link.',
    },
    'bill.unpaid': {
      title: 'A bill is not paid',
      why: 'You accepted this bill, and it has not been paid.',
      what_to_do: 'Pay it, or reject it if it is not yours.',
    },
    'bill.unaccepted': {
      title: 'A bill waits that you have not accepted',
      why: 'A merchant sent it. You owe nothing on it until you accept it, and it does not stand in the way.',
      what_to_do:
        'Nothing is needed: it goes back to the merchant when you confirm the closing. If it is yours, pay or accept it before.',
    },
    'sale.resting': {
      title: 'A payment that you took is not free yet',
      why: 'What a new merchant is paid rests with it for a time, so that the payer can say that it was not them.',
      what_to_do:
        'Nothing is needed: it is free on the date shown. If the customer does not want the goods, you can refund it before.',
    },
    'merchant.role': {
      title: 'This wallet receives payments as a merchant',
      why: 'Customers may still have refunds or disputes open with you.',
      what_to_do:
        'Stop taking new purchases first: disputes opened after that no longer stand in your way. Then end the merchant role; it can end when nothing older is open with your customers and nothing is owed from disputes.',
    },
  },
  /** How a statement calls an account of ours. */
  accounts: {
    resting: 'Resting: a sale of a new merchant',
  },
  /** What a freeze has taken back. */
  undone: {
    sale_returned:
      'payment of {what} to a new merchant, made {at}: taken back, the whole sum is in the wallet',
    purchase_voided:
      'purchase of {what}, authorised {at}: ended, what the merchant had not taken is free in the wallet again',
    bill_unaccepted: 'agreement to the bill of {what}, sent {at}: taken back, nothing is owed on it',
    purchase_taken:
      'purchase of {what}, made {at}, has been paid; if it was not you, dispute it under purchases with the reason “not mine”',
    bill_paid:
      'bill of {what} was paid {at}; if it was not you, ask the merchant for it back and tell support',
  },
  /** How it is called where it does not answer. */
  participant: 'purchases and bills',
  /** What a debt has come from. */
  debts: {
    dispute: 'provisional credit of a lost dispute',
    dispute_sale: 'sale that a dispute gave back to the customer',
    chargeback: 'payment that was charged back',
  },
  /** Why a step cannot be undone. */
  irreversible: {
    debt_repaid: 'a repaid debt stays repaid',
  },
}
