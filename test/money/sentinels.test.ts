import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { LANGS } from '../../src/kernel/languages.ts'
import { find } from '../../src/modules/instruments/instruments.ts'
import { words } from '../../src/modules/sandbox/words/words.generated.ts'
import { SENTINELS } from '../../src/platform/rails/sim/sentinels.ts'
import {
  type Bank,
  expectBalanced,
  holder,
  linked,
  money,
  openBank,
  stateOf,
  topup,
  withdrawal,
} from './bank.ts'

let bank: Bank
beforeAll(async () => {
  bank = await openBank()
})
afterEach(() => expectBalanced(bank))
afterAll(() => bank.close())

const withAccount = async (tail?: string, funds = 1_000_000n) => {
  const by = await holder(bank, funds)
  return { by, instrument: await linked(bank, by, tail) }
}

describe('withdrawal', () => {
  test('leaves the wallet at once and is paid by the bank', async () => {
    const order = await withAccount()
    const made = await withdrawal(bank, { ...order, amount: '2500' })
    expect(made).toMatchObject({ state: 'created', direction: 'out', counterparty: '招商银行 •••• 4321' })
    expect(await money(bank, order.by)).toEqual({ available: 997_500n, claim: 0n })
    await bank.work()
    expect(await stateOf(bank, made.id)).toBe('paid')
    expect(await money(bank, order.by)).toEqual({ available: 997_500n, claim: 0n })
  })

  test('15.15: the bank refuses and the money is back', async () => {
    const order = await withAccount()
    const made = await withdrawal(bank, { ...order, amount: '1515' })
    await bank.work()
    expect(await stateOf(bank, made.id)).toBe('refused')
    expect(await money(bank, order.by)).toEqual({ available: 1_000_000n, claim: 0n })
  })

  test('13.13: done and never answered is unknown, and an enquiry finds it paid', async () => {
    const order = await withAccount()
    const made = await withdrawal(bank, { ...order, amount: '1313' })
    await bank.work()
    expect(await stateOf(bank, made.id)).toBe('unknown')
    expect(await money(bank, order.by)).toEqual({ available: 998_687n, claim: 0n })
    await bank.pass('PT1M')
    expect(await stateOf(bank, made.id)).toBe('paid')
    expect(await money(bank, order.by)).toEqual({ available: 998_687n, claim: 0n })
  })

  test('14.14: a slow bank is waited for, two hours', async () => {
    const order = await withAccount()
    const made = await withdrawal(bank, { ...order, amount: '1414' })
    await bank.work()
    expect(await stateOf(bank, made.id)).toBe('unknown')
    await bank.pass('PT1H59M')
    expect(await stateOf(bank, made.id)).toBe('unknown')
    await bank.pass('PT2M')
    expect(await stateOf(bank, made.id)).toBe('paid')
  })

  test('16.16: a request lost on the way is found missing and sent again under the same key', async () => {
    const order = await withAccount()
    const made = await withdrawal(bank, { ...order, amount: '1616' })
    await bank.work()
    expect(await stateOf(bank, made.id)).toBe('unknown')
    await bank.pass('PT1M')
    expect(await stateOf(bank, made.id)).toBe('paid')
  })

  test('17.17: a bank that answers nothing for a day keeps the payment unknown, never failed', async () => {
    const order = await withAccount()
    const made = await withdrawal(bank, { ...order, amount: '1717' })
    await bank.pass('PT23H')
    expect(await stateOf(bank, made.id)).toBe('unknown')
    await bank.pass('PT2H')
    expect(await stateOf(bank, made.id)).toBe('paid')
  })

  test('…0002: a paid withdrawal that bounces after three days is in the wallet again', async () => {
    const order = await withAccount('0002')
    const made = await withdrawal(bank, { ...order, amount: '2000' })
    await bank.pass('P2DT23H')
    expect(await stateOf(bank, made.id)).toBe('paid')
    await bank.pass('PT2H')
    expect(await stateOf(bank, made.id)).toBe('bounced')
    expect(await money(bank, order.by)).toEqual({ available: 1_000_000n, claim: 0n })
  })

  test('…0004: a result reported twice counts once', async () => {
    const order = await withAccount('0004')
    const made = await withdrawal(bank, { ...order, amount: '2000' })
    await bank.work()
    expect(await stateOf(bank, made.id)).toBe('paid')
    expect(await money(bank, order.by)).toEqual({ available: 998_000n, claim: 0n })
  })

  test.each([
    ['0005', 'refused', 1_000_000n],
    ['0006', 'unknown', 998_000n],
    ['0007', 'unknown', 998_000n],
  ] as const)('…%s: is %s at first', async (tail, state, available) => {
    const order = await withAccount(tail)
    const made = await withdrawal(bank, { ...order, amount: '2000' })
    await bank.work()
    expect(await stateOf(bank, made.id)).toBe(state)
    expect((await money(bank, order.by)).available).toBe(available)
    await bank.pass('PT3H')
    expect(await stateOf(bank, made.id)).toBe(state === 'refused' ? 'refused' : 'paid')
  })
})

describe('top-up', () => {
  test('is in the wallet when the bank has accepted, not before', async () => {
    const order = await withAccount(undefined, 0n)
    const made = await topup(bank, { ...order, amount: '5000' })
    expect(made).toMatchObject({ state: 'created', direction: 'in' })
    expect(await money(bank, order.by)).toEqual({ available: 0n, claim: 0n })
    await bank.work()
    expect(await stateOf(bank, made.id)).toBe('paid')
    expect(await money(bank, order.by)).toEqual({ available: 5_000n, claim: 0n })
  })

  test.each([
    ['1515', 'refused', 0n],
    ['1313', 'paid', 1_313n],
    ['1414', 'paid', 1_414n],
    ['1616', 'paid', 1_616n],
    ['1717', 'paid', 1_717n],
  ] as const)('of %s ends %s', async (amount, state, available) => {
    const order = await withAccount(undefined, 0n)
    const made = await topup(bank, { ...order, amount })
    await bank.pass('P2D')
    expect(await stateOf(bank, made.id)).toBe(state)
    expect((await money(bank, order.by)).available).toBe(available)
  })

  test('…0004: reported twice arrives once', async () => {
    const order = await withAccount('0004', 0n)
    await topup(bank, { ...order, amount: '700' })
    await bank.work()
    expect((await money(bank, order.by)).available).toBe(700n)
  })
})

describe('name check', () => {
  test.each([
    ['0003', 'name_mismatch', null],
    ['0008', 'refused', 'account_unknown'],
    ['4321', 'verified', null],
  ])('of an account ending %s ends %s', async (tail, state, reason) => {
    const by = await holder(bank)
    const found = await find(bank.db, await linked(bank, by, tail))
    expect(found).toMatchObject({ state, reason })
    expect(found?.verified_at === null).toBe(state !== 'verified')
  })

  test('…0009: without an answer it stays pending and is asked again', async () => {
    const by = await holder(bank)
    const id = await linked(bank, by, '0009')
    expect((await find(bank.db, id))?.state).toBe('pending')
    await bank.pass('PT1M')
    expect((await find(bank.db, id))?.state).toBe('verified')
  })

  test.each([
    ['0003', 'instrument_not_verified'],
    ['0009', 'instrument_pending'],
  ])('an account ending %s moves no money: %s', async (tail, code) => {
    const by = await holder(bank, 100n)
    const instrument = await linked(bank, by, tail)
    await expect(withdrawal(bank, { by, instrument, amount: '100' })).rejects.toMatchObject({ code })
    expect((await money(bank, by)).available).toBe(100n)
  })
})

test('every sentinel says in both languages what it does', () => {
  const typed = SENTINELS.map(({ on, value }) => `${on} ${value}`).toSorted()
  for (const lang of LANGS) expect(Object.keys(words[lang].sentinels).toSorted()).toEqual(typed)
  expect(new Set(SENTINELS.map((s) => `${s.on}${s.value}`)).size).toBe(SENTINELS.length)
})
