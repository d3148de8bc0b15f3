export const en = {
  refusals: {
    clock_backwards: {
      title: 'The clock only goes forward',
      why: 'Timers that have run cannot be taken back, so an earlier time is refused.',
      what_to_do:
        'Choose a later time; "facts" has the time now. For a fresh start, delete the sandbox data.',
    },
    clock_too_far: {
      title: 'The clock cannot go that far at once',
      why: 'One move is at most a year, so that everything due on the way is worked off before the answer.',
      what_to_do: 'Move the clock in several steps.',
    },
  },
  /** By the id of a member of the cast. */
  cast: {
    lin_mei: {
      name: 'Lin Mei',
      situation:
        'Owes nothing. CNY 1,234.56 and a bank account linked four days ago: closes without an obstacle.',
    },
    chen_wei: {
      name: 'Chen Wei',
      situation: 'An empty wallet without a linked account: the shortest way out.',
    },
    zhao_min: {
      name: 'Zhao Min',
      situation:
        'Two things on the way: a transfer that Wang Fang has not accepted yet (its money is on hold), and a withdrawal that the bank takes two hours for.',
    },
    sun_li: {
      name: 'Sun Li',
      situation:
        'Lost the phone. E-mail, an authenticator and recovery codes are what is left to prove who she is.',
    },
    wang_fang: {
      name: 'Wang Fang',
      situation:
        'Has just linked the bank account (too new to pay out to) and just changed her contact data.',
    },
    zhou_yan: {
      name: 'Zhou Yan',
      situation: 'One cent is left: too little for most people to transfer, and still hers.',
    },
    li_qiang: {
      name: 'Li Qiang',
      situation: 'His bank accepts the payout and sends it back three days later.',
    },
    anna_mueller: {
      name: 'Anna Müller',
      situation: 'Signed up by e-mail; a wallet in euro and a bank account by IBAN.',
    },
  },
  /** What the simulated bank does: by what is typed. */
  sentinels: {
    'amount 1313': 'Amount 13.13: the bank does it and never answers; an enquiry finds out.',
    'amount 1414': 'Amount 14.14: the bank takes two hours.',
    'amount 1515': 'Amount 15.15: the bank refuses.',
    'amount 1616': 'Amount 16.16: the first request is lost on the way; it is sent again under the same key.',
    'amount 1717': 'Amount 17.17: the bank answers nothing for a day, not even enquiries.',
    'amount 1818': 'Amount 18.18: the bank accepts and never does it; it is in no daily file.',
    'amount 1919': 'Amount 19.19: the bank books 19.20.',
    'amount 2020': 'Amount 20.20: the bank does it twice.',
    'amount 2121': 'Amount 21.21: the bank refuses, and does it all the same.',
    'amount 2222':
      'Amount 22.22: the bank does it, and the same amount comes in besides from somebody unknown.',
    'amount 2323':
      'Amount 23.23: the bank does it, and takes as much again from the balance without a line in its file.',
    'amount 2424': 'Amount 24.24: the file of that day ends in the middle, until another day has passed.',
    'amount 2525': 'Amount 25.25: the bank says nothing about the file of that day for two days.',
    'account 0002': 'Account ending 0002: a payout is accepted and comes back after three days.',
    'account 0003': 'Account ending 0003: the bank says it belongs to somebody else.',
    'account 0004': 'Account ending 0004: the bank reports every result twice.',
    'account 0005': 'Account ending 0005: the bank refuses every payment.',
    'account 0006': 'Account ending 0006: the bank pays and never answers; an enquiry finds out.',
    'account 0007': 'Account ending 0007: the bank takes two hours.',
    'account 0008': 'Account ending 0008: the bank knows no such account.',
    'account 0009': 'Account ending 0009: the first name check gets no answer; the next one does.',
    'account 0010':
      'Account or card ending 0010: money can be taken from it; what is paid to it is refused, as by a card that is dead.',
  },
}
