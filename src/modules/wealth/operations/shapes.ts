/** The fund as the API shows it. */

import Type, { type Static } from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { named } from '../../../kernel/named.ts'
import { CurrencyShape, Id, Minor, nullable, Time } from '../../../kernel/shapes.ts'
import { Text } from '../../../kernel/text/text-schema.ts'
import { fundName, type Holding, isEstimate, type Order, requireFund } from '../wealth.ts'

export const DAY = Type.String({ format: 'date', examples: ['2026-03-02'] })
export const FUND = Text('exact', { maxLength: 64, examples: ['steady-cny'] })
/** Money in words of a fund: units have four digits, prices eight. */
const Units = Type.String({ description: 'In 1/10,000 of a unit', examples: ['10000'] })
const PriceText = Type.String({
  description: 'Of one unit, in 10^-8 of the main unit',
  examples: ['100000000'],
})

export const OrderShape = named('FundOrder', {
  id: Id,
  fund: FUND,
  kind: Type.Enum(['subscribe', 'redeem', 'redeem_fast']),
  state: Type.Enum(['pending', 'settled']),
  units: Units,
  amount: Minor,
  price: PriceText,
  estimated: Type.Boolean({
    description:
      'true until the price of the trading day is published: `price` is then the last one, and the amount of a redemption or ' +
      'the units of a subscription are what they would be at it',
  }),
  trading_day: DAY,
  placed_at: Time,
  settles_at: Time,
  settles_at_estimated: Type.Boolean({
    description:
      'true while the holidays of that year are not announced: the exchanges may be closed on the day, and then it ' +
      'settles on the next day on which they trade',
  }),
  settled_at: nullable(Time),
})

export const HoldingShape = named('FundHolding', {
  fund: FUND,
  name: Type.String(),
  currency: CurrencyShape,
  units: Units,
  price: PriceText,
  price_of: nullable(Type.String({ description: 'The day of the price; null = par, none was published' })),
  value: Minor,
})

export const showOrder = (o: Order): Static<typeof OrderShape> => ({
  id: o.id,
  fund: o.fund,
  kind: o.kind,
  state: o.state,
  units: o.units.toString(),
  amount: o.amount.toString(),
  price: o.price.toString(),
  estimated: o.estimated,
  trading_day: o.day,
  placed_at: isoOf(o.placed_at),
  settles_at: isoOf(o.settles_at),
  settles_at_estimated: o.state === 'pending' && isEstimate(o.settles_at, requireFund(o.fund)),
  settled_at: o.settled_at && isoOf(o.settled_at),
})

export const showHolding = (h: Holding, lang: Lang): Static<typeof HoldingShape> => ({
  fund: h.fund.id,
  name: fundName(h.fund, lang),
  currency: h.fund.currency,
  units: h.units.toString(),
  price: h.price.price.toString(),
  price_of: h.price.day,
  value: h.value.toString(),
})
