/** Products against the fence, the sweep and the close; one way in against another. Two at once, again and again. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { Refusal } from '../../src/kernel/errors.ts'
import { newId } from '../../src/kernel/ids.ts'
import { addProgrammeWallets } from '../../src/modules/campaigns/operations/programmes/add-wallets.ts'
import { makeProgrammeUseCase } from '../../src/modules/campaigns/operations/programmes/make.ts'
import { readProgramme } from '../../src/modules/campaigns/operations/programmes/read.ts'
import { startProgrammeUseCase } from '../../src/modules/campaigns/operations/programmes/start.ts'
import { cancelClosure } from '../../src/modules/closure/operations/acceptance/cancel.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { buyFromMerchant } from '../../src/modules/commerce/operations/purchases/buy.ts'
import { capturePurchase } from '../../src/modules/commerce/operations/purchases/capture.ts'
import { refundPurchase } from '../../src/modules/commerce/operations/refunds/refund.ts'
import { leaveEarly } from '../../src/modules/investments/operations/leave-early.ts'
import { takeInvestment } from '../../src/modules/investments/operations/take.ts'
import { reconcile } from '../../src/modules/ledger/books/reconcile.ts'
import { balances } from '../../src/modules/ledger/ledger.ts'
import { chargeMandate } from '../../src/modules/mandates/operations/charge.ts'
import { grantMandate } from '../../src/modules/mandates/operations/grant.ts'
import { redeemFund } from '../../src/modules/wealth/operations/redeem.ts'
import { subscribeFund } from '../../src/modules/wealth/operations/subscribe.ts'
import { EASY, offered } from '../investments/offers.ts'
import { accepted, confirmed, open, plan, read, standing } from './steps.ts'
import { act, funded, type Holder, linked, look, openWorld, person, type World } from './world.ts'

let world: World
let shop: Holder
beforeAll(async () => {
  world = await openWorld()
  shop = await rich('900000')
  await act(world, shop, [becomeMerchantUseCase, { ...params(shop), body: { name: 'Tea House' } }])
  await offered(world, EASY)
})
afterEach(async () => {
  expect((await world.db.tx(reconcile)).breaks).toEqual([])
  const [deadlocks] = await world.db.query<{ n: bigint }>(
    'SELECT deadlocks AS n FROM pg_stat_database WHERE datname = current_database()',
  )
  expect(deadlocks?.n).toBe(0n)
})
afterAll(() => world.close())

const ROUNDS = [1, 2, 3]
const CLAIM = [{ currency: 'CNY', way: 'claim' as const }]
const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const rich = async (amount = '10000') => {
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount })
  return by
}
const planned = async (by: Holder) => {
  await open(world, by)
  await plan(world, by, CLAIM)
}
const codeOf = (r: PromiseSettledResult<unknown>) =>
  r.status === 'fulfilled' ? 'ok' : r.reason instanceof Refusal ? r.reason.code : String(r.reason)
/** Two at once; their outcomes. */
const both = async (...two: readonly (() => Promise<unknown>)[]) =>
  (await Promise.allSettled(two.map((one) => one()))).map(codeOf)
const of = async (by: Holder, purpose: 'available' | 'claim') =>
  (await balances(world.db, [by.wallet])).find((b) => b.purpose === purpose)?.balance ?? 0n
const state = async (by: Holder) => (await read(world, by)).state
const gone = async (by: Holder) => {
  if ((await state(by)) === 'preparing') {
    await plan(world, by, CLAIM)
    await confirmed(world, by)
  }
  await world.pass('P12D')
  expect(await state(by)).toBe('closed')
}
const buy = (by: Holder, capture: 'later' | 'immediate') => {
  const body = { merchant: shop.wallet, amount: '3000', currency: 'CNY', reference: 'order 7', capture }
  return act(world, by, [buyFromMerchant, { ...params(by), body }])
}
const CHANGED = ['ok', 'quote_changed', 'closure_blocked']

describe('a product and the fence at once', () => {
  it.each(ROUNDS)('M1 a capture: the merchant has its part, the holder the rest (%i)', async () => {
    const by = await rich()
    const { id: purchase } = await buy(by, 'later')
    await planned(by)
    const take = () =>
      act(world, shop, [
        capturePurchase,
        { params: { wallet: shop.wallet, purchase }, body: { amount: '1000', last: true } },
      ])
    const [captured, confirms] = await both(take, () => confirmed(world, by))
    expect(captured).toBe('ok')
    expect(CHANGED).toContain(confirms)
    await gone(by)
    expect(await of(by, 'claim')).toBe(9_000n)
  })

  it.each(ROUNDS)(
    'M6 a debit by mandate: before the fence it counts, behind it is refused (%i)',
    async () => {
      const by = await rich()
      const body = {
        kind: 'mandate' as const,
        merchant: shop.wallet,
        payee: 'x',
        amount: '1500',
        currency: 'CNY',
      }
      const { id: mandate } = await act(world, by, [grantMandate, { ...params(by), body }])
      await planned(by)
      const about = { params: { wallet: shop.wallet, mandate }, body: { amount: '1500' } }
      const [debit, confirms] = await both(
        () => act(world, shop, [chargeMandate, about]),
        () => confirmed(world, by),
      )
      expect(['ok', 'payer_unavailable']).toContain(debit)
      expect(CHANGED).toContain(confirms)
      await gone(by)
      expect(await of(by, 'claim')).toBe(debit === 'ok' ? 8_500n : 10_000n)
      expect((await both(() => act(world, shop, [chargeMandate, about])))[0]).not.toBe('ok')
    },
  )

  it.each(ROUNDS)('M3 a redemption of fund units: they are redeemed once (%i)', async () => {
    const by = await rich()
    const order = { fund: 'steady-cny', amount: '8000' }
    await act(world, by, [subscribeFund, { ...params(by), body: order }])
    await planned(by)
    const sell = () =>
      act(world, by, [redeemFund, { ...params(by), body: { ...order, amount: 'all', fast: false } }])
    const [sold, confirms] = await both(sell, () => confirmed(world, by))
    expect(['ok', 'wallet_closing']).toContain(sold)
    expect(CHANGED).toContain(confirms)
    await gone(by)
    expect(await of(by, 'claim')).toBe(10_000n)
  })

  it.each(ROUNDS)('an investment that is left: it comes back once, with its interest (%i)', async () => {
    const by = await rich()
    const { id } = await act(world, by, [
      takeInvestment,
      { ...params(by), body: { offer: EASY, amount: '8000' } },
    ])
    await world.pass('P60D')
    await planned(by)
    const about = { params: { wallet: by.wallet, investment: id }, body: { at_least: '8000' } }
    const [left, confirms] = await both(
      () => act(world, by, [leaveEarly, about]),
      () => confirmed(world, by),
    )
    expect(['ok', 'wallet_closing']).toContain(left)
    expect(CHANGED).toContain(confirms)
    await gone(by)
    // 80.00 at 0.35 % for 60 days and more: 4.6 cents, 5.1 after the cooling-off.
    expect(await of(by, 'claim')).toBe(10_005n)
  })

  it.each(ROUNDS)('M18 a refund and the close: it is swept or kept, never lost (%i)', async () => {
    const by = await rich()
    const { id: purchase } = await buy(by, 'immediate')
    await accepted(world, by, CLAIM)
    const refund = () =>
      act(world, shop, [
        refundPurchase,
        { params: { wallet: shop.wallet, purchase }, body: { amount: '3000' } },
      ])
    const [refunded, worked] = await both(refund, () => world.pass('P8D'))
    expect([refunded, worked]).toEqual(['ok', 'ok'])
    await world.pass('P1D')
    expect(await state(by)).toBe('closed')
    expect(await of(by, 'claim')).toBe(10_000n)
  })
})

const acceptedTimes = async (by: Holder) => {
  const { id } = await read(world, by)
  const { events } = await look(world, by, [closureTimeline, { params: { closure: id } }])
  return events.filter((e) => e.type === 'accepted').length
}

describe('one way in and another at once', () => {
  it.each(ROUNDS)('close when ready and the holder’s own confirmation: one acceptance (%i)', async () => {
    const by = await rich()
    await planned(by)
    const bound = { currency: 'CNY', receive_at_least: '1', repay_at_most: '0', fees_at_most: '0' } as const
    await standing(world, by, { bounds: [bound] })
    const [own, worker] = await both(
      () => confirmed(world, by),
      () => world.work(),
    )
    expect(['ok', 'closure_action_not_allowed', 'quote_stale', 'statement_changed']).toContain(own)
    expect(worker).toBe('ok')
    expect(await state(by)).toBe('cooling_off')
    expect(await acceptedTimes(by)).toBe(1)
    await gone(by)
    expect(await of(by, 'claim')).toBe(10_000n)
  })

  /** In a programme whose deadline is a minute away. */
  const inProgramme = async () => {
    const by = await rich()
    const checker = () => ({ kind: 'operator' as const, operator: newId(0), roles: ['checker' as const] })
    const deadline = isoOf(plus(await world.db.now(), 'P61D'))
    const file_hash = newId(0).replaceAll('-', '').repeat(2)
    const body = { kind: 'wind_down' as const, name: 'The old card', deadline, per_minute: 60, file_hash }
    const { id: programme } = await act(world, checker(), [makeProgrammeUseCase, { body }])
    const wallets = { wallets: [by.wallet] }
    await act(world, checker(), [addProgrammeWallets, { params: { programme }, body: wallets }])
    const { shown_hash } = await look(world, checker(), [readProgramme, { params: { programme } }])
    if (!shown_hash) throw new Error('a draft shows the hash of its list')
    await act(world, checker(), [startProgrammeUseCase, { params: { programme }, body: { shown_hash } }])
    await world.pass('P60DT23H59M')
    return by
  }

  it('a programme at its deadline and the holder’s confirmation: one acceptance', async () => {
    const by = await inProgramme()
    await plan(world, by, CLAIM)
    const [own, worker] = await both(
      () => confirmed(world, by),
      () => world.pass('PT1H'),
    )
    expect(['ok', 'closure_action_not_allowed', 'quote_stale', 'statement_changed']).toContain(own)
    expect(worker).toBe('ok')
    expect(await acceptedTimes(by)).toBe(1)
    await gone(by)
  })

  it('a programme at its deadline and the holder’s cancelling: both end, and the money is whole', async () => {
    const by = await inProgramme()
    const cancel = () => act(world, by, [cancelClosure, { ...params(by), query: {} }])
    const [own, worker] = await both(cancel, () => world.pass('PT1H'))
    expect(['ok', 'proof_missing', 'closure_action_not_allowed']).toContain(own)
    expect(worker).toBe('ok')
    const now = await state(by)
    expect(own === 'ok' ? ['cancelled', 'preparing', 'cooling_off'] : ['cooling_off']).toContain(now)
    await world.pass('P20D')
    const left = await of(by, 'available')
    expect(await state(by)).toBe(left === 0n ? 'closed' : 'cancelled')
  })
})
