import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openClaims } from '../../src/domain/payments/payments.ts'
import { claimForRail, onRailEvent } from '../../src/domain/payments/rail.ts'
import { defaultPack, keepPacks, type Pack, usePacks } from '../../src/domain/policy/policy.ts'
import { tasksAbout } from '../../src/domain/support/tasks.ts'
import { shred } from '../../src/domain/vault/vault.ts'
import { newId } from '../../src/ids.ts'
import { exampleNumber } from '../../src/rails/sim/sentinels.ts'
import { collectClaims } from '../../src/usecases/claims/collect.ts'
import { decideClaimIdentity } from '../../src/usecases/claims/decide-identity.ts'
import { listClaims } from '../../src/usecases/claims/list.ts'
import { listSurvivingDebts } from '../../src/usecases/claims/list-debts.ts'
import { proposeClaimIdentity } from '../../src/usecases/claims/propose-identity.ts'
import { repaySurvivingDebt } from '../../src/usecases/claims/repay.ts'
import { unclaimedReport } from '../../src/usecases/claims/unclaimed.ts'
import { becomeMerchantUseCase } from '../../src/usecases/commerce/become-merchant.ts'
import { buyFromMerchant } from '../../src/usecases/commerce/buy.ts'
import { reportChargeback } from '../../src/usecases/commerce/charge-back.ts'
import { refundPurchase } from '../../src/usecases/commerce/refund.ts'
import { drawLoan } from '../../src/usecases/credit/draw-loan.ts'
import { listLoans } from '../../src/usecases/credit/list-loans.ts'
import { openCreditLine } from '../../src/usecases/credit/open-line.ts'
import { topUp } from '../../src/usecases/money/top-up.ts'
import { accepted, read } from '../closure/steps.ts'
import {
  act,
  documentOf,
  funded,
  type Holder,
  letters,
  linked,
  look,
  nameless,
  openWorld,
  pay,
  person,
  type World,
} from '../closure/world.ts'

/** The sentinel of an account in somebody else’s name. */
const OTHER_NAME = '0003'

let world: World
let versions = 0
beforeAll(async () => {
  world = await openWorld({ pack: 'instant' })
})
afterAll(() => world.close())

const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const kept = (by: Holder) => openClaims(world.db, [by.wallet])

const leaving = async (way: 'claim' | 'own_account' = 'claim', amount = '5000') => {
  const by = await person(world)
  const instrument = await linked(world, by)
  await funded(world, by, { instrument, amount })
  const order = await act(world, by, [
    topUp,
    { ...params(by), body: { instrument, amount: '700', currency: 'CNY' } },
  ])
  await world.db.tx((tx) => claimForRail(tx, { ref: order.id, wallet: by.wallet }))
  await bring(order.id, { outcome: 'refused', reason: 'declined' })
  const out = way === 'claim' ? { currency: 'CNY', way } : { currency: 'CNY', way, instrument }
  const { closure } = await accepted(world, by, [out])
  await world.pass('P5D')
  expect((await read(world, by)).state).toBe('closed')
  return { by, closure: closure.id, late: order.id }
}
const bring = (payment: string, outcome: Parameters<typeof onRailEvent>[1]['outcome']) =>
  world.db.tx((tx) => onRailEvent(tx, { payment, outcome }))
const link = (closure: string, by: Holder) =>
  ({ kind: 'bearer', purpose: 'receipt', closure, bucket: by.bucket }) as const

const collect = async (
  closure: string,
  by: Holder,
  more: { document_number?: string; tail?: string } = {},
) => {
  const { tail = '7777', document_number = documentOf(by) } = more
  const account = { scheme: 'iban' as const, number: exampleNumber('iban', tail) }
  const body = { real_name: '王小明', document_number, account }
  return act(world, link(closure, by), [collectClaims, { params: { closure }, body }])
}

describe('money kept for a former holder', () => {
  it('is paid out by the receipt link to whoever is that person, once', async () => {
    const { by, closure } = await leaving()
    const { claims } = await look(world, link(closure, by), [listClaims, { params: { closure } }])
    expect(claims).toMatchObject([{ amount: '5000', reason: 'chosen' }])
    await expect(collect(closure, by, { document_number: 'E999' })).rejects.toMatchObject({
      code: 'claim_identity_unmatched',
    })
    await collect(closure, by)
    await world.pass('PT1H')
    expect(await kept(by)).toEqual([])
    await expect(collect(closure, by)).rejects.toMatchObject({ code: 'claim_none' })
    const [paid] = await world.db.query<{ n: bigint; amount: bigint }>(
      `SELECT count(*) AS n, sum(amount)::bigint AS amount FROM payments.payment WHERE wallet = $1 AND kind = 'return' AND state = 'paid'`,
      [by.wallet],
    )
    expect(paid).toEqual({ n: 1n, amount: 5_000n })
  })

  it('P12 shows how the request stands, why an account was refused, and that another one may be named', async () => {
    const { by, closure } = await leaving()
    const found = () => look(world, link(closure, by), [listClaims, { params: { closure } }])
    expect(await found()).toMatchObject({
      claims: [{ state: 'kept', refused: null, review_by: null }],
      paid: [],
    })
    expect(await collect(closure, by, { tail: OTHER_NAME })).toMatchObject({
      claims: [{ state: 'checking' }],
    })
    await world.pass('PT1H')
    const refused = await found()
    expect(refused).toMatchObject({ claims: [{ state: 'refused', refused: 'name_mismatch' }], paid: [] })
    expect(Date.parse(refused.claims[0]?.review_by ?? '')).toBeGreaterThan(
      (await world.db.now()).epochMilliseconds,
    )
    expect((await letters(world, by))[0]?.message.text).toContain('could not be paid to the account')
    // Twice at once, by two devices: it is paid once.
    expect(await collect(closure, by)).toMatchObject({ claims: [{ state: 'checking', review_by: null }] })
    await collect(closure, by)
    await world.pass('PT1H')
    expect(await found()).toMatchObject({ claims: [], paid: [{ amount: '5000', state: 'paid' }] })
  })

  it('P12 waits for a person when nobody can confirm the name any more', async () => {
    const { by, closure } = await leaving()
    await collect(closure, by)
    await world.db.tx((tx) => shred(tx, by.person, 'identity_documents'))
    await world.pass('PT2H')
    const { claims } = await look(world, link(closure, by), [listClaims, { params: { closure } }])
    expect(claims).toMatchObject([
      { state: 'in_review', refused: 'identity_gone', review_by: expect.any(String) },
    ])
  })

  it('M20 that the bank sends back is kept again', async () => {
    const { by, closure } = await leaving()
    await collect(closure, by, { tail: '0002' })
    await world.pass('P4D')
    expect(await kept(by)).toMatchObject([{ amount: 5_000n, reason: 'bounced' }])
    expect(await look(world, link(closure, by), [listClaims, { params: { closure } }])).toMatchObject({
      claims: [{ amount: '5000', reason: 'bounced', state: 'kept' }],
      paid: [],
    })
  })

  it('is looked for with reminders, then reported, and stays', async () => {
    const { by } = await leaving()
    await world.pass('P31D')
    expect((await letters(world, by))[0]?.message.text).toContain('still kept safe for you')
    await world.pass('P350D')
    const report = await look(world, { kind: 'operator', operator: newId(0), roles: ['compliance'] }, [
      unclaimedReport,
      {},
    ])
    expect(report.claims.map((c) => c.wallet)).toContain(by.wallet)
    expect(await kept(by)).toHaveLength(1)
  })
})

describe('money of a former holder who never gave a name', () => {
  const staff = () => ({ kind: 'operator' as const, operator: newId(0), roles: ['checker' as const] })
  const propose = (who: ReturnType<typeof staff>, closure: string, by: Holder) => {
    const identity = { real_name: '王小明', document: { type: 'passport' as const, number: documentOf(by) } }
    const body = { identity, evidence: 'came to the counter with passport and receipt' }
    return act(world, who, [proposeClaimIdentity, { params: { closure }, body }])
  }

  it('is collected once two people have agreed on who that is, and the bank on the account', async () => {
    const [by, payer] = [await nameless(world), await person(world)]
    await funded(world, payer, { instrument: await linked(world, payer), amount: '900' })
    await pay(world, payer, { to: by, amount: '900' })
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    await expect(propose(staff(), closure.id, by)).rejects.toMatchObject({ code: 'claim_not_closed' })
    await world.pass('P5D')
    await expect(collect(closure.id, by)).rejects.toMatchObject({ code: 'claim_identity_unmatched' })

    const ada = staff()
    const asked = await propose(ada, closure.id, by)
    await expect(propose(ada, closure.id, by)).rejects.toMatchObject({ code: 'approval_pending' })
    const decision = { params: { closure: closure.id }, body: { verdict: 'approve' as const, ...asked } }
    await expect(act(world, ada, [decideClaimIdentity, decision])).rejects.toMatchObject({
      code: 'approval_own',
    })
    const own = { ...staff(), ownWallet: by.wallet }
    await expect(act(world, own, [decideClaimIdentity, decision])).rejects.toMatchObject({
      code: 'own_wallet',
    })
    await expect(collect(closure.id, by)).rejects.toMatchObject({ code: 'claim_identity_unmatched' })
    expect(await act(world, staff(), [decideClaimIdentity, decision])).toMatchObject({ level: 1 })
    await expect(propose(ada, closure.id, by)).rejects.toMatchObject({ code: 'identity_settled' })

    await expect(collect(closure.id, by, { document_number: 'E999' })).rejects.toMatchObject({
      code: 'claim_identity_unmatched',
    })
    await collect(closure.id, by)
    await world.pass('PT1H')
    expect(await kept(by)).toEqual([])
  })

  it('stays out of reach of another name where there was one, also when that was erased', async () => {
    const { by, closure } = await leaving()
    await expect(propose(staff(), closure, by)).rejects.toMatchObject({ code: 'identity_settled' })
    await world.db.tx((tx) => shred(tx, by.person, 'identity_documents'))
    await expect(propose(staff(), closure, by)).rejects.toMatchObject({ code: 'identity_settled' })
  })
})

describe('a debt that outlived the wallet', () => {
  const repay = (
    by: Holder,
    { closure, debt, amount, tail }: { closure: string; debt: string; amount: string; tail?: string },
  ) =>
    act(world, link(closure, by), [
      repaySurvivingDebt,
      {
        params: { closure, debt },
        body: { amount, account: { scheme: 'iban', number: exampleNumber('iban', tail ?? '8888') } },
      },
    ])

  it('is repaid from a bank account by the receipt link, in parts, never more than is owed', async () => {
    const by = await person(world)
    const instrument = await linked(world, by)
    await act(world, by, [openCreditLine, params(by)])
    await act(world, by, [drawLoan, { ...params(by), body: { amount: '1000', instalments: 1 } }])
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    await world.pass('P5D')
    const owed = async () =>
      (await look(world, link(closure.id, by), [listSurvivingDebts, { params: { closure: closure.id } }]))
        .debts
    const [loan] = await owed()
    expect(loan).toMatchObject({ kind: 'loan', currency: 'CNY' })
    const debt = loan?.id ?? ''
    await expect(repay(by, { closure: closure.id, debt, amount: '2000' })).rejects.toMatchObject({
      code: 'repayment_too_much',
    })
    await expect(
      repay(by, { closure: closure.id, debt: newId(by.bucket), amount: '1' }),
    ).rejects.toMatchObject({
      code: 'debt_unknown',
    })
    await repay(by, { closure: closure.id, debt, amount: '400' })
    const most = BigInt(loan?.owed ?? 0) - 400n
    await expect(
      repay(by, { closure: closure.id, debt, amount: (most + 1n).toString() }),
    ).rejects.toMatchObject({
      code: 'repayment_too_much',
      detail: { facts: { owed: loan?.owed, asked: '400' } },
    })
    await world.pass('PT1H')
    expect(BigInt((await owed())[0]?.owed ?? 0)).toBe(BigInt(loan?.owed ?? 0) - 400n)
    await repay(by, { closure: closure.id, debt, amount: (await owed())[0]?.owed ?? '' })
    await world.pass('PT1H')
    expect(await owed()).toEqual([])
    expect(await kept(by)).toEqual([])
  })

  it('is not taken from an account in another name: what was asked for is owed still, and may be asked for again', async () => {
    const by = await person(world)
    const instrument = await linked(world, by)
    await act(world, by, [openCreditLine, params(by)])
    await act(world, by, [drawLoan, { ...params(by), body: { amount: '1000', instalments: 1 } }])
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    await world.pass('P5D')
    const found = () =>
      look(world, link(closure.id, by), [listSurvivingDebts, { params: { closure: closure.id } }])
    const debt = (await found()).debts[0]?.id ?? ''
    await repay(by, { closure: closure.id, debt, amount: '1000', tail: OTHER_NAME })
    expect((await found()).debts).toMatchObject([{ asked: '1000' }])
    await world.pass('PT1H')
    const after = await found()
    expect(after.debts).toMatchObject([{ asked: '0' }])
    expect(after.repayments).toMatchObject([{ debt, state: 'refused', reason: 'name_mismatch' }])
    await repay(by, { closure: closure.id, debt, amount: '1000' })
    await world.pass('PT1H')
    expect((await found()).repayments.map((r) => r.state)).toEqual(['arrived', 'refused'])
  })

  it('is not taken from an account whose name nobody can confirm any more, and nothing keeps trying', async () => {
    const by = await person(world)
    const instrument = await linked(world, by)
    await act(world, by, [openCreditLine, params(by)])
    await act(world, by, [drawLoan, { ...params(by), body: { amount: '1000', instalments: 1 } }])
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    await world.pass('P5D')
    const where = { params: { closure: closure.id } }
    const [loan] = (await look(world, link(closure.id, by), [listSurvivingDebts, where])).debts
    await repay(by, { closure: closure.id, debt: loan?.id ?? '', amount: '100', tail: '7777' })
    await world.pass('PT1H')
    await world.db.tx((tx) => shred(tx, by.person, 'identity_documents'))
    const { debts } = await look(world, link(closure.id, by), [listSurvivingDebts, where])
    expect(BigInt(debts[0]?.owed ?? 0)).toBe(BigInt(loan?.owed ?? 0) - 100n)
    for (const tail of ['8888', '7777'])
      await repay(by, { closure: closure.id, debt: debts[0]?.id ?? '', amount: '400', tail })
    await world.pass('PT2H')
    const after = await look(world, link(closure.id, by), [listSurvivingDebts, where])
    expect(after.debts).toEqual(debts)
    const waiting = await world.db.query(
      `SELECT kind FROM core.due WHERE last_error IS NOT NULL OR (wallet = $1 AND kind IN ('rail.name_check', 'debt.collect'))`,
      [by.wallet],
    )
    expect(waiting).toEqual([])
  })
})

type Rule = Pack['late_money']['bank']
const under = async (rule: Rule, rail: 'bank' | 'refund' = 'bank'): Promise<void> => {
  const pack = defaultPack()
  const version = `2026-11-24.${++versions}`
  usePacks([{ ...pack, version, late_money: { ...pack.late_money, [rail]: rule } }], pack.id)
  await keepPacks(world.db)
}

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
    await under(rule)
    const { by, late } = await leaving('own_account')
    await bring(late, { outcome: 'accepted' })
    await world.pass('PT1H')
    expect(await kept(by)).toHaveLength(left)

    const gone = await leaving('own_account')
    await world.db.tx((tx) => shred(tx, gone.by.person, 'identity_documents'))
    await bring(gone.late, { outcome: 'accepted' })
    await world.pass('PT1H')
    expect(await kept(gone.by)).toMatchObject([{ amount: 700n, reason: 'late' }])
  })

  it('forward is over after its time', async () => {
    await under({ policy: 'forward', window: 'P30D', forward_for: 'P1D' })
    const { by, late } = await leaving('own_account')
    await bring(late, { outcome: 'accepted' })
    await world.pass('PT1H')
    expect(await kept(by)).toHaveLength(1)
  })

  it('repay takes it for a debt that went on, and keeps what is left', async () => {
    await under({ policy: 'repay', window: 'P30D' })
    const by = await person(world)
    const instrument = await linked(world, by)
    await act(world, by, [openCreditLine, params(by)])
    await act(world, by, [drawLoan, { ...params(by), body: { amount: '500', instalments: 1 } }])
    const order = await act(world, by, [
      topUp,
      { ...params(by), body: { instrument, amount: '700', currency: 'CNY' } },
    ])
    await world.db.tx((tx) => claimForRail(tx, { ref: order.id, wallet: by.wallet }))
    await bring(order.id, { outcome: 'refused', reason: 'declined' })
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    await world.pass('P5D')
    await bring(order.id, { outcome: 'accepted' })
    await world.pass('PT1H')
    expect((await look(world, by, [listLoans, params(by)])).loans[0]).toMatchObject({ state: 'settled' })
    expect(await kept(by)).toMatchObject([{ amount: 200n, reason: 'late' }])
    const where = { params: { closure: closure.id } }
    expect(await look(world, link(closure.id, by), [listClaims, where])).toMatchObject({
      claims: [{ amount: '200', state: 'kept' }],
      paid: [{ amount: '500', state: 'used' }],
    })
  })
})

describe('what comes after closing is told', () => {
  const textsOf = async (by: Holder) => (await letters(world, by)).map((l) => l.message.text)

  it('M5 late money that is kept is told to the former holder, looked for again, and reported', async () => {
    await under({ policy: 'suspense', window: 'P30D' })
    const { by, late } = await leaving('own_account')
    await world.pass('P100D')
    await bring(late, { outcome: 'accepted' })
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
    await under({ policy: 'reject', window: 'P30D' })
    const { by, late } = await leaving('own_account')
    await bring(late, { outcome: 'accepted' })
    await world.pass('PT1H')
    expect((await textsOf(by)).filter((t) => t.includes('came in for you'))).toEqual([])
  })

  it('a debt that arose after closing is told once, with the way to repay it', async () => {
    const { by } = await leaving('own_account')
    const checker = { kind: 'operator' as const, operator: newId(0), roles: ['checker' as const] }
    const body = { reference: 'CB-9', amount: '300', currency: 'CNY' }
    for (let i = 0; i < 2; i++) await act(world, checker, [reportChargeback, { ...params(by), body }])
    await world.pass('PT1H')
    expect((await textsOf(by)).filter((t) => t.includes('CNY 3.00 is owed'))).toHaveLength(1)
  })

  it('repay takes late money for every debt, the oldest first, and says only what is left', async () => {
    await under({ policy: 'repay', window: 'P30D' })
    const { by, late, closure } = await leaving('own_account')
    const checker = { kind: 'operator' as const, operator: newId(0), roles: ['checker' as const] }
    for (const [reference, amount] of [
      ['one', '300'],
      ['two', '250'],
      ['three', '400'],
    ] as const) {
      const body = { reference, amount, currency: 'CNY' }
      await act(world, checker, [reportChargeback, { ...params(by), body }])
      await world.pass('PT1M')
    }
    await bring(late, { outcome: 'accepted' })
    await world.pass('PT1H')
    const { debts } = await look(world, link(closure, by), [listSurvivingDebts, { params: { closure } }])
    expect(debts.map((d) => d.owed)).toEqual(['250'])
    expect(await kept(by)).toEqual([])
    expect((await textsOf(by)).filter((t) => t.includes('came in for you'))).toEqual([])
  })
})

describe('M5 a late refund', () => {
  /** Somebody who bought something, left, and may owe a loan that went on. */
  const bought = async (owes: boolean) => {
    const [by, shop] = [await person(world), await person(world)]
    const instrument = await linked(world, by)
    await act(world, shop, [becomeMerchantUseCase, { ...params(shop), body: { name: 'Tea House' } }])
    await funded(world, by, { instrument, amount: '5000' })
    const order = {
      merchant: shop.wallet,
      amount: '3000',
      currency: 'CNY',
      reference: 'x',
      capture: 'immediate' as const,
    }
    const { id: purchase } = await act(world, by, [buyFromMerchant, { ...params(by), body: order }])
    if (owes) {
      await act(world, by, [openCreditLine, params(by)])
      await act(world, by, [drawLoan, { ...params(by), body: { amount: '500', instalments: 1 } }])
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
    await under(rule, 'refund')
    const { by, refund } = await bought(rule.policy === 'repay')
    await refund()
    expect((await kept(by)).map((c) => c.amount)).toEqual(left)

    const gone = await bought(false)
    await world.db.tx((tx) => shred(tx, gone.by.person, 'identity_documents'))
    await gone.refund()
    expect(await kept(gone.by)).toMatchObject([{ amount: 3_000n, reason: 'late' }])
  })
})
