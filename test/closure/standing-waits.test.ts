/** Close when ready with nothing to pay out yet: what it waits for is the money itself. Nobody has to come back. */
import { afterAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { exportStatement } from '../../src/modules/payments/operations/statement/export-statement.ts'
import { cancelTransfer } from '../../src/modules/payments/operations/transfers/cancel-transfer.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { openShop } from '../commerce/shop.ts'
import { open, plan, read, standing } from './steps.ts'
import { act, type Holder, letters, linked, look, openWorld, pay, person, post } from './world.ts'

const world = await openWorld()
const { rich, shop, buy, take, giveBack, params } = await openShop(world)
afterAll(() => world.close())

const CNY = { currency: 'CNY', receive_at_least: '0', repay_at_most: '0', fees_at_most: '0' } as const
const least = (amount: string) => ({ bounds: [{ ...CNY, receive_at_least: amount }] })
const claim = [{ currency: 'CNY', way: 'claim' as const }]
const stood = async (by: Holder, amount: string, payouts: Parameters<typeof plan>[2] = claim) => {
  await open(world, by)
  await plan(world, by, payouts)
  await standing(world, by, least(amount))
}
const because = async (by: Holder) => {
  const { id } = await read(world, by)
  const { events } = await look(world, by, [closureTimeline, { params: { closure: id } }])
  return events.find((e) => e.type === 'standing_out_of_bounds')?.data
}
/** All the money is on its way to somebody who has not taken it. */
const offered = async () => {
  const by = await rich('5000')
  const friend = await person(world)
  const body = { to: { wallet: friend.wallet }, amount: '5000', currency: 'CNY', accept: 'required' } as const
  const sent = await post(world, by, [transfer, { ...params(by), body }])
  return { by, sent: sent.id }
}
/** Everything was spent, and the merchant gives it back in two days. */
const awaiting = async () => {
  const by = await rich('5000')
  const { id } = await buy(by, '5000', 'immediate')
  await giveBack(id, '3000', isoOf(plus(await world.db.now(), 'P2D')))
  return by
}
const closedWith = async (by: Holder, moved: string) => {
  await world.pass('P12D')
  const closed = await read(world, by)
  expect(closed.state).toBe('closed')
  expect(closed.steps.filter((s) => s.kind === 'payout')).toMatchObject([{ moved }])
}

describe('close when ready that waits for the money', { timeout: 60_000 }, () => {
  it('closes when an offer that holds all of it is taken back', async () => {
    const { by, sent } = await offered()
    await stood(by, '5000')
    await world.work()
    expect((await read(world, by)).state).toBe('preparing')
    await act(world, by, [cancelTransfer, { params: { wallet: by.wallet, transfer: sent } }])
    await closedWith(by, '5000')
  })

  it('closes when an authorisation that holds all of it was used for less', async () => {
    const by = await rich('5000')
    const { id } = await buy(by, '5000')
    await stood(by, '1000')
    await take(id, '3500', true)
    await closedWith(by, '1500')
  })

  it('closes an empty wallet when the refund that was announced has come', async () => {
    const by = await awaiting()
    // Shown, so that a client knows for which currency to ask for a way out.
    await open(world, by)
    expect((await read(world, by)).pockets).toEqual([{ currency: 'CNY', available: '0', held: '0' }])
    await plan(world, by, claim)
    await standing(world, by, least('3000'))
    await closedWith(by, '3000')
  })

  it('closes an empty wallet of somebody who has no account, as they chose a claim', async () => {
    const by = await person(world)
    await pay(world, shop, { to: by, amount: '5000' })
    const { id } = await buy(by, '5000', 'immediate')
    await giveBack(id, '3000', isoOf(plus(await world.db.now(), 'P2D')))
    await stood(by, '3000')
    await closedWith(by, '3000')
  })

  it('waits for an account that was linked too recently to be paid', async () => {
    const by = await awaiting()
    await world.pass('P1D')
    const instrument = await linked(world, by, '7654')
    await stood(by, '3000', [{ currency: 'CNY', way: 'own_account', instrument }])
    await world.pass('P1DT7H')
    expect((await read(world, by)).state).toBe('preparing')
    await closedWith(by, '3000')
  })

  it('is not stopped by a statement that has grown since it was saved', async () => {
    const { by, sent } = await offered()
    await act(world, by, [exportStatement, params(by)])
    await stood(by, '4000')
    const codes = (await read(world, by)).quote?.consequences.map((c) => c.code)
    expect(codes).not.toContain('document.not_exported')
    await pay(world, shop, { to: by, amount: '100' })
    await act(world, by, [cancelTransfer, { params: { wallet: by.wallet, transfer: sent } }])
    await closedWith(by, '5100')
  })

  it('asks again when less comes than was agreed, or nothing', async () => {
    const by = await rich('5000')
    const { id } = await buy(by, '5000')
    await stood(by, '1000')
    const [agreed] = await letters(world, by)
    expect(agreed?.template).toBe('closure_stands')
    expect(agreed?.message.text).toMatch(
      /Where the money goes: (to your account .*•••• \d{4}|kept safe for you, free of charge)\./,
    )
    await take(id, '5000', true)
    await world.pass('PT7H')
    expect(await read(world, by)).toMatchObject({ state: 'preparing', standing: null })
    expect(await because(by)).toMatchObject({ because: 'receive_at_least' })
    expect((await letters(world, by))[0]?.template).toBe('closure_standing_ended')
  })

  it('refuses a limit for a currency that the plan has no way out for', async () => {
    const { by } = await offered()
    await open(world, by)
    await plan(world, by, [])
    await expect(standing(world, by, least('0'))).rejects.toMatchObject({
      code: 'standing_bounds',
      detail: { facts: { currencies: [], allowed: [] } },
    })
  })
})
