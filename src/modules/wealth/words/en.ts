/** Of an order whose date came without a price: names, amounts and dates come as they are read. */
type Late = {
  readonly fund: string
  readonly amount: string
  readonly day: string
  readonly until: string
}
const WAITING =
  'Nothing is needed from you, and nothing is lost: it is done as soon as the price is there. If there is none by then, we write again.'

export const en = {
  refusals: {
    fund_unknown: {
      title: 'There is no such fund',
      why: 'No fund has this id.',
      what_to_do: 'Read the wallet’s fund holdings: they list the funds there are.',
    },
    price_published: {
      title: 'The price of that day stands',
      why: 'A price is published once a day and orders rely on it.',
      what_to_do: 'Correct it with the price of the next day on which the exchanges trade.',
    },
    price_day_invalid: {
      title: 'That day has no price yet',
      why: 'The price of a day on which the exchanges trade is published after its cut-off, when no order of that day can be placed any more; that of another day from its beginning on. "facts" has from when on.',
      what_to_do: 'Publish the price then.',
    },
    price_implausible: {
      title: 'The price is too far from the one before',
      why: 'No money-market fund moves so far; "facts" has the price before and the most it may move, in basis points.',
      what_to_do: 'Check the digits. The price is of one unit, in 10^-8 of the main unit.',
    },
    price_stale: {
      title: 'The price of the fund is too old',
      why: 'No price was published since the exchanges last traded before today; a fast redemption at an older one would be paid too much or too little, at the cost of the other holders or yours. "facts" has the day of the price, and the day from which one is needed.',
      what_to_do:
        'Try again when a newer price is published: the fund holdings show its day. A normal redemption is possible meanwhile: it takes the price of its own day.',
    },
    units_missing: {
      title: 'There are not enough units',
      why: 'The wallet holds fewer units than this is worth; "facts" has what they are worth now.',
      what_to_do: 'Redeem less, or `all`.',
    },
    fast_limit: {
      title: 'The daily limit of fast redemption is reached',
      why: 'The regulator limits what can be redeemed at once on one calendar day; "facts" has what is left of it, and when the next one begins.',
      what_to_do:
        'Redeem the rest normally: it arrives on the next day on which the exchanges trade. Or wait for the next day.',
    },
  },
  /** The price moves: a freeze names what was bought and sold, and leaves it to its holder. */
  undone: {
    fund_bought: 'fund units for {what} were bought ({at}) and are yours: redeem them if that was not you',
    fund_sold: 'fund units were redeemed for {what} ({at}): buy them again if that was not you',
    fund_sold_about:
      'fund units were redeemed for about {what}, as their price is not known yet ({at}): buy them again if that was not you',
  },
  letters: {
    late: {
      redeem: ({ fund, amount, day, until }: Late) => ({
        subject: 'Your redemption takes longer',
        text: `You gave back units of ${fund}, worth about ${amount}. Their price of ${day} has not been published yet, so that we cannot pay you yet; we expect to by ${until}. ${WAITING}`,
      }),
      subscribe: ({ fund, amount, day, until }: Late) => ({
        subject: 'Your fund units take longer',
        text: `You bought units of ${fund} for ${amount}. Their price of ${day} has not been published yet, so that we cannot say yet how many they are; we expect to by ${until}. ${WAITING}`,
      }),
    },
  },
  /** By the id of the fund. */
  funds: { 'steady-cny': 'Steady money-market fund' },
  /** What each of its obligations tells whoever closes. */
  obligations: {
    'fund.units_held': {
      title: 'You hold fund units',
      why: 'They are worth money and have to be redeemed before it can be paid out.',
      what_to_do:
        'The closing plan redeems them; the money arrives on the day shown, one on which the exchanges trade. How much it is follows from their price on the day before it; if that leaves less than you agreed to, you are asked before anything is paid out.',
    },
    'fund.units_coming': {
      title: 'Fund units you bought are on their way',
      why: 'They are not there before the day shown, and cannot be redeemed before.',
      what_to_do:
        'Nothing is needed: the plan waits for the units, redeems them, and pays out what they bring. Asking for it yourself is possible from that day on.',
    },
    'fund.redemption_pending': {
      title: 'A redemption is being settled',
      why: 'The fund pays on the next day on which the exchanges trade, at the price of the day of your order.',
      what_to_do: 'Nothing is needed: the plan waits for the money and pays it out.',
    },
  },
  /** How it is called where it does not answer. */
  participant: 'fund',
  /** Why a step cannot be undone. */
  irreversible: {
    units_redeemed: 'redeemed units would have to be bought again at another price',
  },
}
