import { MOST_LINES } from '../../rules.ts'

/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    money: 'The wallet, its balances and statement; bank accounts; money in, out and between people',
  },
  summaries: {
    'money.read_wallet': 'The wallet: its state and what is in it',
    'money.link_account':
      'Link a bank account, a card or a wallet elsewhere; usable once the bank has confirmed your name',
    'money.list_accounts': 'The accounts linked to the wallet, masked',
    'money.unlink_account': 'Unlink an account; refused while a payment over it is under way',
    'money.top_up': 'Bring money in from a linked account',
    'money.withdraw': 'Pay money out to a linked account',
    'money.transfer': 'Pay another person, at once or to be accepted within 24 hours',
    'money.accept_transfer': 'Accept a transfer that waits for you',
    'money.decline_transfer': 'Decline a transfer that waits for you; the money goes back',
    'money.cancel_transfer': 'Take back a transfer that nobody has accepted yet',
    'money.list_in_flight': 'Payments under way: at the bank, or waiting for an answer',
    'money.read_payment': 'One payment: how it stands, and what you may do',
    'money.read_statement': 'The statement of every pocket, newest first, page by page',
    'money.export_statement': `The statement of every pocket as CSV, oldest first; the newest ${MOST_LINES} lines`,
    'money.list_limits': 'Per currency, the most that you let leave in a day, and what has left today',
    'money.set_limit':
      'Limit what may leave in a day: a lower limit holds at once, a higher one needs a proof and waits',
    'operator.propose_payment_outcome':
      'Propose how a payment of unknown outcome ended, with the evidence; a second operator decides',
    'operator.decide_payment_outcome':
      'Agree or disagree with the proposed outcome of a payment; must be another operator',
  },
  descriptions: {
    'money.link_account':
      'Until `full_from` little goes to it (see POST …/withdrawals), also by a closing, whose ways out say from when it pays to it (`usable_from`, `full_from`). Every contact of the last 30 days is told, with the link that freezes.',
    'money.withdraw':
      'An account takes at most what may go to others in a day without a proof until `full_from` of the account (24 hours after the bank confirmed it, `money_out.new_account_small` of the policy pack), also with a proof. Beyond that `destination_too_new` says from when more may go there (`facts.usable_from`) and how much of this currency in a day until then (`facts.most_per_day`, minor units), together with what went to others without a proof: send a smaller sum, take another account, or come back. While a closing cools off, an account that was confirmed after it was asked for takes nothing (no facts).',
    'money.transfer':
      'Nobody at a contact, and a wallet that is restricted, leaving or closed, are all answered `recipient_unavailable`. What comes to nothing, by contact or by number of the wallet, is counted (`limits.failed_lookups` of the policy pack; `lookups_exhausted`), and so are transfers that wait to be accepted (`limits.waiting_transfers`; `sender_limit_reached`). A transfer with a proof to a wallet that is not known yet is `pending` until `arrives_at`: until then you take it back (`…/cancellation`), a freeze does too, and the payee can only decline; one to be accepted can be accepted after that time. Nobody waits for what needs no proof. A wallet is known 7 days after a first payment of any sum, or `money_out.new_payee` of the policy pack after one beyond `to_others.each` that waited has arrived. The payee is told; beyond `limits.arrivals` a day, in one message at its end.',
    'money.read_statement':
      'Every movement on every account of the wallet: the pocket of each currency, and what is kept as a claim. `line` counts without gaps within one account and currency.',
    'money.export_statement':
      'Columns are added at the end alone: `line`, `time_utc`, `what`, `kind`, `direction`, `amount`, `set_aside`, `balance`, `currency`, `counterparty`, `memo`, `transfer`, `account`, `local_time`. Amounts are decimal, below zero for money that left. `local_time` is `time_utc` in the zone of the policy pack, with its offset: the day that papers print.',
    'money.list_limits':
      'All amounts in minor units. `most` is your own limit (null: none), with or without a proof; `used_today` is what has left at your word since midnight in the time zone of the policy pack, and is not given back when a payment is called back; `left_today` is null without a limit. `raise` is a higher limit that waits for its date.',
    'money.set_limit':
      'Holds for transfers, purchases, bills, withdrawals and debits of mandates, with or without a proof; never for the steps of a closing. A lower limit (`most` "0": nothing leaves), or the present one again, holds at once, on a restricted wallet too, and drops a higher one that waits. A higher limit, or `most` null for none, is refused with `step_up_required` until a proof of the act `money.raise_limit` is sent as `challenge`, and holds `money_out.raise_after` of the policy pack later (`raise.from`); the same one again changes nothing, another one waits anew. Every change is told to every contact with the link that freezes, and a freeze takes back every raise of the 7 days before it.',
  },
  fields: {
    '?instrument': 'Id of the linked account or card',
    '?payment': 'Id of the payment',
    '?transfer': 'Id of the transfer',
    'TransferRequest.to': 'The payee: one of wallet, phone, e-mail',
    'TransferRequest.to.wallet': 'Id of the payee’s wallet',
    arrives_at: 'When a first payment arrives, or can be accepted; until then its sender can take it back',
    accept: 'Whether the payee has to accept it',
    day_ends_at: 'When the day of the limit ends',
    direction: 'Whether money came in or left',
    holder_name: 'Name of the account’s holder, as the bank has it',
    instruments: 'Linked accounts and cards',
    memo: 'What the payer wrote; null: nothing',
    payment: 'Id of the payment; null: none',
    payments: 'Payments',
    provider: 'Name of the other wallet’s provider',
    transfer: 'Id of the movement',
  },
}
