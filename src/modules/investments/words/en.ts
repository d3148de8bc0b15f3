/** Of letters: dates, rates and amounts come as they are read. */
type Taken = {
  readonly amount: string
  readonly rate: string
  readonly on: string
  readonly early: string
  readonly at: string
  /** Until when its holder can choose to be paid back; '' where it is. Not known of an earlier release. */
  readonly rolls?: string
  readonly link: string
}
type Left = Paid & { readonly cost: string; readonly at_end?: string; readonly on?: string }
/** `until` '' = nothing can be chosen any more. */
type EndsSoon = { readonly amount: string; readonly on: string; readonly until: string }
type Rolls = EndsSoon & { readonly rate: string; readonly early: string }
type Paid = { readonly amount: string; readonly interest: string }
type Rolled = Paid & { readonly rate: string; readonly on: string; readonly early: string }

export const en = {
  participant: 'fixed-term investments',
  accounts: {
    issuer: 'Issuer of the investment',
    issuer_interest: 'Issuer of the investment (interest)',
  },
  /** What a closing does with one. */
  steps: {
    leave_early: {
      plan: 'leaves early the fixed-term investment until {label}',
      pending: 'to be left early: fixed-term investment until {label}',
      waiting: 'being left early: fixed-term investment until {label}',
      done: 'left early: fixed-term investment until {label}',
      signed: '{amount} comes back from fixed-term investments that are left early',
      paper: 'Early exit of a fixed-term investment',
      cost: ' ({fee} less, for leaving early)',
    },
    end_of_term: {
      plan: 'waits for the end of the fixed-term investment until {label}',
      pending: 'to be paid back at its end: fixed-term investment until {label}',
      waiting: 'waiting for its end: fixed-term investment until {label}',
      done: 'paid back at its end: fixed-term investment until {label}',
      signed: '{amount} comes back from fixed-term investments at their end',
      paper: 'Fixed-term investment paid back at its end',
      cost: '',
    },
    /** By a freeze, before the plan came to it. */
    taken_back: {
      plan: 'takes back the fixed-term investment until {label}',
      pending: 'to be taken back: fixed-term investment until {label}',
      waiting: 'being taken back: fixed-term investment until {label}',
      done: 'taken back with the freeze: fixed-term investment until {label}',
      signed: '{amount} comes back from fixed-term investments that are taken back',
      paper: 'Fixed-term investment taken back with the freeze',
      cost: '',
    },
  },
  /** What a freeze has taken back, or names. */
  undone: {
    investment_undone:
      'fixed-term investment of {what}, taken {at}: taken back, the whole sum is in the wallet and it cost nothing',
    investment_choice:
      'roll-over of the fixed-term investment of {what}, chosen {at}: it is paid back at its end',
    investment_left:
      'fixed-term investment of {what} was left early ({at}), which cannot be taken back: if that was not you, tell support',
  },
  irreversible: {
    investment_left: 'what was left early would have to be invested again, at the rate of then',
  },
  obligations: {
    'investment.running': {
      title: 'You hold a fixed-term investment',
      why: 'It runs until the date shown, and its money has to be back before it can be paid out.',
      what_to_do:
        'The closing plan leaves it early and shows what that costs. To keep all of the interest, close after the date shown; if that is less than {ready} away, you can confirm “close when ready” now and name that date as the earliest.',
    },
    'investment.locked': {
      title: 'You hold a fixed-term investment that cannot be left early',
      why: 'It was agreed that the money stays until the end of the term.',
      what_to_do:
        'Wait until the date shown. If you chose to be paid back, the money then comes back by itself; if you chose to roll it over, choose to be paid back first, or it stays for another term. If the date is less than {ready} away, you can confirm “close when ready” now: that has it paid back, whatever you chose, and the closing goes on then.',
    },
  },
  refusals: {
    offer_unknown: {
      title: 'There is no such offer',
      why: 'No fixed-term investment is offered under this name, or not any more.',
      what_to_do: 'Read the offers: they list what can be taken now.',
    },
    investment_unknown: {
      title: 'There is no such investment',
      why: 'No fixed-term investment of this wallet has this id.',
      what_to_do: 'Read the investments of the wallet: they list all of them.',
    },
    investment_bounds: {
      title: 'The amount is outside what this offer takes',
      why: 'Each offer takes a least and a most amount; "facts" has both.',
      what_to_do: 'Choose an amount between them.',
    },
    investment_ended: {
      title: 'This investment is over',
      why: 'It was paid back, left early or rolled over, or its day has come and it is paid back today.',
      what_to_do: 'Read it: it says what was paid, and what it was rolled over into.',
    },
    early_exit_excluded: {
      title: 'This investment cannot be left early',
      why: 'It was agreed when you took it that the money stays until the end of the term; "facts" has the day.',
      what_to_do: 'Wait for that day: the money then comes back by itself.',
    },
    investment_returns_less: {
      title: 'Leaving now brings less than you want at least',
      why: 'What it brings is reckoned by the day; "facts" has the amount of today.',
      what_to_do: 'Read the investment for what leaving brings and costs today, and send that amount.',
    },
    choice_too_late: {
      title: 'It is too late to choose',
      why: 'What happens at the end can be chosen until the day before; "facts" has the day on which it ends.',
      what_to_do: 'Wait for that day. What is then rolled over can be left early where its terms say so.',
    },
    offer_differs: {
      title: 'This offer has another length or currency',
      why: 'Both stay as they are, so that a roll-over is into the same thing; "facts" has them.',
      what_to_do: 'Publish it under another name.',
    },
    offer_out_of_bounds: {
      title: 'The offer is outside the bounds of the policy',
      why: 'The policy pack bounds the length and the rate of what is offered, and whether leaving early may be excluded; "facts" has the bounds.',
      what_to_do:
        'Check the digits: rates are in 1/10,000. The early rate is at most the agreed one, and `least` at most `most`.',
    },
  },
  early: {
    excluded: 'It cannot be left early.',
    paid: (rate: string) =>
      `If you leave early you get the principal and ${rate} a year for the days until then.`,
  },
  letters: {
    taken: ({ amount, rate, on, early, at, rolls, link }: Taken) => ({
      subject: 'A fixed-term investment was taken',
      text: `${amount} of your wallet is invested at ${rate} a year until ${on} (${at}). ${early}${rolls === undefined ? '' : rolls === '' ? ' At its end it is paid back into the wallet.' : ` At its end it is rolled over for another term, unless you choose to be paid back by ${rolls}.`} If you know nothing of it, freeze the wallet at once: ${link} – the link can only freeze, nothing else.`,
    }),
    rolls: ({ amount, on, until, rate, early }: Rolls) => ({
      subject: 'A fixed-term investment will be rolled over',
      text: `Your investment of ${amount} ends on ${on} and is then rolled over, as you chose, at ${rate} a year, or more if a higher rate is offered on the day and nothing else is worse then; the interest is paid into your wallet.${early && ` For the next term: ${early}`}${until && ` You can have it paid back instead until ${until}: choose it in your wallet under investments.`}`,
    }),
    endsSoon: ({ amount, on, until }: EndsSoon) => ({
      subject: 'A fixed-term investment ends soon',
      text: `Your investment of ${amount} ends on ${on}; it is paid back into your wallet with its interest.${until && ` You can choose otherwise until ${until} in your wallet under investments.`}`,
    }),
    endsHeld: ({ amount, on }: EndsSoon) => ({
      subject: 'A fixed-term investment ends soon',
      text: `Your investment of ${amount} ends on ${on}; it is paid back into your wallet with its interest. Nothing can be rolled over in your wallet at present. When it can be again, you can invest the money anew.`,
    }),
    endsClosing: ({ amount, on }: EndsSoon) => ({
      subject: 'A fixed-term investment ends soon',
      text: `Your investment of ${amount} ends on ${on}; it is paid back into your wallet with its interest. Nothing is rolled over while your wallet is being closed.`,
    }),
    endsUnrolled: ({ amount, on }: EndsSoon) => ({
      subject: 'A fixed-term investment ends soon',
      text: `Your investment of ${amount} ends on ${on}; it is paid back into your wallet with its interest. It cannot be rolled over, as you had chosen: there is no rate that we could have told you in time.`,
    }),
    paid: ({ amount, interest }: Paid) => ({
      subject: 'A fixed-term investment was paid back',
      text: `Your investment has ended: ${amount} and ${interest} of interest are in your wallet.`,
    }),
    rolled: ({ amount, interest, rate, on, early }: Rolled) => ({
      subject: 'A fixed-term investment was rolled over',
      text: `Your investment of ${amount} was rolled over at ${rate} a year until ${on}; ${interest} of interest are in your wallet. ${early}`,
    }),
    left: ({ amount, interest, cost, at_end, on }: Left) => ({
      subject: 'A fixed-term investment was left early',
      text: `You left an investment early: ${amount} and ${interest} of interest are in your wallet. That is ${cost} less interest than was agreed for these days${at_end && on ? `; at its end, on ${on}, the interest would have been ${at_end}` : ''}.`,
    }),
    moved: ({ amount, on }: { readonly amount: string; readonly on: string }) => ({
      subject: 'A fixed-term investment is paid back later',
      text: `Your investment of ${amount} is paid back on ${on}: the exchanges are closed on the day that we had told you. Interest runs until then.`,
    }),
  },
  statement: (amount: string, day: string) => `Invest ${amount} until ${day}.`,
}
