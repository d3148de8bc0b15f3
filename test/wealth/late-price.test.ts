/** A price that does not come: who waits for it hears until when, somebody has the task, and the price ends both. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf } from '../../src/kernel/clock.ts'
import { exchangeDayFrom } from '../../src/kernel/time/calendar.ts'
import { addOperator } from '../../src/modules/support/operators.ts'
import { fundOf, priceFrom, settlementOf, tradingDay } from '../../src/modules/wealth/rules.ts'
import { namesYoungOrders } from '../../src/modules/wealth/young.ts'
import { confirmed, open, plan, read } from '../closure/steps.ts'
import {
  funded,
  type Holder,
  letters,
  linked,
  openWorld,
  PASSWORD,
  person,
  type World,
} from '../closure/world.ts'
import { type Asked, ask, done, openServer } from '../standing/asking.ts'

const fund = fundOf('steady-cny') ?? expect.fail('a fund')
let world: World
let asked: Asked
let agent = ''

beforeAll(async () => {
  world = await openWorld()
  asked = await openServer(world)
  agent = await world.db.tx(async (tx) => (await addOperator(tx, { name: 'Ada', roles: ['agent'] })).token)
})
afterAll(async () => {
  await asked.server.close()
  await world.close()
})

const staff = async (line: string, body?: object) => {
  const [method = '', url = ''] = line.split(' ')
  const answer = await ask(asked.server, { method, url: `/v1/operator/${url}`, token: agent, body })
  return { status: answer.statusCode, body: answer.json() }
}
const priceOf = (day: Temporal.PlainDate, price: string) =>
  staff(`PUT funds/${fund.id}/prices/${day}`, { price })
const until = async (then: string) => {
  const seconds = Math.ceil((await world.db.now()).until(then).total('seconds'))
  if (seconds > 0) await world.pass(`PT${seconds}S`)
}
/** The orders of now are of this day. */
const now = async () => tradingDay(await world.db.now(), fund)
const settled = async (day: Temporal.PlainDate) => until(isoOf(settlementOf(day, fund)))
const next = (day: Temporal.PlainDate) => exchangeDayFrom(day.add({ days: 1 }), fund.zone)

type Line = { readonly method: string; readonly href: string }

/** Somebody with a session, and units that were bought before the fund had any price. */
const invested = async () => {
  const by = await person(world)
  const instrument = await linked(world, by)
  await funded(world, by, { instrument, amount: '900000' })
  const body = { contact: { email: by.email }, password: PASSWORD }
  const { session } = await done(asked, { method: 'POST', url: '/v1/sessions', body })
  const send = (method: string, path: string, body?: object) =>
    ask(asked.server, { method, url: `/v1/wallets/${by.wallet}/fund${path}`, token: session.token, body })
  const order = async (kind: 'subscriptions' | 'redemptions', amount: string) =>
    (await send('POST', `/${kind}`, { fund: fund.id, amount })).json()
  const pending = async () => (await send('GET', '')).json().pending
  /** What a preview of closing finds of the fund. */
  const found = async (): Promise<{ code: string; remedy: Line | null; clears_at: string | null }[]> => {
    const url = `/v1/wallets/${by.wallet}/closure/preview`
    const { obligations } = (await ask(asked.server, { method: 'GET', url, token: session.token })).json()
    return obligations.filter(({ code }: { code: string }) => code.startsWith('fund.'))
  }
  const follow = ({ method, href }: Line, body: object) =>
    ask(asked.server, { method, url: href, token: session.token, body })
  const asks = async (act: string): Promise<string> =>
    (await done(asked, { method: 'POST', url: '/v1/challenges', token: session.token, body: { act } })).words
  return { by, order, pending, found, follow, asks }
}
const told = async (by: Holder) =>
  (await letters(world, by)).filter(({ template }) => template === 'fund_price_late')
const tasks = async () =>
  (await staff('GET tasks')).body.tasks.filter((t: { kind: string }) => t.kind === 'fund.price_missing')

describe('a price that is late', { timeout: 60_000 }, () => {
  it('is known to nobody before the cut-off of its day', async () => {
    const day = next(await now())
    await until(`${day}T10:00:00+08:00`)
    expect(await priceOf(day, '100000000')).toMatchObject({
      status: 409,
      body: { code: 'price_day_invalid', facts: { from: isoOf(priceFrom(day, fund)) } },
    })
    // A day without trading has a price from its beginning on: no order takes it.
    const sunday = day.add({ days: 7 - day.dayOfWeek })
    await until(`${sunday}T00:30:00+08:00`)
    expect(await priceOf(sunday, '100000000')).toMatchObject({ status: 200 })
  })

  it('WE9 keeps orders waiting: told by when, owned by finance, and over as soon as it is there', async () => {
    const { by, order, pending } = await invested()
    const day = await now()
    expect(await order('subscriptions', '300000')).toMatchObject({ state: 'pending', estimated: true })
    await settled(day)
    const after = isoOf(settlementOf(next(day), fund))
    expect(await pending()).toMatchObject([{ trading_day: `${day}`, settles_at: after, estimated: true }])
    expect((await told(by))[0]?.message.text).toMatch(
      /^You bought units of Steady money-market fund for CNY 3,000\.00\. Their price of .+ has not been published/,
    )
    const [task, ...others] = await tasks()
    expect(others).toEqual([])
    expect(task).toMatchObject({
      owner: 'finance',
      acts: [{ action: 'publish_price', method: 'PUT', href: `/v1/operator/funds/${fund.id}/prices/${day}` }],
    })
    // Later days do not stand in for it, and the date that passes is told again.
    await settled(next(day))
    expect(await told(by)).toHaveLength(2)
    expect(await tasks()).toHaveLength(1)
    expect(await pending()).toMatchObject([{ settles_at: isoOf(settlementOf(next(next(day)), fund)) }])
    const path = task.acts[0].href.replace('/v1/operator/', '')
    expect(await staff(`PUT ${path}`, { price: '100020000' })).toMatchObject({ status: 200 })
    await world.work()
    expect(await pending()).toEqual([])
    expect(await tasks()).toEqual([])
    await settled(next(next(day)))
    expect(await told(by)).toHaveLength(2)
    const since = await world.db.now()
    expect(await order('redemptions', '100000')).toMatchObject({
      state: 'pending',
      estimated: true,
      amount: '100000',
      price: '100020000',
    })
    // What a freeze would name of it is no more than known.
    const young = { wallet: by.wallet, since, at: since }
    const named = await world.db.tx((tx) => namesYoungOrders(tx, young))
    expect(named).toMatchObject([{ kind: 'fund_sold_about', what: 'CNY 1,000.00' }])
  })

  it('keeps a closing waiting too, with a date, and pays what the price of the day brings', async () => {
    const { by, order, asks } = await invested()
    const day = await now()
    await order('subscriptions', '300000')
    await until(isoOf(priceFrom(day, fund)))
    await priceOf(day, '100020000')
    await settled(day)
    await open(world, by)
    const { quote } = await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    // What it brings nobody knows yet: steps and payouts are said to be about that.
    expect(quote?.steps).toMatchObject([{ kind: 'redeem', estimated: true }])
    expect(await asks('closure.confirm')).toMatch(
      /: about CNY [\d.,]+ → .* First about CNY [\d.,]+ is redeemed\. /,
    )
    await confirmed(world, by)
    await world.pass('P7DT1M')
    const [placed] = await world.db.query<{ day: string; units: bigint }>(
      `SELECT day::text AS day, units FROM wealth.holding_order WHERE wallet = $1 AND kind = 'redeem'`,
      [by.wallet],
    )
    const redeemed = Temporal.PlainDate.from(placed?.day ?? '')
    await settled(redeemed)
    await world.pass('PT2H')
    const [step] = (await read(world, by)).steps
    expect(step).toMatchObject({
      state: 'waiting',
      waits_for: 'fund_settlement',
      owner: 'us',
      estimated: true,
    })
    const date = settlementOf(next(redeemed), fund).add({ hours: 1 })
    expect(step?.until).toBe(isoOf(date))
    expect((await told(by))[0]?.message.text).toMatch(
      /^You gave back units of .+, worth about CNY 3,000\.00\./,
    )
    expect(await priceOf(redeemed, '100040000')).toMatchObject({ status: 200 })
    await world.pass('PT5M')
    const moved = ((placed?.units ?? 0n) * 100_040_000n) / 10_000_000_000n
    expect(await read(world, by)).toMatchObject({
      state: 'closed',
      steps: [{ state: 'done', moved: `${moved}` }, { moved: `${600_000n + moved}` }],
    })
    expect(moved).toBeGreaterThan(300_000n)
  })

  it('of units that are on their way leaves nothing to do: a day to wait for, then a remedy that is taken', async () => {
    const { order, found, follow } = await invested()
    const day = await now()
    await order('subscriptions', '300000')
    const clears_at = isoOf(settlementOf(day, fund))
    expect(await found()).toMatchObject([{ code: 'fund.units_coming', remedy: null, clears_at, who: 'us' }])
    await until(isoOf(priceFrom(day, fund)))
    await priceOf(day, '100041000')
    await settled(day)
    const [held, ...more] = await found()
    expect(more).toEqual([])
    expect(held).toMatchObject({ code: 'fund.units_held', remedy: { action: 'redeem' }, clears_at: null })
    if (!held?.remedy) expect.fail('a remedy')
    expect(await follow(held.remedy, { fund: fund.id, amount: 'all' })).toMatchObject({ statusCode: 202 })
  })
})
