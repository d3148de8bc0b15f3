/** `zone`: in which the days of the period are counted. */
type Limits = { readonly once: string; readonly all: string; readonly each: string; readonly zone: string }

export const en = {
  refusals: {
    merchant_unknown: {
      title: 'There is no such merchant',
      why: 'No open wallet of somebody else with this id takes payments as a merchant.',
      what_to_do: 'Check the id that the merchant gave you.',
    },
    mandate_unknown: {
      title: 'There is no such mandate',
      why: 'This wallet has no mandate with this id.',
      what_to_do: 'List the mandates of the wallet.',
    },
    mandate_ended: {
      title: 'The mandate has ended',
      why: 'It was cancelled or has expired; nothing is debited under it.',
      what_to_do: 'Give a new one if it is still wanted.',
    },
    mandate_not_paused: {
      title: 'The mandate is not paused',
      why: 'Only a paused mandate can be resumed.',
      what_to_do: 'Look at its state; nothing is needed.',
    },
    mandate_not_chargeable: {
      title: 'The mandate cannot be charged now',
      why: 'It is paused, or it is a subscription that is debited by its own dates.',
      what_to_do: 'Wait until the payer resumes it; subscriptions need no charge.',
    },
    mandate_exceeded: {
      title: 'The amount is above the limit of the mandate',
      why: 'The payer allowed less for one debit; "facts" has the most.',
      what_to_do: 'Charge at most the limit, or ask the payer for a new mandate.',
    },
    mandate_period_exceeded: {
      title: 'The amount is above what is left of the mandate in this period',
      why: 'The payer allowed a maximum for a calendar period; "facts" has it, what is left, and when the next period begins.',
      what_to_do:
        'Charge at most what is left, wait for the next period, or ask the payer for a new mandate.',
    },
    merchant_role_missing: {
      title: 'This wallet is no merchant',
      why: 'Only a wallet with the merchant role may debit others, and this one has none, or none any more.',
      what_to_do:
        'Become a merchant (PUT …/merchant). Mandates that ended with an earlier role have to be given again.',
    },
    authorisation_unknown: {
      title: 'There is no such permission',
      why: 'It has ended, or belongs to another wallet.',
      what_to_do: 'List the permissions of the wallet.',
    },
  },
  /** A calendar period. */
  each: {
    day: 'a calendar day',
    week: 'a calendar week',
    month: 'a calendar month',
    year: 'a calendar year',
  },
  /** What a payer allows: shown where it is given and listed. */
  consent: {
    every: (once: string, every: string) => `${once} is debited ${every}, until you end it.`,
    at_once: (once: string) => `At most ${once} is debited at once, until you end it.`,
    in_all: ({ once, all, each, zone }: Limits) =>
      `At most ${once} is debited at once, and at most ${all} in ${each} (${zone}), until you end it.`,
  },
  /** What each of its obligations tells whoever closes. */
  obligations: {
    'mandate.active': {
      title: 'A merchant may debit this wallet',
      why: 'The next debit would fail when the wallet is closed.',
      what_to_do: 'The closing plan ends it, tells you what fails next, and writes a letter you can send.',
    },
    'subscription.active': {
      title: 'A subscription is paid from this wallet',
      why: 'Closing ends it at the wallet; your contract with the merchant may go on.',
      what_to_do: 'The closing plan ends it and writes a letter that you can send to the merchant.',
    },
    'authorisation.third_party': {
      title: 'Another service may use this wallet',
      why: 'You allowed it to see or do something here.',
      what_to_do: 'The closing plan withdraws the permission.',
    },
  },
  /** How it is called where it does not answer. */
  participant: 'auto-debits',
  /** Why a step cannot be undone. */
  irreversible: {
    permission_ended: 'the other side is told; it has to be given again',
  },
}
