import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { Refusal } from '../../src/kernel/errors.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { buyFromMerchant } from '../../src/modules/commerce/operations/purchases/buy.ts'
import { refundPurchase } from '../../src/modules/commerce/operations/refunds/refund.ts'
import { startSession } from '../../src/modules/identity/sessions/sessions.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { withdraw } from '../../src/modules/payments/operations/withdraw.ts'
import { openWalletPocket } from '../../src/modules/wallets/operations/pockets/open-pocket.ts'
import { confirmed, open, plan, read, standing } from '../closure/steps.ts'
import {
  act,
  funded,
  type Holder,
  linked,
  openWorld,
  PASSWORD,
  pay,
  person,
  post,
  type World,
} from '../closure/world.ts'
import { type Asked, ask, done, openServer } from '../standing/asking.ts'

let world: World
let asked: Asked
let stranger: Holder
let money: string
beforeAll(async () => {
  world = await openWorld({ pack: 'instant' })
  asked = await openServer(world)
  stranger = await person(world)
  money = await linked(world, stranger)
  await funded(world, stranger, { instrument: money, amount: '90000' })
})
afterAll(async () => {
  await asked.server.close()
  await world.close()
})

const leaver = async () => {
  const by = await person(world)
  const instrument = await linked(world, by)
  await funded(world, by, { instrument, amount: '5000' })
  return { by, instrument }
}
const CLAIM = [{ currency: 'CNY', way: 'claim' as const }]

describe('a closing without a cooling-off', () => {
  it('pays an account that was linked just now no more than a withdrawal would, and the rest a day later', async () => {
    const { by, instrument } = await leaver()
    await funded(world, by, { instrument, amount: '95001' })
    await open(world, by)
    const all = [{ currency: 'CNY' as const, way: 'own_account' as const, instrument }]
    const found = (await read(world, by)).ways_out.find((way) => way.instrument === instrument)
    expect(found).toMatchObject({ usable: true, full_from: expect.any(String) })
    await expect(plan(world, by, all)).rejects.toMatchObject({
      code: 'destination_too_new',
      detail: { facts: { usable_from: found?.full_from, most_per_day: '100000' } },
    })
    await world.pass('P1D')
    await plan(world, by, all)
  })

  const home = (instrument: string) => [{ currency: 'CNY' as const, way: 'own_account' as const, instrument }]
  const draw = (by: Holder, instrument: string, amount: string) =>
    act(world, by, [
      withdraw,
      { params: { wallet: by.wallet }, body: { instrument, amount, currency: 'CNY' } },
    ])
  /** Minor units that have gone to one account, or are on their way. */
  const gone = async (by: Holder) => {
    const [row] = await world.db.query<{ sum: bigint }>(
      `SELECT coalesce(sum(amount), 0)::bigint AS sum FROM payments.payment
        WHERE wallet = $1 AND kind IN ('withdrawal', 'payout') AND state NOT IN ('refused', 'cancelled')`,
      [by.wallet],
    )
    return row?.sum
  }

  it('counts what it pays together with what was withdrawn to new accounts that day', async () => {
    const [{ by, instrument }, fits] = [await leaver(), await leaver()]
    await funded(world, by, { instrument, amount: '95001' })
    await funded(world, fits.by, { ...fits, amount: '95000' })
    for (const one of [{ by, instrument }, fits]) {
      await draw(one.by, one.instrument, '60000')
      await open(world, one.by)
    }
    const second = await linked(world, by, '8765')
    for (const to of [instrument, second])
      await expect(plan(world, by, home(to))).rejects.toMatchObject({
        code: 'destination_too_new',
        detail: { facts: { most_per_day: '100000' } },
      })
    await plan(world, fits.by, home(fits.instrument))
    await confirmed(world, fits.by)
    await world.pass('PT1H')
    expect(await gone(fits.by)).toBe(100_000n)
    expect((await read(world, fits.by)).state).toBe('closed')
    await world.pass('P1D')
    await plan(world, by, home(instrument))
  })

  it('is not outrun by a withdrawal that comes at the same time, nor by what comes in', async () => {
    for (let round = 0; round < 4; round++) {
      const { by, instrument } = await leaver()
      await funded(world, by, { instrument, amount: '55000' })
      await funded(world, stranger, { instrument: money, amount: '60000' })
      await open(world, by)
      await plan(world, by, home(instrument))
      await Promise.allSettled([
        draw(by, instrument, '60000'),
        post(world, stranger, [
          transfer,
          {
            params: { wallet: stranger.wallet },
            body: { to: { wallet: by.wallet }, amount: '60000', currency: 'CNY' },
          },
        ]),
        confirmed(world, by),
      ])
      // Again, where the movement came first: a refusal is an answer, anything else is a fault.
      await confirmed(world, by).catch((error: unknown) => expect(error).toBeInstanceOf(Refusal))
      await world.pass('PT1H')
      expect(await gone(by)).toBeLessThanOrEqual(100_000n)
    }
  })

  it('keeps for its holder what has become too much after the confirmation', async () => {
    const [{ by, instrument }, shop] = [await leaver(), await person(world)]
    const at = { params: { wallet: shop.wallet } }
    await act(world, shop, [becomeMerchantUseCase, { ...at, body: { name: 'Tea House' } }])
    const order = { merchant: shop.wallet, amount: '5000', currency: 'CNY', reference: 'x' }
    const bought = await act(world, by, [
      buyFromMerchant,
      { params: { wallet: by.wallet }, body: { ...order, capture: 'immediate' } },
    ])
    await funded(world, by, { instrument, amount: '95000' })
    await open(world, by)
    await plan(world, by, home(instrument))
    await confirmed(world, by)
    const { wallet } = shop
    const back = { params: { wallet, purchase: bought.id }, body: { amount: '5000' } }
    await act(world, shop, [refundPurchase, back])
    await world.pass('PT1H')
    const { steps } = await read(world, by)
    expect(await gone(by)).toBeLessThanOrEqual(100_000n)
    expect(steps).toMatchObject([{ claim: true, moved: '100000' }])
  })
})

describe('what a stranger sends', () => {
  it('voids no quote, and leaves with the rest', async () => {
    const { by, instrument } = await leaver()
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    for (const amount of ['7', '20000']) await pay(world, stranger, { to: by, amount })
    await confirmed(world, by)
    await world.pass('P5D')
    expect(await read(world, by)).toMatchObject({
      state: 'closed',
      steps: [{ quoted: '5000', moved: '25007', claim: false }],
    })
  })

  it('in a currency without a way out is kept, and stands neither in the way of a confirmation nor of a standing one', async () => {
    const purse = async (of: Holder) =>
      act(world, of, [openWalletPocket, { params: { wallet: of.wallet }, body: { currency: 'USD' } }])
    await purse(stranger)
    await act(world, stranger, [
      topUp,
      { params: { wallet: stranger.wallet }, body: { instrument: money, amount: '900', currency: 'USD' } },
    ])
    await world.work()
    const dollar = (to: Holder) =>
      post(world, stranger, [
        transfer,
        {
          params: { wallet: stranger.wallet },
          body: { to: { wallet: to.wallet }, amount: '1', currency: 'USD' },
        },
      ])
    const [one, two] = [(await leaver()).by, (await leaver()).by]
    for (const by of [one, two]) {
      await purse(by)
      await open(world, by)
      await plan(world, by, CLAIM)
    }
    await dollar(one)
    await confirmed(world, one)
    const not_before = isoOf(plus(await world.db.now(), 'P1D'))
    await standing(world, two, {
      bounds: [{ currency: 'CNY', receive_at_least: '5000', repay_at_most: '0', fees_at_most: '0' }],
      not_before,
    })
    await dollar(two)
    await world.pass('P5D')
    for (const by of [one, two]) {
      const { state, steps } = await read(world, by)
      const kept = steps.map(({ currency, moved, claim }) => `${currency} ${moved} ${claim}`)
      expect([state, ...kept.toSorted()]).toEqual(['closed', 'CNY 5000 true', 'USD 1 true'])
    }
  })

  it('does not end a standing confirmation either', async () => {
    const { by } = await leaver()
    await open(world, by)
    await plan(world, by, CLAIM)
    const bounds = [
      { currency: 'CNY' as const, receive_at_least: '5000', repay_at_most: '0', fees_at_most: '0' },
    ]
    const later = isoOf(plus(await world.db.now(), 'P1D'))
    await standing(world, by, { bounds, not_before: later })
    await pay(world, stranger, { to: by, amount: '7' })
    await world.pass('P5D')
    expect(await read(world, by)).toMatchObject({ state: 'closed', steps: [{ moved: '5007' }] })
  })

  it('is not what was missing: less than the tolerance allows is asked about again', async () => {
    const { by } = await leaver()
    await open(world, by)
    await plan(world, by, CLAIM)
    await pay(world, by, { to: stranger, amount: '101' })
    await expect(confirmed(world, by)).rejects.toMatchObject({ code: 'quote_changed' })
  })
})

describe('what is signed', () => {
  const signedIn = (by: Holder): Promise<string> =>
    world.db.tx(async (tx) => (await startSession(tx, { ...by, source: 'here' })).token)
  const proved = async (token: string, body: unknown) => {
    const challenge = await done(asked, { method: 'POST', url: '/v1/challenges', body, token })
    const url = `/v1/challenges/${challenge.id}/answer`
    await done(asked, { method: 'POST', url, token, body: { method: 'password', value: PASSWORD } })
    return challenge
  }

  it('to close when ready names every limit, and another limit voids the proof', async () => {
    const { by } = await leaver()
    await open(world, by)
    const planned = await plan(world, by, CLAIM)
    const token = await signedIn(by)
    const url = `/v1/wallets/${by.wallet}/closure/standing`
    const bounds = [{ currency: 'CNY', receive_at_least: '4000', repay_at_most: '10', fees_at_most: '20' }]
    const acknowledged = planned.quote?.consequences.map(({ code }) => code) ?? []
    const not_before = isoOf(plus(await world.db.now(), 'P10D'))
    const put = (body: object) => ask(asked.server, { method: 'PUT', url, token, body })

    const bare = await ask(asked.server, {
      method: 'POST', url: '/v1/challenges', token, body: { act: 'closure.stand' },
    }) // biome-ignore format: one request
    expect(bare.json().code).toBe('subject_invalid')

    const { id, statement, words } = await proved(token, {
      act: 'closure.stand',
      standing: { bounds, not_before },
    })
    expect(statement).toMatchObject({ bounds, not_before, payouts: [{ leaves: 'all_there_is' }] })
    for (const told of ['CNY 40.00', 'CNY 0.10', 'CNY 0.20', 'not before']) expect(words).toContain(told)
    const other = [{ ...bounds[0], receive_at_least: '0' }]
    for (const changed of [{ bounds: other, not_before }, { bounds }])
      expect((await put({ ...changed, acknowledged, challenge: id })).json().code).toBe('statement_changed')
    const kept = await put({ bounds, not_before, acknowledged, challenge: id })
    expect([kept.statusCode, kept.json().standing.bounds]).toEqual([200, bounds])
  })

  it('cannot promise what never comes true: a start after the end, a limit below nothing', async () => {
    const { by } = await leaver()
    await open(world, by)
    await plan(world, by, CLAIM)
    const token = await signedIn(by)
    const bound = { currency: 'CNY', receive_at_least: '0', repay_at_most: '0', fees_at_most: '0' }
    const late = { bounds: [bound], not_before: isoOf(plus(await world.db.now(), 'P400D')) }
    // Before the proof: nobody signs what ends before it begins.
    const body = { act: 'closure.stand', standing: late }
    const answer = await ask(asked.server, { method: 'POST', url: '/v1/challenges', token, body })
    expect(answer.json().code).toBe('standing_too_late')
    for (const amount of ['-1', '01', '1.5']) {
      const body = { act: 'closure.stand', standing: { bounds: [{ ...bound, receive_at_least: amount }] } }
      const refused = await ask(asked.server, { method: 'POST', url: '/v1/challenges', token, body })
      expect(refused.json().code).toBe('request_invalid')
    }
  })

  it('to close names what leaves, the least of it, and what is done before', async () => {
    const { by, instrument } = await leaver()
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    const { statement, words } = await proved(await signedIn(by), { act: 'closure.confirm' })
    expect(statement).toMatchObject({
      payouts: [{ amount: '5000', at_least: '4900', leaves: 'all_there_is' }],
      steps: [],
    })
    expect(words).toContain('What comes in until the money leaves, leaves with it.')
  })
})
