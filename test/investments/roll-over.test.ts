import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { withdrawInvestmentOffer } from '../../src/modules/investments/operations/withdraw-offer.ts'
import { placeAuthorityOrder } from '../../src/modules/wallets/operations/orders/place-order.ts'
import { restrict } from '../../src/modules/wallets/wallets.ts'
import { act, agreed, type Holder, openWorld, type World } from '../closure/world.ts'
import { investing, params } from './investing.ts'
import { bothOffered, offered, operator } from './offers.ts'

let world: World
let holders: ReturnType<typeof investing>
beforeAll(async () => {
  world = await openWorld()
  holders = investing(world)
  await bothOffered(world)
})
afterAll(() => world.close())

describe('a roll-over', () => {
  /** Words and act alike: no roll-over that will not be, no choice that is refused. */
  const toldOfNone = async (by: Holder) => {
    const [said, ...more] = await holders.told(by, 'investment_ends_soon')
    expect(more).toEqual([])
    expect(said).toMatch(/paid back into your wallet with its interest\. Nothing can be rolled over/)
    expect(said).not.toMatch(/choose|until|a year/)
  }

  it('is told with its rate, and then at that rate although less is offered on the day', async () => {
    await offered(world, 'roll-60', { days: 60, annual_bp: 300 })
    const { by } = await holders.rich()
    const first = await holders.invest(by, '1000000', { offer: 'roll-60', choice: 'roll_over' })
    await holders.until(Temporal.PlainDate.from(first.pays_on).subtract({ days: 6 }).toString())
    expect(await holders.told(by, 'investment_ends_soon')).toEqual([
      expect.stringMatching(/rolled over.* 3\.00% a year/),
    ])
    await offered(world, 'roll-60', { days: 60, annual_bp: 100 })
    await holders.until(first.pays_on)
    const [next, old] = await holders.all(by)
    expect(old).toMatchObject({ id: first.id, state: 'rolled_over', interest_paid: first.at_end.interest })
    expect(next).toMatchObject({
      state: 'running',
      principal: '1000000',
      begins_on: first.pays_on,
      rate: { annual_bp: 300 },
      rolled_from: first.id,
      choice: 'roll_over',
    })
    expect(await holders.purse(by)).toBe(4_000_000n + BigInt(first.at_end.interest))
    expect(await holders.told(by, 'investment_rolled_over')).toHaveLength(1)
    await holders.controlled()
  })

  it('is at a better rate of the day, and not at all when nothing is offered before it was told', async () => {
    await offered(world, 'better-60', { days: 60, annual_bp: 200 })
    await offered(world, 'gone-60', { days: 60, annual_bp: 200 })
    const { by } = await holders.rich()
    const better = await holders.invest(by, '1000000', { offer: 'better-60', choice: 'roll_over' })
    const gone = await holders.invest(by, '500000', { offer: 'gone-60', choice: 'roll_over' })
    await act(world, await operator(world), [withdrawInvestmentOffer, { params: { offer: 'gone-60' } }])
    await holders.until(Temporal.PlainDate.from(better.pays_on).subtract({ days: 2 }).toString())
    await offered(world, 'better-60', { days: 60, annual_bp: 260 })
    await holders.until(better.pays_on)
    const found = await holders.all(by)
    expect(found.find(({ rolled_from }) => rolled_from === better.id)).toMatchObject({
      rate: { annual_bp: 260 },
    })
    expect(found.find(({ id }) => id === gone.id)).toMatchObject({ state: 'paid' })
    expect(await holders.told(by, 'investment_ends_soon')).toContainEqual(
      expect.stringMatching(/cannot be rolled over/),
    )
  })

  it('is never on a term that is worse than told, however high the rate of the day', async () => {
    const [same, shut, less, both] = ['early-same', 'early-shut', 'early-less', 'early-both'] as const
    for (const offer of [same, shut, less, both])
      await offered(world, offer, { days: 60, annual_bp: 250, early_bp: 200 })
    const { by } = await holders.rich()
    const taken = new Map<string, string>()
    let day = ''
    for (const offer of [same, shut, less, both]) {
      const { id, pays_on } = await holders.invest(by, '100000', { offer, choice: 'roll_over' })
      taken.set(id, offer)
      day = pays_on
    }
    await holders.until(Temporal.PlainDate.from(day).subtract({ days: 2 }).toString())
    const said = await holders.told(by, 'investment_ends_soon')
    expect(said).toHaveLength(4)
    for (const text of said) expect(text).toMatch(/2\.50% a year, or more.* 2\.00% a year/)
    await offered(world, same, { days: 60, annual_bp: 250, early_bp: null })
    await offered(world, shut, { days: 60, annual_bp: 300, early_bp: null })
    await offered(world, less, { days: 60, annual_bp: 300, early_bp: 100 })
    await offered(world, both, { days: 60, annual_bp: 300, early_bp: 250 })
    await holders.until(day)
    const next = (await holders.all(by)).filter(({ rolled_from }) => rolled_from !== null)
    const terms = next.map(({ rolled_from, rate }) => [taken.get(rolled_from ?? ''), rate] as const)
    const kept = { annual_bp: 250, early_bp: 200 }
    expect(Object.fromEntries(terms)).toMatchObject({
      [same]: kept,
      [shut]: kept,
      [less]: kept,
      [both]: { annual_bp: 300, early_bp: 250 },
    })
  })

  it('that was chosen at a rate that was shown stands, however late the worker comes', async () => {
    const { by } = await holders.rich()
    const [fresh, anew] = [
      await holders.invest(by, '1000000'),
      await holders.invest(by, '500000', { choice: 'roll_over' }),
    ]
    const until = async (time: string) => {
      const seconds = Math.ceil((await world.db.now()).until(time).total('seconds'))
      await world.passWith([], `PT${seconds}S`)
    }
    const before = Temporal.PlainDate.from(fresh.pays_on).subtract({ days: 1 })
    await until(`${before}T20:00:00+08:00`)
    // Also whoever only says again what they had chosen when it was taken.
    for (const { id } of [fresh, anew])
      expect(await holders.choose(by, id, 'roll_over')).toMatchObject({ told_version: 1 })
    await until(`${fresh.pays_on}T02:00:00+08:00`)
    await world.work()
    const said = await holders.told(by, 'investment_ends_soon')
    expect(said).toHaveLength(2)
    for (const text of said) {
      expect(text).toMatch(/then rolled over, as you chose, at 2\.50% a year/)
      // No way out is named that is over.
      expect(text).not.toMatch(/instead until/)
    }
    await holders.until(fresh.pays_on)
    for (const { id } of [fresh, anew])
      expect(await holders.one(by, id)).toMatchObject({ state: 'rolled_over' })
  })

  it('can be taken back until the day before, and no later', async () => {
    const { by } = await holders.rich()
    const { id, pays_on, choice_until } = await holders.invest(by, '1000000', { choice: 'roll_over' })
    expect(choice_until).toBe(
      Temporal.Instant.from(`${pays_on}T00:00:00+08:00`).toString({ fractionalSecondDigits: 3 }),
    )
    await holders.until(Temporal.PlainDate.from(pays_on).subtract({ days: 1 }).toString(), '23:58')
    expect(await holders.choose(by, id, 'pay_back')).toMatchObject({
      choice: 'pay_back',
      rolls_at: null,
      told_version: null,
    })
    expect(await holders.choose(by, id, 'roll_over')).toMatchObject({ choice: 'roll_over', told_version: 1 })
    await holders.choose(by, id, 'pay_back')
    await holders.until(pays_on, '00:01')
    await expect(holders.choose(by, id, 'roll_over')).rejects.toMatchObject({ code: 'choice_too_late' })
    await holders.until(pays_on)
    expect(await holders.one(by, id)).toMatchObject({ state: 'paid' })
    await expect(holders.choose(by, id, 'pay_back')).rejects.toMatchObject({ code: 'investment_ended' })
  })

  it('is none for whoever was not told in time: a worker that was away pays back', async () => {
    const { by } = await holders.rich()
    const { id, pays_on } = await holders.invest(by, '1000000', { choice: 'roll_over' })
    const seconds = Math.ceil((await world.db.now()).until(`${pays_on}T12:00:00+08:00`).total('seconds'))
    await world.passWith([], `PT${seconds}S`)
    await world.work()
    expect(await holders.one(by, id)).toMatchObject({ state: 'paid' })
    expect(await holders.told(by, 'investment_ends_soon')).toEqual([])
  })

  it('is none for a wallet that is restricted on the day', async () => {
    const { by } = await holders.rich()
    const { id, pays_on } = await holders.invest(by, '1000000', { choice: 'roll_over' })
    await world.db.tx((tx) => restrict(tx, [by.wallet], 'frozen'))
    await holders.until(pays_on)
    expect(await holders.one(by, id)).toMatchObject({ state: 'paid' })
    await toldOfNone(by)
  })

  it('is none while an order of an authority stands: what is paid back is there for it', async () => {
    const { by } = await holders.rich()
    const { id, pays_on } = await holders.invest(by, '1000000', { choice: 'roll_over' })
    const order = { kind: 'freeze', authority: 'Court', document: '2026-17', disclosure: 'full' } as const
    const until = isoOf(plus(await world.db.now(), 'P200D'))
    const body = { ...order, amount: '90000000', currency: 'CNY', until, reason: 'the paper of the court' }
    const officer = { ...(await operator(world)), roles: ['compliance' as const] }
    const asked = await act(world, officer, [placeAuthorityOrder, { ...params(by), body }])
    if (asked.approval !== null) await agreed(world, asked)
    await holders.until(pays_on)
    expect(await holders.one(by, id)).toMatchObject({ state: 'paid' })
    await toldOfNone(by)
  })
})
