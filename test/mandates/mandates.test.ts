import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { closureLetters } from '../../src/modules/closure/operations/cases/letters.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { balances } from '../../src/modules/ledger/ledger.ts'
import { delegateActor } from '../../src/modules/mandates/authorisations.ts'
import { authoriseService } from '../../src/modules/mandates/operations/authorise.ts'
import { cancelMandate } from '../../src/modules/mandates/operations/cancel.ts'
import { chargeMandate } from '../../src/modules/mandates/operations/charge.ts'
import { grantMandate } from '../../src/modules/mandates/operations/grant.ts'
import { listMandates } from '../../src/modules/mandates/operations/list.ts'
import { pauseMandate } from '../../src/modules/mandates/operations/pause.ts'
import { resumeMandate } from '../../src/modules/mandates/operations/resume.ts'
import { mandatesParticipant } from '../../src/modules/mandates/participant.ts'
import { LIVE } from '../../src/modules/mandates/rules.ts'
import { accepted, cancelled, open, plan, read, standing } from '../closure/steps.ts'
import {
  act,
  bareNumbers,
  callBy,
  funded,
  type Holder,
  letters,
  linked,
  look,
  openWorld,
  person,
  type World,
} from '../closure/world.ts'

let world: World
let shop: Holder
beforeAll(async () => {
  world = await openWorld()
  shop = await person(world)
  await act(world, shop, [becomeMerchantUseCase, { ...params(shop), body: { name: 'Film House' } }])
})
afterAll(async () => {
  expect((await bareNumbers(world)).bare).toEqual([])
  await world.close()
})

const rich = async (amount = '10000') => {
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount })
  return by
}
const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const purse = async (by: Holder) =>
  (await balances(world.db, [by.wallet])).find((b) => b.purpose === 'available')?.balance ?? 0n

type More = {
  readonly every?: string
  readonly trial_until?: string
  readonly amount?: string
}
const grant = (by: Holder, { amount = '1500', ...more }: More = {}) =>
  act(world, by, [
    grantMandate,
    {
      ...params(by),
      body: {
        kind: more.every ? 'subscription' : 'mandate',
        merchant: shop.wallet,
        payee: 'Film House',
        amount,
        currency: 'CNY',
        ...more,
      },
    },
  ])
const subscribe = async (by: Holder, more: More = {}) => {
  const made = await grant(by, { every: 'P1M', ...more })
  await world.work()
  return made
}
const stateOf = async (by: Holder, id: string) =>
  (await look(world, by, [listMandates, params(by)])).mandates.find((m) => m.id === id)
const one = (by: Holder, id: string) => ({ params: { wallet: by.wallet, mandate: id } })
const charge = (id: string, amount: string, by: Holder = shop) =>
  act(world, by, [chargeMandate, { ...one(by, id), body: { amount } }])

describe('a subscription', () => {
  it('is debited at its dates by the worker, once each', async () => {
    const by = await rich()
    const { id, state } = await subscribe(by)
    expect(state).toBe('incomplete')
    expect(await stateOf(by, id)).toMatchObject({ state: 'active' })
    await world.pass('P63D')
    expect(await purse(by)).toBe(10_000n - 3n * 1_500n)
  })

  it('MA3 after an outage of three periods is debited once, and next a period after', async () => {
    const by = await rich()
    const { id } = await subscribe(by, { every: 'P2D' })
    const before = await purse(by)
    const made = Temporal.Instant.from((await stateOf(by, id))?.created_at ?? '')
    await world.passWith([], 'P6DT1H')
    await world.work()
    expect(await purse(by)).toBe(before - 1_500n)
    expect(await stateOf(by, id)).toMatchObject({ state: 'active', next_run: isoOf(plus(made, 'P8D')) })
    await world.work()
    expect(await purse(by)).toBe(before - 1_500n)
    await world.pass('P2D')
    expect(await purse(by)).toBe(before - 3_000n)
  })

  it('MA3 paid at a later try skips the dates that passed meanwhile', async () => {
    const by = await rich('2000')
    const { id } = await subscribe(by, { every: 'P1D' })
    await world.pass('P1DT1H')
    expect(await stateOf(by, id)).toMatchObject({ state: 'past_due' })
    await funded(world, by, { instrument: await linked(world, by, '5555'), amount: '8000' })
    await world.passWith([], 'P4D')
    await world.work()
    expect(await purse(by)).toBe(10_000n - 2n * 1_500n)
    expect(await stateOf(by, id)).toMatchObject({ state: 'active', retry_at: null })
  })

  it('begins after its trial', async () => {
    const by = await rich()
    const { id, state } = await subscribe(by, { trial_until: isoOf(plus(await world.db.now(), 'P7D')) })
    expect(state).toBe('trialing')
    expect(await purse(by)).toBe(10_000n)
    await world.pass('P7DT1M')
    expect(await stateOf(by, id)).toMatchObject({ state: 'active' })
    expect(await purse(by)).toBe(8_500n)
  })

  it('without money is past due, tried again, told about, and ends as unpaid', async () => {
    const by = await rich('2000')
    const { id } = await subscribe(by)
    await world.pass('P32D')
    expect(await stateOf(by, id)).toMatchObject({ state: 'past_due', last_error: 'insufficient_funds' })
    expect((await letters(world, by))[0]?.message.text).toContain('Film House could not debit CNY 15.00')
    await world.pass('P10D')
    expect(await stateOf(by, id)).toMatchObject({ state: 'cancelled', ended_by: 'unpaid' })
    expect(await purse(by)).toBe(500n)
  })

  it('whose first debit never succeeds expires', async () => {
    const by = await rich('100')
    const { id } = await subscribe(by)
    expect(await stateOf(by, id)).toMatchObject({ state: 'incomplete' })
    await world.pass('P10D')
    expect(await stateOf(by, id)).toMatchObject({ state: 'expired' })
  })

  it('paused skips what falls due, and goes on from the next date', async () => {
    const by = await rich()
    const { id } = await subscribe(by)
    await act(world, by, [pauseMandate, one(by, id)])
    await world.pass('P70D')
    expect(await purse(by)).toBe(8_500n)
    await act(world, by, [resumeMandate, one(by, id)])
    await expect(act(world, by, [resumeMandate, one(by, id)])).rejects.toMatchObject({
      code: 'mandate_not_paused',
    })
    await world.work()
    expect(await purse(by)).toBe(8_500n)
    await world.pass('P31D')
    expect(await purse(by)).toBe(7_000n)
  })
})

describe('a mandate', () => {
  it('lets its merchant debit within the limit, once per key, and nobody else', async () => {
    const by = await rich()
    const { id } = await grant(by)
    const call = callBy(shop, 'one charge')
    const input = { ...one(shop, id), query: {}, body: { amount: '1500' } }
    const again = () => world.db.tx((tx) => chargeMandate.run(tx, call, input))
    expect((await again()).id).toBe((await again()).id)
    expect(await purse(by)).toBe(8_500n)
    await expect(charge(id, '1501')).rejects.toMatchObject({ code: 'mandate_exceeded' })
    await expect(charge(id, '10', await rich())).rejects.toMatchObject({
      code: 'merchant_role_missing',
    })
    const other = await rich()
    await act(world, other, [becomeMerchantUseCase, { ...params(other), body: { name: 'Stall' } }])
    await expect(charge(id, '10', other)).rejects.toMatchObject({ code: 'mandate_unknown' })
  })

  it('two charges at once are two, but not more than there is', async () => {
    const by = await rich('2000')
    const { id } = await grant(by)
    const both = await Promise.allSettled([charge(id, '1500'), charge(id, '1500')])
    expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await purse(by)).toBe(500n)
  })

  it('ends when the holder says so, and tells the merchant', async () => {
    const by = await rich()
    const { id } = await grant(by)
    expect(await act(world, by, [cancelMandate, one(by, id)])).toMatchObject({ state: 'cancelled' })
    expect(await act(world, by, [cancelMandate, one(by, id)])).toMatchObject({ state: 'cancelled' })
    await expect(charge(id, '1')).rejects.toMatchObject({ code: 'mandate_ended' })
    await world.work()
    expect((await letters(world, shop))[0]?.message.text).toMatch(/“Film House” of .*明 .*•.* has ended/)
  })

  it.each([
    ['a merchant that is not there', { merchant: '01a20587-1319-78b7-86be-e69c319cf0f3' }, 'merchant_unknown'],
    ['a subscription without dates', { kind: 'subscription' as const }, 'request_invalid'],
    ['a date for what has none', { every: 'P1M' }, 'request_invalid'],
    ['no amount', { amount: '0' }, 'amount_invalid'],
    ['less for a period than for one debit', { amount: '2', per_period: { period: 'day' as const, most: '1' } }, 'request_invalid'],
    ['a period of no amount', { per_period: { period: 'day' as const, most: '0' } }, 'amount_invalid'],
    ['a maximum for what has dates', { kind: 'subscription' as const, every: 'P1M', per_period: { period: 'day' as const, most: '9' } }, 'request_invalid'],
    ['another currency', { currency: 'USD' }, 'currency_mismatch'],
  ])('is refused with %s', async (_what, wrong, code) => {
    const by = await rich()
    const body = { kind: 'mandate' as const, merchant: shop.wallet, payee: 'x', amount: '1', currency: 'CNY', ...wrong }
    await expect(act(world, by, [grantMandate, { ...params(by), body }])).rejects.toMatchObject({ code })
  }) // biome-ignore format: a table
})

describe('another service', () => {
  it('reads with its token until the permission ends or the wallet closes', async () => {
    const by = await rich()
    const until = isoOf(plus(await world.db.now(), 'P30D'))
    const body = { client: 'Budget app', scopes: ['balance.read' as const], until }
    const { token } = await act(world, by, [authoriseService, { ...params(by), body }])
    expect(await delegateActor(world.db, token)).toMatchObject({
      wallet: by.wallet,
      scopes: ['balance.read'],
    })
    expect(await delegateActor(world.db, token.slice(0, 32) + 'x'.repeat(43))).toBeUndefined()
    await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    expect(await delegateActor(world.db, token)).toBeUndefined()
    await cancelled(world, by)
    expect(await delegateActor(world.db, token)).toBeDefined()
    await world.pass('P31D')
    expect(await delegateActor(world.db, token)).toBeUndefined()
  })
})

describe('closing a wallet that is debited', () => {
  /** One of each that can still debit. */
  const debited = async () => {
    const by = await rich('8000')
    await subscribe(by, { every: 'P1D', amount: '6000' })
    await world.pass('P1DT1M')
    const until = isoOf(plus(await world.db.now(), 'P60D'))
    await grant(by)
    await subscribe(by)
    await subscribe(by, { trial_until: until })
    await subscribe(by, { amount: '900000' })
    const { id } = await subscribe(by)
    await act(world, by, [pauseMandate, one(by, id)])
    const body = { client: 'Budget app', scopes: ['statement.read' as const], until }
    await act(world, by, [authoriseService, { ...params(by), body }])
    return by
  }

  it('M7 ends all of them, in whatever state, and M6 none fires between acceptance and closing', async () => {
    const by = await debited()
    const found = await look(world, by, [previewClosure, params(by)])
    const codes = found.obligations.map((o) => o.code)
    expect(codes.filter((c) => c === 'subscription.active')).toHaveLength(5)
    const given = (await look(world, by, [listMandates, params(by)])).mandates
    expect(new Set(given.map((m) => m.state))).toEqual(new Set(LIVE))
    expect(codes).toEqual(expect.arrayContaining(['mandate.active', 'authorisation.third_party']))
    expect(found.blocked).toBe(false)
    const before = await purse(by)
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    await world.pass('P6DT23H')
    expect(await purse(by)).toBe(before)
    await world.pass('P40D')
    const after = await read(world, by)
    expect(after.state).toBe('closed')
    expect(after.steps.filter((s) => s.kind === 'cancel').every((s) => s.state === 'done')).toBe(true)
    expect(after.steps.at(-1)).toMatchObject({ kind: 'payout', moved: before.toString() })
    const { mandates } = await look(world, by, [listMandates, params(by)])
    expect(mandates.every((m) => m.ended_by === 'closing')).toBe(true)

    const { merchants } = await look(world, by, [closureLetters, { params: { closure: closure.id } }])
    expect(merchants).toHaveLength(6)
    expect(merchants.filter((m) => m.fails_next !== null)).toHaveLength(4)
    expect(merchants.every((m) => m.told && m.letter.en.includes('Film House'))).toBe(true)
    expect(merchants[0]?.letter['zh-CN']).toContain('代扣授权已终止')
  })

  it('that are due before the wallet would be closed are named, with the date that lets them be paid first', async () => {
    const by = await rich('50000')
    const trial = async (duration: string) => isoOf(plus(await world.db.now(), duration))
    const preview = () => look(world, by, [previewClosure, params(by)])
    await subscribe(by, { trial_until: await trial('P40D') })
    expect((await preview()).later).toBeNull()
    const due = await trial('P3D')
    await subscribe(by, { trial_until: due })
    const not_before = isoOf(plus(Temporal.Instant.from(due), 'P1D'))
    expect((await preview()).later).toMatchObject({
      not_before,
      debits: [{ payee: 'Film House', at: due, amount: '1500', currency: 'CNY' }],
    })
    const before = await purse(by)
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    const bounds = [
      { currency: 'CNY', receive_at_least: '40000', repay_at_most: '0', fees_at_most: '0' },
    ] as const
    await standing(world, by, { bounds: [...bounds], not_before })
    await world.pass('P20D')
    expect(await read(world, by)).toMatchObject({
      state: 'closed',
      steps: expect.arrayContaining([
        expect.objectContaining({ kind: 'payout', moved: (before - 1_500n).toString() }),
      ]),
    })
  })

  it('names the next try of what is past due and nothing of what is paused: never a date that has passed', async () => {
    const by = await rich('2000')
    const preview = () => look(world, by, [previewClosure, params(by)])
    const { id } = await subscribe(by, { every: 'P1D' })
    const paused = await subscribe(by, { every: 'P1D', amount: '100' })
    await act(world, by, [pauseMandate, one(by, paused.id)])
    await world.pass('P1DT1H')
    const { retry_at } = (await stateOf(by, id)) ?? {}
    expect(retry_at).toBeTruthy()
    expect((await preview()).later?.debits).toMatchObject([{ at: retry_at, amount: '1500' }])
    await world.passWith([], 'P3D')
    const { later } = await preview()
    const at = Date.parse(isoOf(await world.db.now()))
    expect(later?.debits.map((debit) => Date.parse(debit.at) > at)).toEqual([true])
    expect(Date.parse(later?.not_before ?? '')).toBeGreaterThan(at)
  })

  it('M6 cancelled, goes on with the next date and never catches up', async () => {
    const by = await rich()
    await subscribe(by, { every: 'P2D' })
    const before = await purse(by)
    await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    await world.pass('P6D')
    expect(await purse(by)).toBe(before)
    await cancelled(world, by)
    await world.work()
    expect(await purse(by)).toBe(before)
    await world.pass('P2D')
    expect(await purse(by)).toBe(before - 1_500n)
  })

  it('H20 stops before the identity is gone when mandates cannot be ended', async () => {
    const by = await rich()
    await subscribe(by)
    await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    const { settle } = mandatesParticipant
    Object.assign(mandatesParticipant, {
      settle: () => Promise.reject(new Error('the biller does not answer')),
    })
    await world.pass('P8D')
    expect(await read(world, by)).toMatchObject({
      state: 'settling',
      waits_for: 'operator',
      steps: [
        { kind: 'cancel', state: 'failed', owner: 'operator', last_error: 'no_answer' },
        { state: 'pending' },
      ],
    })
    expect((await letters(world, by)).length).toBeGreaterThan(0)
    Object.assign(mandatesParticipant, { settle })
    await world.pass('P2D')
    expect((await read(world, by)).state).toBe('closed')
  })
})
