import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { restrict } from '../../src/modules/wallets/wallets.ts'
import { accepted, cancelled, read } from './steps.ts'
import { funded, linked, look, openWorld, pay, person, type World } from './world.ts'

describe('a wallet that staff have restricted', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it('may be asked to close, is looked at by a person, and is restricted again when the closing is cancelled (V5)', async () => {
    const [holder, friend] = [await person(world), await person(world)]
    await funded(world, holder, { instrument: await linked(world, holder), amount: '5000' })
    await pay(world, holder, { to: friend, amount: '500' })
    await world.db.tx((tx) => restrict(tx, [holder.wallet], 'frozen'))
    const { obligations, blocked } = await look(world, holder, [
      previewClosure,
      { params: { wallet: holder.wallet } },
    ])
    expect(obligations.find((o) => o.code === 'wallet.restricted')).toMatchObject({ blocks: false })
    expect(blocked).toBe(false)

    await accepted(world, holder, [{ currency: 'CNY', way: 'claim' }])
    await world.pass('P8D')
    expect((await read(world, holder)).state).toBe('in_review')
    await cancelled(world, holder)
    await expect(pay(world, friend, { to: holder, amount: '10' })).rejects.toMatchObject({
      code: expect.not.stringContaining('frozen'),
    })
    await expect(pay(world, holder, { to: friend, amount: '10' })).rejects.toMatchObject({
      code: 'wallet_frozen',
    })
  })
})
