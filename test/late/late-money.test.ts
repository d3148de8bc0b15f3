import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listClaims } from '../../src/modules/claims/operations/claims/list.ts'
import { listSurvivingDebts } from '../../src/modules/claims/operations/debts/list-debts.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { buyFromMerchant } from '../../src/modules/commerce/operations/purchases/buy.ts'
import { refundPurchase } from '../../src/modules/commerce/operations/refunds/refund.ts'
import { drawLoan } from '../../src/modules/credit/operations/draw-loan.ts'
import { listLoans } from '../../src/modules/credit/operations/list-loans.ts'
import { openCreditLine } from '../../src/modules/credit/operations/open-line.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { claimForRail } from '../../src/modules/payments/rail/rail.ts'
import { tasksAbout } from '../../src/modules/support/tasks.ts'
import { shred } from '../../src/modules/vault/vault.ts'
import { accepted, read } from '../closure/steps.ts'
import {
  act,
  funded,
  type Holder,
  letters,
  linked,
  look,
  openWorld,
  person,
  type World,
} from '../closure/world.ts'
import { bankTakes } from '../commerce/bank-takes.ts'
import { openFormer, type Rule } from './former.ts'

let world: World
let former: ReturnType<typeof openFormer>
beforeAll(async () => {
  world = await openWorld({ pack: 'instant' })
  former = openFormer(world)
})
afterAll(() => world.close())

describe('M5 late money', () => {
  it.each<[string, Rule, number]>([
    ['suspense keeps it', { policy: 'suspense', window: 'P30D' }, 1],
    ['reject sends it back', { policy: 'reject', window: 'P30D' }, 0],
    [
      'forward sends it on to where the closing paid',
      { policy: 'forward', window: 'P30D', forward_for: 'P60D' },
      0,
    ],
    ['repay without a debt keeps it', { policy: 'repay', window: 'P30D' }, 1],
  ])('%s; after the identity is gone it is always kept', async (_name, rule, left) => {
    await former.under(rule)
    const { by, late } = await former.leaving('own_account')
    await former.bring(late, { outcome: 'accepted' })
    await world.pass('PT1H')
    expect(await former.kept(by)).toHaveLength(left)

    const gone = await former.leaving('own_account')
    await world.db.tx((tx) => shred(tx, gone.by.person, 'identity_documents'))
    await former.bring(gone.late, { outcome: 'accepted' })
    await world.pass('PT1H')
    expect(await former.kept(gone.by)).toMatchObject([{ amount: 700n, reason: 'late' }])
  })

  it('forward is over after its time', async () => {
    await former.under({ policy: 'forward', window: 'P30D', forward_for: 'P1D' })
    const { by, late } = await former.leaving('own_account')
    await former.bring(late, { outcome: 'accepted' })
    await world.pass('PT1H')
    expect(await former.kept(by)).toHaveLength(1)
  })

  it('repay takes it for a debt that went on, and keeps what is left', async () => {
    await former.under({ policy: 'repay', window: 'P30D' })
    const by = await person(world)
    const instrument = await linked(world, by)
    await act(world, by, [openCreditLine, former.params(by)])
    await act(world, by, [drawLoan, { ...former.params(by), body: { amount: '500', instalments: 1 } }])
    const order = await act(world, by, [
      topUp,
      { ...former.params(by), body: { instrument, amount: '700', currency: 'CNY' } },
    ])
    await world.db.tx((tx) => claimForRail(tx, { ref: order.id, wallet: by.wallet }))
    await former.bring(order.id, { outcome: 'refused', reason: 'declined' })
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    await world.pass('P5D')
    await former.bring(order.id, { outcome: 'accepted' })
    await world.pass('PT1H')
    expect((await look(world, by, [listLoans, former.params(by)])).loans[0]).toMatchObject({
      state: 'settled',
    })
    expect(await former.kept(by)).toMatchObject([{ amount: 200n, reason: 'late' }])
    const told = (await letters(world, by)).filter(({ template }) => template === 'repayment_arrived')
    expect(told.map(({ message }) => message.text)).toEqual([
      expect.stringMatching(/^CNY 5\.00 that came in for you .* Nothing of it is owed any more\./),
    ])
    const where = { params: { closure: closure.id } }
    expect(await look(world, former.link(closure.id, by), [listClaims, where])).toMatchObject({
      claims: [{ amount: '200', state: 'kept' }],
      paid: [{ amount: '500', state: 'used' }],
    })
  })
})

describe('what comes after closing is told', () => {
  const textsOf = async (by: Holder) => (await letters(world, by)).map((l) => l.message.text)

  it('M5 late money that is kept is told to the former holder, looked for again, and reported', async () => {
    await former.under({ policy: 'suspense', window: 'P30D' })
    const { by, late } = await former.leaving('own_account')
    await world.pass('P100D')
    await former.bring(late, { outcome: 'accepted' })
    await world.pass('PT1H')
    const about = (text: string) => async () => (await textsOf(by)).filter((t) => t.includes(text)).length
    const [told, waits] = [about('CNY 7.00 came in for you'), about('still kept safe for you')]
    expect([await told(), await waits()]).toEqual([1, 0])
    await world.pass('P31D')
    expect([await told(), await waits()]).toEqual([1, 1])
    await world.pass('P340D')
    const { id } = await read(world, by)
    expect((await tasksAbout(world.db, id)).map((t) => t.kind)).toEqual(['claim.report'])
    const clocks = await world.db.query(
      `SELECT id FROM core.due WHERE kind = 'claim.unclaimed' AND wallet = $1`,
      [by.wallet],
    )
    expect(clocks).toEqual([])
  })

  it('late money that goes back is not said to be kept', async () => {
    await former.under({ policy: 'reject', window: 'P30D' })
    const { by, late } = await former.leaving('own_account')
    await former.bring(late, { outcome: 'accepted' })
    await world.pass('PT1H')
    expect((await textsOf(by)).filter((t) => t.includes('came in for you'))).toEqual([])
  })

  it('a debt that arose after closing is told once, with the way to repay it', async () => {
    const { by } = await former.leaving('own_account')
    const body = { reference: 'CB-9', amount: '300', currency: 'CNY' }
    for (let i = 0; i < 2; i++) await bankTakes(world, { ...former.params(by), body })
    await world.pass('PT1H')
    expect(
      (await textsOf(by)).filter((t) => t.includes('CNY 3.00 was no longer in your wallet')),
    ).toHaveLength(1)
  })

  it('repay takes late money for every debt, the oldest first, and says of each what it has repaid and what is left', async () => {
    await former.under({ policy: 'repay', window: 'P30D' })
    const { by, late, closure } = await former.leaving('own_account')
    for (const [reference, amount] of [
      ['one', '300'],
      ['two', '250'],
      ['three', '400'],
    ] as const) {
      const body = { reference, amount, currency: 'CNY' }
      await bankTakes(world, { ...former.params(by), body })
      await world.pass('PT1M')
    }
    await former.bring(late, { outcome: 'accepted' })
    await world.pass('PT1H')
    const { debts } = await look(world, former.link(closure, by), [
      listSurvivingDebts,
      { params: { closure } },
    ])
    expect(debts.map((d) => d.owed)).toEqual(['250'])
    expect(await former.kept(by)).toEqual([])
    const told = (await textsOf(by)).filter((t) => t.includes('came in for you'))
    expect(
      told.map((t) => /^(CNY \S+) .*?(CNY \S+ of it is still owed|Nothing of it)/.exec(t)?.slice(1)),
    ).toEqual([
      ['CNY 1.50', 'CNY 2.50 of it is still owed'],
      ['CNY 2.50', 'Nothing of it'],
      ['CNY 3.00', 'Nothing of it'],
    ])
  })
})

describe('M5 a late refund', () => {
  /** Somebody who bought something, left, and may owe a loan that went on. */
  const bought = async (owes: boolean) => {
    const [by, shop] = [await person(world), await person(world)]
    const instrument = await linked(world, by)
    await act(world, shop, [becomeMerchantUseCase, { ...former.params(shop), body: { name: 'Tea House' } }])
    await funded(world, by, { instrument, amount: '5000' })
    const order = {
      merchant: shop.wallet,
      amount: '3000',
      currency: 'CNY',
      reference: 'x',
      capture: 'immediate' as const,
    }
    const { id: purchase } = await act(world, by, [buyFromMerchant, { ...former.params(by), body: order }])
    if (owes) {
      await act(world, by, [openCreditLine, former.params(by)])
      await act(world, by, [drawLoan, { ...former.params(by), body: { amount: '500', instalments: 1 } }])
    }
    await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    await world.pass('P5D')
    expect((await read(world, by)).state).toBe('closed')
    const refund = async () => {
      const about = { params: { wallet: shop.wallet, purchase }, body: { amount: '3000' } }
      await act(world, shop, [refundPurchase, about])
      await world.pass('PT1H')
    }
    return { by, refund }
  }

  it.each<[string, Rule, bigint[]]>([
    ['suspense keeps it', { policy: 'suspense', window: 'P30D' }, [3_000n]],
    [
      'forward sends it on to where the closing paid',
      { policy: 'forward', window: 'P30D', forward_for: 'P60D' },
      [],
    ],
    [
      'repay takes it for a debt that went on and keeps the rest',
      { policy: 'repay', window: 'P30D' },
      [2_500n],
    ],
  ])('%s; after the identity is gone it is always kept', async (_name, rule, left) => {
    await former.under(rule, 'refund')
    const { by, refund } = await bought(rule.policy === 'repay')
    await refund()
    expect((await former.kept(by)).map((c) => c.amount)).toEqual(left)

    const gone = await bought(false)
    await world.db.tx((tx) => shred(tx, gone.by.person, 'identity_documents'))
    await gone.refund()
    expect(await former.kept(gone.by)).toMatchObject([{ amount: 3_000n, reason: 'late' }])
  })
})
