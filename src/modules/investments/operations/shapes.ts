/** Fixed-term investments as the API shows them. */
import Type, { type Static } from 'typebox'
import { type Instant, isoOf, zoneInUse } from '../../../kernel/clock.ts'
import { named } from '../../../kernel/named.ts'
import { CurrencyShape, Id, Minor, nullable, Time } from '../../../kernel/shapes.ts'
import { Text } from '../../../kernel/text/text-schema.ts'
import {
  choiceEnds,
  type Exit,
  endsOn,
  exitNow,
  interestAtEnd,
  isEstimate,
  type Offer,
  paysAt,
  placedOf,
  type Row,
} from '../investments.ts'

export const InvestmentParams = Type.Object({ wallet: Id, investment: Id })
/** A name that staff gave the offer: part of an address, not a sentence. */
export const OFFER = Text('exact', { maxLength: 64, examples: ['steady-90'] })
export const CHOICE = Type.Enum(['pay_back', 'roll_over'], {
  description:
    'pay_back: principal and interest into the wallet. roll_over: the interest into the wallet, the principal for another term at the rate that is told before, or a better one that is offered on the day when no other term is worse',
})

const Rate = named('InvestmentRate', {
  annual_bp: Type.Integer({
    description: 'Simple annual rate in 1/10,000, by actual days, rounded half up once at the end',
  }),
  early_bp: nullable(
    Type.Integer({
      description:
        'The rate for the days until somebody leaves early; the principal always comes back whole. null: nobody can leave early',
    }),
  ),
  year_days: Type.Integer({ description: 'Days of the year that the rates are for: 365 or 360' }),
})
type Rated = Pick<Offer, 'annual_bp' | 'early_bp' | 'year_days'>
const rateOf = ({ annual_bp, early_bp, year_days }: Rated): Static<typeof Rate> => ({
  annual_bp,
  early_bp,
  year_days,
})

export const OfferShape = named('InvestmentOffer', {
  offer: OFFER,
  version: Type.Integer(),
  currency: CurrencyShape,
  days: Type.Integer({ description: 'Length of the term in calendar days' }),
  rate: Rate,
  least: Minor,
  most: Minor,
  published_at: Time,
})
export const OfferList = named('InvestmentOffers', { offers: Type.Array(OfferShape) })
export const showOffer = (o: Offer): Static<typeof OfferShape> => ({
  offer: o.id,
  version: o.version,
  currency: o.currency,
  days: o.days,
  rate: rateOf(o),
  least: o.least.toString(),
  most: o.most.toString(),
  published_at: isoOf(o.published_at),
})

/** When it ends and is paid: of an investment, and of a preview. */
export const TERM = {
  begins_on: Type.String({ format: 'date', description: 'The first day that bears interest' }),
  ends_on: Type.String({ format: 'date', description: 'The end of the term by the calendar' }),
  pays_on: Type.String({
    format: 'date',
    description:
      'The day on which it is paid back: `ends_on`, or the next day on which the exchanges trade. Interest runs to it',
  }),
  pays_on_estimated: Type.Boolean({
    description:
      'true while the holidays of that year are not announced: the exchanges may be closed on the day, and then it is paid back, with interest, on the next day on which they trade',
  }),
  pays_at: Time,
}
type Term = {
  readonly begins_on: Temporal.PlainDate
  readonly days: number
  readonly pays_on: Temporal.PlainDate
}
export const showTerm = (term: Term) => ({
  begins_on: term.begins_on.toString(),
  ends_on: endsOn(term).toString(),
  pays_on: term.pays_on.toString(),
  pays_on_estimated: isEstimate(term.pays_on, zoneInUse()),
  pays_at: isoOf(paysAt(term.pays_on, zoneInUse())),
})

const AtEnd = named('InvestmentReturn', { interest: Minor, total: Minor })
const Early = named('EarlyExit', {
  returns: Type.String({ description: 'Principal and interest in the wallet, minor units' }),
  interest: Minor,
  cost: Type.String({
    description: 'The interest that was agreed for these days and is not paid, minor units',
  }),
})

export const showExit = ({ returns, interest, cost }: Exit): Static<typeof Early> => ({
  returns: returns.toString(),
  interest: interest.toString(),
  cost: cost.toString(),
})

export const InvestmentShape = named('Investment', {
  id: Id,
  state: Type.Enum(['running', 'paid', 'left', 'rolled_over', 'undone'], {
    description: 'undone: taken back without cost by a freeze, as it was taken in the days before',
  }),
  offer: OFFER,
  version: Type.Integer(),
  currency: CurrencyShape,
  principal: Minor,
  rate: Rate,
  ...TERM,
  at_end: AtEnd,
  choice: CHOICE,
  choice_until: Time,
  rolls_at: nullable(
    Type.String({
      format: 'date-time',
      description: 'When it is rolled over unless its holder chooses otherwise; null: it is paid back',
    }),
  ),
  told_version: nullable(
    Type.Integer({
      description:
        'The version of the offer whose rate was told for the roll-over; null: nothing was told yet, or it is paid back',
    }),
  ),
  early_exit: Type.Union([Early, Type.Null()], {
    description: 'Today; null where the terms exclude it, and once it is over',
  }),
  interest_paid: Minor,
  rolled_from: nullable(Id),
  taken_at: Time,
  ended_at: nullable(Time),
})

const rollsAt = (row: Row): string | null => {
  if (row.state === 'rolled_over') return row.ended_at && isoOf(row.ended_at)
  if (row.state !== 'running' || row.choice === 'pay_back') return null
  return isoOf(paysAt(placedOf(row).pays_on, zoneInUse()))
}

export const showInvestment = (row: Row, at: Instant): Static<typeof InvestmentShape> => {
  const interest = interestAtEnd(row)
  const exit = exitNow(row, at)
  return {
    id: row.id,
    state: row.state,
    offer: row.offer,
    version: row.version,
    currency: row.currency,
    principal: row.principal.toString(),
    rate: rateOf(row),
    ...showTerm(placedOf(row)),
    at_end: { interest: interest.toString(), total: (row.principal + interest).toString() },
    choice: row.choice,
    choice_until: isoOf(choiceEnds(row)),
    rolls_at: rollsAt(row),
    told_version: row.told,
    early_exit: exit ? showExit(exit) : null,
    interest_paid: row.interest.toString(),
    rolled_from: row.rolled_from,
    taken_at: isoOf(row.taken_at),
    ended_at: row.ended_at && isoOf(row.ended_at),
  }
}

export const PreviewShape = named('InvestmentPreview', {
  offer: OfferShape,
  amount: Minor,
  ...TERM,
  at_end: AtEnd,
  early_exit_latest: Type.Union([Early, Type.Null()], {
    description:
      'What leaving it on the day before its end would bring, and cost: before, leaving costs less. null: it cannot be left early',
  }),
})
