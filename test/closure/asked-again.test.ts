import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { appealClosure } from '../../src/modules/closure/operations/appeal.ts'
import { retryClosure } from '../../src/modules/closure/operations/operator-retry.ts'
import { closureReceipt } from '../../src/modules/closure/operations/receipt.ts'
import { closureTimeline } from '../../src/modules/closure/operations/timeline.ts'
import { reportChargeback } from '../../src/modules/commerce/operations/charge-back.ts'
import { transfer } from '../../src/modules/payments/operations/transfer.ts'
import { confirmed, open, plan, read } from './steps.ts'
import {
  act,
  funded,
  type Holder,
  letters,
  linked,
  look,
  openWorld,
  person,
  post,
  type World,
} from './world.ts'

describe('who asks again and again', () => {
  let world: World
  let holder: Holder
  let closure: string
  beforeAll(async () => {
    world = await openWorld()
    const friend = await person(world)
    holder = await person(world)
    await funded(world, holder, { instrument: await linked(world, holder), amount: '5000' })
    const waiting = {
      to: { wallet: friend.wallet },
      amount: '700',
      currency: 'CNY',
      accept: 'required',
    } as const
    await post(world, holder, [transfer, { params: { wallet: holder.wallet }, body: waiting }])
    closure = (await open(world, holder)).id
    await plan(world, holder, [{ currency: 'CNY', way: 'claim' }])
  })
  afterAll(() => world.close())

  const params = () => ({ params: { closure } })
  const events = async () => (await look(world, holder, [closureTimeline, params()])).events
  const appeal = () => act(world, holder, [appealClosure, { ...params(), body: {} }])

  it('may complain in any state, also where nobody refused: one person looks at it', async () => {
    const free = await person(world)
    const where = { params: { closure: (await open(world, free)).id } }
    const ask = () => act(world, free, [appealClosure, { ...where, body: {} }])
    const first = await ask()
    expect(await ask()).toEqual(first)
  })

  it('to confirm a blocked case gets the same refusal, and one paper for it', async () => {
    for (let i = 0; i < 4; i++)
      await expect(confirmed(world, holder)).rejects.toMatchObject({ code: 'closure_blocked' })
    const { receipts } = await look(world, holder, [closureReceipt, params()])
    expect(receipts).toHaveLength(1)
    expect((await events()).filter((e) => e.type === 'refused')).toHaveLength(1)
  })

  it('to appeal, from two devices at once, finds the one task', async () => {
    const many = await Promise.all([appeal(), appeal(), appeal(), appeal()])
    expect(new Set(many.map((a) => a.task)).size).toBe(1)
    expect((await events()).filter((e) => e.type === 'appealed')).toHaveLength(1)
    expect((await read(world, holder)).actions.map((a) => a.action)).toContain('plan')
  })

  it('to look again at a case that does not settle is told so', async () => {
    const operator = { kind: 'operator', operator: holder.person, roles: ['engineer'] } as const
    const again = act(world, operator, [retryClosure, { ...params(), body: {} }])
    await expect(again).rejects.toMatchObject({ code: 'closure_action_not_allowed' })
  })

  it('with two ways out for one currency is asked which', async () => {
    const both = [
      { currency: 'CNY', way: 'claim' },
      { currency: 'CNY', way: 'own_account', instrument: holder.wallet },
    ] as const
    await expect(plan(world, holder, [...both])).rejects.toMatchObject({ code: 'request_invalid' })
  })
})

it('a chargeback is known again however the bank writes its reference', async () => {
  const world = await openWorld()
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount: '20000' })
  const checker = { kind: 'operator', operator: newId(3), roles: ['checker'] } as const
  const taken = { amount: '5000', currency: 'CNY' } as const
  for (const reference of ['CB-1', 'cb-1', ' Cb-1'])
    await act(world, checker, [
      reportChargeback,
      { params: { wallet: by.wallet }, body: { ...taken, reference } },
    ])
  const told = (await letters(world, by)).filter(({ template }) => template === 'money_taken')
  expect(told).toHaveLength(1)
  await world.close()
})
