import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { agreeToStep } from '../../src/modules/closure/operations/settlement/agree.ts'
import { balances } from '../../src/modules/ledger/ledger.ts'
import { readFund } from '../../src/modules/wealth/operations/read-fund.ts'
import { redeemFund } from '../../src/modules/wealth/operations/redeem.ts'
import { subscribeFund } from '../../src/modules/wealth/operations/subscribe.ts'
import { pricesAt, publishPrice, requireFund } from '../../src/modules/wealth/wealth.ts'
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
const order = (by: Holder, amount: string) =>
  act(world, by, [subscribeFund, { ...params(by), body: { fund: FUND, amount } }])
/** The fund goes on publishing what stands. */
const published = async (price?: bigint) => {
  const fund = requireFund(FUND)
  const at = await world.db.now()
  const last = (await pricesAt(world.db, at))(FUND)
  const day = at.toZonedDateTimeISO(fund.zone).toPlainDate()
  if (price === undefined && (last.day === null || last.day === day.toString())) return
  await world.db.tx((tx) => publishPrice(tx, { fund, day, price: price ?? last.price }))
}
const buy = async (by: Holder, amount: string) => {
  await published()
  return order(by, amount)
}
const sell = (by: Holder, amount: string, fast = false) =>
  act(world, by, [redeemFund, { ...params(by), body: { fund: FUND, amount, fast } }])
const held = (by: Holder) => look(world, by, [readFund, params(by)])
const purse = async (by: Holder) =>
  (await balances(world.db, [by.wallet])).find((b) => b.purpose === 'available')?.balance ?? 0n

/** Business time goes on to then, without the worker where there is nothing to work on. */
const until = async (text: string) => {
  const now = await world.db.now()
  const seconds = Math.ceil(now.until(text).total('seconds'))
  await world.pass(`PT${seconds}S`)
}

/** Money at the fund manager is what was paid in less what was paid out. */
const controlled = async () => {
  const [books] = await world.db.query<{ control: bigint; orders: bigint }>(
    `SELECT (SELECT coalesce(sum(credits_posted - debits_posted), 0)::bigint FROM ledger.account WHERE purpose = 'fund_manager') AS control,
            (SELECT coalesce(sum(CASE WHEN kind = 'subscribe' THEN amount ELSE -amount END), 0)::bigint
               FROM wealth.holding_order WHERE state = 'settled') AS orders`,
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

  it('W7 shows a settlement in a year without calendar as an estimate, and pays it on that day', async () => {
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
    const fund = requireFund(FUND)
    const day = (await world.db.now()).toZonedDateTimeISO(fund.zone).toPlainDate()
    const publish = () => world.db.tx((tx) => publishPrice(tx, { fund, day, price: 100_012_345n }))
    await publish()
    await expect(publish()).rejects.toMatchObject({ code: 'price_published' })
    for (const amount of ['1', '99', '12345']) {
      const { by } = await rich()
      await buy(by, amount)
      expect((await held(by)).holdings).toMatchObject([{ value: amount, price: '100012345' }])
      await sell(by, 'all', true)
      expect(await purse(by)).toBe(500_000n)
    }
    await controlled()
  })
})

describe('a price that is older than the last day of trading', () => {
  it('W8 is no price to buy at, or to be paid at once; a normal redemption stays possible', async () => {
    const { by } = await rich()
    await buy(by, '100000')
    const today = (await world.db.now()).toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
    const monday = today.add({ days: 8 - today.dayOfWeek })
    await until(`${monday.subtract({ days: 3 })}T10:00:00+08:00`)
    await published(100_020_000n)
    // Over a weekend the price of Friday is the last there can be.
    await until(`${monday}T10:00:00+08:00`)
    await order(by, '1000')
    await sell(by, '1000', true)
    await until(`${monday.add({ days: 1 })}T10:00:00+08:00`)
    const stale = {
      code: 'price_stale',
      detail: { facts: { price_of: `${monday.subtract({ days: 3 })}`, needed_from: `${monday}` } },
    }
    await expect(order(by, '1000')).rejects.toMatchObject(stale)
    await expect(sell(by, '1000', true)).rejects.toMatchObject(stale)
    expect(await sell(by, '1000')).toMatchObject({ state: 'pending' })
    await published(100_030_000n)
    await order(by, '1000')
    await sell(by, 'all', true)
  })
})

describe('closing a wallet with fund units', () => {
  it('redeems them by the plan, waits for the fund, and pays out everything', async () => {
    const { by } = await rich()
    await buy(by, '499900')
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
    await world.pass('P14D')
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
    await sell(by, '200000')
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    expect(closure.quote?.steps).toHaveLength(2)
    await world.pass('P30D')
    expect(await read(world, by)).toMatchObject({ state: 'closed' })
    expect((await read(world, by)).steps.at(-1)).toMatchObject({ moved: '500000', claim: true })
  })

  it('gives everything back when it is cancelled', async () => {
    const { by } = await rich()
    await buy(by, '1000')
    await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    await cancelled(world, by)
    expect((await held(by)).holdings).toMatchObject([{ value: '1000' }])
    await buy(by, '1000')
  })

  /** A closing whose units lost a tenth of their price on the way. */
  const short = async (price: bigint) => {
    const { by, instrument } = await rich('400000')
    await buy(by, '400000')
    await world.pass('P4D')
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    expect(closure.quote?.lines).toMatchObject([{ amount: '400000' }])
    const fund = requireFund(FUND)
    const day = plus(await world.db.now(), 'P2D')
      .toZonedDateTimeISO(fund.zone)
      .toPlainDate()
    await world.db.tx((tx) => publishPrice(tx, { fund, day, price }))
    await world.pass('P13D')
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
