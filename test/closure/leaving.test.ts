import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closureReceipt } from '../../src/modules/closure/operations/cases/receipt.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { accepted, cancelled, open, read } from './steps.ts'
import { funded, letters, linked, look, openWorld, pay, person, type World } from './world.ts'

describe('a holder leaves', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it('with money: it goes to the bank, the wallet closes, the papers say so', async () => {
    const lin = await person(world)
    const instrument = await linked(world, lin)
    await funded(world, lin, { instrument, amount: '123456' })
    await world.pass('P4D')

    const { closure } = await accepted(world, lin, [{ currency: 'CNY', way: 'own_account', instrument }])
    expect(closure.state).toBe('cooling_off')
    expect((await letters(world, lin))[0]?.template).toBe('closure_accepted')

    await world.pass('P8D')
    const closed = await read(world, lin)
    expect(closed.state).toBe('closed')
    expect(closed.steps).toMatchObject([{ state: 'done', moved: '123456', claim: false }])
    const { receipts } = await look(world, lin, [closureReceipt, { params: { closure: closed.id } }])
    expect(receipts.map((r) => r.kind)).toEqual(['acceptance', 'closing'])
    const { events } = await look(world, lin, [closureTimeline, { params: { closure: closed.id } }])
    expect(events.map((e) => e.seq)).toEqual(events.map((_, i) => i + 1))
  })

  it('with an empty wallet: nothing to plan', async () => {
    const chen = await person(world)
    await world.pass('P31D')
    const { closure } = await accepted(world, chen, [])
    expect(closure.steps).toEqual([])
    await world.pass('P8D')
    expect((await read(world, chen)).state).toBe('closed')
  })

  it('and comes back: everything is as it was', async () => {
    const [ana, bo] = [await person(world), await person(world)]
    const instrument = await linked(world, ana)
    await funded(world, ana, { instrument, amount: '5000' })
    await world.pass('P4D')
    await accepted(world, ana, [{ currency: 'CNY', way: 'claim' }])
    await expect(pay(world, ana, { to: bo, amount: '100' })).rejects.toMatchObject({ code: 'wallet_closing' })
    const back = await cancelled(world, ana)
    expect(back.state).toBe('cancelled')
    await expect(pay(world, ana, { to: bo, amount: '100' })).resolves.toBeDefined()
    expect((await open(world, ana)).state).toBe('preparing')
  })
})
