import { afterAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { acceptOpenBill } from '../../src/modules/commerce/operations/bills/accept-bill.ts'
import { listBills } from '../../src/modules/commerce/operations/bills/list-bills.ts'
import { payOpenBill } from '../../src/modules/commerce/operations/bills/pay-bill.ts'
import { rejectOpenBill } from '../../src/modules/commerce/operations/bills/reject-bill.ts'
import { billPayer } from '../../src/modules/commerce/operations/bills/send-bill.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { endMerchantUseCase } from '../../src/modules/commerce/operations/merchants/end-merchant.ts'
import { buyFromMerchant } from '../../src/modules/commerce/operations/purchases/buy.ts'
import { capturePurchase } from '../../src/modules/commerce/operations/purchases/capture.ts'
import { listPurchases } from '../../src/modules/commerce/operations/purchases/list-purchases.ts'
import { voidAuthorised } from '../../src/modules/commerce/operations/purchases/void.ts'
import { refundPurchase } from '../../src/modules/commerce/operations/refunds/refund.ts'
import { refundById } from '../../src/modules/commerce/purchases.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { tasksAbout } from '../../src/modules/support/tasks.ts'
import { accepted } from '../closure/steps.ts'
import { act, callBy, type Holder, linked, look, openWorld, person, post } from '../closure/world.ts'
import { openShop } from './shop.ts'

const world = await openWorld()
const { shop, rich, params, purse, claimed, buy, of, take, giveBack, leave, state, codes } =
  await openShop(world)
afterAll(() => world.close())

describe('paying a merchant', () => {
  it('authorises, captures in parts, and frees the rest with the last part', async () => {
    const by = await rich()
    const { id } = await buy(by, '5000')
    expect(await purse(by)).toBe(5_000n)
    expect(await take(id, '1000')).toMatchObject({ state: 'authorised', captured: '1000' })
    expect(await take(id, '500', true)).toMatchObject({ state: 'captured', captured: '1500' })
    expect(await purse(by)).toBe(8_500n)
    await expect(take(id, '1')).rejects.toMatchObject({ code: 'purchase_not_authorised' })
  })

  it('is voided, or lapses by itself', async () => {
    const by = await rich()
    const { id } = await buy(by, '5000')
    expect(await act(world, shop, [voidAuthorised, of(id)])).toMatchObject({ state: 'voided' })
    expect(await act(world, shop, [voidAuthorised, of(id)])).toMatchObject({ state: 'voided' })
    await buy(by, '4000')
    await world.pass('P7DT1M')
    expect(await purse(by)).toBe(10_000n)
    const { purchases } = await look(world, by, [listPurchases, params(by)])
    expect(purchases.map((p) => p.state).sort()).toEqual(['expired', 'voided'])
  })

  it('gives money back at once, in parts, never more than was paid', async () => {
    const by = await rich()
    const { id } = await buy(by, '5000', 'immediate')
    await giveBack(id, '2000')
    await expect(giveBack(id, '3001')).rejects.toMatchObject({ code: 'refund_too_much' })
    await giveBack(id, '3000')
    expect(await purse(by)).toBe(10_000n)
  })

  it('pays once under one key, and captures no more than there is when two ask at once', async () => {
    const by = await rich()
    const call = callBy(by, 'once')
    const body = {
      merchant: shop.wallet,
      amount: '10',
      currency: 'CNY',
      reference: 'x',
      capture: 'immediate' as const,
    }
    const again = () => world.db.tx((tx) => buyFromMerchant.run(tx, call, { ...params(by), query: {}, body }))
    expect((await again()).id).toBe((await again()).id)
    expect(await purse(by)).toBe(9_990n)
    const { id } = await buy(by, '1000')
    const both = await Promise.allSettled([take(id, '700'), take(id, '700')])
    expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await look(world, by, [listPurchases, params(by)])).purchases[0]).toMatchObject({
      merchant_name: expect.stringMatching(/\w/),
      captured: '700',
    })
  })

  it.each([
    ['somebody who is no merchant', async (by: Holder) => act(world, by, [buyFromMerchant, { ...params(by), body: { merchant: (await rich()).wallet, amount: '1', currency: 'CNY', reference: 'x', capture: 'immediate' } }]), 'recipient_unavailable'],
    ['more than there is', (by: Holder) => buy(by, '10001'), 'insufficient_funds'],
    ['no amount', (by: Holder) => buy(by, '-1'), 'amount_invalid'],
    ['a purchase of others', async (by: Holder) => act(world, by, [capturePurchase, { params: { wallet: by.wallet, purchase: (await buy(by, '1')).id }, body: { amount: '1' } }]), 'purchase_unknown'],
  ])('refuses %s', async (_what, ask, code) => {
    await expect(ask(await rich())).rejects.toMatchObject({ code })
  }) // biome-ignore format: a table
})

describe('bills', () => {
  const bill = async (by: Holder) => {
    const due_at = isoOf(plus(await world.db.now(), 'P14D'))
    const body = { to: by.wallet, amount: '900', currency: 'CNY', label: 'Tea of May', due_at }
    return act(world, shop, [billPayer, { ...params(shop), body }])
  }
  const about = (by: Holder, id: string) => ({ params: { wallet: by.wallet, bill: id } })

  it('stand in the way once they are accepted, until they are paid or rejected', async () => {
    const by = await rich()
    await expect(bill(by)).rejects.toMatchObject({ code: 'bill_needs_relation' })
    await buy(by, '1', 'immediate')
    const [paid, not] = [await bill(by), await bill(by)]
    const found = (await look(world, by, [previewClosure, params(by)])).obligations
    expect(found.filter((o) => o.code === 'bill.unaccepted')).toMatchObject([
      { blocks: false, clears: 'by_plan' },
      { blocks: false },
    ])
    for (const { id } of [paid, not])
      expect(await act(world, by, [acceptOpenBill, about(by, id)])).toMatchObject({ state: 'open' })
    const again = await act(world, by, [acceptOpenBill, about(by, not.id)])
    expect(again.accepted_at).not.toBeNull()
    expect((await look(world, by, [listBills, params(by)])).bills).toMatchObject([
      { label: 'Tea of May' },
      {},
    ])
    expect((await codes(by)).filter((c) => c === 'bill.unpaid')).toHaveLength(2)
    await act(world, by, [payOpenBill, about(by, paid.id)])
    await act(world, by, [rejectOpenBill, about(by, not.id)])
    await expect(act(world, by, [payOpenBill, about(by, not.id)])).rejects.toMatchObject({
      code: 'bill_over',
    })
    expect(await purse(by)).toBe(9_099n)
    expect(await codes(by)).not.toContain('bill.unpaid')
  })
})

describe('closing with dealings open', () => {
  it('M1 an authorisation blocks until it ends; captured behind the fence the case goes on with the rest', async () => {
    const by = await rich()
    const { id } = await buy(by, '3000')
    const found = await look(world, by, [previewClosure, params(by)])
    expect(found.obligations.find((o) => o.code === 'hold.open')).toMatchObject({
      who: 'merchant',
      object: { amount: '3000', label: 'order 7' },
      blocks: true,
    })
    await take(id, '1000', true)
    await leave(by)
    await world.pass('P8D')
    expect(await state(by)).toBe('closed')
    expect(await claimed(by)).toBe(9_000n)
  })

  it('M18 a refund to a closing wallet arrives and is paid out', async () => {
    const by = await rich()
    const { id } = await buy(by, '3000', 'immediate')
    await leave(by)
    await giveBack(id, '3000')
    await world.pass('P8D')
    expect(await state(by)).toBe('closed')
    expect(await claimed(by)).toBe(10_000n)
    const { purchases } = await look(world, by, [listPurchases, params(by)])
    expect(purchases).toMatchObject([{ refunded: '3000', merchant: shop.wallet }])
  })

  it('A10 a merchant that gives back a cent with each payout of a slow bank holds no closing open', async () => {
    const by = await rich()
    const instrument = await linked(world, by, '0007')
    await world.pass('P4D')
    const { id } = await buy(by, '3000', 'immediate')
    await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    await world.pass('P7DT1M')
    expect(await state(by)).toBe('settling')
    let cents = 0
    for (; (await state(by)) === 'settling' && cents < 100; cents++) {
      await giveBack(id, '1')
      await world.pass('PT1H30M')
    }
    expect(await state(by)).toBe('closed')
    // Three days, and the two hours of the payout that was on its way.
    expect(cents * 1.5).toBeLessThanOrEqual(3 * 24 + 4)
    expect(await claimed(by)).toBeGreaterThan(0n)
  })

  it('M5 a refund to a closed wallet is kept for its former holder', async () => {
    const by = await rich()
    const { id } = await buy(by, '3000', 'immediate')
    await leave(by)
    await world.pass('P8D')
    expect(await state(by)).toBe('closed')
    expect(await giveBack(id, '3000')).toMatchObject({ state: 'paid', late: true })
    await world.work()
    expect(await claimed(by)).toBe(10_000n)
    const [kept] = await world.db.query<{ n: bigint }>(
      `SELECT count(*) AS n FROM claims.claim WHERE wallet = $1 AND reason = 'late' AND closure IS NOT NULL`,
      [by.wallet],
    )
    expect(kept?.n).toBe(1n)
  })

  it('waits for a refund that was announced, until it is paid or broken', async () => {
    const by = await rich()
    const { id } = await buy(by, '3000', 'immediate')
    await giveBack(id, '500', isoOf(plus(await world.db.now(), 'P2D')))
    expect(await codes(by)).toContain('refund.pending')
    await world.pass('P2DT1M')
    expect(await codes(by)).not.toContain('refund.pending')
    expect(await purse(by)).toBe(7_500n)
  })

  it('B4 a refund that its merchant cannot pay on the day is broken, not paid: nothing moved, it can be made anew', async () => {
    const by = await rich()
    const poor = await person(world)
    await act(world, poor, [becomeMerchantUseCase, { ...params(poor), body: { name: 'Stall' } }])
    const body = {
      merchant: poor.wallet,
      amount: '3000',
      currency: 'CNY',
      reference: 'x',
      capture: 'immediate' as const,
    }
    const { id } = await act(world, by, [buyFromMerchant, { ...params(by), body }])
    const back = { params: { wallet: poor.wallet, purchase: id } }
    const on = isoOf(plus(await world.db.now(), 'P2D'))
    const promised = await act(world, poor, [refundPurchase, { ...back, body: { amount: '3000', on } }])
    const spent = { to: { wallet: shop.wallet }, amount: '2500', currency: 'CNY' }
    await post(world, poor, [transfer, { ...params(poor), body: spent }])
    await world.pass('P2DT1M')
    expect(await refundById(world.db, promised.id)).toMatchObject({ state: 'failed', paid_at: null })
    expect(await purse(by)).toBe(7_000n)
    expect(await codes(by)).not.toContain('refund.pending')
    const tasks = () => tasksAbout(world.db, promised.id)
    expect(await tasks()).toMatchObject([{ kind: 'refund.broken', owner: 'finance' }])
    const anew = await act(world, poor, [refundPurchase, { ...back, body: { amount: '500' } }])
    expect(anew).toMatchObject({ state: 'paid', amount: '500' })
    expect(await purse(by)).toBe(7_500n)
    expect(await tasks()).toMatchObject([{ resolved_at: null }])
    await post(world, shop, [transfer, { ...params(shop), body: { ...spent, to: { wallet: poor.wallet } } }])
    await act(world, poor, [refundPurchase, { ...back, body: { amount: '2500' } }])
    expect(await tasks()).toMatchObject([{ outcome: 'refunded', resolved_by: null }])
  })

  it('B4 what is given back makes good one broken promise after the other, and none twice', async () => {
    const by = await rich()
    const poor = await person(world)
    await act(world, poor, [becomeMerchantUseCase, { ...params(poor), body: { name: 'Stall' } }])
    const order = { merchant: poor.wallet, amount: '3000', currency: 'CNY', reference: 'x' }
    const body = { ...order, capture: 'immediate' as const }
    const { id } = await act(world, by, [buyFromMerchant, { ...params(by), body }])
    const now = await world.db.now()
    const refund = (amount: string, after?: string) => {
      const on = after === undefined ? {} : { on: isoOf(plus(now, after)) }
      const back = { params: { wallet: poor.wallet, purchase: id }, body: { amount, ...on } }
      return act(world, poor, [refundPurchase, back])
    }
    const one = await refund('1000', 'P2D')
    const two = await refund('1000', 'P2DT1H')
    const kept = await refund('500', 'P4D')
    const pay = (from: Holder, to: Holder) =>
      post(world, from, [
        transfer,
        { ...params(from), body: { to: { wallet: to.wallet }, amount: '2500', currency: 'CNY' } },
      ])
    await pay(poor, shop)
    await world.pass('P3D')
    await pay(shop, poor)
    const outcomes = async () =>
      Promise.all([one, two].map(async (r) => (await tasksAbout(world.db, r.id))[0]?.outcome))
    await refund('600')
    expect(await outcomes()).toEqual([null, null])
    await refund('400')
    expect(await outcomes()).toEqual(['refunded', null])
    // Announced before they broke, paid on its day: its own promise, kept.
    await world.pass('P2D')
    expect(await refundById(world.db, kept.id)).toMatchObject({ state: 'paid' })
    await refund('500')
    expect(await outcomes()).toEqual(['refunded', null])
    await refund('500')
    expect(await outcomes()).toEqual(['refunded', 'refunded'])
  })

  it('a merchant ends its role first, when nothing is open with customers', async () => {
    const by = await rich()
    const other = await rich()
    await act(world, other, [becomeMerchantUseCase, { ...params(other), body: { name: 'Stall' } }])
    const body = {
      merchant: other.wallet,
      amount: '10',
      currency: 'CNY',
      reference: 'x',
      capture: 'later' as const,
    }
    const { id } = await act(world, by, [buyFromMerchant, { ...params(by), body }])
    expect(await codes(other)).toContain('merchant.role')
    const end = () => act(world, other, [endMerchantUseCase, params(other)])
    await expect(end()).rejects.toMatchObject({ code: 'merchant_has_open', detail: { facts: { open: 1 } } })
    await act(world, other, [voidAuthorised, { params: { wallet: other.wallet, purchase: id } }])
    await end()
    expect(await codes(other)).not.toContain('merchant.role')
  })
})
