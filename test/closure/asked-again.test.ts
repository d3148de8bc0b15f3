import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closureReceipt } from '../../src/modules/closure/operations/cases/receipt.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { appealClosure } from '../../src/modules/closure/operations/review/appeal.ts'
import { agreeToStep } from '../../src/modules/closure/operations/settlement/agree.ts'
import { retryClosure } from '../../src/modules/closure/operations/settlement/operator-retry.ts'
import { stopClosure } from '../../src/modules/closure/operations/stops/stop.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { withdraw } from '../../src/modules/payments/operations/withdraw.ts'
import { bankTakes } from '../commerce/bank-takes.ts'
import { accepted, confirmed, open, plan, read, standing } from './steps.ts'
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
  const taken = { amount: '5000', currency: 'CNY' } as const
  for (const reference of ['CB-1', 'cb-1', ' Cb-1'])
    await bankTakes(world, { params: { wallet: by.wallet }, body: { ...taken, reference } })
  const told = (await letters(world, by)).filter(({ template }) => template === 'money_taken')
  expect(told).toHaveLength(1)
  await world.close()
})

describe('less is left than was agreed, because a bank took money back while the case cooled off', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const rich = async () => {
    const by = await person(world)
    const instrument = await linked(world, by)
    await funded(world, by, { instrument, amount: '100000' })
    await world.pass('P4D')
    return { by, instrument, ways: [{ currency: 'CNY', way: 'own_account' as const, instrument }] }
  }
  const takeBack = (by: Holder, amount: string) =>
    bankTakes(world, {
      params: { wallet: by.wallet },
      body: { reference: `CB-${amount} ${by.wallet}`, amount, currency: 'CNY' },
    })
  const payout = async (by: Holder) => (await read(world, by)).steps[0]
  const asks = async (by: Holder) =>
    (await letters(world, by)).filter(({ template }) => template === 'closure_asked_again')

  it('the holder is asked once, told both amounts and why, and agrees', async () => {
    const { by, ways } = await rich()
    await accepted(world, by, ways)
    await world.pass('P2D')
    await takeBack(by, '40000')
    await world.pass('P6D')
    const step = await payout(by)
    expect(step).toMatchObject({
      state: 'waiting',
      waits_for: 'agreement',
      owner: 'holder',
      moved: '0',
      asked: { agreed: '100000', left: '60000', lost: '40000', because: ['chargeback'], agreed_at: null },
    })
    expect(step?.asked?.words).toMatch(/a bank took back a payment/)
    const [letter] = await asks(by)
    expect(letter?.message.text).toMatch(
      /CNY 600\.00 instead of CNY 1,000\.00\. CNY 400\.00 .*a bank took back/,
    )
    const { id } = await read(world, by)
    await act(world, by, [agreeToStep, { params: { closure: id, step: step?.id ?? '' } }])
    const [agreed] = await letters(world, by)
    expect(agreed).toMatchObject({ template: 'closure_agreed' })
    expect(agreed?.message.text).toMatch(/CNY 600\.00 .*instead of CNY 1,000\.00.* It leaves now/)
    await world.pass('P5D')
    expect(await read(world, by)).toMatchObject({
      state: 'closed',
      steps: [{ moved: '60000', claim: false }],
    })
    expect(await asks(by)).toHaveLength(1)
  })

  it('and who agrees while a stop holds the closing reads that it does not leave yet', async () => {
    const { by, ways } = await rich()
    await accepted(world, by, ways)
    await takeBack(by, '40000')
    await world.pass('P8D')
    const { id, steps } = await read(world, by)
    await act(world, by, [stopClosure, { params: { closure: id }, body: {} }])
    await act(world, by, [agreeToStep, { params: { closure: id, step: steps[0]?.id ?? '' } }])
    const [agreed] = await letters(world, by)
    expect(agreed?.message.text).toContain('It does not leave yet: the closing is stopped.')
    expect(agreed?.message.text).not.toContain('leaves now')
  })

  it('the money is kept as a claim when nobody answers', async () => {
    const { by, ways } = await rich()
    await accepted(world, by, ways)
    await takeBack(by, '40000')
    await world.pass('P15D')
    expect(await read(world, by)).toMatchObject({ state: 'closed', steps: [{ moved: '60000', claim: true }] })
    const claims = await world.db.query('SELECT reason FROM claims.claim WHERE wallet = $1', [by.wallet])
    expect(claims).toEqual([{ reason: 'no_answer' }])
  })

  it('what the holder withdrew is not asked about, nor what is within the tolerance', async () => {
    const { by, instrument, ways } = await rich()
    await accepted(world, by, ways)
    const body = { instrument, amount: '40000', currency: 'CNY' } as const
    await act(world, by, [withdraw, { params: { wallet: by.wallet }, body }])
    await takeBack(by, '100')
    await world.pass('P12D')
    expect(await read(world, by)).toMatchObject({
      state: 'closed',
      steps: [{ moved: '59900', claim: false, asked: null }],
    })
  })

  it('of both, the letter names what the bank took', async () => {
    const { by, instrument, ways } = await rich()
    await accepted(world, by, ways)
    const body = { instrument, amount: '40000', currency: 'CNY' } as const
    await act(world, by, [withdraw, { params: { wallet: by.wallet }, body }])
    await takeBack(by, '25000')
    await world.pass('P8D')
    expect(await payout(by)).toMatchObject({ asked: { agreed: '100000', left: '35000', lost: '25000' } })
  })

  it.each([
    [
      'more than the least that was agreed beforehand',
      '50000',
      { asked: null, moved: '60000', claim: false },
    ],
    [
      'less than the least that was agreed beforehand',
      '70000',
      { moved: '0', asked: { agreed: '70000', left: '60000' } },
    ],
  ])('close when ready: %s', async (_, least, told) => {
    const { by, ways } = await rich()
    await open(world, by)
    await plan(world, by, ways)
    const bound = { currency: 'CNY', receive_at_least: least, repay_at_most: '0', fees_at_most: '0' } as const
    await standing(world, by, { bounds: [bound] })
    await world.pass('P1D')
    expect((await read(world, by)).state).toBe('cooling_off')
    await takeBack(by, '40000')
    await world.pass('P9D')
    expect(await payout(by)).toMatchObject(told)
  })
})
