export const en = {
  refusals: {
    amount_invalid: {
      title: 'The amount is not valid',
      why: 'Amounts are whole minor units (1234 for CNY 12.34), from 1 to 100000000000000, as a string.',
      what_to_do: 'Send a positive whole number of minor units.',
    },
    currency_unsupported: {
      title: 'This currency is not supported',
      why: 'The code is not one of the ISO 4217 currencies this wallet can hold.',
      what_to_do: 'Use a supported currency code in capital letters, for example CNY.',
    },
  },
  /** What each of its obligations tells whoever closes. */
  obligations: {
    'balance.negative': {
      title: 'The balance is below zero',
      why: 'An amount is owed on this wallet.',
      what_to_do: 'Top up the missing amount.',
    },
    'hold.open': {
      title: 'An amount is on hold',
      why: 'It was set aside for a payment that is not finished.',
      what_to_do: 'It is captured or released by the date shown; nothing is needed from you.',
    },
  },
  /** How it is called where it does not answer. */
  participant: 'balances',
}
