type Confirmed = { readonly money: string; readonly first: string; readonly cooling: string }
/** `from` is '' where no earliest time was chosen. */
type Stood = {
  readonly limits: string
  readonly from: string
  readonly ends: string
  /** What would be renewed; '' where nothing is. */
  readonly paid_back: string
  /** What the end of what may be left early would bring; '' where nothing is. */
  readonly instead: string
}

export const en = {
  refusals: {
    closure_already_open: {
      title: 'This wallet is already being closed',
      why: 'A wallet has one closing at a time, and this one has one.',
      what_to_do: 'Go on with the closing named in "facts", on any device.',
    },
    closure_none: {
      title: 'No closing has been started',
      why: 'This wallet has never been asked to close.',
      what_to_do: 'Look at the preview, then start the closing.',
    },
    closure_action_not_allowed: {
      title: 'Not possible in the present state',
      why: 'The closing has moved on, or has not come that far; "facts" names its state and what is allowed now.',
      what_to_do: 'Read the closing again and choose one of its actions.',
    },
    closure_blocked: {
      title: 'Something is still in the way',
      why: 'All open matters are listed in "facts", each with its remedy or the date on which it clears by itself.',
      what_to_do:
        'Settle what is listed and confirm again. You may appeal; the refusal receipt is your proof.',
    },
    plan_incomplete: {
      title: 'The plan does not say where all the money goes',
      why: 'There is a balance in a currency for which no way out was chosen.',
      what_to_do:
        'Choose a way out for each currency named in "facts"; leaving it with us, kept safe for you, is always possible.',
    },
    plan_missing: {
      title: 'There is no quote to confirm',
      why: 'A closing is confirmed over a binding quote, and none has been made.',
      what_to_do: 'Send the plan first; the answer is the quote.',
    },
    destination_unknown: {
      title: 'This destination cannot be used',
      why: 'It is not a verified account of yours, or not of the kind that was named.',
      what_to_do:
        'Choose one of the destinations listed in the closing, or leave the money with us, kept safe for you.',
    },
    destination_too_new: {
      title: 'This account was linked too recently',
      why: 'To protect you from somebody else, an account that is new takes only little in a day, and a closing pays out only to accounts verified some time ago.',
      what_to_do: 'Choose another way out or a smaller sum, or come back at the time given in "facts".',
    },
    quote_stale: {
      title: 'The quote is no longer valid',
      why: 'It has expired, or a newer one has been made.',
      what_to_do: 'Send the plan again and confirm the new quote.',
    },
    quote_changed: {
      title: 'The amounts have changed',
      why: 'Between the quote and the confirmation something moved to your disadvantage, by more than the rules tolerate. Money that only came in changes nothing. Nothing has been changed by this attempt.',
      what_to_do: 'Send the plan again and look at the new quote.',
    },
    acknowledgement_missing: {
      title: 'The consequences were not all acknowledged',
      why: 'Each consequence of the quote must be named, and no other.',
      what_to_do: 'Show the consequences listed in "facts" and send them back as acknowledged.',
    },
    cooling_off_over: {
      title: 'The cooling-off has ended',
      why: 'The closing can no longer be cancelled: from the end of the cooling-off the plan moves the money.',
      what_to_do:
        'If this was not you, use the stop link of the acceptance notice at once: it holds what has not been sent. Otherwise appeal in the closing; a person looks at it.',
    },
    stop_used: {
      title: 'This closing was stopped before',
      why: 'A closing is stopped once. "facts" says since when, and until when at the most it is held, or when that was settled.',
      what_to_do:
        'While it is held no money leaves and our support reaches you by a contact known before. You may also sign in and cancel, as long as no money is on its way.',
    },
    nothing_to_hold: {
      title: 'There is nothing left to hold',
      why: 'All of the money has been sent already, or is kept safe for the verified holder.',
      what_to_do:
        'If this was not you, ask a person to look at it by the appeal of the closing, and call the bank that was paid.',
    },
    stop_not_open: {
      title: 'No stop waits to be settled',
      why: 'This closing was not stopped, or the stop has been settled, or the closing has ended.',
      what_to_do: 'Read the closing again: it shows how it stands.',
    },
    stop_needs_agreement: {
      title: 'The other holder has to agree anew',
      why: 'The wallet is shared, and the other holder’s agreement to its closing counts no more: they have said that it was not theirs.',
      what_to_do:
        'Ask the other holder to agree again in their own wallet, or cancel the closing. No money leaves until then.',
    },
    stop_wallet_closed: {
      title: 'The wallet is closed already, so nothing is left to stop',
      why: 'The link is good, but the closing had finished before it was used. Receipt links from before work no longer, unless they came after a check of name and document, and our support has a task about it, due in 24 hours.',
      what_to_do:
        'Wait for our call, or contact support with the case number of our messages. Money that is kept is paid out only to who proves name and document; a new receipt link comes after the same check.',
    },
    stop_open: {
      title: 'A stop has to be settled first',
      why: 'Somebody said by the stop link that this closing is not theirs, and nobody has settled it with the holder.',
      what_to_do:
        'Reach the holder by an earlier contact and settle the stop under the address in "facts"; or reject the closing.',
    },
    contact_not_earlier: {
      title: 'The holder was not reached by an earlier contact',
      why: 'A stop is settled over a contact that was known before the closing was asked for: a later one may be the thief’s.',
      what_to_do: 'Choose one of the contacts that the stop lists.',
    },
    plan_underfunded: {
      title: 'There is not enough money to repay what is owed',
      why: 'The balance and what is redeemed do not cover the debts that have to be repaid.',
      what_to_do: 'Top up the amount named under `missing`, or repay it another way, and plan again.',
    },
    dust_choice_not_allowed: {
      title: 'This choice is not offered for this amount',
      why: 'Giving money away is possible only for a very small amount, and only where the rules allow it.',
      what_to_do: 'Choose an account, or leave the money with us, kept safe for you.',
    },
    step_not_asked: {
      title: 'This step does not wait for your agreement',
      why: 'It was agreed to before, its time is over, or it never asked.',
      what_to_do: 'Look at what the step waits for.',
    },
    standing_bounds: {
      title: 'The limits do not fit the plan',
      why: 'Each currency of the quote needs one limit; besides them only a currency of the wallet that the plan has a way out for may have one.',
      what_to_do:
        'Send one entry for each of `currencies`, and for those of `allowed` in which money is still to come.',
    },
    standing_too_late: {
      title: 'That date is after the end of the confirmation',
      why: 'The confirmation to close when ready would run out before the time you named, and nothing would be closed.',
      what_to_do: 'Name a time before `until`, or none, and prove it anew.',
    },
    standing_none: {
      title: 'There is no standing confirmation',
      why: 'None was given, or it has ended.',
      what_to_do: 'Give one, or confirm when nothing stands in the way any more.',
    },
    step_not_retryable: {
      title: 'This step cannot be retried',
      why: 'It is done, or it waits for an answer that is still expected.',
      what_to_do: 'Look at what the step waits for and until when.',
    },
  },
  /** What is signed, as its signer reads it. Amounts, times and lengths are text already. */
  acts: {
    confirm: ({ money, first, cooling }: Confirmed) =>
      `Close your wallet: ${money}. ${first}${cooling} What comes in until the money leaves, leaves with it.`,
    cancel: 'Cancel the closing of your wallet.',
    /** `ended`: a freeze has ended an account that was to be paid. */
    go_on: (money: string, ended: boolean) =>
      `Let the closing of your wallet go on: ${money}.${ended ? ' The account that was to be paid is not linked to your wallet any more, so this money is not paid out: it is kept safe for you, free of charge, and you can have it paid to an account in your own name once the wallet is closed.' : ''}`,
    stand: ({ limits, from, ends, paid_back, instead }: Stood) =>
      `Close your wallet by itself as soon as nothing stands in the way${from && `, and not before ${from}`}, within these limits: ${limits}. ${instead && `Something may be left early for it; at its end it would bring ${instead}. `}${paid_back && `What you had chosen to roll over is paid back at its end instead: ${paid_back}. `}It ends after ${ends}.`,
    /** An amount and the day on which it is paid back. */
    renewal: (money: string, day: string) => `${money} on ${day}`,
    /** What an end would bring, and on which day. */
    by_then: (money: string, day: string) => `${money} on ${day}`,
    limits: (least: string, repaid: string, fees: string) =>
      `at least ${least} paid out, at most ${repaid} repaid, at most ${fees} in fees`,
    nothing_moves: 'no money moves',
    /** Of what comes back before the money leaves, where the product has no words of its own. */
    redeemed: (money: string, about: boolean) => `${about ? 'about ' : ''}${money} is redeemed`,
    /** Of what follows from a price that nobody knows yet. */
    about: (money: string) => `about ${money}`,
    /** What leaving early costs, and what its end would bring instead, each '' where there is none. */
    beside: ({ cost, instead }: { readonly cost: string; readonly instead: string }) => {
      const told = [cost && `${cost} less, for leaving early`, instead && `at its end it would be ${instead}`]
      const list = told.filter(Boolean).join('; ')
      return list && ` (${list})`
    },
    /** What comes back, and what is repaid, before the money leaves. */
    first: ({ come, repaid }: { readonly come: readonly string[]; readonly repaid: string }) =>
      `First ${[...come, ...(repaid ? [`${repaid} is repaid`] : [])].join(' and ')}. `,
    /** Between the payouts of a quote. */
    and_to: '; ',
    as_claim: 'kept safe for you',
    no_payout: 'no money to pay out',
    no_cooling: 'There is no cooling-off, so no time to cancel.',
    cooling: (long: string) => `You can cancel for ${long}.`,
    cooling_by_proof: (long: string, short: string) =>
      `You can cancel for ${long}; for ${short || 'no time'} if you prove it by an authenticator.`,
  },
  /** Of a case that a stop holds: what happens when nobody settles it. */
  held: {
    review:
      'Stopped: no money leaves until a person of ours has settled it with the holder, by a contact known before. If nobody has by the date, two people of ours decide; money never leaves by itself.',
    decision:
      'Stopped while two people of ours look at it: they cannot approve it before a person has settled the stop with the holder, by a contact known before. No money leaves until then.',
    claim:
      'Stopped while the money leaves: what had been sent before is on its way; nothing more is sent until a person of ours has settled it with the holder, by a contact known before. If nobody has by the date, the rest is kept safe for the verified holder, free of charge.',
  },
  /** To a payee, from whoever closes; `last` is '' where no debit is due. */
  unwinding: ({
    payee,
    last,
    amount,
  }: {
    readonly payee: string
    readonly last: string
    readonly amount: string
  }) =>
    `To ${payee}\n\nI am closing the wallet from which you have been paid. The permission to debit it has ended. ${
      last ? `The debit of ${amount} on ${last} will fail. ` : ''
    }Please end the contract as of its next date, or tell me how else you want to be paid, and confirm this in writing.\n`,
}
