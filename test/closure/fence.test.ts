import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { linkAccount } from '../../src/modules/payments/operations/instruments/link-account.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { acceptTransfer } from '../../src/modules/payments/operations/transfers/accept-transfer.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { withdraw } from '../../src/modules/payments/operations/withdraw.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { accepted, read } from './steps.ts'
import { act, funded, type Holder, linked, openWorld, pay, person, post, type World } from './world.ts'

describe('behind the fence', () => {
  let world: World
  let leaver: Holder
  let friend: Holder
  let instrument: string
  beforeAll(async () => {
    world = await openWorld()
    leaver = await person(world)
    friend = await person(world)
    instrument = await linked(world, leaver)
    await funded(world, leaver, { instrument, amount: '9000' })
    await pay(world, leaver, { to: friend, amount: '4000' })
    await world.pass('P4D')
    await accepted(world, leaver, [{ currency: 'CNY', way: 'own_account', instrument }])
  })
  afterAll(() => world.close())

  /** Everything that could start something new on the wallet. */
  const rails: Readonly<Record<string, () => Promise<unknown>>> = {
    'paying somebody': () => pay(world, leaver, { to: friend, amount: '100' }),
    'being paid': () => pay(world, friend, { to: leaver, amount: '100' }),
    'a transfer to be accepted': () =>
      post(world, friend, [
        transfer,
        {
          params: { wallet: friend.wallet },
          body: { to: { wallet: leaver.wallet }, amount: '100', currency: 'CNY', accept: 'required' },
        },
      ]),
    'topping up': () =>
      act(world, leaver, [
        topUp,
        { params: { wallet: leaver.wallet }, body: { instrument, amount: '100', currency: 'CNY' } },
      ]),
    'linking an account': () =>
      act(world, leaver, [
        linkAccount,
        {
          params: { wallet: leaver.wallet },
          body: { kind: 'bank_account', scheme: 'iban', number: exampleNumber('iban', '5555') },
        },
      ]),
  }
  /** Somebody else's payments read like those to nobody. */
  const others = ['being paid', 'a transfer to be accepted']
  for (const [name, start] of Object.entries(rails))
    it(`${name} is refused with one code while closing and one when closed (M16)`, async () => {
      const { state } = await read(world, leaver)
      const own = state === 'closed' ? 'wallet_closed' : 'wallet_closing'
      await expect(start()).rejects.toMatchObject({
        code: others.includes(name) ? 'recipient_unavailable' : own,
      })
    })

  it('the holder may still withdraw to an account that was theirs before', async () => {
    const { state } = await act(world, leaver, [
      withdraw,
      { params: { wallet: leaver.wallet }, body: { instrument, amount: '1000', currency: 'CNY' } },
    ])
    expect(state).toBe('created')
    await world.work()
  })

  it('what was left goes out in the sweep, to the cent', async () => {
    await world.pass('P8D')
    expect(await read(world, leaver)).toMatchObject({
      state: 'closed',
      steps: [{ moved: '4000' }],
      obligations: [],
    })
  })

  for (const [name, start] of Object.entries(rails))
    it(`${name} is refused as closed afterwards`, async () => {
      const code = others.includes(name) ? 'recipient_unavailable' : 'wallet_closed'
      await expect(start()).rejects.toMatchObject({ code })
    })

  it('an old transfer id says nothing about who left', async () => {
    const params = { wallet: leaver.wallet, transfer: newId(leaver.bucket) }
    await expect(act(world, leaver, [acceptTransfer, { params, body: {} }])).rejects.toMatchObject({
      name: 'Refusal',
    })
  })
})
