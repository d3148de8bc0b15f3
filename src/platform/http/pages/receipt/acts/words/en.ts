import { en as around } from '../../../words/en.ts'
import type { ActsWords } from './shape.ts'

/** What `/receipt` says where its reader can act. `{name}` is filled in by `client/receipt-*.js`. */
export const en: ActsWords = {
  unsure: [
    'We do not know yet whether it was taken',
    'The answer did not reach your browser. Press the button again: the same request is never taken twice, and the next answer tells the truth.',
  ],
  busy: 'Sending …',
  claims: 'Money kept for you',
  claims_text:
    'Kept safe for you, free of charge, for as long as it takes. You can have it paid to a bank account in your own name.',
  claims_gone: 'Nothing is kept for you any more. This is what became of it.',
  claims_none: 'Nothing is kept for you. There is nothing to do here.',
  claims_unknown: 'What is kept for you could not be read right now. Ask again in a moment.',
  claim_reason: {
    chosen: 'You chose to have it kept.',
    refused: 'The bank refused a payment of it.',
    bounced: 'A payment of it came back from the bank.',
    late: 'It came in while the closing was under way, or after it.',
    not_chosen: 'Nobody had chosen a way for it.',
    no_answer: 'You were asked about it, and we had no answer in time.',
    more_than_dust: 'It is more than the small rest that you gave away.',
    account_too_new: 'It is more than an account linked just now takes in a day.',
    account_ended: 'The account it was to go to is no longer linked to your wallet.',
    stopped: 'The closing was stopped before it was sent.',
    kept_by_staff: 'Our staff kept it for you, as the payout could not be made.',
    way_failed: 'The way that had been chosen could not be used.',
  },
  claim_state: {
    kept: 'Kept. Nobody has asked for it yet, or what was asked for is over.',
    checking:
      'Asked for: the bank is checking whether the account is in your name. If it is, it is paid; ask again here in a few minutes.',
    in_review: 'Asked for: a person of ours has to decide.',
    refused: 'Not paid to the account that was named. You can name another one below.',
  },
  claim_refused: {
    name_mismatch: 'The bank says that the account is in another name.',
    account_refused: 'The bank does not know this account, or does not take payments to it.',
    identity_gone:
      'The record of your name has been erased by now, so the account cannot be checked by itself. Have your document at hand when support calls.',
  },
  claim_account: 'Account: {account}',
  claim_review: 'One of our staff looks at it by {date}.',
  claim_paid: {
    paying: 'On its way to your bank',
    paid: 'Paid to your bank',
    used: 'Used to repay what you owed',
  },
  claim_form: 'Have it paid out',
  claim_form_text:
    'Everything that is kept goes to this account. We compare who you are with what you showed us before the closing.',
  name: 'Your name',
  name_hint: 'As in your identity document.',
  document: 'Number of your identity document',
  document_hint: 'The document you showed before the closing. It is compared and not kept again.',
  scheme: around.repay.scheme,
  schemes: around.repay.schemes,
  number: 'Account number',
  number_hint: 'An account in your own name; the bank checks the name.',
  bank: 'Name of the bank (optional)',
  claim_press: 'Pay it to this account',
  claim_incomplete: [
    'Something is missing',
    'Please type your name, the number of your document and the account number.',
  ],
  claim_done: [
    'Your bank is asked',
    'As soon as it has confirmed that the account is yours, the money is paid. You need do nothing more; ask again here to see how it stands.',
  ],
  letters: 'Letters to those who debited your wallet',
  letters_text:
    'Their permission ended with the wallet, your contract with them may not have. Send them the letter, so that nobody chases you for a payment that failed.',
  letters_none: 'Nobody had a permission to debit this wallet. There is no letter to send.',
  letters_unknown: 'The letters could not be read right now. Ask again in a moment.',
  letter_told: 'Their permission has been ended, and they have been told.',
  letter_untold: 'They have not been told by us yet.',
  letter_fails: 'The debit of {amount} on {date} will fail.',
  letter_open: 'Open to print',
  letter_copy: 'Copy the letter',
  letter_copied: 'Copied.',
  letter_uncopied: 'The browser does not let us copy. Open the letter and copy it there.',
  appeal: 'Appeal or complain',
  appeal_text:
    'If you do not agree with something about this closing, or if it takes too long: a person of ours looks at it. It costs nothing and needs no reason. It does not hold a closing that is under way: that goes on by its dates.',
  appeal_press: 'Have a person look at it',
  stop_text:
    'If you did not ask for the closing, stop it: no money leaves until one of our staff has settled it with you, by a contact we knew before. It works once.',
  stop_press: 'This was not me: stop the closing',
  stop_done: [
    'The closing is stopped',
    'What has not left is held until {date} at most. One of our staff contacts you by a contact we knew before.',
  ],
  appeal_done: ['A person looks at it', 'You have an answer by {date}, at the contacts we know.'],
  appeal_open: 'A person is looking at it: you have an answer by {date}, at the contacts we know.',
  appeal_answered: 'Our answer of {date}: {answer}',
  appeal_answer_gone: 'We answered on {date}, at the contacts we knew.',
  appeal_late:
    'We have missed the date of our answer and are sorry. The new one is {date}; it stands on the list of our staff as overdue.',
  asked: 'Your word is needed',
  asked_text:
    'Less is left to pay out than was agreed; why stands below. Agree, and it is paid out as planned. If you do not, the money is kept safe for you after that time, free of charge; you can have it paid out here once the wallet is closed.',
  asked_quoted: 'Agreed',
  asked_now: 'There now',
  asked_lost: 'Missing',
  asked_why: 'Why',
  asked_until: 'Answer by',
  asked_press: 'Agree to {amount}',
  asked_done: ['You agreed', 'The money is paid out as planned. You need do nothing more.'],
}
