import { afterAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { listBills } from '../../src/modules/commerce/operations/bills/list-bills.ts'
import { listSentBills } from '../../src/modules/commerce/operations/bills/list-sent-bills.ts'
import { payOpenBill } from '../../src/modules/commerce/operations/bills/pay-bill.ts'
import { billPayer } from '../../src/modules/commerce/operations/bills/send-bill.ts'
import { withdrawSentBill } from '../../src/modules/commerce/operations/bills/withdraw-bill.ts'
import { disputePurchase } from '../../src/modules/commerce/operations/disputes/open-dispute.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { endMerchantUseCase } from '../../src/modules/commerce/operations/merchants/end-merchant.ts'
import { buyFromMerchant } from '../../src/modules/commerce/operations/purchases/buy.ts'
import { listSales } from '../../src/modules/commerce/operations/purchases/list-sales.ts'
import { refundPurchase } from '../../src/modules/commerce/operations/refunds/refund.ts'
import { grantMandate } from '../../src/modules/mandates/operations/grant.ts'
import { listCollectedMandates } from '../../src/modules/mandates/operations/list-collected.ts'
import { act, type Holder, look, openWorld } from '../closure/world.ts'
import { openShop } from './shop.ts'

const world = await openWorld()
const { rich, params } = await openShop(world)
afterAll(() => world.close())

const stall = async () => {
  const by = await rich()
  await act(world, by, [becomeMerchantUseCase, { ...params(by), body: { name: 'Stall' } }])
  return by
}
const buy = (by: Holder, at: Holder, capture: 'immediate' | 'later') => {
  const order = { merchant: at.wallet, amount: '300', currency: 'CNY', reference: 'order 7', capture }
  return act(world, by, [buyFromMerchant, { ...params(by), body: order }])
}
const bill = async (from: Holder, to: Holder) => {
  const due_at = isoOf(plus(await world.db.now(), 'P20D'))
  const body = { to: to.wallet, amount: '40', currency: 'CNY', label: 'Tea', due_at }
  return act(world, from, [billPayer, { ...params(from), body }])
}
const withdraw = (by: Holder, id: string) =>
  act(world, by, [withdrawSentBill, { params: { wallet: by.wallet, bill: id } }])

describe('a merchant', () => {
  it('sees what it sold by state and page, and nothing of who bought it', async () => {
    const [shop, by] = [await stall(), await rich()]
    const captured = await buy(by, shop, 'immediate')
    const authorised = await buy(by, shop, 'later')
    const list = (query: { state?: 'authorised'; after?: string }) =>
      look(world, shop, [listSales, { ...params(shop), query }])
    const all = await list({})
    expect(all.sales.map((s) => s.id)).toEqual([authorised.id, captured.id])
    expect(all.next).toBeNull()
    expect(JSON.stringify(all)).not.toContain(by.wallet)
    expect((await list({ state: 'authorised' })).sales).toMatchObject([{ id: authorised.id, amount: '300' }])
    const after = `${authorised.created_at}~${authorised.id}`
    expect((await list({ after })).sales.map((s) => s.id)).toEqual([captured.id])
    await expect(list({ after: 'nonsense' })).rejects.toMatchObject({ code: 'request_invalid' })
  })

  it('sees the mandates that it collects on, without their payer', async () => {
    const [shop, by] = [await stall(), await rich()]
    const body = {
      kind: 'mandate' as const,
      merchant: shop.wallet,
      payee: 'my tea',
      amount: '9',
      currency: 'CNY',
    }
    const { id } = await act(world, by, [grantMandate, { ...params(by), body }])
    const found = await look(world, shop, [listCollectedMandates, { ...params(shop), query: {} }])
    expect(found.mandates).toMatchObject([{ id, state: 'active', amount: '9' }])
    for (const secret of [by.wallet, 'my tea']) expect(JSON.stringify(found)).not.toContain(secret)
  })

  it('takes a bill back until it is answered, and only its own', async () => {
    const [shop, by] = [await stall(), await rich()]
    await buy(by, shop, 'immediate')
    const [first, second] = [await bill(shop, by), await bill(shop, by)]
    await expect(withdraw(by, first.id)).rejects.toMatchObject({ code: 'bill_unknown' })
    expect(await withdraw(shop, first.id)).toMatchObject({ state: 'withdrawn', label: 'Tea' })
    expect(await withdraw(shop, first.id)).toMatchObject({ state: 'withdrawn' })
    await act(world, by, [payOpenBill, { params: { wallet: by.wallet, bill: second.id } }])
    await expect(withdraw(shop, second.id)).rejects.toMatchObject({ code: 'bill_over' })
    const { bills } = await look(world, shop, [listSentBills, { ...params(shop), query: {} }])
    expect(bills.map((b) => [b.id, b.state, b.to])).toEqual([
      [second.id, 'paid', by.wallet],
      [first.id, 'withdrawn', by.wallet],
    ])
  })

  it('B10 is told what is open with whom before it ends, disputes too; its open bills end with it', async () => {
    const [shop, by] = [await stall(), await rich()]
    const { id: purchase } = await buy(by, shop, 'immediate')
    const dispute = await act(world, by, [
      disputePurchase,
      { ...params(by), body: { purchase, reason: 'not_received' } },
    ])
    await bill(shop, by)
    const end = () => act(world, shop, [endMerchantUseCase, params(shop)])
    await expect(end()).rejects.toMatchObject({
      code: 'merchant_has_open',
      detail: { facts: { open: 1, named: [{ id: dispute.id, kind: 'dispute' }] } },
    })
    const all = { params: { wallet: shop.wallet, purchase }, body: { amount: '300' } }
    await act(world, shop, [refundPurchase, all])
    await end()
    expect((await look(world, by, [listBills, params(by)])).bills).toEqual([])
    const { bills } = await look(world, shop, [listSentBills, { ...params(shop), query: {} }])
    expect(bills).toMatchObject([{ state: 'withdrawn' }])
  })
})
