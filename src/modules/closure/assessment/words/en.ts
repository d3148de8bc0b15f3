export const en = {
  /** What the holder reads about each obligation. */
  obligations: {
    'balance.positive': {
      title: 'There is money in the wallet',
      why: 'Your balance is yours and has to leave before the wallet can close.',
      what_to_do:
        'Choose where it goes. The closing plan pays it out for you; you need not withdraw it first.',
    },
    'balance.dust': {
      title: 'A very small amount is left',
      why: 'It is less than most people would transfer, and still yours.',
      what_to_do: 'Choose: pay it out at our cost, or leave it with us: kept safe for you, free of charge.',
    },
    'destination.too_new': {
      title: 'This account was linked too recently',
      why: 'Closing pays out only to accounts that were verified some time ago.',
      what_to_do: 'Choose another way out, or wait until the date shown.',
    },
    'destination.missing': {
      title: 'There is no verified account to pay out to',
      why: 'No bank account or own wallet is linked and verified.',
      what_to_do: 'Link one, or leave the money with us: kept safe for you, free of charge.',
    },
    'partner.unreachable': {
      title: 'One of our systems does not answer',
      why: 'We cannot tell whether something is still open there, so we do not guess.',
      what_to_do: 'Nothing is needed from you; try again later. We have been told.',
    },
  },
  /** What closing always means. */
  consequences: {
    'access.ends': 'You can no longer sign in to act. Payments to this wallet are refused or held for you.',
    'data.kept_by_law': 'Some data must be kept for the time the law demands. It is stored and not used.',
  },
  /** Ways that lead to no account. */
  ways: {
    claim: 'kept safe for you',
    donate: 'donate',
    forfeit: 'forfeit',
  },
  /** Less than closing. */
  alternatives: {
    pause: 'Keep the wallet as a spare: nothing can leave it until a date you choose.',
    close_pocket: 'Close this currency alone and keep the rest.',
  },
  not_before: 'The earliest time that you have chosen',
  /** Debits that would fail, and how they are paid first. */
  pay_first:
    'These debits are due before the wallet would be closed and would fail. You may choose a later date: confirm to close when ready, and not before it.',

  /** What packs of their own name, as they name it: no law of a country. */
  terms: { wallet: 'Terms of this wallet', closing: 'closing' },
  /** Articles as the law of a pack is cited: "21(3)", "30". */
  articles: (numbers: readonly string[]) => `art${numbers.length > 1 ? 's' : ''}. ${numbers.join(', ')}`,
}
