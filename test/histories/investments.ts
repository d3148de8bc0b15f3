/** Fixed-term investments: short ones, so that many end within a history. */
import { chooseAtEnd } from '../../src/modules/investments/operations/choose.ts'
import { leaveEarly } from '../../src/modules/investments/operations/leave-early.ts'
import { publishInvestmentOffer } from '../../src/modules/investments/operations/publish-offer.ts'
import { takeInvestment } from '../../src/modules/investments/operations/take.ts'
import { withdrawInvestmentOffer } from '../../src/modules/investments/operations/withdraw-offer.ts'
import { agreed } from '../closure/world.ts'
import { amountOf, anybody, ask, type Kind, keep, oneOf, params, type Town } from './town.ts'

/** By name: how many days, and whether it can be left early. */
const OFFERS = { 'easy-4': [4, true], 'easy-11': [11, true], 'locked-5': [5, false] } as const
type Offer = keyof typeof OFFERS
const NAMES = Object.keys(OFFERS)
const isOffer = (name: string): name is Offer => Object.hasOwn(OFFERS, name)

const publish = async (town: Town, offer: string, annual_bp: number): Promise<unknown> => {
  const [days, easy] = isOffer(offer) ? OFFERS[offer] : OFFERS['easy-4']
  const terms = { currency: 'CNY', days, annual_bp, early_bp: easy ? Math.floor(annual_bp / 4) : null }
  const asked = await ask(town, town.operators[0], [
    publishInvestmentOffer,
    { params: { offer }, body: { ...terms, least: '1', most: '100000', reason: 'agreed with the issuer' } },
  ])
  return asked.approval === null ? asked : agreed(town.world, asked)
}

/** Everything is offered, each at another rate than before; what is offered so already stands. */
export const publishOffers = async (town: Town): Promise<void> => {
  for (const name of NAMES) await publish(town, name, town.chance.below(601))
}

const invest = async (town: Town) => {
  const by = anybody(town)
  const choice = town.chance.happens(40) ? ('roll_over' as const) : ('pay_back' as const)
  const body = { offer: town.chance.pick(NAMES), amount: amountOf(town, 12_000), choice }
  const { id } = await ask(town, by, [takeInvestment, { params: params(by), body }])
  keep(town, 'investments', { id, by, to: by })
}

const choose = async (town: Town) => {
  const one = oneOf(town, 'investments', 'again')
  if (!one) return 'nothing'
  const body = { choice: town.chance.pick(['pay_back', 'roll_over'] as const) }
  return ask(town, one.by, [chooseAtEnd, { params: { ...params(one.by), investment: one.id }, body }])
}

const leave = async (town: Town) => {
  const one = oneOf(town, 'investments')
  if (!one) return 'nothing'
  const body = { at_least: '1' }
  return ask(town, one.by, [leaveEarly, { params: { ...params(one.by), investment: one.id }, body }])
}

const withdraw = (town: Town) =>
  ask(town, town.operators[1], [withdrawInvestmentOffer, { params: { offer: town.chance.pick(NAMES) } }])

export const investmentKinds: readonly Kind[] = [
  { name: 'invest', weight: 60, run: invest },
  { name: 'choose the end', weight: 14, run: choose },
  { name: 'leave early', weight: 20, run: leave },
  { name: 'withdraw offer', weight: 1, run: withdraw },
]
