export const en = {
  refusals: {
    wallet_unknown: {
      title: 'There is no such wallet',
      why: 'No wallet of this number can take part, or it holds no account in this currency.',
      what_to_do: 'Check the wallet number and the currency, then try again.',
    },
    wallet_closing: {
      title: 'The wallet is being closed',
      why: 'Its closure was accepted: nothing new can start on it, and what was authorised before no longer counts.',
      what_to_do:
        'If it is your wallet, cancel the closure while it is in cooling-off. Otherwise choose another way to pay.',
    },
    wallet_closed: {
      title: 'The wallet is closed',
      why: 'Nothing can be paid into or out of a closed wallet.',
      what_to_do:
        'A former holder can use the receipt link to restore the wallet or claim money. Others: pay another way.',
    },
    wallet_frozen: {
      title: 'The wallet is restricted',
      why: 'Money cannot move on this wallet at the moment.',
      what_to_do:
        'Ask support what is needed to lift the restriction. You can still ask to close the wallet.',
    },
    insufficient_funds: {
      title: 'There is not enough money',
      why: 'What is available is less than the amount; money that is set aside does not count.',
      what_to_do:
        'Choose a smaller amount, add money, or wait until money that is set aside becomes free. Use a new key.',
    },
    receiving_limit: {
      title: 'The receiving account is full',
      why: 'The amount would exceed what this account may hold.',
      what_to_do: 'Choose a smaller amount, or another account to receive it.',
    },
    payer_unavailable: {
      title: 'The payer cannot pay at the moment',
      why: 'Money cannot be taken from the payer’s wallet now. Why is not ours to tell.',
      what_to_do: 'Ask the payer, or choose another way to be paid. Your own wallet is not affected.',
    },
    currency_mismatch: {
      title: 'The currencies differ',
      why: 'Money moves only between accounts of the same currency; nothing is converted silently.',
      what_to_do: 'Use the currency of both accounts.',
    },
    same_wallet: {
      title: 'Payer and payee are the same',
      why: 'A transfer needs two different accounts.',
      what_to_do: 'Choose another payee.',
    },
    hold_unknown: {
      title: 'There is no such hold',
      why: 'No money was set aside under this number.',
      what_to_do: 'Check the number.',
    },
    hold_not_open: {
      title: 'The hold has ended',
      why: 'The money that was set aside was already taken, given back, or the time ran out.',
      what_to_do: 'Look at the statement to see what happened to it.',
    },
    hold_expired: {
      title: 'The hold has run out',
      why: 'The time in which the money could be taken is over; it goes back to the payer.',
      what_to_do: 'Ask the payer for a new payment.',
    },
    hold_not_due: {
      title: 'The hold is still valid',
      why: 'Money that is set aside lapses only at its time.',
      what_to_do: 'Wait until then, or release it.',
    },
    exceeds_hold: {
      title: 'More than was set aside',
      why: 'At most the held amount can be taken.',
      what_to_do: 'Take at most what was held; ask for the rest as a new payment.',
    },
    linked_failed: {
      title: 'A part of the payment was refused',
      why: 'The parts of this payment happen together or not at all; another part was refused, so nothing moved.',
      what_to_do: 'See what the other part says, then try again with a new key.',
    },
    pocket_unknown: {
      title: 'There is no such pocket',
      why: 'The wallet holds no money in this currency.',
      what_to_do: 'Read the wallet: it lists its pockets.',
    },
    pocket_first: {
      title: 'This is the wallet’s own currency',
      why: 'The first pocket ends with the wallet alone.',
      what_to_do: 'Close the wallet, or keep it.',
    },
    pocket_not_empty: {
      title: 'There is money in this pocket',
      why: 'It can be closed when it is empty; "facts" has what is there.',
      what_to_do: 'Withdraw the money first.',
    },
    wallet_not_paused: {
      title: 'The wallet is not paused',
      why: 'No pause is in force.',
      what_to_do: 'Nothing is needed.',
    },
    pause_of_contact: {
      title: 'A contact of the wallet has it rest',
      why: 'After the last recovery a contact that took no part in it has said that this was not its holder; until the time in "facts" no money leaves.',
      what_to_do:
        'Wait until then, or contact support. Replace a contact that is in other hands; with a recovery code from paper a recovery cuts it off.',
    },
    order_differs: {
      title: 'This document was placed with other content',
      why: 'An order of this authority with this document number is there already, with another amount, date or disclosure, or it has ended; "facts" has its id.',
      what_to_do:
        'Compare the paper. A longer term is a renewal of that order; a new paper has a number of its own.',
    },
    order_unknown: {
      title: 'There is no such order',
      why: 'No order with this id stands on this wallet.',
      what_to_do: 'Check the id.',
    },
    role_unknown: {
      title: 'There is no such role',
      why: 'It has ended, it is not yours to change, or the other person can have no part in it now.',
      what_to_do: 'List the roles of the wallet.',
    },
    consent_none: {
      title: 'There is no agreement to take back',
      why: 'None was given, it was taken back already, or its 90 days are over.',
      what_to_do: 'There is nothing you need to do: without your agreement the wallet is not closed.',
    },
    consent_used: {
      title: 'The closing has been confirmed already',
      why: 'The agreement counted when the closing was confirmed, and cannot be taken back after that.',
      what_to_do:
        'The other holder can cancel while the cooling-off lasts; otherwise contact support with the number of the role.',
    },
    consent_reachable: {
      title: 'The other holder can say so in their own wallet',
      why: 'Staff take the word of a joint holder only where their own wallet is closed.',
      what_to_do: 'Have the holder ask them: they are written to and agree in their wallet.',
    },
    role_shared: {
      title: 'A shared wallet is not handed over',
      why: 'It belongs to the other holder as well: their word is needed, not another person.',
      what_to_do: 'Ask the other holder to agree to the closing, or have the share dissolved on paper.',
    },
  },
  /** What is signed, as its signer reads it. */
  acts: {
    pause: (until: string) => `Let your wallet rest until ${until}: nothing leaves it before.`,
    joint: (who: string) => `Hold your wallet together with ${who}: it then closes only when both agree.`,
    duty: (who: string) =>
      `Look after the wallet of ${who} as its guardian, once they agree: your own wallet closes only after you have handed the role over or it has ended.`,
    guardian: (who: string) => `Let ${who} look after your wallet as your guardian.`,
    consent: (who: string, plan: string) =>
      `Agree that the wallet that you share with ${who} is closed. ${plan ? `Its money goes: ${plan}. With another plan you are asked again.` : 'Where its money goes is not chosen yet: it leaves as they choose.'}`,
  },
  /** What each of its obligations tells whoever closes. */
  obligations: {
    'guardian.role': {
      title: 'You look after another person’s wallet',
      why: 'Without you nobody could act for it.',
      what_to_do:
        'Hand the role to another adult who accepts it; or write to our support, where two people end it on paper. The money there stays with its owner.',
    },
    'joint.consent_missing': {
      title: 'A joint holder has not agreed',
      why: 'The wallet belongs to both of you.',
      what_to_do:
        'Ask the other holder to agree: we write to them, also when their own wallet is closed. They can answer for as long as your request stands; a yes counts for 90 days and can be taken back until the closing is confirmed. Without it the request lapses and the wallet stays as it is. If you cannot agree, support can dissolve the share on paper.',
    },
    'wallet.restricted': {
      title: 'The wallet is restricted',
      why: 'Closing it needs a look by our staff.',
      what_to_do: 'You may go on: a person decides within the review time.',
    },
    'funds.frozen_by_authority': {
      title: 'Money is frozen by an authority',
      why: 'A competent authority ordered it; we may not move this amount.',
      what_to_do: 'Ask the authority shown. The request can go on as soon as the order ends.',
    },
    'legal.hold': {
      title: 'Some records must be kept longer',
      why: 'The law obliges us to keep certain records for the time being.',
      what_to_do:
        'You may close, nothing is needed from you. These records are stored, not used, and erased when the duty ends: on the date shown, or else when whoever ordered it ends it.',
    },
    'document.not_exported': {
      title: 'You have not saved your statement',
      why: 'After closing you reach it only by the receipt link and a proof of identity.',
      what_to_do: 'Export it now: it takes a moment.',
    },
  },
  /** How it is called where it does not answer. */
  participant: 'wallet',
}
