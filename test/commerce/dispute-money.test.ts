/** Stories of the money of disputes: nobody makes any, nobody loses any, and what is missing is owed by whoever moved it. */
import { afterAll, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { listDebts } from '../../src/modules/commerce/operations/debts/list-debts.ts'
import { repayOpenDebt } from '../../src/modules/commerce/operations/debts/repay-debt.ts'
import { decideOpenDispute } from '../../src/modules/commerce/operations/disputes/decide-dispute.ts'
import { disputePurchase } from '../../src/modules/commerce/operations/disputes/open-dispute.ts'
import { readDispute } from '../../src/modules/commerce/operations/disputes/read-dispute.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { endMerchantUseCase } from '../../src/modules/commerce/operations/merchants/end-merchant.ts'
import { buyFromMerchant } from '../../src/modules/commerce/operations/purchases/buy.ts'
import { refundPurchase } from '../../src/modules/commerce/operations/refunds/refund.ts'
import { withdraw } from '../../src/modules/payments/operations/withdraw.ts'
import { decideApproval } from '../../src/modules/support/operations/approvals/decide-approval.ts'
import { readApprovalContent } from '../../src/modules/support/operations/approvals/read-approval.ts'
import { act, funded, type Holder, letters, linked, look, openWorld, pay, person } from '../closure/world.ts'
import { answered, openShop } from './shop.ts'

const world = await openWorld()
const { rich, params, purse, claimed, checker, leave, state, codes, controlled } = await openShop(world)
afterAll(() => world.close())

type Verdict = 'approve' | 'reject'
const become = (by: Holder, takes: boolean) =>
  act(world, by, [becomeMerchantUseCase, { ...params(by), body: { name: `Stall ${by.wallet}`, takes } }])
const stall = async () => {
  const by = await person(world)
  await become(by, true)
  return by
}
const buy = async (by: Holder, shop: Holder, amount: string) => {
  const body = { merchant: shop.wallet, amount, currency: 'CNY', reference: 'order 7' }
  return (await act(world, by, [buyFromMerchant, { ...params(by), body: { ...body, capture: 'immediate' } }]))
    .id
}
const contest = (by: Holder, purchase: string) =>
  act(world, by, [disputePurchase, { ...params(by), body: { purchase, reason: 'not_received' } }])
const reason = 'the parcel never came'
const verdictOf = (dispute: string, verdict: 'won' | 'lost', by = checker()) =>
  act(world, by, [decideOpenDispute, { params: { dispute }, body: { verdict, reason } }])
const decide = async (dispute: string, verdict: 'won' | 'lost', by = checker()) => {
  await answered(world, dispute)
  return verdictOf(dispute, verdict, by)
}
const second = (
  { approval, shown_hash }: Awaited<ReturnType<typeof decide>>,
  verdict: Verdict,
  by = checker(),
) =>
  act(world, by, [
    decideApproval,
    {
      params: { approval: approval ?? '' },
      body: { verdict, shown_hash: shown_hash ?? '', ...(verdict === 'reject' ? { reason } : {}) },
    },
  ])
const send = (from: Holder, to: Holder, amount: string) => pay(world, from, { to, amount })
const refund = (shop: Holder, purchase: string, body: { amount: string; on?: string }) =>
  act(world, shop, [refundPurchase, { params: { wallet: shop.wallet, purchase }, body }])
const seen = (by: Holder, dispute: string) =>
  look(world, by, [readDispute, { params: { wallet: by.wallet, dispute } }])

it('B5 two who work together make no money out of disputes, whatever they buy again and whoever is right', async () => {
  const [shop, by] = [await stall(), await rich('1000')]
  const instrument = await linked(world, by, '5555')
  const d = await contest(by, await buy(by, shop, '1000'))
  expect([await purse(by), await purse(shop)]).toEqual([0n, 0n])
  // It is neither the payer's nor the merchant's: there is nothing to take out, to send or to buy again with.
  const out = { ...params(by), body: { instrument, amount: '1', currency: 'CNY' } }
  const none = { code: 'insufficient_funds' }
  await expect(act(world, by, [withdraw, out])).rejects.toMatchObject(none)
  await expect(send(by, shop, '1')).rejects.toMatchObject(none)
  await expect(send(shop, by, '1')).rejects.toMatchObject(none)
  await expect(buy(by, shop, '1')).rejects.toMatchObject(none)
  await controlled()
  await decide(d.id, 'lost')
  expect([await purse(by), await purse(shop)]).toEqual([0n, 1_000n])
  expect((await look(world, by, [listDebts, params(by)])).debts).toEqual([])
  expect((await letters(world, by))[0]?.message.text).toContain('Nothing is taken from your wallet')
  await send(shop, by, '1000')
  const again = await contest(by, await buy(by, shop, '1000'))
  await decide(again.id, 'won')
  expect([await purse(by), await purse(shop)]).toEqual([1_000n, 0n])
  await controlled()
})

it('B19 nobody wins by one person before the merchant has answered or its day is past; two may, with a reason', async () => {
  const [shop, by] = [await stall(), await rich('12000')]
  const fresh = async () => contest(by, await buy(by, shop, '4000'))
  const [quick, late, lost] = [await fresh(), await fresh(), await fresh()]
  const bare = { params: { dispute: quick.id }, body: { verdict: 'won' as const } }
  await expect(act(world, checker(), [decideOpenDispute, bare])).rejects.toMatchObject({
    code: 'second_person_needed',
    detail: { facts: { set_aside: '4000', not_set_aside: '0', answer_by: quick.answer_by } },
  })
  const asked = await verdictOf(quick.id, 'won')
  // Not even what is set aside goes over by the word of one.
  expect(asked).toMatchObject({ state: 'open', refunded: '0', approval: expect.any(String) })
  expect(await purse(by)).toBe(0n)
  await second(asked, 'approve')
  expect([await purse(by), await purse(shop)]).toEqual([4_000n, 0n])
  // That it is not so is for one to say at any time: the money returns to whoever had it.
  expect(await verdictOf(lost.id, 'lost')).toMatchObject({ state: 'lost' })
  await world.pass(`PT${Math.ceil((await world.db.now()).until(late.answer_by ?? '').total('seconds')) + 1}S`)
  expect(await verdictOf(late.id, 'won')).toMatchObject({ state: 'won', approval: null })
  await controlled()
})

it('B5 what there is is set aside; won, the payer has all and the merchant owes it, and is told', async () => {
  const [shop, by, friend] = [await stall(), await rich('4000'), await rich()]
  const purchase = await buy(by, shop, '4000')
  await send(shop, friend, '3000')
  const d = await contest(by, purchase)
  expect(d).toMatchObject({ amount: '4000', set_aside: '1000', credited: '0' })
  expect([await purse(by), await purse(shop)]).toEqual([0n, 0n])
  await controlled()
  await answered(world, d.id)
  const bare = { params: { dispute: d.id }, body: { verdict: 'won' as const } }
  await expect(act(world, checker(), [decideOpenDispute, bare])).rejects.toMatchObject({
    code: 'second_person_needed',
    detail: { facts: { set_aside: '1000', not_set_aside: '3000' } },
  })
  expect(await purse(by)).toBe(0n)
  // What was set aside is divided by the first; what the merchant has not given waits for another, and both sides hear it.
  const first = checker()
  const asked = await decide(d.id, 'won', first)
  expect(asked).toMatchObject({
    state: 'open',
    refunded: '1000',
    credited: '1000',
    approval: expect.any(String),
  })
  expect([await purse(by), await purse(shop)]).toEqual([1_000n, 0n])
  expect((await look(world, shop, [listDebts, params(shop)])).debts).toEqual([])
  expect((await letters(world, by))[0]?.message.text).toMatch(
    /^CNY 10\.00 .* Over the other CNY 30\.00 two of our staff/,
  )
  expect((await letters(world, shop))[0]?.message.text).toContain('the CNY 10.00 that was set aside has gone')
  await expect(decide(d.id, 'won')).rejects.toMatchObject({ code: 'approval_pending' })
  const shown = { amount: '3000', set_aside: '0', not_set_aside: '3000', paid: '1000' }
  const request = { params: { approval: asked.approval ?? '' } }
  expect(await act(world, checker(), [readApprovalContent, request])).toMatchObject({ content: { shown } })
  await expect(second(asked, 'approve', first)).rejects.toMatchObject({ code: 'approval_own' })
  await second(asked, 'reject')
  expect(await seen(by, d.id)).toMatchObject({ state: 'open', credited: '1000' })
  // Both sides had heard that two decide over the rest: they hear that it is not decided, and by when it is.
  const undecided = /other CNY 30\.00 .* (have )?not agreed yet.* decided by \d+ /
  for (const side of [by, shop]) expect((await letters(world, side))[0]?.message.text).toMatch(undecided)
  await controlled()
  await second(await decide(d.id, 'won'), 'approve')
  await controlled()
  expect([await purse(by), await purse(shop)]).toEqual([4_000n, 0n])
  expect(await seen(by, d.id)).toMatchObject({ credited: '4000' })
  const { debts } = await look(world, shop, [listDebts, params(shop)])
  expect(debts).toMatchObject([{ owed: '3000', source: 'dispute_sale' }])
  expect((await letters(world, shop))[0]?.message.text).toContain('Still owed: CNY 30.00')
  expect(await codes(shop)).toContain('balance.negative')
  const end = () => act(world, shop, [endMerchantUseCase, params(shop)])
  const inTheWay = { facts: { open: 1, named: [{ id: debts[0]?.id, kind: 'debt' }] } }
  await expect(end()).rejects.toMatchObject({ code: 'merchant_has_open', detail: inTheWay })
  await buy(by, shop, '1000')
  await world.work()
  expect(await purse(shop)).toBe(0n)
  await funded(world, shop, { instrument: await linked(world, shop, '5555'), amount: '1500' })
  await world.pass('P2D')
  expect(await purse(shop)).toBe(0n)
  expect((await look(world, shop, [listDebts, params(shop)])).debts).toMatchObject([{ owed: '500' }])
  await controlled()
  await funded(world, shop, { instrument: await linked(world, shop, '5556'), amount: '500' })
  const about = { params: { wallet: shop.wallet, debt: debts[0]?.id ?? '' } }
  await act(world, shop, [repayOpenDebt, { ...about, body: { amount: 'all' as const } }])
  await end()
  await controlled()
})

it('B5 a dispute and the merchant’s own payment at once: the money goes one way', async () => {
  const [shop, by, friend] = [await stall(), await rich('4000'), await rich()]
  const purchase = await buy(by, shop, '4000')
  const before = await purse(friend)
  const [sent, d] = await Promise.allSettled([send(shop, friend, '4000'), contest(by, purchase)])
  const aside = d.status === 'fulfilled' ? d.value.set_aside : undefined
  expect(aside).toBe(sent.status === 'fulfilled' ? '0' : '4000')
  const held = BigInt(aside ?? '0')
  expect((await purse(by)) + (await purse(shop)) + (await purse(friend)) - before + held).toBe(4_000n)
  await controlled()
})

it('B7 an announced refund takes no dispute away; paid meanwhile it ends it, and nothing is paid twice', async () => {
  const [shop, by] = [await stall(), await rich('4000')]
  const purchase = await buy(by, shop, '4000')
  const on = isoOf(plus(await world.db.now(), 'P40D'))
  await refund(shop, purchase, { amount: '4000', on })
  const d = await contest(by, purchase)
  expect(d).toMatchObject({ amount: '4000', set_aside: '4000', credited: '0' })
  await world.pass('P41D')
  expect(await seen(by, d.id)).toMatchObject({ state: 'won', refunded: '4000' })
  expect([await purse(by), await purse(shop)]).toEqual([4_000n, 0n])
  await expect(refund(shop, purchase, { amount: '1' })).rejects.toMatchObject({ code: 'refund_too_much' })
  await controlled()
})

it('B7 won before an announced refund is paid: the verdict has paid it', async () => {
  const [shop, by] = [await stall(), await rich('4000')]
  const purchase = await buy(by, shop, '4000')
  await refund(shop, purchase, { amount: '3000', on: isoOf(plus(await world.db.now(), 'P40D')) })
  const d = await contest(by, purchase)
  // Set aside is all of it: one person decides. Where the merchant had less, the announced refund and the part are one.
  expect(await decide(d.id, 'won')).toMatchObject({ approval: null })
  expect(await codes(by)).not.toContain('refund.pending')
  await funded(world, shop, { instrument: await linked(world, shop, '5555'), amount: '3000' })
  await world.pass('P41D')
  expect([await purse(by), await purse(shop)]).toEqual([4_000n, 3_000n])
  await controlled()
})

it('B19 of what is set aside nothing is given twice: lost or refunded after its part was paid, or with a refund announced', async () => {
  const short = async () => {
    const [shop, by] = [await stall(), await rich('4000')]
    const purchase = await buy(by, shop, '4000')
    await send(shop, await rich(), '3000')
    return { shop, by, purchase }
  }
  const [lost, given, announced] = [await short(), await short(), await short()]
  const one = await contest(lost.by, lost.purchase)
  await second(await decide(one.id, 'won'), 'reject')
  expect(await decide(one.id, 'lost')).toMatchObject({ state: 'lost', approval: null })
  expect([await purse(lost.by), await purse(lost.shop)]).toEqual([1_000n, 0n])
  const two = await contest(given.by, given.purchase)
  const asked = await decide(two.id, 'won')
  await funded(world, given.shop, { instrument: await linked(world, given.shop, '5555'), amount: '3000' })
  await refund(given.shop, given.purchase, { amount: '500' })
  await expect(second(asked, 'approve')).rejects.toMatchObject({ code: 'approval_changed' })
  await refund(given.shop, given.purchase, { amount: '2500' })
  expect(await seen(given.by, two.id)).toMatchObject({ state: 'won', refunded: '4000' })
  expect([await purse(given.by), await purse(given.shop)]).toEqual([4_000n, 0n])
  const on = isoOf(plus(await world.db.now(), 'P40D'))
  await refund(announced.shop, announced.purchase, { amount: '4000', on })
  const three = await contest(announced.by, announced.purchase)
  const whole = await decide(three.id, 'won')
  expect(await purse(announced.by)).toBe(0n)
  await second(whole, 'approve')
  await world.pass('P41D')
  expect(await purse(announced.by)).toBe(4_000n)
  await controlled()
})

it('B11 a dispute opened once the merchant takes nothing new lets it leave: each side gets its own, late', async () => {
  const [shop, by] = [await stall(), await rich('8000')]
  const [first, second] = [await buy(by, shop, '3000'), await buy(by, shop, '2000')]
  await become(shop, false)
  const [lost, won] = [await contest(by, first), await contest(by, second)]
  await world.pass('PT1H')
  // Said again, it is no later: the disputes were opened after selling had stopped.
  await become(shop, false)
  await act(world, shop, [endMerchantUseCase, params(shop)])
  await leave(shop)
  await leave(by)
  await world.pass('P8D')
  expect([await state(shop), await state(by)]).toEqual(['closed', 'closed'])
  await decide(lost.id, 'lost')
  await decide(won.id, 'won')
  await controlled()
  expect([await claimed(shop), await claimed(by)]).toEqual([3_000n, 5_000n])
  expect((await look(world, shop, [listDebts, params(shop)])).debts).toEqual([])
  expect((await look(world, by, [listDebts, params(by)])).debts).toEqual([])
})
