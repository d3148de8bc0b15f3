export const en = {
  /** What each of its obligations tells whoever closes. */
  obligations: {
    'instrument.linked': {
      title: 'A bank account or card is linked',
      why: 'The link ends with the wallet.',
      what_to_do: 'The closing plan unlinks it for you.',
    },
  },
  /** How it is called where it does not answer. */
  participant: 'linked accounts',
  /** Less than closing. */
  alternatives: {
    unlink: 'Remove this card or bank account alone and keep the rest.',
  },
}
