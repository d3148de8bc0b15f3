/** Amounts, times and periods are text already; `first` is '' where there is no trial. */
type Subscription = {
  readonly payee: string
  readonly sum: string
  readonly every: string
  readonly first: string
}
type OpenMandate = {
  readonly payee: string
  readonly sum: string
  readonly all: string
  readonly each: string
}

export const en = {
  refusals: {
    account_number_invalid: {
      title: 'The account number is not right',
      why: 'Its length or its check digits do not fit the chosen scheme.',
      what_to_do: 'Compare the number with your card or bank statement and type it again.',
    },
    holder_name_differs: {
      title: 'The name is not yours',
      why: 'Only accounts in the name that was verified for this wallet can be linked.',
      what_to_do: 'Link an account of your own, or leave the name out: your verified name is used.',
    },
    identity_level_needed: {
      title: 'Your real name is needed first',
      why: 'Linking an account needs a verified name and document, so that money only goes to accounts of your own.',
      what_to_do: 'Enter your real name and document number, then link the account again.',
    },
    instrument_already_linked: {
      title: 'This account is already linked',
      why: 'The same number is linked to this wallet and its link is still in force.',
      what_to_do: 'Use the existing link. To link it anew, unlink it first.',
    },
    instrument_unknown: {
      title: 'There is no such linked account',
      why: 'This wallet has no linked account of that number.',
      what_to_do: 'Look at the list of linked accounts, or link the account first.',
    },
    instrument_pending: {
      title: 'The account is still being checked',
      why: 'The bank has not yet confirmed that it is in your name.',
      what_to_do: 'Wait for the check (usually seconds) and try again.',
    },
    instrument_not_verified: {
      title: 'The account could not be confirmed as yours',
      why: 'The bank said that it is in another name, or that it does not exist.',
      what_to_do: 'Unlink it and link an account in your own name.',
    },
    card_expired: {
      title: 'The card has expired',
      why: 'Its last month is over, so no money can come from it.',
      what_to_do: 'Link the card that replaced it, or another one.',
    },
    card_not_payable: {
      title: 'Money cannot be paid out to this card',
      why: 'A card only gets back what came from it, when the wallet is closed.',
      what_to_do: 'Choose a bank account or another wallet of your own.',
    },
    instrument_in_use: {
      title: 'A payment over this account is under way',
      why: 'Until it has ended the bank may still need the account.',
      what_to_do: 'Wait until the payments named in "facts" have ended, then unlink.',
    },
    recipient_changed: {
      title: 'This number or address has changed hands',
      why: 'Somebody else had it not long ago. Nothing was paid: the money would go to the person who has it now.',
      what_to_do:
        'Ask the person you mean for the number of their wallet. If you mean who has it now, confirm the recipient and send again.',
    },
    recipient_unavailable: {
      title: 'Nobody can be paid there',
      why: 'No wallet that takes money now belongs to this number, address or wallet id. Why is not told to others.',
      what_to_do: 'Nothing was paid. Check with the person you want to pay, and ask for another way.',
    },
    lookups_exhausted: {
      title: 'Too many unknown recipients today',
      why: 'Phone numbers, addresses and wallet numbers at which nobody can be paid or dealt with are counted, so that nobody can find out by trying who has a wallet and how it stands; "facts" has how many a day allows and when the next begins.',
      what_to_do: 'Ask the person you mean for the right number, and try again tomorrow.',
    },
    payment_not_open: {
      title: 'The outcome of this payment is known',
      why: 'Only a payment the bank has been asked for and has not answered can be settled by hand.',
      what_to_do:
        'Look at the payment again; when the bank contradicts itself, work on the task that was opened.',
    },
    payment_unknown: {
      title: 'There is no such payment',
      why: 'This wallet has no payment of that number.',
      what_to_do: 'Look at the statement, or at the payments under way.',
    },
    transfer_unknown: {
      title: 'There is no such transfer',
      why: 'No transfer of that number waits for a decision of this wallet.',
      what_to_do: 'Look at the payments under way.',
    },
    transfer_not_pending: {
      title: 'The transfer is already decided',
      why: 'It was accepted, declined, cancelled, or its time ran out ("facts" says which).',
      what_to_do: 'Nothing more is needed. For another transfer, make a new one.',
    },
    transfer_on_its_way: {
      title: 'The transfer is on its way',
      why: 'It is a first payment to you, which its sender can still take back; the time at which that is over is in "facts".',
      what_to_do: 'Wait until then. Hand nothing over for it before.',
    },
    transfer_expired: {
      title: 'The transfer has expired',
      why: 'It was not accepted within 24 hours; the money goes back to the sender.',
      what_to_do: 'Ask the sender to make it again.',
    },
  },
  /** What is signed, as its signer reads it. */
  acts: {
    transfer: (sum: string, payee: string) => `Transfer ${sum} to ${payee}.`,
    withdraw: (sum: string, payee: string) => `Withdraw ${sum} to ${payee}.`,
    buy: (sum: string, payee: string) => `Pay ${sum} to ${payee}.`,
    pay_bill: (sum: string, payee: string) => `Pay the bill of ${payee} over ${sum}.`,
    refund: (sum: string, to: string, on: string) =>
      `Refund ${sum} of a purchase to ${to}${on && ` on ${on}`}.`,
    subscribe: ({ payee, sum, every, first }: Subscription) =>
      `Let the merchant ${payee} debit ${sum} ${every}${first && `, first on ${first}`}.`,
    mandate: ({ payee, sum, all, each }: OpenMandate) =>
      `Let the merchant ${payee} debit up to ${sum} each time it asks, and up to ${all} in ${each}.`,
    authorise: (client: string, scopes: string, until: string) =>
      `Let ${client} read your wallet (${scopes}) until ${until}.`,
    draw: (sum: string, instalments: string) => `Borrow ${sum}, repaid in ${instalments} instalments.`,
    raise_limit: (from: string, to: string, hours: string) =>
      `Raise what may leave in a day from ${from} to ${to}, ${hours} hours from now.`,
    no_limit: 'any amount',
  },
  /** What stands on a statement where no bank account, merchant or person of today is behind a line. */
  house: {
    fees: 'Fees of the wallet',
    lender: 'Lender',
    interest: 'Lender (interest)',
    fund_manager: 'Fund manager',
    donations: 'Donation',
    claims: 'Kept for you',
    suspense: 'Kept for you',
    bank_settlement: 'Bank',
    provisional: 'Set aside for a dispute',
  },
  nobody: 'The wallet service',
  former: 'A former holder',
  /** What each of its obligations tells whoever closes. */
  obligations: {
    'transfer.pending': {
      title: 'A transfer of yours waits to be accepted',
      why: 'You sent it, and it was neither accepted nor returned.',
      what_to_do: 'Cancel it, or wait: it is returned by itself on the date shown.',
    },
    'transfer.unaccepted': {
      title: 'Somebody wants to send you money',
      why: 'It waits for your answer and does not stand in the way.',
      what_to_do:
        'Accept it to have it. If you do not, it goes back to its sender when you confirm the closing, or on the date shown.',
    },
    'withdrawal.in_flight': {
      title: 'A withdrawal is on its way',
      why: 'The bank has not confirmed it yet.',
      what_to_do: 'It finishes by itself; the date shows by when we know.',
    },
    'topup.in_flight': {
      title: 'A top-up is on its way',
      why: 'The bank has not confirmed it yet.',
      what_to_do: 'It finishes by itself; the date shows by when we know.',
    },
  },
  /** How it is called where it does not answer. */
  participant: 'payments',
  /** Which way a transfer goes. */
  transfers: {
    incoming: 'to you',
    outgoing: 'from you',
  },
}
