import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { withdrawStandingClosure } from '../../src/modules/closure/operations/standing/withdraw-standing.ts'
import { accountId, post as postNow } from '../../src/modules/ledger/ledger.ts'
import { cancelTransfer } from '../../src/modules/payments/operations/transfers/cancel-transfer.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { type Failure, work } from '../histories/clock.ts'
import { type Purse, transfer as transferOf } from '../ledger/wallets-of.ts'
import { open, plan, read, standing } from './steps.ts'
import {
  act,
  funded,
  type Holder,
  letters,
  linked,
  look,
  openWorld,
  person,
  post,
  recorded,
  type World,
} from './world.ts'

describe('close when ready', () => {
  let world: World
  let friend: Holder
  beforeAll(async () => {
    world = await openWorld()
    friend = await person(world)
  })
  afterAll(() => world.close())

  const purseOf = ({ wallet, person, bucket }: Holder): Purse => ({
    wallet,
    person,
    bucket,
    account: accountId(wallet, 'available', 'CNY'),
  })
  const somebodyWaits = async () => {
    const [row] = await world.db.query<{ n: bigint }>(
      `SELECT count(*) AS n FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    return row !== undefined && row.n > 0n
  }

  const CNY = { currency: 'CNY', receive_at_least: '4000', repay_at_most: '0', fees_at_most: '0' } as const

  /** Somebody with 50.00 of whom 7.00 wait for a friend to take them. */
  const waiting = async () => {
    const by = await person(world)
    await funded(world, by, { instrument: await linked(world, by), amount: '5000' })
    const sent = await post(world, by, [
      transfer,
      {
        params: { wallet: by.wallet },
        body: { to: { wallet: friend.wallet }, amount: '700', currency: 'CNY', accept: 'required' },
      },
    ])
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    return { by, sent: sent.id }
  }
  const events = async (by: Holder) => {
    const { id } = await read(world, by)
    return (await look(world, by, [closureTimeline, { params: { closure: id } }])).events.map((e) => e.type)
  }

  it('waits for what blocks, and closes as soon as it is gone, without the holder coming back', async () => {
    const { by, sent } = await waiting()
    const stood = await standing(world, by, { bounds: [CNY] })
    expect(stood).toMatchObject({ state: 'preparing', standing: { bounds: [CNY], not_before: null } })
    await world.work()
    const looked = await read(world, by)
    expect(looked.state).toBe('preparing')
    // What it waits for, and when we look again, is no secret: in the case and in the message.
    const [wait] = looked.standing?.waits_for ?? []
    const blocking = looked.obligations.find((o) => o.blocks)
    expect(wait).toEqual({ code: blocking?.code, words: blocking?.title, until: blocking?.clears_at })
    const next = looked.standing?.next_look_at ?? ''
    expect(next > isoOf(await world.db.now())).toBe(true)
    expect(next <= isoOf(plus(await world.db.now(), 'PT6H'))).toBe(true)
    const told = (await letters(world, by)).find(({ template }) => template === 'closure_stands')
    expect(told?.message.text).toMatch(new RegExp(`It waits for: ${wait?.words} .*We look again by \\d+ `))
    expect(told?.message.links).toEqual([
      expect.stringContaining('/freeze#'),
      expect.stringContaining('/receipt#'),
    ])
    await act(world, by, [cancelTransfer, { params: { wallet: by.wallet, transfer: sent } }])
    await world.pass('PT7H')
    const accepted = await read(world, by)
    expect(accepted).toMatchObject({ state: 'cooling_off', standing: null })
    expect(accepted.quote?.lines).toMatchObject([{ amount: '5000' }])
    await world.pass('P8D')
    expect((await read(world, by)).state).toBe('closed')
    expect(await events(by)).toEqual(expect.arrayContaining(['standing', 'accepted', 'closed']))
  })

  it('waits for money that is just moving, and is accepted on what there is then', async () => {
    const rich = await person(world)
    await funded(world, rich, { instrument: await linked(world, rich), amount: '5000' })
    const by = await person(world)
    await funded(world, by, { instrument: await linked(world, by), amount: '5000' })
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    await standing(world, by, { bounds: [CNY] })
    let looked: Promise<Failure[]> | undefined
    await world.db.tx(async (tx) => {
      await postNow(tx, [transferOf({ from: purseOf(rich), to: purseOf(by), amount: 7n })])
      looked = work(world.db, world.handlers)
      await expect.poll(somebodyWaits).toBe(true)
    })
    expect(await looked).toEqual([])
    const accepted = await read(world, by)
    expect(accepted).toMatchObject({ state: 'cooling_off', quote: { lines: [{ amount: '5007' }] } })
  })

  it('does not begin before the date the holder chose', async () => {
    const by = await person(world)
    await open(world, by)
    await plan(world, by, [])
    const until = isoOf(plus(await world.db.now(), 'P10D'))
    await standing(world, by, { bounds: [], not_before: until })
    await world.pass('P9D')
    expect((await read(world, by)).state).toBe('preparing')
    await world.pass('P1DT1H')
    expect((await read(world, by)).state).toBe('cooling_off')
  })

  it('ends and tells when less would be left than the holder agreed to', async () => {
    const { by } = await waiting()
    await standing(world, by, { bounds: [{ ...CNY, receive_at_least: '4500' }] })
    await world.pass('P1DT7H')
    // Nobody took the 7.00, so they came back: 50.00 are within the bounds, and the case went on.
    expect((await read(world, by)).state).toBe('cooling_off')

    const other = await person(world)
    await funded(world, other, { instrument: await linked(world, other), amount: '5000' })
    await open(world, other)
    await plan(world, other, [{ currency: 'CNY', way: 'claim' }])
    await standing(world, other, { bounds: [{ ...CNY, receive_at_least: '5001' }] })
    await world.work()
    expect(await read(world, other)).toMatchObject({ state: 'preparing', standing: null })
    expect(await events(other)).toContain('standing_out_of_bounds')
    expect((await letters(world, other))[0]?.message.text).toMatch(/has ended/)
  })

  it('lapses after its time, with nothing changed, and can be given again', async () => {
    const { by } = await waiting()
    const stuck = await person(world)
    await open(world, stuck)
    await plan(world, stuck, [])
    // Nobody asks the other holder, so nothing but time ends it.
    const other = await person(world)
    await recorded(world, stuck, { kind: 'joint', other })
    await standing(world, stuck, { bounds: [] })
    await world.pass('P2D')
    expect(await read(world, stuck)).toMatchObject({ state: 'preparing', standing: { bounds: [] } })
    // Hundreds of looks tell no more than the first ones: the time between passes at once.
    await world.passWith([], 'P86D')
    await world.pass('P1D')
    expect(await read(world, stuck)).toMatchObject({ state: 'preparing', standing: { bounds: [] } })
    await world.pass('P2D')
    expect(await read(world, stuck)).toMatchObject({ state: 'preparing', standing: null })
    expect(await events(stuck)).toEqual(expect.arrayContaining(['standing_lapsed']))
    const news = (await letters(world, other)).find(({ template }) => template === 'shared_wallet_news')
    expect(news?.message.text).toContain('the confirmation has ended')
    expect((await read(world, by)).state).not.toBe('cooling_off')
    await plan(world, stuck, [])
    expect(await standing(world, stuck, { bounds: [] })).toMatchObject({
      state: 'preparing',
      standing: { bounds: [] },
    })
  })

  it('can be taken back', async () => {
    const { by } = await waiting()
    await standing(world, by, { bounds: [CNY] })
    const back = await act(world, by, [withdrawStandingClosure, { params: { wallet: by.wallet } }])
    expect(back).toMatchObject({ state: 'preparing', standing: null })
    expect((await letters(world, by))[0]?.template).toBe('closure_standing_withdrawn')
    await expect(
      act(world, by, [withdrawStandingClosure, { params: { wallet: by.wallet } }]),
    ).rejects.toMatchObject({ code: 'standing_none' })
    await world.pass('P2D')
    expect((await read(world, by)).state).toBe('preparing')
  })

  it('refuses bounds that leave a currency open, name it twice, or name one that is not there', async () => {
    const { by } = await waiting()
    for (const bounds of [[], [CNY, CNY], [CNY, { ...CNY, currency: 'USD' as const }]])
      await expect(standing(world, by, { bounds })).rejects.toMatchObject({ code: 'standing_bounds' })
  })
})
