import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf } from '../../src/kernel/clock.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { endMerchantUseCase } from '../../src/modules/commerce/operations/merchants/end-merchant.ts'
import { balances } from '../../src/modules/ledger/ledger.ts'
import { chargeMandate } from '../../src/modules/mandates/operations/charge.ts'
import { grantMandate } from '../../src/modules/mandates/operations/grant.ts'
import { listMandates } from '../../src/modules/mandates/operations/list.ts'
import { listCollectedMandates } from '../../src/modules/mandates/operations/list-collected.ts'
import {
  act,
  funded,
  type Holder,
  letters,
  linked,
  look,
  openWorld,
  person,
  type World,
} from '../closure/world.ts'

let world: World
let shop: Holder
beforeAll(async () => {
  world = await openWorld()
  shop = await person(world)
  await act(world, shop, [becomeMerchantUseCase, { ...params(shop), body: { name: 'Film House' } }])
})
afterAll(() => world.close())

const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const rich = async (amount = '10000') => {
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount })
  return by
}
const purse = async (by: Holder) =>
  (await balances(world.db, [by.wallet])).find((b) => b.purpose === 'available')?.balance ?? 0n

type More = {
  readonly every?: string
  readonly trial_until?: string
  readonly amount?: string
  readonly merchant?: string
  readonly per_period?: { readonly period: 'month'; readonly most: string }
}
const grant = (by: Holder, { amount = '1500', ...more }: More = {}) => {
  const kind = more.every ? ('subscription' as const) : ('mandate' as const)
  const base = { kind, merchant: shop.wallet, payee: 'Film House', amount, currency: 'CNY' }
  return act(world, by, [grantMandate, { ...params(by), body: { ...base, ...more } }])
}
const subscribe = async (by: Holder, more: More) => {
  const made = await grant(by, { every: 'P1M', ...more })
  await world.work()
  return made
}
const stateOf = async (by: Holder, id: string) =>
  (await look(world, by, [listMandates, params(by)])).mandates.find((m) => m.id === id)
const charge = (id: string, amount: string, by: Holder = shop) =>
  act(world, by, [chargeMandate, { params: { wallet: by.wallet, mandate: id }, body: { amount } }])

describe('a subscription', () => {
  it('MA6 from the last of a month is debited on the last of each, in the payer’s zone', async () => {
    const by = await rich()
    const today = (await world.db.now()).toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
    const { year } = today.add({ months: 11, days: 1 })
    const ends = [1, 2, 3, 4].map((month) => Temporal.PlainDate.from({ year, month, day: 31 }))
    const until = isoOf(
      Temporal.PlainDateTime.from(`${ends[0]}T01:00`).toZonedDateTime('Asia/Shanghai').toInstant(),
    )
    const { id } = await subscribe(by, { trial_until: until })
    const days: string[] = []
    for (const duration of [until, 'P1M', 'P1M', 'P1M']) {
      const run = (await stateOf(by, id))?.next_run ?? duration
      days.push(Temporal.Instant.from(run).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString())
      await world.pass(`PT${Math.ceil((await world.db.now()).until(run).total('seconds')) + 1}S`)
    }
    expect(days).toEqual(ends.map(String))
    expect(await purse(by)).toBe(10_000n - 4n * 1_500n)
  })
})

describe('a mandate', () => {
  it('MA7 limits what is debited in a calendar month of the payer’s zone, also by two at once', async () => {
    const by = await rich('50000')
    const month = { period: 'month' as const, most: '4000' }
    const { id, per_period, consent } = await grant(by, { per_period: month })
    expect(per_period).toMatchObject({ ...month, zone: 'Asia/Shanghai', used: '0', left: '4000' })
    expect(consent).toBe('At most CNY 15.00 is debited at once, and at most CNY 40.00 in a calendar month (Asia/Shanghai), until you end it.') // biome-ignore format: one line
    await charge(id, '1500')
    const both = await Promise.allSettled([charge(id, '1500'), charge(id, '1500')])
    expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((b) => b.status === 'rejected')).toMatchObject({
      reason: {
        code: 'mandate_period_exceeded',
        detail: { facts: { most: '4000', period: 'month', left: '1000', again_from: per_period?.until } },
      },
    })
    await charge(id, '1000')
    await expect(charge(id, '1')).rejects.toMatchObject({ code: 'mandate_period_exceeded' })
    expect(await stateOf(by, id)).toMatchObject({ per_period: { used: '4000', left: '0' } })
    const seen = await look(world, shop, [listCollectedMandates, { ...params(shop), query: {} }])
    expect(seen.mandates.find((m) => m.id === id)).toMatchObject({ per_period: { left: '0' } })
    const next = Temporal.Instant.from(per_period?.until ?? '')
    await world.pass(`PT${Math.ceil((await world.db.now()).until(next).total('seconds')) + 1}S`)
    await charge(id, '1500')
    expect(await purse(by)).toBe(50_000n - 5_500n)
  })

  it('MA7 without a period allows ten full debits a month, and a charge that fails uses nothing up', async () => {
    const by = await rich('100')
    const { id, per_period } = await grant(by, { amount: '100' })
    expect(per_period).toMatchObject({ period: 'month', most: '1000' })
    await charge(id, '100')
    await expect(charge(id, '100')).rejects.toMatchObject({ code: 'insufficient_funds' })
    expect(await stateOf(by, id)).toMatchObject({ per_period: { used: '100', left: '900' } })
  })

  it('MA8 is given to a merchant alone, and ends with the merchant’s role, of which the payer is told', async () => {
    const [by, stall] = [await rich(), await person(world)]
    const to = { merchant: stall.wallet }
    await expect(grant(by, to)).rejects.toMatchObject({ code: 'merchant_unknown' })
    await act(world, stall, [becomeMerchantUseCase, { ...params(stall), body: { name: 'Stall' } }])
    const [mandate, subscription] = [await grant(by, to), await subscribe(by, to)]
    expect(await purse(by)).toBe(8_500n)
    await act(world, stall, [endMerchantUseCase, params(stall)])
    await expect(charge(mandate.id, '1', stall)).rejects.toMatchObject({ code: 'merchant_role_missing' })
    await world.work()
    for (const { id } of [mandate, subscription])
      expect(await stateOf(by, id)).toMatchObject({ state: 'cancelled', ended_by: 'merchant' })
    expect((await letters(world, by)).map((l) => l.message.subject)).toContain('A mandate of yours has ended')
    // Taken up again, the role gives nothing back, and leaves alone what is given under it.
    await act(world, stall, [becomeMerchantUseCase, { ...params(stall), body: { name: 'Stall' } }])
    await expect(charge(mandate.id, '1', stall)).rejects.toMatchObject({ code: 'mandate_ended' })
    await charge((await grant(by, to)).id, '1', stall)
    await world.pass('P40D')
    expect(await purse(by)).toBe(8_499n)
  })
})
