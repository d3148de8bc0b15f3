import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { restrictWallet } from '../../src/modules/support/operations/restrictions/restrict-wallet.ts'
import { act, funded, linked, openWorld, pay, person, type World } from '../closure/world.ts'

const bo = { kind: 'operator', operator: newId(1), roles: ['compliance'] } as const

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('a restricted wallet pays nobody until the restriction is lifted', async () => {
  const [holder, friend] = [await person(world), await person(world)]
  await funded(world, holder, { instrument: await linked(world, holder), amount: '5000' })
  const set = (restricted: boolean, reason: 'risk' | 'holder_confirmed') =>
    act(world, bo, [restrictWallet, { params: { wallet: holder.wallet }, body: { restricted, reason } }])
  expect(await set(true, 'risk')).toMatchObject({ state: 'frozen', approval: null })
  await expect(pay(world, holder, { to: friend, amount: '10' })).rejects.toMatchObject({
    code: 'wallet_frozen',
  })
  expect(await set(false, 'holder_confirmed')).toMatchObject({ state: 'open' })
  await expect(pay(world, holder, { to: friend, amount: '10' })).resolves.toBeDefined()
})
