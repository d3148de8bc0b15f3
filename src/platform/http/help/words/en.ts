type Unit = 'days' | 'working-days'

type Part = { readonly title: string; readonly real: readonly string[]; readonly never: readonly string[] }
type Step = { readonly id: string; readonly text: string }

const STEPS: readonly Step[] = [
  { id: 'statements', text: 'Statements and receipts saved' },
  { id: 'money', text: 'Money moved out, in every currency' },
  { id: 'debts', text: 'Debts settled, settlement letter kept' },
  { id: 'debits', text: 'Auto-debits and subscriptions ended, merchants told' },
  { id: 'links', text: 'Cards and banks unlinked' },
  { id: 'logins', text: 'Other services no longer sign in with it' },
  { id: 'devices', text: 'Cards removed from every phone and watch' },
  { id: 'asked', text: 'Closing requested, confirmation saved' },
  { id: 'done', text: 'Closed: confirmed in writing, with what is kept' },
]

const PARTS: readonly Part[] = [
  {
    title: 'A page',
    real: [
      'Its address begins with ours, letter by letter, and with https.',
      'It asks for nothing more than the step needs, and says what happens to it.',
    ],
    never: [
      'A page that you reached by a search advertisement or a message, and that asks for your password at once.',
      'A page that asks for a whole card number, a payment password and a code together.',
      'A page that wants a fee before it closes an account.',
    ],
  },
  {
    title: 'A link',
    real: [
      'It leads to our address. A long secret after “#” belongs to it: do not pass it on.',
      'Without signing in it shows a case, stops it or freezes a wallet. Money that is kept for you goes only to an account in your own name.',
    ],
    never: [
      'A shortened address, or one in which our name stands before another one (“ours.example.net”).',
      'A QR code from a stranger.',
      'A link that installs something.',
    ],
  },
  {
    title: 'A message',
    real: [
      'It says what happened, with a date, and what you can do when it was not you.',
      'A code names what it is for and says that we never ask you for it.',
    ],
    never: [
      'A message that demands haste: “today or your account is deleted”.',
      'A message that asks you to send a code, a password or a picture of your ID back.',
      'A message that offers to clear your credit record if you close or pay.',
    ],
  },
  {
    title: 'A caller',
    real: [
      'They call a contact that you gave us before, and can name the number of your case.',
      'They let you hang up and call back on our own number.',
    ],
    never: [
      'Somebody who asks for a code, a password, a screen to be shared or an app to be installed.',
      'Somebody who asks you to move money to a “safe account”.',
      'Somebody who forbids you to tell others of the call.',
    ],
  },
]

export const en = {
  site: 'Quittance help',
  locale: 'en-GB',
  skip: 'Skip to content',
  large: 'Large text',
  colon: ': ',
  nav: {
    label: 'Help',
    see: 'Problem',
    guides: 'Guides',
    checklist: 'Checklist',
    letters: 'Letters',
    compare: 'Compare',
  },
  foot: 'Written from public sources; not confirmed by any provider, and not legal advice.',
  private:
    'These pages send nothing: no account, no cookies, nothing from other sites. They also work from a folder, offline.',
  /** "15 working days" */
  length: (count: number, unit: Unit): string =>
    `${count} ${unit === 'days' ? 'day' : 'working day'}${count === 1 ? '' : 's'}`,
  read: (day: string): string => `read on ${day}`,
  gradesTitle: 'What the grades mean',
  see: {
    title: 'What do you see?',
    lead: 'Choose the closest. Each one ends in an action.',
    more: 'More help',
    back: 'All problems',
    elsewhere: 'At another provider',
    next: 'Next step',
    channel: 'Where',
    words: 'What to say',
    expect: 'When to expect it',
    letter: 'Write the letter',
    here: 'With one of our wallets',
  },
  guides: {
    title: 'Closing another wallet',
    lead: 'Steps, obstacles and times; every line has its source, its date and a grade.',
    missing: 'Yours isn’t here? The list of problems and the letters work for any provider.',
    how: (name: string): string => `How to close: ${name}`,
    back: 'All guides',
    checked: (day: string): string => `Checked on ${day}.`,
    open: 'Open the provider’s page',
    leaves: 'You’re leaving our help pages. Check the address before you sign in.',
    helps: 'What helps',
    after: 'And then',
    add: 'Add to my checklist',
  },
  compare: {
    title: 'Compare providers',
    lead: 'How long it takes, whether it comes back, what is kept, and what gets in the way.',
    brief: 'Times and ways back',
    matrix: 'What gets in the way',
    legend: '● in an official text · ○ in other sources · empty: we found nothing, which doesn’t mean “no”.',
    provider: 'Provider',
    unknown: 'not found',
    official: 'yes, official',
    secondary: 'yes, other sources',
  },
  checklist: {
    title: 'My checklist',
    lead: 'Several wallets, one list: what is done, what is open, and the day of the answer.',
    kept: 'What you tick stays in this browser and is sent nowhere. Anybody who uses this browser can see it; “Delete the list” removes it.',
    which: 'Which wallet?',
    whichHint: 'Choose one or type a name.',
    add: 'Add',
    empty: 'No wallet on the list yet.',
    print: 'Print',
    clear: 'Delete the list',
    paper: 'To print and tick',
    steps: STEPS,
    script: {
      progress: '{done} of {all} done',
      asked: 'Requested on',
      due: 'Answer expected by {day}',
      calendar: 'Add to my calendar',
      remove: 'Remove {name}',
      guide: 'Guide: {name}',
      removed: '{name} is off the list.',
      added: '{name} is on the list.',
      cleared: 'The list is deleted from this browser.',
      blocked: 'This browser stores nothing for these pages: the list is gone when you leave.',
      event: 'Answer of {name} about the closing is due',
      eventText: 'If there is no answer: write a complaint, then turn to the authority.',
    },
  },
  letters: {
    title: 'Letters',
    lead: 'Requests and complaints with the law that applies and a day for the answer.',
    kept: 'The letter is put together in this browser. What you type is neither sent nor stored: save it before you leave.',
    which: 'Which letter?',
    place: 'Where is the provider?',
    placeHint: 'Whose law and authority apply.',
    language: 'Language of the letter',
    make: 'Show the letter',
    result: 'Your letter',
    save: 'Save as a file',
    calendar: 'Add the date to my calendar',
    copy: 'Copy',
    print: 'Print or PDF',
    script: 'Filling needs JavaScript. The letters to copy by hand:',
    scriptWords: {
      due: 'Answer expected by {day}',
      weekends: 'Counted Monday to Friday; public holidays push it back.',
      next: 'No answer by then? Write: {title}.',
      saved: 'Saved.',
      copied: 'Copied.',
      uncopied: 'The browser won’t let us copy: select the text and copy it yourself.',
      event: 'Answer is due: {title}, {provider}',
      someone: 'provider',
    },
  },
  genuine: {
    title: 'Genuine or fake?',
    lead: 'How to tell a page, a link, a message or a caller of ours from a fake one.',
    ours: 'This is where we are',
    nobody:
      'These pages belong to no wallet in particular: “ours” is the provider of your wallet. Its address and telephone stand in its app and on its first letter.',
    address: (url: string): string => `Our address: ${url}`,
    real: 'Genuine',
    never: 'Never ours',
    parts: PARTS,
    doubtTitle: 'In doubt',
    doubt: [
      'Do nothing that the message asks for. Hang up; close the page.',
      'Type the address yourself or open the app, and look whether it knows of the matter.',
      'Call the number on the app or on your card, not the one in the message.',
      'Did you already give something away? Freeze the wallet, change the password of your e-mail, call your bank.',
    ],
    othersTitle: 'With other providers',
    others: [
      'Pages that copy a provider often come first in a search: use the address in our guide.',
      'Nobody who closes accounts for a fee is needed. Closing is free or its fee is named in the contract.',
      'In mainland China calls that threaten your credit record because of a “student” or “campus” account are a known fraud: call 96110.',
    ],
    happened: 'Keep the message, the number and the time: the police and your bank ask for them.',
  },
}

export type HelpWords = typeof en
