/** Orders of authorities: found again, told of before they lapse, whole when money comes, and silent where they must be. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { readWallet } from '../../src/modules/payments/operations/read-wallet.ts'
import { exportStatement } from '../../src/modules/payments/operations/statement/export-statement.ts'
import { readStatement } from '../../src/modules/payments/operations/statement/read-statement.ts'
import { restrictWallet } from '../../src/modules/support/operations/restrictions/restrict-wallet.ts'
import { listTasks } from '../../src/modules/support/operations/tasks/list-tasks.ts'
import { tasksAbout } from '../../src/modules/support/tasks.ts'
import { orderTopUp } from '../../src/modules/wallets/jobs.ts'
import { changeAuthorityOrder } from '../../src/modules/wallets/operations/orders/change-order.ts'
import { listAuthorityOrders } from '../../src/modules/wallets/operations/orders/list-orders.ts'
import { placeAuthorityOrder } from '../../src/modules/wallets/operations/orders/place-order.ts'
import { pauseWallet } from '../../src/modules/wallets/operations/pauses/pause.ts'
import {
  act,
  agreed,
  funded,
  type Holder,
  linked,
  look,
  openWorld,
  pay,
  person,
  type World,
} from '../closure/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const compliance = (ownWallet?: string) => ({
  kind: 'operator' as const,
  operator: newId(0),
  roles: ['compliance' as const],
  ...(ownWallet ? { ownWallet } : {}),
})
const rich = async () => {
  const by = await person(world)
  const instrument = await linked(world, by)
  await funded(world, by, { instrument, amount: '5000' })
  return { by, instrument }
}
const soon = async (duration: string) => isoOf(plus(await world.db.now(), duration))
type Order = {
  readonly disclosure?: 'full' | 'authority_only' | 'neutral'
  readonly amount?: string
  readonly days?: number
  readonly document?: string
}
const place = async (
  by: Holder,
  { disclosure = 'full', amount = '2000', days = 30, document }: Order = {},
) => {
  const about = {
    kind: 'freeze' as const,
    authority: '某某公安局',
    document: document ?? newId(0),
    disclosure,
  }
  const body = {
    ...about,
    amount,
    currency: 'CNY',
    until: await soon(days < 0 ? `-P${-days}D` : `P${days}D`),
  }
  return act(world, compliance(), [placeAuthorityOrder, { ...params(by), body }])
}
const change = async (by: Holder, order: string, until: string | null) => {
  const body = { until, reason: 'a paper of the authority' }
  const asked = { params: { wallet: by.wallet, order }, body }
  const answer = await act(world, compliance(), [changeAuthorityOrder, asked])
  if (answer.approval) await agreed(world, answer)
}
const orders = async (wallet?: string, as = compliance()) =>
  (await look(world, as, [listAuthorityOrders, { query: wallet ? { wallet } : {} }])).orders
const shown = (by: Holder) => look(world, by, [readWallet, params(by)])
const restrict = (by: Holder, restricted: boolean) =>
  act(world, compliance(), [restrictWallet, { ...params(by), body: { restricted, reason: 'risk' } }])

describe('an order whose number is lost', () => {
  it('is found by its wallet, or among all in the order in which they lapse, and can be renewed and ended', async () => {
    const [{ by }, { by: other }] = [await rich(), await rich()]
    const late = await place(other, { days: 40 })
    const { id } = await place(by, { document: '2026-17' })
    expect(await orders(by.wallet)).toMatchObject([
      { id, wallet: by.wallet, authority: '某某公安局', document: '2026-17', asked: '2000', held: '2000' },
    ])
    const ids = (await orders()).map((o) => o.id)
    expect(ids.indexOf(id)).toBeLessThan(ids.indexOf(late.id))
    await change(by, id, await soon('P50D'))
    const again = (await orders()).map((o) => o.id)
    expect(again.indexOf(id)).toBeGreaterThan(again.indexOf(late.id))
    for (const [whose, order] of [
      [by, id],
      [other, late.id],
    ] as const)
      await change(whose, order, null)
    expect(await orders(by.wallet)).toEqual([])
  })

  it('is for compliance alone, and nobody finds one about the own wallet', async () => {
    const { by } = await rich()
    await place(by, { disclosure: 'neutral' })
    expect(listAuthorityOrders.roles).toEqual(['compliance'])
    expect(await orders(by.wallet, compliance(by.wallet))).toEqual([])
    expect((await orders(undefined, compliance(by.wallet))).map((o) => o.wallet)).not.toContain(by.wallet)
  })
})

describe('a slip in a date', () => {
  it('sets nothing free: a day that has passed is refused, placed or renewed', async () => {
    const { by } = await rich()
    await expect(place(by, { days: -1 })).rejects.toMatchObject({ code: 'request_invalid' })
    const { id } = await place(by)
    await expect(change(by, id, await soon('-P1D'))).rejects.toMatchObject({ code: 'request_invalid' })
    await world.pass('PT1H')
    expect(await orders(by.wallet)).toMatchObject([{ id, held: '2000' }])
  })
})

describe('the day on which an order lapses', () => {
  const tasks = async (id: string) =>
    (await look(world, compliance(), [listTasks, { query: { owner: 'compliance' } }])).tasks.filter(
      (t) => t.ref === id,
    )

  it('is somebody’s task a week before, once, and again before the day of a renewal', async () => {
    const { by } = await rich()
    const { id } = await place(by, { disclosure: 'neutral' })
    const until = (await orders(by.wallet))[0]?.until
    await world.pass('P22D')
    expect(await tasks(id)).toEqual([])
    await world.pass('P1DT1M')
    const found = await tasks(id)
    expect(found).toMatchObject([{ kind: 'wallet.order_ending', due_at: until }])
    expect(JSON.stringify(found)).not.toContain(by.wallet)
    expect(JSON.stringify(found)).not.toContain(by.person)
    await change(by, id, await soon('P60D'))
    expect(await tasks(id)).toEqual([])
    await world.pass('P52D')
    expect(await tasks(id)).toEqual([])
    await world.pass('P2D')
    expect(await tasks(id)).toHaveLength(1)
    await world.pass('P7D')
    expect(await orders(by.wallet)).toEqual([])
    expect(await tasks(id)).toEqual([])
    expect((await tasksAbout(world.db, id)).map((t) => t.outcome)).toEqual(['renewed', 'lapsed'])
    expect((await shown(by)).state).toBe('open')
  })

  it('that is nearer than a week is a task at once; an order that has ended is none', async () => {
    const [{ by }, { by: other }] = [await rich(), await rich()]
    const { id } = await place(by, { days: 3 })
    const ended = await place(other, { days: 3 })
    await change(other, ended.id, null)
    await world.work()
    expect(await tasks(id)).toHaveLength(1)
    expect(await tasks(ended.id)).toEqual([])
  })
})

describe('an order that found too little', () => {
  it('W11 takes what comes later up to what it asks for, once, and gives all of it back', async () => {
    const { by, instrument } = await rich()
    const friend = await person(world)
    const { id, frozen } = await place(by, { amount: '7000' })
    expect(frozen).toBe('5000')
    await orderTopUp.run(world.db)
    expect((await orders(by.wallet))[0]).toMatchObject({ asked: '7000', held: '5000' })
    await funded(world, by, { instrument, amount: '1500' })
    await Promise.all([orderTopUp.run(world.db), orderTopUp.run(world.db)])
    expect((await orders(by.wallet))[0]).toMatchObject({ held: '6500' })
    await expect(pay(world, by, { to: friend, amount: '1' })).rejects.toMatchObject({
      code: 'insufficient_funds',
    })
    await funded(world, by, { instrument, amount: '900' })
    await orderTopUp.run(world.db)
    expect((await orders(by.wallet))[0]).toMatchObject({ held: '7000' })
    expect((await shown(by)).pockets).toMatchObject([{ available: '400', set_aside: '7000' }])
    await change(by, id, null)
    await orderTopUp.run(world.db)
    expect((await shown(by)).pockets).toMatchObject([{ available: '7400', set_aside: '0' }])
  })

  it('W11 also where nothing was there at first', async () => {
    const by = await person(world)
    const instrument = await linked(world, by)
    const { frozen } = await place(by, { amount: '300' })
    expect(frozen).toBe('0')
    await funded(world, by, { instrument, amount: '500' })
    await orderTopUp.run(world.db)
    expect((await shown(by)).pockets).toMatchObject([{ available: '200', set_aside: '300' }])
  })
})

describe('an order of which nothing may be told, beside its twin', () => {
  /** Everything a holder can look at, without what differs between any two people. */
  const seen = async (by: Holder) => {
    const own = { ...params(by), query: {} }
    const all = {
      wallet: await shown(by),
      preview: await look(world, by, [previewClosure, params(by)]),
      statement: await look(world, by, [readStatement, own]),
      csv: await act(world, by, [exportStatement, params(by)]),
    }
    const text = JSON.stringify(all, (key, value) =>
      ['at', 'id', 'ref', 'transfer', 'payment', 'instrument', 'created_at'].includes(key) ? '' : value,
    )
    return text.replaceAll(/[0-9a-f-]{36}/g, '').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, '')
  }

  it('W8 shows the same wallet, closing, statement and refusals, while it stands and after it has ended', async () => {
    const [{ by: one }, { by: two }, friend] = [await rich(), await rich(), await person(world)]
    for (const by of [one, two]) await act(world, by, [exportStatement, params(by)])
    const { id } = await place(one, { disclosure: 'neutral' })
    await restrict(two, true)
    expect(await seen(one)).toEqual(await seen(two))
    expect(await shown(one)).toMatchObject({
      state: 'frozen',
      pockets: [{ available: '5000', set_aside: '0' }],
    })
    for (const by of [one, two])
      await expect(pay(world, by, { to: friend, amount: '1' })).rejects.toMatchObject({
        code: 'wallet_frozen',
      })
    await change(one, id, null)
    await restrict(two, false)
    expect(await seen(one)).toEqual(await seen(two))
    expect((await shown(one)).state).toBe('open')
    await pay(world, one, { to: friend, amount: '5000' })
  })

  it('W8 staff cannot lift it by lifting a restriction, and its end does not lift theirs', async () => {
    const { by } = await rich()
    const first = await place(by, { disclosure: 'neutral', amount: '10' })
    const second = await place(by, { disclosure: 'neutral', amount: '10' })
    expect(await restrict(by, false)).toMatchObject({ state: 'frozen' })
    await change(by, first.id, null)
    expect((await shown(by)).state).toBe('frozen')
    await restrict(by, true)
    await change(by, second.id, null)
    expect((await shown(by)).state).toBe('frozen')
    expect(await restrict(by, false)).toMatchObject({ state: 'open' })
    expect((await shown(by)).state).toBe('open')
  })

  it('W8 lifted by staff meanwhile, the wallet opens when the order ends; a pause does not end it earlier', async () => {
    const { by } = await rich()
    await act(world, by, [pauseWallet, { ...params(by), body: { until: await soon('P2D') } }])
    const { id } = await place(by, { disclosure: 'neutral' })
    await world.pass('P3D')
    expect((await shown(by)).state).toBe('frozen')
    await restrict(by, true)
    await restrict(by, false)
    expect((await shown(by)).state).toBe('frozen')
    await change(by, id, null)
    expect((await shown(by)).state).toBe('open')
  })
})
