/** Every way by which value leaves a holder counts to one sum of the day, and is stopped by one limit. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { ordered } from '../../src/modules/payments/operations/step-up.ts'
import { defaultPack, usePacks } from '../../src/modules/policy/policy.ts'
import { routes } from '../../src/modules.ts'
import { standingOf } from '../../src/platform/http/state-matrix.ts'
import { act, funded, letters, linked, openWorld, PASSWORD, person, type World } from '../closure/world.ts'
import { type Asked, ask, done, openServer } from '../standing/asking.ts'

let world: World
let asked: Asked
beforeAll(async () => {
  world = await openWorld()
  asked = await openServer(world)
})
afterAll(async () => {
  await asked.server.close()
  await world.close()
})

/** Value goes to somebody else, or out of the house: summed, and barred by the limit of the day. */
const COUNTED = [
  'money.withdraw',
  'money.transfer',
  'commerce.buy',
  'commerce.pay_bill',
  'commerce.refund',
  'mandates.charge',
]
/** Debits the holder, and nothing leaves them: with why. */
const STAYS: Readonly<Record<string, string>> = {
  'money.accept_transfer': 'the sender’s hold was counted when it was ordered',
  'commerce.capture': 'the payer’s hold was counted when it was authorised',
  'commerce.void': 'gives a hold back',
  'commerce.repay_debt': 'what the holder owes us, at most',
  'credit.repay_loan': 'what the holder owes us, at most',
  'investments.take': 'the investment is the holder’s own, and is paid back into the same wallet',
  'wealth.subscribe': 'units are the holder’s own, and redeem into the same wallet',
}

/** Operations of holders that debit somebody’s money, or say that there may be too little of it. */
const debiting = routes.flatMap((route) => {
  const [, , useCase] = route
  const standing = standingOf(route)
  if (!standing?.wallet || !useCase.access.includes('holder')) return []
  const moves = (standing.moves ?? []).some(({ debit }) => debit !== undefined)
  const lacks = useCase.kind !== 'read' && useCase.refuses.includes('insufficient_funds')
  const credits = (standing.moves ?? []).some(({ debit }) => debit === undefined)
  return moves || (lacks && !credits) ? [useCase.name] : []
})

describe('the ways out', () => {
  it('are each counted, or stay with the holder for a reason', () => {
    expect(debiting.toSorted()).toEqual([...COUNTED, ...Object.keys(STAYS)].toSorted())
  })
})

const CNY = { currency: 'CNY' }
const sessionOf = async (holder: { email: string; wallet: string }) => {
  const body = { contact: { email: holder.email }, password: PASSWORD }
  const { session } = await done(asked, { method: 'POST', url: '/v1/sessions', body })
  return {
    to: (path: string, body?: unknown, method = 'POST') =>
      ask(asked.server, { method, url: `/v1/wallets/${holder.wallet}/${path}`, token: session.token, body }),
    /** With the proof that is asked for. */
    sure: (path: string, body?: unknown, method = 'POST') =>
      done(asked, { method, url: `/v1/wallets/${holder.wallet}/${path}`, token: session.token, body }),
  }
}

/** A seller with 5,000.00 CNY, sales and a mandate of their own, and a friend who bought and sells too. */
const scene = async () => {
  const [holder, friend] = [await person(world), await person(world)]
  const accounts = [await linked(world, holder), await linked(world, friend)]
  await world.pass('P4D')
  for (const [i, who] of [holder, friend].entries()) {
    await funded(world, who, { instrument: accounts[i] ?? '', amount: '500000' })
    await act(world, who, [
      becomeMerchantUseCase,
      { params: { wallet: who.wallet }, body: { name: 'Tea House' } },
    ])
  }
  const [own, other] = [await sessionOf(holder), await sessionOf(friend)]
  const buying = {
    merchant: holder.wallet,
    amount: '300000',
    ...CNY,
    reference: 'order 7',
    capture: 'immediate',
  }
  const sale = await other.sure('purchases', buying)
  return { holder, friend, home: accounts[0] ?? '', own, other, sale: String(sale.id) }
}

describe('one limit of the day', () => {
  it('stops each of them, also with a proof', async () => {
    const { holder, friend, home, own, other, sale } = await scene()
    const due_at = '2027-06-01T00:00:00Z'
    const terms = { kind: 'mandate', merchant: friend.wallet, payee: 'Tea', amount: '60000', ...CNY }
    const mandate = await own.sure('mandates', terms)
    const bill = await other.sure('bills', { to: holder.wallet, amount: '40', ...CNY, label: 'Tea', due_at })
    await own.sure('limits/CNY', { most: '0' }, 'PUT')
    const tries: Record<string, () => ReturnType<typeof own.to>> = {
      'money.withdraw': () => own.to('withdrawals', { instrument: home, amount: '1', ...CNY }),
      'money.transfer': () => own.to('transfers', { to: { wallet: friend.wallet }, amount: '1', ...CNY }),
      'commerce.buy': () =>
        own.to('purchases', {
          merchant: friend.wallet,
          amount: '1',
          ...CNY,
          reference: 'x',
          capture: 'later',
        }),
      'commerce.pay_bill': () => own.to(`bills/${bill.id}/payment`),
      'commerce.refund': () => own.to(`purchases/${sale}/refunds`, { amount: '1' }),
      'mandates.charge': () => other.to(`mandates/${mandate.id}/charges`, { amount: '1' }),
    }
    expect(Object.keys(tries)).toEqual(COUNTED)
    const codes: Record<string, string> = {}
    for (const [name, attempt] of Object.entries(tries)) codes[name] = (await attempt()).json().code
    expect(codes).toEqual({
      ...Object.fromEntries(COUNTED.map((name) => [name, 'day_limit_reached'])),
      // What the payer has settled for themselves is not told to their merchant.
      'mandates.charge': 'payer_unavailable',
    })
  })

  it('A1 sums refunds with all else that a session moves without a proof', async () => {
    const { holder, friend, own, sale } = await scene()
    expect(
      (await own.to('transfers', { to: { wallet: friend.wallet }, amount: '50000', ...CNY })).statusCode,
    ).toBe(201)
    expect((await own.to(`purchases/${sale}/refunds`, { amount: '50001' })).json()).toMatchObject({
      code: 'step_up_required',
      facts: { challenge: { act: 'commerce.refund', subject: { purchase: sale, amount: '50001' } } },
    })
    expect((await own.to(`purchases/${sale}/refunds`, { amount: '50000' })).statusCode).toBe(201)
    expect((await own.to(`purchases/${sale}/refunds`, { amount: '1' })).json()).toMatchObject({
      code: 'step_up_required',
    })
    const limits = (await own.to('limits', undefined, 'GET')).json().limits
    expect(limits).toMatchObject([{ ...CNY, used_today: '100000' }])
    expect(await own.sure(`purchases/${sale}/refunds`, { amount: '60000' })).toMatchObject({ state: 'paid' })
    await world.work()
    const told = (await letters(world, holder)).filter(({ template }) => template === 'money_left')
    expect(told.some(({ message }) => /CNY 600\.00.*\/freeze#/.test(message.text))).toBe(true)
  })

  it('counts an announced refund on its day, and asks the proof for a large one when it is announced', async () => {
    const { own, friend, sale } = await scene()
    const on = (await world.db.now()).add({ hours: 24 }).toString()
    const large = await own.to(`purchases/${sale}/refunds`, { amount: '50001', on })
    expect(large.json()).toMatchObject({
      code: 'step_up_required',
      facts: { challenge: { subject: { on } } },
    })
    expect((await own.to(`purchases/${sale}/refunds`, { amount: '40000', on })).statusCode).toBe(201)
    await world.pass('P1DT1M')
    const again = await sessionOf(friend)
    expect((await again.to('purchases', undefined, 'GET')).json()).toMatchObject({
      purchases: [{ refunded: '40000' }],
    })
  })

  it('is one for each currency: of a currency without bounds nothing moves without a proof, and no sum reaches across', async () => {
    const { friend, own } = await scene()
    await own.sure('limits/CNY', { most: '5' }, 'PUT')
    await own.sure('pockets', { currency: 'USD' })
    const usd = await own.to('transfers', { to: { wallet: friend.wallet }, amount: '6', currency: 'USD' })
    expect(usd.json().code).not.toBe('day_limit_reached')
    const bare = { ...defaultPack().money_out, to_others: { each: {}, per_day: {} } }
    usePacks([{ ...defaultPack(), money_out: bare }], defaultPack().id)
    expect(ordered('CNY', false)).toMatchObject({ counts: 'others', each: 0n, perDay: 0n })
  })
})
