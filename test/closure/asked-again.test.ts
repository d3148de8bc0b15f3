import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { agreeToStep } from '../../src/modules/closure/operations/agree.ts'
import { appealClosure } from '../../src/modules/closure/operations/appeal.ts'
import { retryClosure } from '../../src/modules/closure/operations/operator-retry.ts'
import { closureReceipt } from '../../src/modules/closure/operations/receipt.ts'
import { closureTimeline } from '../../src/modules/closure/operations/timeline.ts'
import { reportChargeback } from '../../src/modules/commerce/operations/charge-back.ts'
import { transfer } from '../../src/modules/payments/operations/transfer.ts'
import { accepted, confirmed, open, plan, read } from './steps.ts'
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

describe('less is left than was agreed', () => {
  it('because a bank took money back while the case cooled off: the holder is asked, and told how much', async () => {
    const world = await openWorld()
    const by = await person(world)
    const instrument = await linked(world, by)
    await funded(world, by, { instrument, amount: '20000' })
    await world.pass('P4D')
    await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    const checker = { kind: 'operator', operator: newId(3), roles: ['checker'] } as const
    const taken = { reference: 'CB-1', amount: '15000', currency: 'CNY' } as const
    const where = { params: { wallet: by.wallet } }
    await act(world, checker, [reportChargeback, { ...where, body: taken }])
    // The same report, as another of the bank's systems writes it.
    await act(world, checker, [reportChargeback, { ...where, body: { ...taken, reference: ' cb-1' } }])
    await world.pass('P8D')
    const [payout] = (await read(world, by)).steps
    expect(payout).toMatchObject({ state: 'waiting', waits_for: 'agreement', quoted: '20000' })
    const asking = (await letters(world, by)).find(({ template }) => template === 'closure_asked_again')
    expect(asking?.message.text).toContain('CNY 50.00 instead of CNY 200.00')
    await act(world, by, [
      agreeToStep,
      { params: { closure: (await read(world, by)).id, step: payout?.id ?? '' } },
    ])
    await world.pass('P5D')
    expect(await read(world, by)).toMatchObject({ state: 'closed', steps: [{ moved: '5000', claim: false }] })
    await world.close()
  })
})
