export const en = {
  refusals: {
    claim_not_closed: {
      title: 'The wallet is not closed yet',
      why: 'Money is kept for collection once the closing is done.',
      what_to_do: 'Wait until the case is closed.',
    },
    claim_none: {
      title: 'Nothing is kept for you',
      why: 'Everything has been paid out, or is on its way.',
      what_to_do: 'Look at the case for payouts under way.',
    },
    claim_identity_unmatched: {
      title: 'That is not the person this money belongs to',
      why: 'Name and document do not match what was verified for this case, or that record has been erased. The try was counted, and the person it is about was told.',
      what_to_do:
        'Check both; otherwise, or if you never gave a name, contact support with the case number and your document.',
    },
    claim_identity_locked: {
      title: 'Too many wrong names or documents',
      why: 'This way rests after five wrong tries; for a new link every try counts, right or wrong, for the network that asks, and thirty for all. Your money stays safe, and the other ways are open.',
      what_to_do:
        'Try again at the time given in facts, for a new link also from another network, or contact support with the case number and your document.',
    },
    link_unsendable: {
      title: 'There is no contact to send a link to',
      why: 'The contacts that were known before the closing have been erased. The link that there was still works.',
      what_to_do: 'Contact support with the case number and your document.',
    },
  },
}
