/** Units that have to come back before a debt can be repaid: the quote counts on the day on which they have. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { drawLoan } from '../../src/modules/credit/operations/draw-loan.ts'
import { listLoans } from '../../src/modules/credit/operations/list-loans.ts'
import { openCreditLine } from '../../src/modules/credit/operations/open-line.ts'
import { balances } from '../../src/modules/ledger/ledger.ts'
import { subscribeFund } from '../../src/modules/wealth/operations/subscribe.ts'
import { accepted, cancelled, open, plan, read } from '../closure/steps.ts'
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
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const buy = (by: Holder, amount: string) =>
  act(world, by, [subscribeFund, { ...params(by), body: { fund: 'steady-cny', amount } }])
const loan = async (by: Holder) => (await look(world, by, [listLoans, params(by)])).loans[0]
const purse = async (by: Holder) =>
  (await balances(world.db, [by.wallet])).find((b) => b.purpose === 'available')?.balance ?? 0n

/** Own money and borrowed money, all of it in the fund but for what is kept. */
const invested = async (money: { own: bigint; borrowed: bigint; kept?: bigint }) => {
  const { own, borrowed, kept = 0n } = money
  const by = await person(world)
  const instrument = await linked(world, by)
  await funded(world, by, { instrument, amount: own.toString() })
  await act(world, by, [openCreditLine, params(by)])
  await act(world, by, [drawLoan, { ...params(by), body: { amount: borrowed.toString(), instalments: 24 } }])
  await buy(by, (own + borrowed - kept).toString())
  await world.pass('P4D')
  return { by, instrument }
}
const events = async (by: Holder) => {
  const { id } = await read(world, by)
  return (await look(world, by, [closureTimeline, { params: { closure: id } }])).events.map((e) => e.type)
}

describe('a debt that only the fund can repay', { timeout: 60_000 }, () => {
  it.each([
    ['small', { own: 5_000n, borrowed: 5_000n }],
    ['so large that a day of interest is beyond the tolerance', { own: 100_000n, borrowed: 400_000n }],
    ['covered in part', { own: 50_000n, borrowed: 400_000n, kept: 20_000n }],
  ])('is repaid when the units are back, on the accepted quote: %s', async (_what, money) => {
    const { by, instrument } = await invested(money)
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    const [redeem, repay] = (closure.quote?.steps ?? []).filter((s) => s.kind !== 'cancel')
    expect(redeem).toMatchObject({ kind: 'redeem', early: false })
    expect(repay).toMatchObject({ kind: 'repay', early: false, done_by: redeem?.done_by })
    const [line] = closure.quote?.lines ?? []
    const kept = await purse(by)
    expect(BigInt(line?.amount ?? 0)).toBe(kept + BigInt(redeem?.amount ?? 0) - BigInt(repay?.amount ?? 0))
    await world.work()
    // Nothing is tried that cannot be: no step has failed, nobody was called.
    expect((await read(world, by)).steps.map((s) => [s.state, s.attempts])).toEqual(
      (closure.quote?.steps ?? [])
        .concat()
        .map(() => ['pending', 0])
        .concat([['pending', 0]]),
    )
    await world.pass('P14D')
    const closed = await read(world, by)
    expect(closed.state).toBe('closed')
    expect(await events(by)).not.toContain('asked_again')
    expect(await events(by)).not.toContain('step_failed')
    const paid = closed.steps.find((s) => s.kind === 'payout')
    expect(paid).toMatchObject({ way: 'own_account', claim: false, state: 'done' })
    // The fund may be faster than the quote says: then less interest is due, and more leaves, never less.
    const more = BigInt(paid?.moved ?? 0) - BigInt(line?.amount ?? 0)
    const daily = (money.borrowed * 1_200n) / 3_650_000n + 1n
    expect(more).toBeGreaterThanOrEqual(0n)
    expect(more).toBeLessThanOrEqual(2n * daily)
    expect(await loan(by)).toMatchObject({ state: 'settled' })
  })

  it('is repaid at once as before where the balance covers it', async () => {
    const { by } = await invested({ own: 60_000n, borrowed: 50_000n, kept: 55_000n })
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    expect(closure.quote?.steps.find((s) => s.kind === 'repay')).toMatchObject({ early: true })
    await world.work()
    expect(await loan(by)).toMatchObject({ state: 'settled' })
    const told = async (template: string) =>
      (await letters(world, by)).find((letter) => letter.template === template)?.message.text
    expect(await told('closure_accepted')).toMatch(
      /Repaid at once from your balance, as you agreed: CNY 50\d\.\d\d\./,
    )
    await world.pass('P14D')
    expect(await told('closure_closed')).toMatch(/Repaid: CNY 50\d\.\d\d\./)
  })

  it('stays repaid when the closing is cancelled, and the letter says how much; of nothing it says nothing', async () => {
    const { by } = await invested({ own: 60_000n, borrowed: 50_000n, kept: 55_000n })
    const other = await person(world)
    for (const one of [by, other]) {
      await accepted(world, one, one === by ? [{ currency: 'CNY', way: 'claim' }] : [])
      await world.work()
      await cancelled(world, one)
    }
    const told = async (one: Holder) =>
      (await letters(world, one)).find(({ template }) => template === 'closure_cancelled')?.message.text
    expect(await told(by)).toMatch(/ CNY 50\d\.\d\d, repaid at once with your consent, stays repaid\./)
    expect(await told(other)).toMatch(/your wallet is not closed/)
    expect(await told(other)).not.toContain('repaid')
  })

  it('is the holder’s to see to when the units do not cover the interest of the days until then', async () => {
    const { by } = await invested({ own: 600n, borrowed: 400_000n })
    // 4,000.00 cost 1.31 a day: four days are 5.26, and what is in the fund covers that, but not ten more days.
    const { obligations, blocked } = await look(world, by, [previewClosure, params(by)])
    expect(obligations.find((o) => o.code === 'loan.outstanding')).toMatchObject({ clears: 'by_holder' })
    expect(blocked).toBe(true)
    await open(world, by)
    await expect(plan(world, by, [{ currency: 'CNY', way: 'claim' }])).rejects.toMatchObject({
      code: 'plan_underfunded',
    })
  })
})
