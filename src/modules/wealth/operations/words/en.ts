/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    wealth: 'A money-market fund: units, redemptions, daily prices',
  },
  summaries: {
    'wealth.read_fund': 'Fund units of a wallet, their value, and redemptions under way',
    'wealth.subscribe': 'Buy fund units with money of the wallet',
    'wealth.redeem':
      'Give fund units back: the money is there on the next day on which the exchanges trade, or at once up to a daily limit',
    'operator.publish_price':
      'Publish the price of a fund for a day; one that is far from the last, or of a past day, takes two people',
  },
  descriptions: {
    'operator.publish_price':
      'Alone within `alone.fund_price.alone_bp` of the price before, however many days are between, and within `alone.per_day.fund_price` for all prices of one person in a calendar day; the same price again is known and answers the same. Whoever holds units of the fund neither publishes nor decides. A day to come, and another price for a day that has one, are refused.',
  },
  fields: {
    '?day': 'Day, YYYY-MM-DD',
    fund: 'Id of the fund',
    holdings: 'Fund units that are held',
    pending: 'Orders under way',
    settles_at: 'When the money is there',
    trading_day: 'Day whose price applies, YYYY-MM-DD',
  },
}
