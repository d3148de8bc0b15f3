/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    wealth: 'A money-market fund: units, redemptions, daily prices',
  },
  summaries: {
    'wealth.read_fund': 'Fund units of a wallet, their value, and orders under way',
    'wealth.subscribe': 'Buy fund units with money of the wallet, at the price of the trading day',
    'wealth.redeem':
      'Give fund units back at the price of the trading day: the money is there on the next one, or at once up to a daily limit',
    'operator.publish_price':
      'Publish the price of a fund for a day; one that is far from the one before it, or of a day before one that has a price, takes two people',
  },
  descriptions: {
    'wealth.subscribe':
      'The price is that of `trading_day`: the day of the order where it comes before the cut-off of the exchanges, else the next one. Nobody knows it yet: the money leaves at once, the units come at `settles_at`, and until the price is published `estimated` is true. A fund that has never had a price gives units at par, at once.',
    'wealth.redeem':
      'As many units leave at once as are worth `amount` at the last price; what they bring follows from the price of `trading_day`, so that what arrives may be more or less, and until it is published `estimated` is true. Where it is late, the order waits for it: `settles_at` is then the next date, and the holder is written to. A fast redemption is paid at the last price, which must not be older than the exchange day before today (`price_stale`). A fund that has never had a price pays par.',
    'operator.publish_price':
      'Alone within `alone.fund_price.alone_bp` of the price before, however many days are between, and within `alone.per_day.fund_price` for all prices of one person in a calendar day; the same price again is known and answers the same. Whoever holds units of the fund neither publishes nor decides. A day whose orders are still taken (until the cut-off of the exchanges), and another price for a day that has one, are refused. Orders whose date came without a price settle as soon as it is there.',
  },
  fields: {
    '?day': 'Day, YYYY-MM-DD',
    fund: 'Id of the fund',
    holdings: 'Fund units that are held',
    pending: 'Orders under way',
    settles_at: 'When it settles: the money of a redemption, the units of a subscription',
    trading_day: 'Day whose price applies, YYYY-MM-DD',
  },
}
