/**
 * A few people with everything a wallet can hold. Each operation has a source of chance of its own, so that one that
 * ends otherwise does not change what the next ones are.
 */
import type { TObject, TSchema } from 'typebox'
import { Refusal } from '../../src/kernel/errors.ts'
import { newId, type Uuid } from '../../src/kernel/ids.ts'
import type { Actor } from '../../src/kernel/usecase.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { createKeys } from '../../src/modules/vault/vault.ts'
import { openWalletPocket } from '../../src/modules/wallets/operations/pockets/open-pocket.ts'
import { act, type Holder, linked, person, post, type World } from '../closure/world.ts'
import { type Chance, createChance } from '../crash/random.ts'

export type Member = Holder & { readonly name: string; readonly accounts: Uuid[]; readonly shop: boolean }
/** Something that was made and can be acted upon: by whom, towards whom. */
export type Thing = { readonly id: Uuid; readonly by: Member; readonly to: Member }
export const PILES = [
  'offers',
  'holds',
  'purchases',
  'disputes',
  'bills',
  'loans',
  'mandates',
  'subscriptions',
  'orders',
  'investments',
] as const
export type DueBatch = (typeof PILES)[number]

export type Town = {
  readonly world: World
  readonly members: Member[]
  readonly former: (Member & { readonly closure: Uuid })[]
  readonly things: Readonly<Record<DueBatch, Thing[]>>
  /** The first opens cases for holders, so that it may not always review them. */
  readonly operators: readonly [Actor, Actor, Actor]
  /** What the bank took back by its own account, by currency. */
  readonly chargedBack: Map<string, bigint>
  /** How many pay at once on a market day. */
  readonly crowd: number
  chance: Chance
  people: number
}

export const CURRENCIES = ['CNY', 'USD'] as const
/** Tails of accounts: mostly an ordinary bank, sometimes each of those that misbehave. */
const TAILS = ['4321', '4321', '5432', '6543', '0002', '0004', '0005', '0006', '0007', '0010']

export const createTown = (world: World, { seed, crowd }: { seed: number; crowd: number }): Town => ({
  world,
  members: [],
  former: [],
  things: { offers: [], holds: [], purchases: [], disputes: [], bills: [], loans: [], mandates: [], subscriptions: [], orders: [], investments: [] },
  operators: [operator(), operator(), operator()],
  chargedBack: new Map(),
  crowd,
  chance: createChance(seed),
  people: 0,
}) // biome-ignore format: a row

const operator = (): Actor => ({
  kind: 'operator',
  operator: newId(0),
  roles: ['agent', 'checker', 'compliance', 'engineer'],
})

/** What staff ask of a second person and is about nobody lies under their own keys. */
export const employ = ({ world, operators }: Town): Promise<void> =>
  world.db.tx(async (tx) => {
    for (const one of operators) if (one.kind === 'operator') await createKeys(tx, one.operator)
  })

/** Every third opens a shop. */
export const join = async (town: Town): Promise<Member> => {
  const { world, chance } = town
  const number = town.people++
  const holder = await person(world)
  const accounts = [await linked(world, holder, chance.pick(TAILS))]
  const shop = number % 3 === 0
  const member = { ...holder, name: `${number}`, accounts, shop }
  const params = { wallet: holder.wallet }
  if (shop) await act(world, holder, [becomeMerchantUseCase, { params, body: { name: `Shop ${number}` } }])
  if (shop || chance.happens(60))
    await act(world, holder, [openWalletPocket, { params, body: { currency: 'USD' } }])
  town.members.push(member)
  return member
}

/** Out of reach of what the use-case says that it may answer: a request would have been answered with a 500. */
export class Undeclared extends Error {
  override readonly name = 'Undeclared'
}

const declared = async <T>(
  useCase: { readonly name: string; readonly refuses: readonly string[] },
  run: () => Promise<T>,
): Promise<T> => {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Refusal) || useCase.refuses.includes(error.code)) throw error
    throw new Undeclared(`${useCase.name} answers ${error.code}`, { cause: error })
  }
}

/** As `act` of the world, and a refusal has to be one that is documented. */
export const ask = <P extends TObject, Q extends TObject, B extends TSchema, O extends TSchema>(
  { world }: Town,
  by: Actor,
  what: Parameters<typeof act<P, Q, B, O>>[2],
) => declared(what[0], () => act(world, by, what))

export const lane = <P extends TObject, Q extends TObject, B extends TSchema, O extends TSchema>(
  { world }: Town,
  by: Actor,
  what: Parameters<typeof post<P, Q, B, O>>[2],
) => declared(what[0], () => post(world, by, what))

export const params = (by: Member) => ({ wallet: by.wallet })
export const anybody = ({ members, chance }: Town): Member => chance.pick(members)
/** Somebody else; towns never have fewer than two. */
export const another = (town: Town, than: Member): Member => {
  const other = anybody(town)
  return other === than ? another(town, than) : other
}
export const aShop = (town: Town, than?: Member): Member | undefined => {
  const shops = town.members.filter((m) => m.shop && m !== than)
  return shops.length > 0 ? town.chance.pick(shops) : undefined
}

/** Amounts of everyday life, and now and then one at which the simulated bank misbehaves. */
export const amountOf = ({ chance }: Town, most = 60_000): string =>
  chance.happens(12) ? chance.pick(['1313', '1414', '1515', '1616', '1717']) : String(1 + chance.below(most))

/** Mostly the currency that everybody has. */
export const currencyOf = ({ chance }: Town): (typeof CURRENCIES)[number] =>
  chance.happens(75) ? 'CNY' : 'USD'

/** Puts something aside for later operations; the oldest are forgotten. */
export const keep = (town: Town, batch: DueBatch, thing: Thing): void => {
  const things = town.things[batch]
  things.push(thing)
  if (things.length > KEPT) things.shift()
}
const KEPT = 60

/** One of the things of a pile, taken from it (`once`) or left there. */
export const oneOf = (town: Town, batch: DueBatch, once: 'once' | 'again' = 'once'): Thing | undefined => {
  const things = town.things[batch]
  if (things.length === 0) return undefined
  const at = town.chance.below(things.length)
  return once === 'once' ? things.splice(at, 1)[0] : things[at]
}

/** What each of several operations met. */
export class Many {
  readonly refusals: readonly (Refusal | undefined)[]
  constructor(refusals: readonly (Refusal | undefined)[]) {
    this.refusals = refusals
  }
}
/** `nothing`: there was nobody or nothing to do it with; it does not count. `Many`: each of them counts. */
export type Did = unknown
export type Kind = { readonly name: string; readonly weight: number; run(town: Town): Promise<Did> }
