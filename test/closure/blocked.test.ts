import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '../../src/kernel/errors.ts'
import { closureReceipt } from '../../src/modules/closure/operations/cases/receipt.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { withdraw } from '../../src/modules/payments/operations/withdraw.ts'
import { confirmed, open, plan, read } from './steps.ts'
import { act, funded, linked, look, openWorld, person, post, type World } from './world.ts'

const codesOf = (error: unknown): string[] => {
  const facts = error instanceof Refusal ? error.detail.facts?.obligations : undefined
  return Array.isArray(facts) ? facts.map((o) => String(o.code)) : []
}

describe('something is in the way', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it('five matters at once give five entries in one answer, each with a remedy or a date (S10)', async () => {
    const [zhao, bo] = [await person(world), await person(world)]
    const instrument = await linked(world, zhao)
    await funded(world, zhao, { instrument, amount: '90000' })
    const slow = { instrument, currency: 'CNY' }
    await act(world, zhao, [withdraw, { params: { wallet: zhao.wallet }, body: { ...slow, amount: '1414' } }])
    await post(world, zhao, [
      transfer,
      {
        params: { wallet: zhao.wallet },
        body: { to: { wallet: bo.wallet }, amount: '700', currency: 'CNY', accept: 'required' },
      },
    ])
    await world.work()

    const preview = await look(world, zhao, [previewClosure, { params: { wallet: zhao.wallet } }])
    const codes = preview.obligations.map((o) => o.code)
    for (const code of [
      'balance.positive',
      'transfer.pending',
      'withdrawal.in_flight',
      'instrument.linked',
      'destination.too_new',
    ])
      expect(codes).toContain(code)
    for (const o of preview.obligations.filter((one) => one.blocks))
      expect(o.remedy ?? o.clears_at, o.code).not.toBeNull()
    expect(preview.blocked).toBe(true)
    for (const o of preview.obligations.filter((one) => one.severity === 'blocking'))
      expect(o.basis, o.code).not.toBeNull()

    await open(world, zhao)
    await plan(world, zhao, [{ currency: 'CNY', way: 'claim' }])
    const refused = await confirmed(world, zhao).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'closure_blocked' })
    expect(codesOf(refused).sort()).toEqual(['transfer.pending', 'withdrawal.in_flight'])

    const still = await read(world, zhao)
    expect(still.state).toBe('preparing')
    const { receipts } = await look(world, zhao, [closureReceipt, { params: { closure: still.id } }])
    expect(receipts.map((r) => r.kind)).toEqual(['refusal'])

    await world.pass('P2D')
    await plan(world, zhao, [{ currency: 'CNY', way: 'claim' }])
    expect((await confirmed(world, zhao)).closure.state).toBe('cooling_off')
  })

  it('an account that was linked too recently is refused with the time from which it can be used', async () => {
    const wang = await person(world)
    const instrument = await linked(world, wang)
    await funded(world, wang, { instrument, amount: '5000' })
    await open(world, wang)
    await expect(
      plan(world, wang, [{ currency: 'CNY', way: 'own_account', instrument }]),
    ).rejects.toMatchObject({
      code: 'destination_too_new',
    })
    await world.pass('P4D')
    const planned = await plan(world, wang, [{ currency: 'CNY', way: 'own_account', instrument }])
    expect(planned.quote?.lines).toMatchObject([
      { amount: '5000', fee: '0', way: 'own_account', dust: false },
    ])
  })

  it('a cent is dust: named so, and leaves like any money', async () => {
    const zhou = await person(world)
    const instrument = await linked(world, zhou)
    await funded(world, zhou, { instrument, amount: '1' })
    const { obligations } = await look(world, zhou, [previewClosure, { params: { wallet: zhou.wallet } }])
    expect(obligations.find((o) => o.code === 'balance.dust')).toMatchObject({
      clears: 'by_plan',
      blocks: false,
    })
    await open(world, zhou)
    const { quote } = await plan(world, zhou, [{ currency: 'CNY', way: 'claim' }])
    expect(quote?.lines).toMatchObject([{ amount: '1', dust: true, way: 'claim' }])
  })

  it('an own account elsewhere and a claim are always on the ladder of ways out', async () => {
    const one = await person(world)
    const { ways_out } = await look(world, one, [previewClosure, { params: { wallet: one.wallet } }])
    expect(ways_out).toMatchObject([{ way: 'claim', usable: true }])
  })
})
