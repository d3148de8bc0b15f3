import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { withdraw } from '../../src/modules/payments/operations/withdraw.ts'
import { accepted, read } from '../closure/steps.ts'
import { type Rich, rich } from '../closure/universal-life.ts'
import { act, linked, look, openWorld, type World } from '../closure/world.ts'

describe('money that comes back behind the fence', () => {
  let world: World
  let by: Rich
  beforeAll(async () => {
    world = await openWorld()
    by = await rich(world, { amount: '10000' })
    const bouncing = await linked(world, by, '0002')
    await world.pass('P4D')
    await act(world, by, [
      withdraw,
      { params: { wallet: by.wallet }, body: { instrument: bouncing, amount: '401', currency: 'CNY' } },
    ])
    await world.work()
  })
  afterAll(() => world.close())

  const available = async () => {
    const { pockets } = await look(world, by, [previewClosure, { params: { wallet: by.wallet } }])
    return pockets[0]?.available
  }

  it('after the quote and before the sweep leaves with the rest, to the last unit (M11)', async () => {
    const { instrument } = by
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    expect(closure.quote?.lines).toMatchObject([{ amount: '9599' }])
    await world.pass('P4D')
    expect((await read(world, by)).state).toBe('cooling_off')
    expect(await available()).toBe('10000')

    await world.pass('P4D')
    expect(await read(world, by)).toMatchObject({
      state: 'closed',
      steps: [{ quoted: '9599', moved: '10000', state: 'done', claim: false }],
    })
  })
})
