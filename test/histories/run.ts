/** Random histories of a few towns at once, over one bank and one clock, and what is looked at on the way. */

import { Refusal } from '../../src/kernel/errors.ts'
import { actNamed } from '../../src/modules/identity/challenges/acts.ts'
import { registerIdentityActs } from '../../src/modules/identity/operations/acts.ts'
import { defaultPack, keepPacks, type Pack, usePacks } from '../../src/modules/policy/policy.ts'
import type { World } from '../closure/world.ts'
import { createChance } from '../crash/random.ts'
import { expectBooks } from './books.ts'
import { type Failure, pass, work } from './clock.ts'
import { closingKinds, review } from './closings.ts'
import { investmentKinds, publishOffers } from './investments.ts'
import { LIVING, paymentKinds } from './payments.ts'
import { productKinds, publishPrice } from './products.ts'
import { createTown, employ, join, type Kind, Many, type Town } from './town.ts'

if (!actNamed('wallet.resume')) registerIdentityActs()

export const KINDS: readonly Kind[] = [...paymentKinds, ...productKinds, ...investmentKinds, ...closingKinds]
const WEIGHT = KINDS.reduce((sum, { weight }) => sum + weight, 0)

export type History = {
  readonly seed: number
  readonly operations: number
  readonly towns: number
  /** Moves of the clock, with an equal share of the operations before each. */
  readonly rounds: number
  /** Payments of one market day: the more, the larger their share of all operations. */
  readonly crowd: number
}
/** By kind: how often it was done, and how often refused with which words. */
export type Mix = ReadonlyMap<string, { done: number; readonly refused: Map<string, number> }>
export type Lived = { readonly mix: Mix; readonly done: number; readonly towns: readonly Town[] }

/** A history that broke: where, and what came just before, so that it can be lived again. */
export class Broken extends Error {
  override readonly name = 'Broken'
}

const LAST = 40

/** Lives `operations` operations (done, or refused with words that are documented); the books are looked at on the way. */
export const live = async (world: World, history: History): Promise<Lived> => {
  const { seed, operations, rounds } = history
  const mix = new Map(KINDS.map(({ name }) => [name, { done: 0, refused: new Map<string, number>() }]))
  const towns = Array.from({ length: history.towns }, (_, i) =>
    createTown(world, { seed: mixed(seed, i, 0), crowd: history.crowd }),
  )
  const diary: string[] = []
  const chance = createChance(seed)
  let done = 0
  try {
    for (const town of towns) await employ(town)
    await Promise.all(towns.map(settle))
    for (let round = 0; round < rounds; round++) {
      await rules(world, round)
      await price(towns[0])
      if (towns[0]) await publishOffers(towns[0])
      const each = Math.ceil((operations - done) / (rounds - round) / towns.length)
      const counts = await Promise.all(
        towns.map((town, i) =>
          several(town, { number: i, from: round * 1_000_000, count: each, seed, diary, mix }),
        ),
      )
      done += counts.reduce((sum, count) => sum + count, 0)
      const hours = chance.pick([1, 3, 12, 24, 24, 48, 72, 100])
      diary.push(`the clock moves ${hours} h`)
      requireNone(await pass(world.db, world.handlers, hours))
      for (const town of towns) await whoLeft(town)
      if (round % LOOK_EVERY === LOOK_EVERY - 1) await expectBooks(world.db, takenBack(towns))
    }
    return { mix, done, towns }
  } catch (error) {
    const last = diary.slice(-LAST).join('\n  ')
    throw new Broken(`seed ${seed}, after ${done} operations; the last ones:\n  ${last}\n${said(error)}`, {
      cause: error,
    })
  }
}

/** Rounds between two looks at the books. */
const LOOK_EVERY = 6

const said = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

/** One number of several: each operation has chance of its own. */
const mixed = (...parts: readonly number[]): number =>
  parts.reduce((sum, part) => Math.imul(sum ^ part, 0x9e3779b1) + 0x7f4a7c15, 17)

const settle = async (town: Town): Promise<void> => {
  while (town.members.length < LIVING) await join(town)
}

type Stretch = {
  readonly number: number
  readonly from: number
  readonly count: number
  readonly seed: number
  readonly diary: string[]
  readonly mix: Mix
}

/** One after the other, so that a town's own history is the same when it is lived again. */
const several = async (town: Town, stretch: Stretch): Promise<number> => {
  let counted = 0
  for (let i = 0; counted < stretch.count; i++) {
    town.chance = createChance(mixed(stretch.seed, stretch.number, stretch.from + i))
    counted += await one(town, stretch)
  }
  return counted
}

const drawn = (town: Town): Kind => {
  let at = town.chance.below(WEIGHT)
  for (const kind of KINDS) {
    at -= kind.weight
    if (at < 0) return kind
  }
  throw new RangeError('the weights do not add up')
}

/** How many operations it was. */
const one = async (town: Town, { number, diary, mix }: Stretch): Promise<number> => {
  const kind = drawn(town)
  const tally = mix.get(kind.name)
  if (!tally) throw new Error(`nobody counts ${kind.name}`)
  const write = (refusal: Refusal | undefined): void => {
    if (refusal) tally.refused.set(refusal.code, (tally.refused.get(refusal.code) ?? 0) + 1)
    else tally.done++
    diary.push(`town ${number}: ${kind.name}: ${refusal?.code ?? 'done'}`)
    if (diary.length > LAST * 50) diary.splice(0, LAST * 25)
  }
  try {
    const did = await kind.run(town)
    if (did === 'nothing') return 0
    const refusals = did instanceof Many ? did.refusals : [undefined]
    for (const refusal of refusals) write(refusal)
    return refusals.length
  } catch (error) {
    if (!(error instanceof Refusal)) {
      diary.push(`town ${number}: ${kind.name}: broke`)
      throw error
    }
    write(error)
    return 1
  }
}

/** Whoever has left makes room for somebody else. */
const whoLeft = async (town: Town): Promise<void> => {
  const rows = await town.world.db.query<{ id: string; wallet: string }>(
    `SELECT id, wallet FROM closure.closure WHERE state = 'closed' AND wallet = ANY($1::uuid[])`,
    [town.members.map((m) => m.wallet)],
  )
  for (const { id, wallet } of rows) {
    const at = town.members.findIndex((m) => m.wallet === wallet)
    const [gone] = town.members.splice(at, 1)
    if (gone) town.former.push({ ...gone, closure: id })
  }
  while (town.members.length < FEWEST) await join(town)
}
const FEWEST = 8

const POLICIES = [
  { policy: 'suspense', window: 'P30D' },
  { policy: 'reject', window: 'P30D' },
  { policy: 'forward', window: 'P30D', forward_for: 'P60D' },
  { policy: 'repay', window: 'P30D' },
] as const satisfies readonly Pack['late_money']['bank'][]

/** How far back a price is still made up for, in days. */
const PRICES_OF = 30

/** Prices of the fund, where days have none yet: most of them (`percent`), so that some orders wait longer than they were told. */
const price = async (town: Town | undefined, percent = 70): Promise<void> => {
  if (!town) return
  const today = (await town.world.db.now()).toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  const known = await town.world.db.query<{ day: string }>('SELECT day::text AS day FROM wealth.price')
  for (let back = PRICES_OF; back >= 0; back--) {
    const day = today.subtract({ days: back })
    const begun = known.length > 0 || back === 1
    if (!begun || known.some((one) => one.day === day.toString()) || !town.chance.happens(percent)) continue
    await publishPrice(town, day).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
  }
}

/** New rules about late money from time to time, and terms of a few days; cases keep those they began under. */
const rules = async (world: World, round: number): Promise<void> => {
  const pack = defaultPack()
  const rule = POLICIES[round % POLICIES.length] ?? POLICIES[0]
  const late_money = { ...pack.late_money, bank: rule, refund: rule }
  const investments = { ...pack.investments, days: { least: 1, most: 30 } }
  const version = `${pack.version.split('.')[0]}.${1001 + round}`
  usePacks([{ ...pack, version, late_money, investments }], pack.id)
  await keepPacks(world.db)
}

const requireNone = (failures: readonly Failure[]): void => {
  const [first] = failures
  if (first)
    throw new Error(`the worker failed ${failures.length} times, first at ${first.kind}`, {
      cause: first.error,
    })
}

export const takenBack = (towns: readonly Town[]): ReadonlyMap<string, bigint> => {
  const sum = new Map<string, bigint>()
  for (const town of towns)
    for (const [currency, amount] of town.chargedBack) sum.set(currency, (sum.get(currency) ?? 0n) + amount)
  return sum
}

/** Time goes on without anybody doing anything, and the books are looked at. */
export const rest = async (world: World, { towns }: Lived, days: number): Promise<void> => {
  requireNone(await work(world.db, world.handlers))
  for (const town of towns) await reviewAll(town)
  for (let left = days; left > 0; left -= 5) {
    requireNone(await pass(world.db, world.handlers, 24 * 5))
    await price(towns[0], 100)
  }
  for (const town of towns) await whoLeft(town)
  await expectBooks(world.db, takenBack(towns))
}

/** No operator leaves a case for another day. */
const reviewAll = async (town: Town): Promise<void> => {
  for (;;)
    try {
      if ((await review(town)) === 'nothing') return
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
}

/** A table that a person can read. */
export const shown = ({ mix, done }: Pick<Lived, 'mix' | 'done'>): string => {
  const lines = [...mix].map(([name, { done: yes, refused }]) => {
    const no = [...refused].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`)
    return `  ${name.padEnd(24)} ${String(yes).padStart(7)}   ${no.join(', ')}`
  })
  return `${done} operations: kind, how often done, how often refused and why\n${lines.join('\n')}`
}
