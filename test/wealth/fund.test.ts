import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf } from '../../src/kernel/clock.ts'
import { exchangeDayFrom } from '../../src/kernel/time/calendar.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { agreeToStep } from '../../src/modules/closure/operations/settlement/agree.ts'
import { balances } from '../../src/modules/ledger/ledger.ts'
import { readFund } from '../../src/modules/wealth/operations/read-fund.ts'
import { redeemFund } from '../../src/modules/wealth/operations/redeem.ts'
import { subscribeFund } from '../../src/modules/wealth/operations/subscribe.ts'
import { priceFrom, settlementOf, tradingDay } from '../../src/modules/wealth/rules.ts'
import { publishPrice, requireFund } from '../../src/modules/wealth/wealth.ts'
import { accepted, cancelled, read } from '../closure/steps.ts'
import {
  act,
  callBy,
  funded,
  type Holder,
  letters,
  linked,
  look,
  openWorld,
  person,
  type World,
} from '../closure/world.ts'

const FUND = 'steady-cny'
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const rich = async (amount = '500000') => {
  const by = await person(world)
  const instrument = await linked(world, by)
  await funded(world, by, { instrument, amount })
  return { by, instrument }
}
const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const buy = (by: Holder, amount: string) =>
  act(world, by, [subscribeFund, { ...params(by), body: { fund: FUND, amount } }])
const PRICE = 100_012_345n
/** The price of a day, whoever may know it by then. */
const publish = (day: Temporal.PlainDate | string, price = PRICE) =>
  world.db.tx((tx) => publishPrice(tx, { fund: requireFund(FUND), day: Temporal.PlainDate.from(day), price }))
/** The trading day of orders that are placed now goes by, with its price, and they settle. */
const dealt = async (price = PRICE) => {
  const fund = requireFund(FUND)
  const day = tradingDay(await world.db.now(), fund)
  await until(isoOf(priceFrom(day, fund)))
  await publish(day, price)
  await until(isoOf(settlementOf(day, fund)))
}
const sell = (by: Holder, amount: string, fast = false) =>
  act(world, by, [redeemFund, { ...params(by), body: { fund: FUND, amount, fast } }])
const held = (by: Holder) => look(world, by, [readFund, params(by)])
const purse = async (by: Holder) =>
  (await balances(world.db, [by.wallet])).find((b) => b.purpose === 'available')?.balance ?? 0n

/** Business time goes on to then, without the worker where there is nothing to work on. */
const until = async (text: string) =>
  world.pass(`PT${Math.ceil((await world.db.now()).until(text).total('seconds'))}S`)

/** Money at the fund manager is what was paid in less what was paid out. */
const controlled = async () => {
  const [books] = await world.db.query<{ control: bigint; orders: bigint }>(
    `SELECT (SELECT coalesce(sum(credits_posted - debits_posted), 0)::bigint FROM ledger.account WHERE purpose = 'fund_manager') AS control,
            (SELECT coalesce(sum(CASE WHEN kind = 'subscribe' THEN amount ELSE -amount END), 0)::bigint
               FROM wealth.holding_order WHERE kind = 'subscribe' OR state = 'settled') AS orders`,
  )
  expect(books?.control).toBe(books?.orders)
}

describe('a money-market fund', () => {
  it('gives units at once and takes them back on the next official working day', async () => {
    const { by } = await rich()
    await buy(by, '100000')
    expect((await held(by)).holdings).toMatchObject([{ units: '10000000', value: '100000' }])
    const order = await sell(by, '40000')
    expect(order).toMatchObject({ state: 'pending', amount: '40000' })
    expect(await purse(by)).toBe(400_000n)
    await world.pass('P14D')
    expect(await purse(by)).toBe(440_000n)
    expect((await held(by)).pending).toEqual([])
    await controlled()
  })

  it('pays at once up to the daily limit, and not one order more, however many ask at once', async () => {
    const { by } = await rich('3000000')
    await buy(by, '2500000')
    const asked = await Promise.allSettled([sell(by, '600000', true), sell(by, '600000', true)])
    expect(asked.filter((a) => a.status === 'fulfilled')).toHaveLength(1)
    expect(asked.find((a) => a.status === 'rejected')).toMatchObject({
      reason: { code: 'fast_limit', detail: { facts: { left: '400000' } } },
    })
    expect(await purse(by)).toBe(1_100_000n)
    await controlled()
  })

  it('limits fast redemption by calendar day of the fund, whether or not the exchanges trade', async () => {
    const { by } = await rich('3000000')
    await buy(by, '2900000')
    const today = (await world.db.now()).toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
    const friday = today.add({ days: 12 - today.dayOfWeek })
    await until(`${friday}T14:50:00+08:00`)
    await sell(by, '600000', true)
    await until(`${friday}T15:05:00+08:00`)
    await expect(sell(by, '600000', true)).rejects.toMatchObject({
      code: 'fast_limit',
      detail: { facts: { left: '400000', day: `${friday}`, again_from: `${friday}T16:00:00.000Z` } },
    })
    await until(`${friday}T23:59:30+08:00`)
    await expect(sell(by, '400001', true)).rejects.toMatchObject({ code: 'fast_limit' })
    await until(`${friday.add({ days: 1 })}T00:00:00+08:00`)
    await sell(by, '1000000', true)
    await until(`${friday.add({ days: 3 })}T09:00:00+08:00`)
    await sell(by, '1000000', true)
  })

  it('WE7 shows a settlement in a year without calendar as an estimate, and pays it on that day', async () => {
    const { by } = await rich()
    await buy(by, '100000')
    await until('2099-12-31T16:00:00+08:00')
    const order = await sell(by, '40000')
    // 1 January is a holiday by law, 2 and 3 are a weekend.
    expect(order).toMatchObject({
      trading_day: '2100-01-04',
      settles_at: '2100-01-05T01:00:00.000Z',
      settles_at_estimated: true,
    })
    await world.pass('P6D')
    expect((await held(by)).pending).toEqual([])
  })

  it('is one order under one key, and refuses what the key was not for', async () => {
    const { by } = await rich()
    const call = callBy(by, 'the same key')
    const input = { params: { wallet: by.wallet }, query: {}, body: { fund: FUND, amount: '1000' } }
    const again = () => world.db.tx((tx) => subscribeFund.run(tx, call, input))
    expect((await again()).id).toBe((await again()).id)
    expect((await held(by)).holdings).toMatchObject([{ value: '1000' }])
    const other = { ...input, body: { fund: FUND, amount: '2000' } }
    await expect(world.db.tx((tx) => subscribeFund.run(tx, call, other))).rejects.toMatchObject({
      code: 'idempotency_key_reused',
    })
  })

  it.each([
    ['an unknown fund', (by: Holder) => act(world, by, [subscribeFund, { ...params(by), body: { fund: 'gone', amount: '1' } }]), 'fund_unknown'],
    ['more money than there is', (by: Holder) => buy(by, '600000'), 'insufficient_funds'],
    ['more units than there are', (by: Holder) => sell(by, '1'), 'units_missing'],
    ['no amount', (by: Holder) => buy(by, '0'), 'amount_invalid'],
  ])('refuses %s', async (_what, ask, code) => {
    const { by } = await rich()
    await expect(ask(by)).rejects.toMatchObject({ code })
  }) // biome-ignore format: a table

  it('M12 loses nobody a cent at any price, and a price stands once published', async () => {
    const today = (await world.db.now())
      .toZonedDateTimeISO('Asia/Shanghai')
      .toPlainDate()
      .subtract({ days: 1 })
    await publish(today)
    await expect(publish(today)).rejects.toMatchObject({ code: 'price_published' })
    const bought: { by: Holder; amount: string }[] = []
    for (const amount of ['1', '99', '12345']) {
      const { by } = await rich()
      expect(await buy(by, amount)).toMatchObject({ state: 'pending', amount })
      bought.push({ by, amount })
    }
    await dealt()
    for (const { by, amount } of bought) {
      expect((await held(by)).holdings).toMatchObject([{ value: amount, price: '100012345' }])
      await sell(by, 'all', true)
      expect(await purse(by)).toBe(500_000n)
    }
    await controlled()
  })
})

/** What so many units, in text, are worth; and the units of so much money. */
const worth = (units: string, price: bigint) => ((BigInt(units) * price) / 10_000_000_000n).toString()
const unitsOf = (amount: bigint, price: bigint) => (amount * 10_000_000_000n + price - 1n) / price

describe('the price of an order', () => {
  it('WE3 is that of its trading day: before the cut-off today’s, after it the next one’s', async () => {
    const { by } = await rich()
    await buy(by, '300000')
    await dealt()
    const fund = requireFund(FUND)
    const first = tradingDay(await world.db.now(), fund)
    const early = await sell(by, '100000')
    const bought = await buy(by, '50000')
    expect([early, bought]).toMatchObject([
      { trading_day: `${first}`, estimated: true, amount: '100000', price: `${PRICE}` },
      { trading_day: `${first}`, estimated: true, amount: '50000', units: `${unitsOf(50_000n, PRICE)}` },
    ])
    await until(isoOf(priceFrom(first, fund)))
    const late = await sell(by, '100000')
    const second = tradingDay(await world.db.now(), fund)
    expect(second.toString()).not.toBe(first.toString())
    expect(late).toMatchObject({ trading_day: `${second}`, estimated: true, units: early.units })
    await publish(first, 101_000_000n)
    const { pending } = await held(by)
    const [known, later] = [early, late].map(({ id }) => pending.find((one) => one.id === id))
    expect(known).toMatchObject({ estimated: false, amount: worth(early.units, 101_000_000n) })
    expect(later).toMatchObject({ estimated: true, amount: worth(early.units, 101_000_000n) })
    await until(isoOf(settlementOf(first, fund)))
    expect((await held(by)).holdings).toMatchObject([
      {
        units: `${unitsOf(300_000n, PRICE) - 2n * BigInt(early.units) + unitsOf(50_000n, 101_000_000n)}`,
      },
    ])
    const once = 150_000n + BigInt(worth(early.units, 101_000_000n))
    expect(await purse(by)).toBe(once)
    await publish(second, 99_000_000n)
    await until(isoOf(settlementOf(second, fund)))
    expect(await purse(by)).toBe(once + BigInt(worth(early.units, 99_000_000n)))
    await controlled()
  })

  it('is one answer under one key, also when the price has come between', async () => {
    const { by } = await rich()
    await buy(by, '100000')
    await dealt()
    const call = callBy(by, 'one redemption')
    const again = (amount: string) => {
      const input = { params: { wallet: by.wallet }, query: {}, body: { fund: FUND, amount } }
      return world.db.tx((tx) => redeemFund.run(tx, call, input))
    }
    const { id } = await again('40000')
    await dealt(98_000_000n)
    const paid = await again('40000')
    expect(paid).toMatchObject({ id, state: 'settled', estimated: false, price: '98000000' })
    await expect(again(paid.amount)).rejects.toMatchObject({ code: 'idempotency_key_reused' })
  })

  it('may be so low that nothing is paid: the order is over all the same', async () => {
    const { by } = await rich()
    await buy(by, '1')
    await dealt(98_000_000n)
    await sell(by, 'all')
    await dealt(97_000_000n)
    expect(await held(by)).toMatchObject({ holdings: [{ units: '0' }], pending: [] })
    expect(await purse(by)).toBe(499_999n)
    await controlled()
  })
})

describe('a price that is older than the last day of trading', () => {
  it('WE8 is no price to be paid at once; a normal order takes the price of its own day', async () => {
    const { by } = await rich()
    await buy(by, '100000')
    await dealt(100_020_000n)
    const fund = requireFund(FUND)
    const day = (await held(by)).holdings[0]?.price_of
    await sell(by, '1000', true)
    const today = tradingDay(await world.db.now(), fund)
    const tomorrow = exchangeDayFrom(today.add({ days: 1 }), fund.zone)
    await until(`${tomorrow}T10:00:00+08:00`)
    await expect(sell(by, '1000', true)).rejects.toMatchObject({
      code: 'price_stale',
      detail: { facts: { price_of: day, needed_from: `${today}` } },
    })
    expect(await sell(by, '1000')).toMatchObject({ state: 'pending', estimated: true })
    expect(await buy(by, '1000')).toMatchObject({ state: 'pending', estimated: true })
    await dealt(100_030_000n)
    await sell(by, 'all', true)
  })
})

describe('closing a wallet with fund units', () => {
  it('redeems them by the plan, waits for the fund, and pays out everything', async () => {
    const { by } = await rich()
    await buy(by, '499900')
    await dealt()
    await world.pass('P4D')
    const found = await look(world, by, [previewClosure, params(by)])
    expect(found.obligations.find((o) => o.code === 'fund.units_held')).toMatchObject({
      clears: 'by_plan',
      blocks: false,
      object: { kind: 'fund', amount: '499900' },
    })
    expect(found.steps).toMatchObject([{ kind: 'redeem', amount: '499900' }])
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    expect(closure.quote?.lines).toMatchObject([{ amount: '500000' }])
    await expect(buy(by, '10')).rejects.toMatchObject({ code: 'wallet_closing' })
    await world.pass('P7DT1M')
    const settling = await read(world, by)
    expect(settling.steps).toMatchObject([
      { kind: 'redeem', state: 'waiting', waits_for: 'fund_settlement', owner: 'us' },
      { kind: 'payout', state: 'pending' },
    ])
    await dealt()
    await world.pass('P1D')
    expect(await read(world, by)).toMatchObject({
      state: 'closed',
      steps: [
        { kind: 'redeem', state: 'done', moved: '499900' },
        { kind: 'payout', state: 'done', moved: '500000', claim: true },
      ],
    })
    await controlled()
  })

  it('waits for a redemption that was placed before, and works without any money in the wallet', async () => {
    const { by } = await rich()
    await buy(by, '500000')
    await dealt()
    await sell(by, '200000')
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    expect(closure.quote?.steps).toHaveLength(2)
    await dealt()
    await world.pass('P7DT1M')
    for (const { trading_day } of (await held(by)).pending) await publish(trading_day)
    await world.pass('P7D')
    expect(await read(world, by)).toMatchObject({ state: 'closed' })
    expect((await read(world, by)).steps.at(-1)).toMatchObject({ moved: '500000', claim: true })
  })

  it('waits for units that were bought and are not there yet, and redeems all of them as one thing', async () => {
    const { by } = await rich()
    await buy(by, '100000')
    await dealt()
    await buy(by, '200000')
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    expect(closure.quote?.steps).toMatchObject([{ kind: 'redeem', amount: '300000' }])
    // The day passes without a price, and the cooling-off with it.
    await world.pass('P7DT1M')
    const [step] = (await read(world, by)).steps
    expect(step).toMatchObject({ kind: 'redeem', state: 'waiting', waits_for: 'fund_settlement' })
    const [order] = (await held(by)).pending
    expect(order).toMatchObject({ kind: 'subscribe', estimated: true })
    await publish(order?.trading_day ?? '')
    await world.pass('PT2H')
    expect((await held(by)).pending).toMatchObject([{ kind: 'redeem', amount: '300000' }])
    await dealt()
    await world.pass('P1D')
    expect(await read(world, by)).toMatchObject({
      state: 'closed',
      steps: [
        { kind: 'redeem', state: 'done', moved: '300000' },
        { kind: 'payout', state: 'done', moved: '500000' },
      ],
    })
    await controlled()
  })

  it('gives everything back when it is cancelled', async () => {
    const { by } = await rich()
    await buy(by, '1000')
    await dealt()
    await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    await cancelled(world, by)
    expect((await held(by)).holdings).toMatchObject([{ value: '1000' }])
    await buy(by, '1000')
  })

  /** A closing whose units lost a tenth of their price on the way. */
  const short = async (price: bigint) => {
    const { by, instrument } = await rich('400000')
    await buy(by, '400000')
    await dealt()
    await world.pass('P4D')
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    expect(closure.quote?.lines).toMatchObject([{ amount: '400000' }])
    await world.pass('P7DT1M')
    await dealt(price)
    await world.pass('PT2H')
    const asked = (await read(world, by)).steps.find((s) => s.kind === 'payout')
    expect(asked).toMatchObject({ state: 'waiting', waits_for: 'agreement', owner: 'holder' })
    expect((await letters(world, by))[0]?.message.text).toMatch(/less is left to pay out/)
    return { by, step: asked?.id ?? '', closure: closure.id }
  }

  it('asks again when the units brought less than was agreed, and pays what there is when the holder agrees', async () => {
    const { by, step, closure } = await short(90_000_000n)
    const agree = () => act(world, by, [agreeToStep, { params: { closure, step } }])
    await agree()
    await expect(agree()).rejects.toMatchObject({ code: 'step_not_asked' })
    await world.pass('P5D')
    const { state, steps } = await read(world, by)
    expect(state).toBe('closed')
    const paid = BigInt(steps.at(-1)?.moved ?? 0)
    expect(paid).toBe(BigInt(steps[0]?.moved ?? 0))
    expect(paid).toBeLessThan(400_000n)
    expect(steps.at(-1)).toMatchObject({ claim: false })
  })

  it('keeps the money safe as a claim when nobody answers', async () => {
    const { by } = await short(80_000_000n)
    await world.pass('P8D')
    const { state, steps } = await read(world, by)
    expect(state).toBe('closed')
    expect(steps.at(-1)).toMatchObject({ claim: true })
    await controlled()
  })
})
