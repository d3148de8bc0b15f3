import type { FreezeWords, IndexWords, RepayWords, StopWords } from './shape.ts'

const NOW = 'Nothing can be paid from it, everybody is signed out, and whoever signs in reads nothing of it.'
const RECOVER =
  'Choose “recover” in the app: you need one of your contacts and one more way to prove who you are. If you cannot recover, our support does it with you; we call you within 24 hours.'

const home: IndexWords = {
  title: 'Quittance',
  intro:
    'A digital-wallet server whose speciality is the end of the relationship: closing an account so that no money, no debt, no data and no person is left behind.',
  runs: 'What runs here',
  version: 'Version',
  mode: 'Mode',
  modes: { sandbox: 'sandbox: play money, simulated bank', production: 'production' },
  database: 'PostgreSQL',
  embedded: 'embedded, data in',
  elsewhere: 'connected',
  pack: 'Rules in force',
  verified: 'every rule read at its origin',
  unverified: 'not verified: some rules were not read at their origin; not legal advice',
  clock: 'The sandbox clock',
  business: 'Business time:',
  move: 'Deadlines go by this clock. It moves forward only; whatever falls due on the way has run when the answer comes:',
  next: 'Where to go next',
  links: {
    '/app': 'The app: a wallet as its holder sees it',
    '/help': 'Help: what to do when a wallet will not close, here or elsewhere',
    '/docs': 'API reference: every operation, its fields and its refusals',
    '/errors': 'Refusals: what each one means and what to do',
    '/inbox': 'Inbox: the messages that would have been sent, with their codes and links',
    '/sentinels': 'Sentinels: what to type so that the bank misbehaves',
  },
  demo: 'Watch a wallet being opened, used and closed, in seconds:',
  curl: 'Or by hand: sign in as Lin Mei, and see what stands in the way of closing:',
  cast: 'The cast',
  castIntro: 'Invented people, each in one situation. Sign in as one of them; codes arrive in the inbox.',
  contact: 'Signs in with',
  password: 'Password',
  totp: 'Authenticator secret',
  recovery: 'Recovery codes',
  account: 'Linked account',
  wallet: 'Wallet',
  staff: 'Operators',
  roles: 'Roles',
  token: 'Bearer token',
}

const repay: RepayWords = {
  title: 'Repay what is still owed',
  intro:
    'A debt of a wallet that is being closed, or has been, is repaid here, without a wallet and without signing in. You pay from a bank account in your own name; there is no fee.',
  loading: 'Asking the server …',
  reload: 'Ask again',
  link_bad: [
    'This link does not work',
    'It is not complete, is of another kind, or has expired. That changes nothing about what is owed. Open it from your receipt page again, or copy the whole address: it ends with a long secret after “#”.',
  ],
  unknown: [
    'We could not reach the server',
    'What is owed is not known on this page right now; nothing has changed because of that. Ask again in a moment.',
  ],
  nothing: ['Nothing is owed', 'Every debt of this wallet is repaid. You need do nothing.'],
  owed: ['Something is still owed', 'The amounts are for today. You may repay all of it, or a part.'],
  all_asked: [
    'Your bank has been asked for all of it',
    'As soon as it has brought the money, nothing is owed. Ask again here to see it.',
  ],
  done: [
    'Your bank is asked for {amount}',
    'It checks that the account is in your name and then pays; most banks need minutes. The money goes to this debt alone.',
  ],
  unsure: [
    'We do not know yet whether it was taken',
    'The answer did not reach your browser. Press the button again: the same repayment is never asked for twice, and the next answer tells the truth.',
  ],
  debts: 'What is owed',
  kind: {
    loan: 'Loan',
    dispute: 'Provisional credit of a lost dispute',
    dispute_sale: 'Sale that a dispute gave back to the customer',
    chargeback: 'Payment that was charged back',
  },
  amountOwed: 'Owed today: ',
  late: 'Late since {date}',
  why: {
    loan: '{amount} was lent to you on {date}.',
    dispute:
      'A dispute was decided for the merchant on {date}: what you had been given before is owed back, {amount}.',
    dispute_sale:
      'A dispute was decided for your customer on {date}; what you had no money for is owed, {amount}.',
    chargeback: 'Your bank took money back on {date} that had left the wallet by then: {amount}.',
  },
  topup: 'It was the top-up of {date}.',
  topup_account: 'It was the top-up of {date} from {account}.',
  dispute: 'The dispute was opened on {date}.',
  dispute_with: 'The dispute was opened on {date}; the other side is {with}.',
  number_of_debt: 'Reference: {id}',
  asked: 'Of it asked from a bank: {amount}',
  form: 'Repay',
  which: 'Which debt',
  amount: 'Amount in {currency}',
  amountHint: 'At most {most}',
  amountBad: 'Please type an amount like 12.50, not more than {most}.',
  scheme: 'Kind of account',
  schemes: {
    cn_card_number: 'Bank card number (mainland China)',
    iban: 'IBAN',
    domestic: 'Other domestic account number',
  },
  number: 'Account number',
  numberHint: 'An account in your own name; the bank checks the name.',
  bank: 'Name of the bank (optional)',
  press: 'Repay from this account',
  busy: 'Asking …',
  history: 'Repayments so far',
  state: {
    asked: 'Asked from the bank on {date}',
    arrived: 'Arrived; asked on {date}',
    refused: 'Not paid; asked on {date}',
  },
  reason: {
    name_mismatch: 'The account is in another name.',
    account_refused: 'The bank does not know this account.',
  },
  receipt: 'Back to the receipt',
}

const stop: StopWords = {
  title: 'Stop the closing of a wallet',
  intro: [
    'You opened the link of a message that says a wallet is being closed.',
    'If that was not you, press the button. The closing is held: from that second no money leaves, until one of our staff has settled it with you by a contact we knew before. You need not sign in, and it works once.',
    'If you asked for the closing yourself, do nothing: it goes on.',
  ],
  button: 'This was not me: stop the closing',
  busy: 'Stopping …',
  outcomes: {
    stopped: {
      title: 'The closing is stopped',
      lines: [
        'No money leaves until one of our staff has settled it with you, by a contact we knew before the closing was asked for. They contact you.',
        'If nobody has by that date, two of our staff decide. Money never leaves by itself.',
        'If you can sign in, cancel the closing there: then it is off for good, and change your password.',
      ],
      date: 'Held at most until',
    },
    stopped_rest: {
      title: 'What had not been sent is held',
      lines: [
        'The closing was past its cooling-off. Money that had been sent before is on its way and cannot be held.',
        'Nothing more is sent until one of our staff has settled it with you, by a contact we knew before. If nobody has by that date, the rest is kept safe for you, free of charge.',
      ],
      date: 'Held at most until',
    },
    used: {
      title: 'The closing is stopped already',
      lines: [
        'It is still held: no money leaves. Our support has been called and contacts you by a contact we knew before.',
        'If you can sign in, cancel the closing there, as long as no money is on its way.',
      ],
      date: 'Stopped since',
    },
    settled: {
      title: 'The closing was stopped before',
      lines: [
        'Two of our staff have settled that stop, and a closing is stopped once. This press changed nothing.',
        'If that was without you, sign in and cancel the closing, or open the receipt link and complain there: a person looks at it.',
      ],
      date: 'Settled at',
    },
    too_late: {
      title: 'There is nothing left to hold',
      lines: [
        'All of the money has been sent already, or is kept safe for the verified holder. This press changed nothing.',
        'If this was not you, open the receipt link and complain there: a person looks at it. Call the bank that was paid as well.',
      ],
    },
    not_possible: {
      title: 'There is nothing to stop',
      lines: [
        'The closing was cancelled or refused. This press changed nothing.',
        'The receipt link shows how it stands.',
      ],
    },
    closed: {
      title: 'The wallet is closed already',
      lines: [
        'Nothing is left to stop. Receipt links from before work no longer, unless they came after a check of name and document. Our support has a task about it, due in 24 hours, and contacts from before the closing are told.',
        'Call the bank that was paid as well. Money that is kept is paid out only to who proves name and document.',
      ],
    },
    link_bad: {
      title: 'This link does not work',
      lines: [
        'It is not complete, is of another kind, or has expired. Nothing was changed.',
        'Open it from the message again, or copy the whole address: it ends with a long secret after “#”.',
      ],
    },
    wait: {
      title: 'We cannot take it right now',
      lines: [
        'The closing was not stopped yet. Press the button again in a moment.',
        'Time during which we cannot be reached is added to the cooling-off.',
      ],
    },
    unknown: {
      title: 'We do not know yet whether it was stopped',
      lines: [
        'The answer did not reach your browser. Press the button again: pressing twice does no harm, and the next answer tells the truth.',
      ],
    },
  },
}

const freeze: FreezeWords = {
  title: 'Freeze a wallet',
  intro: [
    'You opened the link of a message about a change to a wallet.',
    'If that was not you, press the button: the wallet is frozen, everybody is signed out, and changes of contact data that wait are void. Money stays where it is. You need not sign in.',
    'A closing that has not paid everything out is held. The way back is a recovery: one of your contacts and one more way to prove who you are.',
    'Where our staff is about to give a frozen wallet back to somebody who is not you, the link of that message stops it.',
    'If it was you, do nothing.',
  ],
  button: 'This was not me: freeze the wallet',
  busy: 'Freezing …',
  outcomes: {
    frozen: {
      title: 'The wallet is frozen',
      lines: [`${NOW} What came in during the last 7 days was ended.`, RECOVER],
    },
    held: {
      title: 'The wallet is frozen, and its closing is held',
      date: 'Held until, at most:',
      lines: [
        `${NOW} No money of the closing leaves until it is settled with you.`,
        `${RECOVER} Afterwards you cancel the closing or let it go on.`,
      ],
    },
    rest_held: {
      title: 'The wallet is frozen, and what its closing had not sent is held',
      date: 'Held until, at most:',
      lines: [
        'The closing was past its cooling-off and cannot be cancelled any more. What had been sent before is on its way; nothing more is sent until it is settled with you. If nobody has by that date, the rest is kept safe for you, free of charge.',
        `${NOW} ${RECOVER} Afterwards you let the rest go on, or leave it to be kept for you, and can appeal in the case.`,
      ],
    },
    sent: {
      title: 'The wallet is frozen, but its closing had sent all its money',
      lines: [
        'Nothing was left to hold. Our staff have a task to ask the bank to call the money back, due in 24 hours; what comes back is kept safe for you.',
        `${NOW} ${RECOVER}`,
      ],
    },
    kept: {
      title: 'The wallet is frozen, and the money of its closing is kept for you',
      lines: [
        'None of it was sent to an account. It is paid out only to who proves name and document.',
        `${NOW} ${RECOVER}`,
      ],
    },
    goes_on: {
      title: 'The wallet is frozen; its closing goes on',
      lines: [
        'Two of our staff have settled an earlier stop of it over a contact from before. If they have not spoken with you, sign in and cancel the closing, or call our support at once.',
        `${NOW} ${RECOVER}`,
      ],
    },
    rests: {
      title: 'Nothing is frozen, but no money leaves for now',
      date: 'No money leaves until:',
      lines: [
        'The wallet was recovered without this contact, so its link does not freeze it again. What had not left was called back, and every contact was told.',
        'Our staff have a task about it, due in 24 hours. If it was not you who recovered the wallet, call our support at once, with your document. This works once.',
        'If the wallet is being closed, the link “stop” in the message about that holds the closing.',
      ],
    },
    reported: {
      title: 'Nothing was frozen; our staff look at it',
      lines: [
        'The wallet was recovered without this contact, so its link does not freeze it again. No money was held this time: that happens with the first use after a recovery, while the wallet is in use.',
        'Our staff have a task about it, due in 24 hours. If it was not you who recovered the wallet, call our support at once, with your document.',
        'If the wallet is being closed, the link “stop” in the message about that holds the closing.',
      ],
    },
    closed: {
      title: 'The wallet is closed already',
      lines: [
        'Nothing is left to freeze. Receipt links from before work no longer, unless they came after a check of name and document. Our support has a task about it, due in 24 hours, and contacts from before the closing are told.',
        'Money that is kept is paid out only to who proves name and document.',
      ],
    },
    link_bad: {
      title: 'This link does not work',
      lines: [
        'It is not complete, is of another kind, or the wallet has been recovered since it was sent. Nothing was changed.',
        'Open it from the message again, or copy the whole address: it ends with a long secret after “#”.',
      ],
    },
    expired: {
      title: 'This link has expired, and nothing was frozen',
      lines: [
        'A link that freezes works for 30 days after its message was sent. The message names the date.',
        'If somebody else may be in your wallet, use the link of a newer message. Without one, sign in and change your password, or set a new one by “forgotten password”: both end other sessions, and the message about it carries a new link.',
        'If you cannot get in, contact our support: they restrict the wallet at once.',
      ],
    },
    wait: {
      title: 'We cannot take it right now',
      lines: ['The wallet was not frozen yet. Press the button again in a moment.'],
    },
    unknown: {
      title: 'We do not know yet whether it was frozen',
      lines: [
        'The answer did not reach your browser. Press the button again: pressing twice does no harm, and the next answer tells the truth.',
      ],
    },
  },
}

/** What the pages for people say. `{name}` is filled in. */
export const en = {
  frame: {
    sandbox: 'Sandbox: everything here is play money, and the clock can be moved. Use no real personal data.',
    mode: 'Mode',
    main: 'Main',
    home: 'Home',
    help: 'Help',
    docs: 'API reference',
    inbox: 'Inbox',
    sentinels: 'Sentinels',
    errors: 'Refusals',
    script:
      'This page needs JavaScript: the secret of your link never leaves your browser except to this server’s API.',
  },
  home,
  inbox: {
    title: 'Sandbox inbox',
    intro:
      'Nothing leaves the sandbox: text messages and e-mails are shown here, with the codes and links in them.',
    label: 'Phone number or e-mail address',
    hint: 'With country code, for example +8613900000001',
    show: 'Show messages',
    cast: 'The cast',
    empty: 'No messages to {contact} yet.',
    of: 'Messages to {contact}, newest first',
    bad: 'This is neither a phone number with its country code nor an e-mail address.',
    sms: 'text message',
    email: 'e-mail',
    code: 'Code',
  },
  sentinels: {
    title: 'Sentinels of the simulated bank',
    intro:
      'Type one of these amounts or account numbers and the bank misbehaves that way. The account wins over the amount; everything else is accepted at once. Move the clock to see what happens later.',
    type: 'Type',
    words: 'What the bank does',
    example: 'Numbers to type',
    name: 'Behaviour',
    amount: 'amount',
    account: 'account ending',
  },
  repay,
  stop,
  freeze,
}
