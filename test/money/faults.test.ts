import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { transferId } from '../../src/kernel/ids.ts'
import { railHandlers } from '../../src/modules/payments/jobs/rails.ts'
import { claimForRail, onRailEvent } from '../../src/modules/payments/rail/rail.ts'
import type { Rail } from '../../src/platform/rails/rail.ts'
import { runDue } from '../../src/platform/worker/pass.ts'
import {
  type Bank, expectBalanced, fence, holder, linked, linking, money, openBank, shut, stateOf, topup, withdrawal,
} from './bank.ts' // biome-ignore format: a list

let bank: Bank
/** What the bank was asked, in order: a second payout of one order would show here. */
const asked: string[] = []
const counted = (rail: Rail): Rail => ({
  ...rail,
  payout: (order) => {
    asked.push(`payout ${order.key}`)
    return rail.payout(order)
  },
  enquire: (key) => {
    asked.push(`enquire ${key}`)
    return rail.enquire(key)
  },
})
let rail: Rail
beforeAll(async () => {
  bank = await openBank((sim) => {
    rail = counted(sim)
    return rail
  })
})
afterEach(() => expectBalanced(bank))
afterAll(() => bank.close())

const withAccount = async (tail?: string) => {
  const by = await holder(bank, 10_000n)
  return { by, instrument: await linked(bank, by, tail) }
}

describe('a worker that dies', () => {
  test('between claim and call: the bank is asked first, then sent to, once', async () => {
    const order = await withAccount()
    const { id } = await withdrawal(bank, { ...order, amount: '500' })
    const plan = await bank.db.tx((tx) => claimForRail(tx, { ref: id, wallet: order.by.wallet }))
    expect(plan).toMatchObject({ ask: 'send', way: 'payout', amount: 500n })
    expect(await stateOf(bank, id)).toBe('sent')
    await bank.work()
    expect(asked.filter((a) => a.endsWith(id))).toEqual([`enquire ${id}`, `payout ${id}`])
    expect(await stateOf(bank, id)).toBe('paid')
  })

  test('between call and record: the enquiry finds it paid, and nothing is sent again', async () => {
    const order = await withAccount()
    const { id } = await withdrawal(bank, { ...order, amount: '500' })
    const plan = await bank.db.tx((tx) => claimForRail(tx, { ref: id, wallet: order.by.wallet }))
    if (!plan) throw new Error('nothing was claimed')
    await rail.payout({ key: id, account: { ...plan.account, name: 'x' }, amount: 500n, currency: 'CNY' })
    await bank.work()
    expect(asked.filter((a) => a.endsWith(id))).toEqual([`payout ${id}`, `enquire ${id}`])
    expect(await stateOf(bank, id)).toBe('paid')
  })

  test('after record: the same answer again changes nothing', async () => {
    const order = await withAccount()
    const { id } = await withdrawal(bank, { ...order, amount: '500' })
    await bank.work()
    for (const outcome of ['accepted', 'unknown'] as const)
      await bank.db.tx((tx) => onRailEvent(tx, { payment: id, outcome: { outcome } }))
    expect(await stateOf(bank, id)).toBe('paid')
    expect((await money(bank, order.by)).available).toBe(9_500n)
  })
})

test('a bank that never answers leaves the payment unknown and the money out of the wallet', async () => {
  const order = await withAccount()
  const never: Rail = {
    ...rail,
    payout: () => new Promise(() => undefined),
    enquire: () => new Promise(() => undefined),
  }
  const { id } = await withdrawal(bank, { ...order, amount: '500' })
  const handlers = railHandlers({ rail: never, nameOf: async () => 'x', deadlineMs: 20 })
  await runDue(bank.db, handlers, { untilIdle: true })
  expect(await stateOf(bank, id)).toBe('unknown')
  expect((await money(bank, order.by)).available).toBe(9_500n)
  await bank.pass('PT5M')
  expect(await stateOf(bank, id)).toBe('paid')
})

describe('the same order', () => {
  test('twice at once under one key makes one payment', async () => {
    const order = { ...(await withAccount()), amount: '500', key: 'one key' }
    const made = await Promise.allSettled([withdrawal(bank, order), withdrawal(bank, order)])
    expect(made.filter((m) => m.status === 'fulfilled')).toHaveLength(1)
    expect(await stateOf(bank, transferId(order.by.wallet, 'one key'))).toBe('created')
    expect((await money(bank, order.by)).available).toBe(9_500n)
  })

  test('over another wallet’s account is refused', async () => {
    const mine = await withAccount()
    const other = await withAccount()
    const order = { by: mine.by, instrument: other.instrument, amount: '500' }
    await expect(withdrawal(bank, order)).rejects.toMatchObject({ code: 'instrument_unknown' })
    await expect(topup(bank, order)).rejects.toMatchObject({ code: 'instrument_unknown' })
    expect((await money(bank, mine.by)).available).toBe(10_000n)
  })
})

describe('the fence', () => {
  test('cancels what the bank was not asked yet, and gives its money back', async () => {
    const order = await withAccount()
    const out = await withdrawal(bank, { ...order, amount: '500' })
    const inn = await topup(bank, { ...order, amount: '700' })
    await fence(bank, order.by)
    expect([await stateOf(bank, out.id), await stateOf(bank, inn.id)]).toEqual(['cancelled', 'cancelled'])
    await bank.work()
    expect(asked.filter((a) => a.endsWith(out.id))).toEqual([])
    expect(await money(bank, order.by)).toEqual({ available: 10_000n, claim: 0n })
  })

  test('leaves what the bank may be doing: it ends by the bank’s answer alone', async () => {
    const order = await withAccount('0006')
    const { id } = await withdrawal(bank, { ...order, amount: '500' })
    await bank.work()
    await fence(bank, order.by)
    expect(await stateOf(bank, id)).toBe('unknown')
    await expect(shut(bank, order.by)).rejects.toThrow('still under way')
    await bank.pass('PT1M')
    expect(await stateOf(bank, id)).toBe('paid')
  })

  test('a row written under an old epoch is dropped by the worker too', async () => {
    const order = await withAccount()
    const { id } = await withdrawal(bank, { ...order, amount: '500' })
    await bank.db.query('UPDATE wallets.wallet SET epoch = epoch + 1 WHERE id = $1', [order.by.wallet])
    await bank.work()
    expect(await stateOf(bank, id)).toBe('cancelled')
    expect((await money(bank, order.by)).available).toBe(10_000n)
  })

  test('while cooling off one may withdraw to an account from before, not to a newer one', async () => {
    const order = await withAccount()
    const fresh = await linking(bank, order.by, '7777')
    await fence(bank, order.by)
    await bank.work()
    await expect(withdrawal(bank, { ...order, instrument: fresh, amount: '1' })).rejects.toMatchObject({
      code: 'destination_too_new',
    })
    const { id } = await withdrawal(bank, { ...order, amount: '500' })
    await bank.work()
    expect(await stateOf(bank, id)).toBe('paid')
    await expect(topup(bank, { ...order, amount: '1' })).rejects.toMatchObject({ code: 'wallet_closing' })
  })
})
