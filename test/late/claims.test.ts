import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { decideClaimIdentity } from '../../src/modules/claims/operations/claims/decide-identity.ts'
import { listClaims } from '../../src/modules/claims/operations/claims/list.ts'
import { proposeClaimIdentity } from '../../src/modules/claims/operations/claims/propose-identity.ts'
import { unclaimedReport } from '../../src/modules/claims/operations/claims/unclaimed.ts'
import { listSurvivingDebts } from '../../src/modules/claims/operations/debts/list-debts.ts'
import { repaySurvivingDebt } from '../../src/modules/claims/operations/debts/repay.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { drawLoan } from '../../src/modules/credit/operations/draw-loan.ts'
import { openCreditLine } from '../../src/modules/credit/operations/open-line.ts'
import { shred } from '../../src/modules/vault/vault.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { accepted } from '../closure/steps.ts'
import {
  act,
  documentOf,
  funded,
  type Holder,
  letters,
  linked,
  look,
  nameless,
  nobodyWaits,
  openWorld,
  pay,
  person,
  type World,
} from '../closure/world.ts'
import { bankTakes } from '../commerce/bank-takes.ts'
import { openFormer } from './former.ts'

/** The sentinel of an account in somebody else’s name. */
const OTHER_NAME = '0003'

let world: World
let former: ReturnType<typeof openFormer>
beforeAll(async () => {
  world = await openWorld({ pack: 'instant' })
  former = openFormer(world)
})
afterAll(() => world.close())

describe('money kept for a former holder', () => {
  it('is paid out by the receipt link to whoever is that person, once', async () => {
    const { by, closure } = await former.leaving()
    const { claims } = await look(world, former.link(closure, by), [listClaims, { params: { closure } }])
    expect(claims).toMatchObject([{ amount: '5000', reason: 'chosen' }])
    await expect(former.collect(closure, by, { document_number: 'E999' })).rejects.toMatchObject({
      code: 'claim_identity_unmatched',
    })
    await former.collect(closure, by)
    await world.pass('PT1H')
    expect(await former.kept(by)).toEqual([])
    await expect(former.collect(closure, by)).rejects.toMatchObject({ code: 'claim_none' })
    const [paid] = await world.db.query<{ n: bigint; amount: bigint }>(
      `SELECT count(*) AS n, sum(amount)::bigint AS amount FROM payments.payment WHERE wallet = $1 AND kind = 'return' AND state = 'paid'`,
      [by.wallet],
    )
    expect(paid).toEqual({ n: 1n, amount: 5_000n })
  })

  it('E3 shows how the request stands, why an account was refused, and that another one may be named', async () => {
    const { by, closure } = await former.leaving()
    const found = () => look(world, former.link(closure, by), [listClaims, { params: { closure } }])
    expect(await found()).toMatchObject({
      claims: [{ state: 'kept', refused: null, review_by: null }],
      paid: [],
    })
    expect(await former.collect(closure, by, { tail: OTHER_NAME })).toMatchObject({
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
    expect(await former.collect(closure, by)).toMatchObject({
      claims: [{ state: 'checking', review_by: null }],
    })
    await former.collect(closure, by)
    await world.pass('PT1H')
    expect(await found()).toMatchObject({ claims: [], paid: [{ amount: '5000', state: 'paid' }] })
  })

  it('E3 waits for a person when nobody can confirm the name any more', async () => {
    const { by, closure } = await former.leaving()
    await former.collect(closure, by)
    await world.db.tx((tx) => shred(tx, by.person, 'identity_documents'))
    await world.pass('PT2H')
    const { claims } = await look(world, former.link(closure, by), [listClaims, { params: { closure } }])
    expect(claims).toMatchObject([
      { state: 'in_review', refused: 'identity_gone', review_by: expect.any(String) },
    ])
  })

  it('M20 that the bank sends back is kept again', async () => {
    const { by, closure } = await former.leaving()
    await former.collect(closure, by, { tail: '0002' })
    await world.pass('P4D')
    expect(await former.kept(by)).toMatchObject([{ amount: 5_000n, reason: 'bounced' }])
    expect(await look(world, former.link(closure, by), [listClaims, { params: { closure } }])).toMatchObject({
      claims: [{ amount: '5000', reason: 'bounced', state: 'kept' }],
      paid: [],
    })
  })

  it('is looked for with reminders, then reported, and stays', async () => {
    const { by } = await former.leaving()
    await world.pass('P31D')
    expect((await letters(world, by))[0]?.message.text).toContain('still kept safe for you')
    await nobodyWaits(world)
    await world.pass('P350D')
    const report = await look(world, { kind: 'operator', operator: newId(0), roles: ['compliance'] }, [
      unclaimedReport,
      {},
    ])
    expect(report.claims.map((c) => c.wallet)).toContain(by.wallet)
    expect(await former.kept(by)).toHaveLength(1)
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
    await expect(former.collect(closure.id, by)).rejects.toMatchObject({ code: 'claim_identity_unmatched' })

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
    await expect(former.collect(closure.id, by)).rejects.toMatchObject({ code: 'claim_identity_unmatched' })
    expect(await act(world, staff(), [decideClaimIdentity, decision])).toMatchObject({ level: 1 })
    await expect(propose(ada, closure.id, by)).rejects.toMatchObject({ code: 'identity_settled' })

    await expect(former.collect(closure.id, by, { document_number: 'E999' })).rejects.toMatchObject({
      code: 'claim_identity_unmatched',
    })
    await former.collect(closure.id, by)
    await world.pass('PT1H')
    expect(await former.kept(by)).toEqual([])
  })

  it('stays out of reach of another name where there was one, also when that was erased', async () => {
    const { by, closure } = await former.leaving()
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
    act(world, former.link(closure, by), [
      repaySurvivingDebt,
      {
        params: { closure, debt },
        body: { amount, account: { scheme: 'iban', number: exampleNumber('iban', tail ?? '8888') } },
      },
    ])

  it('is repaid from a bank account by the receipt link, in parts, never more than is owed', async () => {
    const by = await person(world)
    const instrument = await linked(world, by)
    await act(world, by, [openCreditLine, former.params(by)])
    await act(world, by, [drawLoan, { ...former.params(by), body: { amount: '1000', instalments: 1 } }])
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    await world.pass('P5D')
    const owed = async () =>
      (
        await look(world, former.link(closure.id, by), [
          listSurvivingDebts,
          { params: { closure: closure.id } },
        ])
      ).debts
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
    const arrived = async () =>
      (await letters(world, by)).filter(({ template }) => template === 'repayment_arrived')
    const [first] = await arrived()
    expect(first?.message.text).toMatch(/^CNY 4\.00, .* •••• 8888.* is still owed\. .*\/receipt#/)
    expect(BigInt((await owed())[0]?.owed ?? 0)).toBe(BigInt(loan?.owed ?? 0) - 400n)
    await repay(by, { closure: closure.id, debt, amount: (await owed())[0]?.owed ?? '' })
    await world.pass('PT1H')
    expect(await owed()).toEqual([])
    expect((await arrived())[0]?.message.text).toContain('Nothing of it is owed any more.')
    expect(await arrived()).toHaveLength(2)
    expect(await former.kept(by)).toEqual([])
    const params = { closure: closure.id }
    expect(await look(world, former.link(closure.id, by), [listClaims, { params }])).toEqual({
      claims: [],
      paid: [],
    })
  })

  it('is told with its why: the day, and the top-up and account that the bank took it back from', async () => {
    const by = await person(world)
    const instrument = await linked(world, by)
    await funded(world, by, { instrument, amount: '5000' })
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    await world.pass('P10D')
    await bankTakes(world, {
      params: { wallet: by.wallet },
      body: { reference: `bank-${closure.id}`, amount: '4500', currency: 'CNY' },
    })
    await world.pass('PT1H')
    const told = (await letters(world, by)).find(({ template }) => template === 'debt_arose')?.message.text
    expect(told).toMatch(
      /^On \d+ \w+ \d{4} your bank took back the top-up of \d+ \w+ \d{4} from .*•••• \d{4}; of that, CNY 45\.00 was no longer/,
    )
    const where = { params: { closure: closure.id } }
    expect((await look(world, former.link(closure.id, by), [listSurvivingDebts, where])).debts).toMatchObject(
      [
        {
          kind: 'chargeback',
          owed: '4500',
          amount: '4500',
          topup: { account: expect.stringMatching(/•••• \d{4}$/) },
          dispute: null,
        },
      ],
    )
    const { events } = await look(world, former.link(closure.id, by), [closureTimeline, where])
    expect(events.filter(({ type }) => type === 'debt_arose')).toMatchObject([
      { actor: 'system', data: { amount: '4500', currency: 'CNY', kind: 'chargeback' } },
    ])
  })

  it('is not taken from an account in another name: what was asked for is owed still, and may be asked for again', async () => {
    const by = await person(world)
    const instrument = await linked(world, by)
    await act(world, by, [openCreditLine, former.params(by)])
    await act(world, by, [drawLoan, { ...former.params(by), body: { amount: '1000', instalments: 1 } }])
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    await world.pass('P5D')
    const found = () =>
      look(world, former.link(closure.id, by), [listSurvivingDebts, { params: { closure: closure.id } }])
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
    await act(world, by, [openCreditLine, former.params(by)])
    await act(world, by, [drawLoan, { ...former.params(by), body: { amount: '1000', instalments: 1 } }])
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    await world.pass('P5D')
    const where = { params: { closure: closure.id } }
    const [loan] = (await look(world, former.link(closure.id, by), [listSurvivingDebts, where])).debts
    await repay(by, { closure: closure.id, debt: loan?.id ?? '', amount: '100', tail: '7777' })
    await world.pass('PT1H')
    await world.db.tx((tx) => shred(tx, by.person, 'identity_documents'))
    const { debts } = await look(world, former.link(closure.id, by), [listSurvivingDebts, where])
    expect(BigInt(debts[0]?.owed ?? 0)).toBe(BigInt(loan?.owed ?? 0) - 100n)
    for (const tail of ['8888', '7777'])
      await repay(by, { closure: closure.id, debt: debts[0]?.id ?? '', amount: '400', tail })
    await world.pass('PT2H')
    const after = await look(world, former.link(closure.id, by), [listSurvivingDebts, where])
    expect(after.debts).toEqual(debts)
    const waiting = await world.db.query(
      `SELECT kind FROM core.due WHERE last_error IS NOT NULL OR (wallet = $1 AND kind IN ('rail.name_check', 'debt.collect'))`,
      [by.wallet],
    )
    expect(waiting).toEqual([])
  })
})
