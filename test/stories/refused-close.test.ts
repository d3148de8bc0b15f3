import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { confirmed, open, plan, read } from '../closure/steps.ts'
import { booksOf, differences } from '../closure/universal-books.ts'
import { orderUnderWay, type Rich, rich } from '../closure/universal-life.ts'
import { openWorld, person, post, type World } from '../closure/world.ts'

/** Timeline, paper and audit of the refusal, and the challenge that was answered for it. */
const REFUSAL = ['closure.event', 'closure.receipt', 'audit.entry', 'audit.pending', 'identity.challenge']
/** That the challenge is forgotten in time. */
const FORGETS = /"kind": "identity\.forget_challenge"/

describe('a closing that is refused', () => {
  let world: World
  let by: Rich
  beforeAll(async () => {
    world = await openWorld()
    by = await rich(world, { amount: '5000' })
    const friend = await person(world)
    await post(world, by, [
      transfer,
      {
        params: { wallet: by.wallet },
        body: { to: { wallet: friend.wallet }, amount: '300', currency: 'CNY', accept: 'required' },
      },
    ])
    // A fence would cancel it, a closing would unlink the account it comes from.
    await orderUnderWay(world, by)
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
  })
  afterAll(() => world.close())

  it('has written its refusal and done nothing else (H9)', async () => {
    const before = await booksOf(world.db)
    await expect(confirmed(world, by)).rejects.toMatchObject({ code: 'closure_blocked' })
    const changed = differences(before, await booksOf(world.db))
    const done = changed.filter(
      ({ table, gone, come }) =>
        !REFUSAL.includes(table) && !(gone.length === 0 && come.every((row) => FORGETS.test(row))),
    )
    expect(done).toEqual([])
    expect(changed.map(({ table }) => table)).toContain('closure.receipt')
    expect((await read(world, by)).state).toBe('preparing')
  })
})
