/** A worker that dies between any two statements of what it does for an investment, and an early exit that does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announce, mature } from '../../src/modules/investments/maturity.ts'
import { chooseAtEnd } from '../../src/modules/investments/operations/choose.ts'
import { leaveEarly } from '../../src/modules/investments/operations/leave-early.ts'
import { takeInvestment } from '../../src/modules/investments/operations/take.ts'
import type { Tx } from '../../src/platform/db/types.ts'
import { booksOf, differences } from '../closure/universal-books.ts'
import { failEverywhere } from '../closure/universal-faults.ts'
import { callBy, openWorld, type World } from '../closure/world.ts'
import { investing, params } from './investing.ts'
import { bothOffered, EASY } from './offers.ts'

let world: World
let holders: ReturnType<typeof investing>
beforeAll(async () => {
  world = await openWorld()
  holders = investing(world)
  await bothOffered(world)
})
afterAll(() => world.close())

/** Every fault leaves all tables as they were; then it is done, and done again it changes nothing. */
const survives = async (work: (tx: Tx) => Promise<unknown>, again: 'nothing' | 'refused') => {
  const before = await booksOf(world.db)
  let faults = 0
  await failEverywhere(world.db, work, async () => {
    faults++
  })
  expect(faults).toBeGreaterThan(2)
  const once = await booksOf(world.db)
  expect(differences(before, once)).not.toEqual([])
  if (again === 'refused') await expect(world.db.tx(work)).rejects.toMatchObject({ code: 'investment_ended' })
  else await world.db.tx(work)
  expect(differences(once, await booksOf(world.db))).toEqual([])
  await holders.controlled()
}
/** Business time alone goes on: nobody works. */
const idleUntil = async (day: string) => {
  const seconds = Math.ceil((await world.db.now()).until(`${day}T09:30:00+08:00`).total('seconds'))
  await world.passWith([], `PT${seconds}S`)
}

describe('whatever is broken off at any statement', () => {
  it('is taken once, or not at all', async () => {
    const { by } = await holders.rich()
    const call = callBy(by)
    const given = { ...params(by), query: {}, body: { offer: EASY, amount: '250000' } }
    await failEverywhere(
      world.db,
      (tx) => takeInvestment.run(tx, call, given),
      async () => expect(await holders.all(by)).toEqual([]),
    )
    expect(await holders.all(by)).toHaveLength(1)
    expect(await holders.purse(by)).toBe(4_750_000n)
  })

  it('is announced and then paid back once', async () => {
    const { by } = await holders.rich()
    const { id, pays_on, at_end } = await holders.invest(by, '1000000')
    await idleUntil(pays_on)
    await survives((tx) => mature(tx, id), 'nothing')
    expect(await world.db.tx((tx) => announce(tx, id))).toBeUndefined()
    expect(await holders.purse(by)).toBe(4_000_000n + BigInt(at_end.total))
  })

  it('is rolled over once', async () => {
    const { by } = await holders.rich()
    const { id, pays_on, at_end } = await holders.invest(by, '1000000')
    await idleUntil(Temporal.PlainDate.from(pays_on).subtract({ days: 3 }).toString())
    const at = {
      params: { wallet: by.wallet, investment: id },
      query: {},
      body: { choice: 'roll_over' as const },
    }
    await survives((tx) => chooseAtEnd.run(tx, callBy(by), at), 'nothing')
    await idleUntil(pays_on)
    await survives((tx) => mature(tx, id), 'nothing')
    expect(await holders.all(by)).toMatchObject([
      { state: 'running', rolled_from: id, begins_on: pays_on },
      { state: 'rolled_over' },
    ])
    expect(await holders.purse(by)).toBe(4_000_000n + BigInt(at_end.interest))
  })

  it('is left once', async () => {
    const { by } = await holders.rich()
    const { id } = await holders.invest(by, '1000000')
    await world.pass('P30D')
    const at = { params: { wallet: by.wallet, investment: id }, query: {}, body: { at_least: '1' } }
    await survives((tx) => leaveEarly.run(tx, callBy(by), at), 'refused')
    expect(await holders.purse(by)).toBe(5_000_288n)
  })
})

describe('at once', () => {
  it.each([1, 2, 3])('leaving and the worker on the day: the money comes back once (%i)', async () => {
    const { by } = await holders.rich()
    const { id, pays_on, at_end } = await holders.invest(by, '1000000')
    await idleUntil(pays_on)
    const ended = await Promise.allSettled([
      world.db.tx((tx) => mature(tx, id)),
      world.db.tx((tx) => mature(tx, id)),
      holders.exit(by, id, '1'),
      holders.choose(by, id, 'roll_over'),
    ])
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected'])
    expect(await holders.purse(by)).toBe(4_000_000n + BigInt(at_end.total))
    await holders.controlled()
  })
})
