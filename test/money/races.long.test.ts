import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { claimForRail, onRailEvent } from '../../src/modules/payments/rail/rail.ts'
import {
  accept,
  type Bank,
  expectBalanced,
  fence,
  holder,
  linked,
  money,
  openBank,
  pay,
  stateOf,
  withdrawal,
} from './bank.ts'

let bank: Bank
beforeAll(async () => {
  bank = await openBank()
})
afterEach(() => expectBalanced(bank))
afterAll(() => bank.close())

const ROUNDS = Array.from({ length: 10 }, (_, i) => i)

test.each(ROUNDS)(
  'M3 the fence and the worker’s claim at once: cancelled and returned, or at the bank (%i)',
  async () => {
    const by = await holder(bank, 1_000n)
    const { id } = await withdrawal(bank, { by, instrument: await linked(bank, by), amount: '400' })
    const [plan] = await Promise.all([
      bank.db.tx((tx) => claimForRail(tx, { ref: id, wallet: by.wallet })),
      fence(bank, by),
    ])
    const state = await stateOf(bank, id)
    expect(state).toBe(plan ? 'sent' : 'cancelled')
    expect((await money(bank, by)).available).toBe(plan ? 600n : 1_000n)
    await bank.work()
  },
)

test.each(ROUNDS)('M3 the fence and a payment in at once: it counts, or its payer is told (%i)', async () => {
  const from = await holder(bank, 1_000n)
  const to = await holder(bank)
  const [paid] = await Promise.allSettled([pay(bank, { from, to, amount: '400' }), fence(bank, to)])
  if (paid.status === 'rejected') expect(paid.reason).toMatchObject({ code: 'recipient_unavailable' })
  expect((await money(bank, to)).available).toBe(paid.status === 'fulfilled' ? 400n : 0n)
})

test.each(ROUNDS)('M3 the fence and an acceptance at once: the money is whole on one side (%i)', async () => {
  const from = await holder(bank, 1_000n)
  const to = await holder(bank)
  const { id } = await pay(bank, { from, to, amount: '400', accept: 'required' })
  await Promise.allSettled([accept(bank, to, id), fence(bank, to)])
  const taken = (await stateOf(bank, id)) === 'completed'
  expect((await money(bank, to)).available).toBe(taken ? 400n : 0n)
  expect((await money(bank, from)).available).toBe(taken ? 600n : 1_000n)
})

test('two answers of the bank at once count once', async () => {
  const by = await holder(bank, 1_000n)
  const { id } = await withdrawal(bank, { by, instrument: await linked(bank, by), amount: '400' })
  await bank.db.tx((tx) => claimForRail(tx, { ref: id, wallet: by.wallet }))
  const refused = { outcome: 'refused', reason: 'declined' } as const
  const both = await Promise.all(
    [1, 2].map(() => bank.db.tx((tx) => onRailEvent(tx, { payment: id, outcome: refused }))),
  )
  expect(both.map((b) => b?.changed).sort()).toEqual([false, true])
  expect((await money(bank, by)).available).toBe(1_000n)
})
