/** S6 A debt that arises behind the fence has a way out under every pack: repaid, given up by two, or gone on with. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import type { Actor } from '../../src/kernel/usecase.ts'
import { openClaims } from '../../src/modules/claims/claims.ts'
import { listSurvivingDebts } from '../../src/modules/claims/operations/debts/list-debts.ts'
import { repaySurvivingDebt } from '../../src/modules/claims/operations/debts/repay.ts'
import { planClosure } from '../../src/modules/closure/operations/draft/plan.ts'
import { decideDebtWriteOff } from '../../src/modules/commerce/operations/debts/decide-debt-write-off.ts'
import { listDebts } from '../../src/modules/commerce/operations/debts/list-debts.ts'
import { proposeDebtWriteOff } from '../../src/modules/commerce/operations/debts/propose-debt-write-off.ts'
import { decideOpenDispute } from '../../src/modules/commerce/operations/disputes/decide-dispute.ts'
import { disputePurchase } from '../../src/modules/commerce/operations/disputes/open-dispute.ts'
import { drawLoan } from '../../src/modules/credit/operations/draw-loan.ts'
import { listLoans } from '../../src/modules/credit/operations/list-loans.ts'
import { openCreditLine } from '../../src/modules/credit/operations/open-line.ts'
import { defaultPack, keepPacks, usePacks } from '../../src/modules/policy/policy.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { bankTakes } from '../commerce/bank-takes.ts'
import { lent, openShop } from '../commerce/shop.ts'
import { accepted, cancelled, confirmed, open, read } from './steps.ts'
import { act, funded, type Holder, linked, look, openWorld, pay, person, type World } from './world.ts'

/** Of so much the bank gives no answer at once. */
const UNKNOWN = '1313'

const openTown = async (pack: 'cn' | 'instant') => {
  const world: World = await openWorld({ pack })
  const shop = await openShop(world)
  const { params, checker } = shop
  const chargedBack = (by: Holder, amount: string) =>
    bankTakes(world, { ...params(by), body: { reference: `CB ${by.email}`, amount, currency: 'CNY' } })
  const debtsOf = async (by: Holder) => (await look(world, by, [listDebts, params(by)])).debts
  const linkOf = (by: Holder, closure: string): Actor => ({
    kind: 'bearer',
    purpose: 'receipt',
    closure,
    bucket: by.bucket,
  })
  const owed = async (by: Holder, closure: string) =>
    (await look(world, linkOf(by, closure), [listSurvivingDebts, { params: { closure } }])).debts
  const repay = (who: Actor, closure: string, { debt, amount }: { debt: string; amount: string }) => {
    const account = { scheme: 'iban' as const, number: exampleNumber('iban', '8888') }
    return act(world, who, [repaySurvivingDebt, { params: { closure, debt }, body: { amount, account } }])
  }
  const propose = (who: Actor, debt: string) =>
    act(world, who, [proposeDebtWriteOff, { params: { debt }, body: { reason: 'nobody can be found' } }])
  const givenUp = async (debt: string) => {
    const approval = await propose(checker(), debt)
    const body = { verdict: 'approve' as const, ...approval }
    return act(world, checker(), [decideDebtWriteOff, { params: { debt }, body }])
  }
  return { world, ...shop, chargedBack, debtsOf, linkOf, owed, repay, propose, givenUp }
}

describe('where a debt has to be settled first', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  beforeAll(async () => {
    town = await openTown('cn')
  })
  afterAll(() => town.world.close())

  /** A case that settles with nothing left but what it owes. */
  const stuck = async (owes = '1000') => {
    const by = await town.rich('5000')
    const { closure } = await town.leave(by)
    await town.chargedBack(by, String(5000 + Number(owes)))
    await town.world.pass('P8D')
    const [debt] = await town.debtsOf(by)
    return { by, closure: closure.id, debt: debt?.id ?? '' }
  }

  it('A19 S6 charged back while it cools off, it is an operator’s, and ends with the repayment that the link asks a bank for', async () => {
    const { by, closure, debt } = await stuck()
    expect(await read(town.world, by)).toMatchObject({
      state: 'settling',
      waits_for: 'operator',
      steps: expect.arrayContaining([
        expect.objectContaining({ kind: 'repay', state: 'failed', last_error: 'insufficient_funds' }),
      ]),
    })
    expect(await town.owed(by, closure)).toMatchObject([{ id: debt, owed: '1000', kind: 'chargeback' }])
    await town.repay(town.linkOf(by, closure), closure, { debt, amount: '400' })
    await expect(town.repay(by, closure, { debt, amount: '601' })).rejects.toMatchObject({
      code: 'repayment_too_much',
    })
    await town.repay(by, closure, { debt, amount: '600' })
    await town.world.pass('PT3H')
    expect(await town.state(by)).toBe('closed')
    expect(await town.debtsOf(by)).toEqual([])
    expect(await openClaims(town.world.db, [by.wallet])).toEqual([])
    expect(await town.claimed(by)).toBe(0n)
    const repaid = (await read(town.world, by)).steps.filter((s) => s.kind === 'repay')
    expect(repaid).toMatchObject([{ state: 'done', moved: '0', last_error: 'ended_before' }])
    await town.controlled()
  })

  it('S6 it ends when two people give the debt up, never one, and what there is is taken first', async () => {
    const { by, debt } = await stuck()
    const ada = town.checker()
    const approval = await town.propose(ada, debt)
    const decision = { params: { debt }, body: { verdict: 'approve' as const, ...approval } }
    const decide = (who: Actor) => act(town.world, who, [decideDebtWriteOff, decision])
    await expect(decide(ada)).rejects.toMatchObject({ code: 'approval_own' })
    const own = { ...town.checker(), ownWallet: by.wallet }
    await expect(decide(own)).rejects.toMatchObject({ code: 'own_wallet' })
    await expect(town.propose(own, debt)).rejects.toMatchObject({ code: 'own_wallet' })
    expect(await decide(town.checker())).toEqual({ state: 'written_off' })
    await expect(town.propose(ada, debt)).rejects.toMatchObject({ code: 'debt_repaid' })
    await town.controlled()
    await town.world.pass('PT3H')
    expect(await town.state(by)).toBe('closed')
    const [books] = await town.world.db.query<{ lost: bigint }>(
      `SELECT coalesce(sum(debits_posted - credits_posted), 0)::bigint AS lost FROM ledger.account WHERE purpose = 'loss'`,
    )
    expect(books?.lost).toBe(1_000n)
    await town.controlled()
  })

  it('S6 given up while a bank was asked, what the bank then brings is kept for the holder', async () => {
    const { by, closure, debt } = await stuck('1314')
    await town.repay(by, closure, { debt, amount: '1' })
    await town.world.pass('PT5M')
    await town.repay(by, closure, { debt, amount: UNKNOWN })
    await town.world.work()
    await town.givenUp(debt)
    await town.world.pass('PT3H')
    expect(await town.state(by)).toBe('closed')
    expect(await openClaims(town.world.db, [by.wallet])).toMatchObject([{ amount: 1_313n, reason: 'late' }])
    expect(await town.claimed(by)).toBe(1_313n)
    await town.controlled()
  })

  it('S6 a credit of an older version, lost after the money has left, is owed, and repaid without putting money into the wallet', async () => {
    const by = await town.rich('5000')
    const { id: purchase } = await town.buy(by, '4000', 'immediate')
    const dispute = await act(town.world, by, [
      disputePurchase,
      { ...town.params(by), body: { purchase, reason: 'not_received' } },
    ])
    await lent(town.world, by, { dispute: dispute.id, amount: '4000' })
    const { closure } = await town.leave(by)
    await town.chargedBack(by, '5000')
    await act(town.world, town.checker(), [
      decideOpenDispute,
      { params: { dispute: dispute.id }, body: { verdict: 'lost' } },
    ])
    await town.world.pass('P8D')
    expect(await town.state(by)).toBe('settling')
    const [debt] = await town.owed(by, closure.id)
    expect(debt).toMatchObject({ kind: 'dispute', owed: '4000' })
    await town.repay(by, closure.id, { debt: debt?.id ?? '', amount: '4000' })
    await town.world.pass('PT3H')
    expect(await town.state(by)).toBe('closed')
    await town.controlled()
  })

  it('S6 charged back while it settles, after the money has left, it is repaid all the same', async () => {
    const by = await person(town.world)
    const instrument = await linked(town.world, by)
    await funded(town.world, by, { instrument, amount: '2000' })
    await pay(town.world, by, { to: town.shop, amount: (2_000n - BigInt(UNKNOWN)).toString() })
    await town.world.pass('P4D')
    const { closure } = await accepted(town.world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    await town.world.pass('P7D')
    expect(await town.state(by)).toBe('settling')
    expect(await town.purse(by)).toBe(0n)
    await town.chargedBack(by, '700')
    await town.world.pass('P2D')
    expect(await town.state(by)).toBe('settling')
    const [debt] = await town.owed(by, closure.id)
    await town.repay(by, closure.id, { debt: debt?.id ?? '', amount: '700' })
    await town.world.pass('PT3H')
    expect(await town.state(by)).toBe('closed')
    await town.controlled()
  })

  it('repaid from a bank while the closing is cancelled, it is repaid in the open wallet', async () => {
    const by = await town.rich('5000')
    const { closure } = await town.leave(by)
    await town.chargedBack(by, '6314')
    const [debt] = await town.debtsOf(by)
    await town.repay(by, closure.id, { debt: debt?.id ?? '', amount: '1' })
    await town.world.pass('PT5M')
    await town.repay(by, closure.id, { debt: debt?.id ?? '', amount: UNKNOWN })
    await town.world.work()
    await cancelled(town.world, by)
    await town.world.pass('PT3H')
    expect(await town.debtsOf(by)).toEqual([])
    expect(await town.purse(by)).toBe(0n)
    await town.controlled()
  })
})

describe('where a debt may outlive the wallet', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  beforeAll(async () => {
    town = await openTown('instant')
    const pack = defaultPack()
    const debts = { ...pack.obligations['balance.negative'], severity: 'survives' as const }
    const obligations = { ...pack.obligations, 'balance.negative': debts }
    usePacks([{ ...pack, version: 'lenient', obligations }], pack.id)
    await keepPacks(town.world.db)
  })
  afterAll(() => town.world.close())

  it('S6 the wallet closes, and the debt goes on and is repaid by the link', async () => {
    const by = await town.rich('5000')
    const { closure } = await town.leave(by)
    await town.chargedBack(by, '6000')
    await town.world.pass('P1D')
    expect(await town.state(by)).toBe('closed')
    expect(await town.debtsOf(by)).toMatchObject([{ state: 'surviving', owed: '1000' }])
    await town.controlled()
    const [debt] = await town.owed(by, closure.id)
    await town.repay(town.linkOf(by, closure.id), closure.id, { debt: debt?.id ?? '', amount: '1000' })
    await town.world.pass('PT1H')
    expect(await town.owed(by, closure.id)).toEqual([])
    await town.controlled()
  })

  it('S6 is given up by two people after the wallet has closed', async () => {
    const by = await town.rich('5000')
    await town.leave(by)
    await town.chargedBack(by, '6000')
    await town.world.pass('P1D')
    const [debt] = await town.debtsOf(by)
    expect(await town.givenUp(debt?.id ?? '')).toEqual({ state: 'written_off' })
    expect(await town.debtsOf(by)).toEqual([])
    await town.controlled()
  })

  it('S6 a loan that the plan was to repay goes on when the money for it was charged back', async () => {
    const by = await town.rich('5000')
    await act(town.world, by, [openCreditLine, town.params(by)])
    await act(town.world, by, [drawLoan, { ...town.params(by), body: { amount: '1000', instalments: 1 } }])
    await open(town.world, by)
    const body = { payouts: [{ currency: 'CNY' as const, way: 'claim' as const }], repay_surviving: true }
    await act(town.world, by, [planClosure, { ...town.params(by), body }])
    await confirmed(town.world, by)
    await town.chargedBack(by, '6000')
    await town.world.pass('P1D')
    const { state, steps } = await read(town.world, by)
    expect(state).toBe('closed')
    expect(steps.find((s) => s.kind === 'repay')).toMatchObject({ state: 'done', moved: '0' })
    const { loans } = await look(town.world, by, [listLoans, town.params(by)])
    expect(loans).toMatchObject([{ state: 'surviving', owed: { principal: '1000' } }])
  })

  it('B8 what the wallet has is taken before anything is given up', async () => {
    const by = await town.rich('100')
    await town.chargedBack(by, '200')
    await funded(town.world, by, { instrument: await linked(town.world, by, '5555'), amount: '60' })
    const [debt] = await town.debtsOf(by)
    await town.givenUp(debt?.id ?? '')
    expect(await town.purse(by)).toBe(0n)
    expect(await town.debtsOf(by)).toEqual([])
    await town.controlled()
  })

  it('an approval of another kind does not give a debt up', async () => {
    const by = await town.rich('100')
    await town.chargedBack(by, '200')
    const [debt] = await town.debtsOf(by)
    const body = { approval: newId(by.bucket), verdict: 'approve' as const, shown_hash: '0'.repeat(64) }
    const about = { params: { debt: debt?.id ?? '' }, body }
    await expect(act(town.world, town.checker(), [decideDebtWriteOff, about])).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
