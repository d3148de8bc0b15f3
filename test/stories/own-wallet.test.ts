/** Nobody decides about themselves: not about what they asked for, and not about a wallet of their own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Uuid } from '../../src/kernel/ids.ts'
import type { Actor } from '../../src/kernel/usecase.ts'
import { openAssisted } from '../../src/modules/closure/operations/draft/open-assisted.ts'
import { decideReview } from '../../src/modules/closure/operations/review/review-decide.ts'
import { proposeReview } from '../../src/modules/closure/operations/review/review-propose.ts'
import { retryClosure } from '../../src/modules/closure/operations/settlement/operator-retry.ts'
import { decideOpenDispute } from '../../src/modules/commerce/operations/disputes/decide-dispute.ts'
import { disputePurchase } from '../../src/modules/commerce/operations/disputes/open-dispute.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { buyFromMerchant } from '../../src/modules/commerce/operations/purchases/buy.ts'
import { decideWriteOff } from '../../src/modules/credit/operations/decide-write-off.ts'
import { drawLoan } from '../../src/modules/credit/operations/draw-loan.ts'
import { openCreditLine } from '../../src/modules/credit/operations/open-line.ts'
import { proposeWriteOff } from '../../src/modules/credit/operations/propose-write-off.ts'
import { decideOutcome } from '../../src/modules/payments/operations/payments/decide-outcome.ts'
import { proposeOutcome } from '../../src/modules/payments/operations/payments/propose-outcome.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { addOperator, operatorActor } from '../../src/modules/support/operators.ts'
import { restrict } from '../../src/modules/wallets/wallets.ts'
import { routes } from '../../src/modules.ts'
import { checkMay } from '../../src/platform/http/who.ts'
import { confirmed, open, plan, read } from '../closure/steps.ts'
import { act, funded, type Holder, linked, openWorld, person, type World } from '../closure/world.ts'
import { answered } from '../commerce/shop.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const operator = async (wallet?: Uuid): Promise<Actor> => {
  const roles = ['agent', 'checker', 'compliance', 'engineer'] as const
  const { token } = await world.db.tx((tx) => addOperator(tx, { name: 'Somebody', roles, wallet }))
  return (await operatorActor(world.db, token)) ?? { kind: 'anonymous' }
}
/** A wallet under suspicion, whose closing two people have to look at. */
const suspected = async (opens: (by: Holder) => Promise<unknown>) => {
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount: '5000' })
  await world.db.tx((tx) => restrict(tx, [by.wallet], 'frozen'))
  await opens(by)
  await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
  await confirmed(world, by)
  await world.pass('P8D')
  const { id, state } = await read(world, by)
  expect(state).toBe('in_review')
  return { by, closure: id }
}
const propose = (who: Actor, closure: string) =>
  act(world, who, [
    proposeReview,
    { params: { closure }, body: { verdict: 'approve', reason_for_staff: 'looked at' } },
  ])
const decide = (who: Actor, closure: string, asked: { approval: string; shown_hash: string }) =>
  act(world, who, [decideReview, { params: { closure }, body: { verdict: 'approve', ...asked } }])

const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const rich = async () => {
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount: '9000' })
  return by
}
const borrowed = async (by: Holder): Promise<string> => {
  await act(world, by, [openCreditLine, params(by)])
  const { id } = await act(world, by, [
    drawLoan,
    { ...params(by), body: { amount: '10000', instalments: 3 } },
  ])
  return id
}
/** A top-up that the bank is silent about. */
const unanswered = async (by: Holder): Promise<string> => {
  const instrument = await linked(world, by, '5678')
  const body = { instrument, amount: '1717', currency: 'CNY' }
  const { id } = await act(world, by, [topUp, { ...params(by), body }])
  await world.work()
  return id
}

describe('nobody decides about themselves', () => {
  it('V9 who prepared it, who proposes and who decides are three people, and the timer finishes', async () => {
    const [ada, bo, cy] = [await operator(), await operator(), await operator()]
    const { by, closure } = await suspected((holder) =>
      act(world, ada, [openAssisted, { params: { wallet: holder.wallet }, body: { channel: 'phone' } }]),
    )
    const own = { code: 'approval_own' }
    await expect(propose(ada, closure)).rejects.toMatchObject(own)
    const asked = await propose(bo, closure)
    await expect(decide(bo, closure, asked)).rejects.toMatchObject(own)
    await expect(decide(ada, closure, asked)).rejects.toMatchObject(own)
    expect((await read(world, by)).state).toBe('in_review')
    await decide(cy, closure, asked)
    await world.work()
    expect((await read(world, by)).state).toBe('closed')
  })

  it('V9 staff who leave decide nothing about their own wallet, with any role; colleagues do', async () => {
    const { by, closure } = await suspected((holder) => open(world, holder))
    const [self, bo, cy] = [await operator(by.wallet), await operator(), await operator()]
    const own = { code: 'own_wallet' }
    await expect(propose(self, closure)).rejects.toMatchObject(own)
    const asked = await propose(bo, closure)
    await expect(decide(self, closure, asked)).rejects.toMatchObject(own)
    await expect(act(world, self, [retryClosure, { params: { closure }, body: {} }])).rejects.toMatchObject(
      own,
    )
    const theirs = routes.filter(
      ([, path, { access }]) => access.includes('operator') && path.includes('{wallet}'),
    )
    expect(theirs.length).toBeGreaterThan(5)
    for (const [, path, useCase] of theirs) {
      expect(() => checkMay(self, useCase, { wallet: by.wallet }), path).toThrow('own_wallet')
      expect(() => checkMay(bo, useCase, { wallet: by.wallet }), path).not.toThrow()
    }
    await decide(cy, closure, asked)
    await world.work()
    expect((await read(world, by)).state).toBe('closed')
  })

  it('V9 nor where the path names a dispute, a loan or a payment of theirs, on either side', async () => {
    const [by, shop] = [await rich(), await rich()]
    await act(world, shop, [becomeMerchantUseCase, { ...params(shop), body: { name: 'Tea House' } }])
    const order = { merchant: shop.wallet, amount: '700', currency: 'CNY', reference: 'x' }
    const { id: purchase } = await act(world, by, [
      buyFromMerchant,
      { ...params(by), body: { ...order, capture: 'immediate' } },
    ])
    const { id: dispute } = await act(world, by, [
      disputePurchase,
      { ...params(by), body: { purchase, reason: 'not_mine' } },
    ])
    const loan = await borrowed(by)
    const payment = await unanswered(by)
    const bo = await operator()
    const why = { body: { reason: 'hopeless' } }
    const outcome = { body: { outcome: 'refused' as const, evidence: 'a letter' } }
    const writeOff = await act(world, bo, [proposeWriteOff, { params: { loan }, ...why }])
    const ended = await act(world, bo, [proposeOutcome, { params: { payment }, ...outcome }])
    const agree = { verdict: 'approve' as const }
    const won = { params: { dispute }, body: { verdict: 'won' as const } }
    const own = { code: 'own_wallet' }
    const [self, merchant] = [await operator(by.wallet), await operator(shop.wallet)]
    const tried = await Promise.allSettled([
      act(world, self, [decideOpenDispute, won]),
      act(world, merchant, [decideOpenDispute, won]),
      act(world, self, [proposeWriteOff, { params: { loan }, ...why }]),
      act(world, self, [decideWriteOff, { params: { loan }, body: { ...writeOff, ...agree } }]),
      act(world, self, [proposeOutcome, { params: { payment }, ...outcome }]),
      act(world, self, [decideOutcome, { params: { payment }, body: { ...ended, ...agree } }]),
    ])
    for (const one of tried) expect(one).toMatchObject({ status: 'rejected', reason: own })
    await answered(world, dispute)
    expect(await act(world, await operator(), [decideOpenDispute, won])).toMatchObject({ state: 'won' })
  })
})
