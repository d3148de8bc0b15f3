/** A merchant of an hour is no thief's till: what it takes with a proof rests with it until the payer has heard of it. Over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import { type Guest, guest, type House, must, openHouse, send, staff, tasksOf } from '../closure/house.ts'
import { letters } from '../closure/world.ts'
import { freezing } from './freezing.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const { proof, freeze, recovered } = freezing(() => house)
const CNY = { currency: 'CNY' }
const BIG = '300000'
const at = ({ holder }: Guest, path = '') => `/v1/wallets/${holder.wallet}${path}`
const post = (who: Guest, path: string, body: object = {}) =>
  must(house, `POST ${at(who, path)}`, { token: who.token, body })
const get = (who: Guest, path = '') => must(house, `GET ${at(who, path)}`, { token: who.token })
const pocket = async (who: Guest) => {
  const { pockets } = await get(who)
  return pockets.find((one: { currency: string }) => one.currency === 'CNY')
}
const has = async (who: Guest): Promise<string> => (await pocket(who))?.available ?? '0'
const told = async ({ holder }: Guest, template: string) =>
  (await letters(house.world, holder)).find((letter) => letter.template === template)?.message
const scene = async () => {
  const [payer, shop] = [await guest(house, '400000'), await guest(house, '100')]
  const body = { name: `Tea of ${shop.holder.email.split('@')[0]?.replaceAll(/\W|\d/g, '')}` }
  await must(house, `PUT ${at(shop, '/merchant')}`, { token: shop.token, body })
  return { payer, shop }
}
type Order = { readonly amount?: string; readonly capture?: 'immediate' | 'later' }
const buys = async (payer: Guest, shop: Guest, { amount = BIG, capture = 'immediate' }: Order = {}) => {
  const order = { merchant: shop.holder.wallet, amount, ...CNY, reference: 'order 7', capture }
  const challenge = await proof(payer, { act: 'commerce.buy', subject: order })
  return post(payer, '/purchases', { ...order, challenge })
}
/** A mandate beyond what needs no proof. */
const lets = async (payer: Guest, shop: Guest, amount: string) => {
  const terms = { merchant: shop.holder.wallet, kind: 'mandate', amount, ...CNY }
  const challenge = await proof(payer, { act: 'mandates.grant', subject: terms })
  return post(payer, '/mandates', { ...terms, payee: 'Tea', challenge })
}
const resting = async (shop: Guest) => (await get(shop, '/merchant/resting')).resting

/** The four ways in which a merchant is paid by somebody who has proved who they are. */
const WAYS: Readonly<Record<string, (payer: Guest, shop: Guest) => Promise<unknown>>> = {
  'a purchase': (payer, shop) => buys(payer, shop),
  'an authorisation that is captured at once': async (payer, shop) => {
    const { id } = await buys(payer, shop, { capture: 'later' })
    for (const amount of ['100000', '200000']) await post(shop, `/purchases/${id}/captures`, { amount })
  },
  'a bill': async (payer, shop) => {
    const { holder } = payer
    await must(house, `PUT ${at(payer, `/billers/${shop.holder.wallet}`)}`, {
      token: payer.token,
      body: { allowed: true },
    })
    const due_at = plus(await house.world.db.now(), 'P3D').toString()
    const { id } = await post(shop, '/bills', {
      to: holder.wallet,
      amount: BIG,
      ...CNY,
      label: 'tea',
      due_at,
    })
    const challenge = await proof(payer, { act: 'commerce.pay_bill', subject: { bill: id } })
    const path = at(payer, `/bills/${id}/payment?challenge=${challenge}`)
    await must(house, `POST ${path}`, { token: payer.token })
  },
  'a mandate': async (payer, shop) => {
    const { id } = await lets(payer, shop, BIG)
    await post(shop, `/mandates/${id}/charges`, { amount: BIG })
  },
}

describe("a thief's minute", () => {
  for (const [way, pays] of Object.entries(WAYS))
    it(`with ${way}: the money is nobody's to take away, and a freeze brings it back`, async () => {
      const { payer, shop } = await scene()
      await pays(payer, shop)
      expect(await pocket(shop)).toMatchObject({ available: '100', set_aside: BIG })
      const rows: { readonly amount: string; readonly free_at: string }[] = await resting(shop)
      expect(rows.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(Number(BIG))
      for (const { free_at } of rows)
        expect(Date.parse(free_at)).toBeGreaterThan(Date.parse(`${await house.world.db.now()}`) + 86_000_000)
      for (const [path, body] of [
        ['/transfers', { to: { wallet: payer.holder.wallet }, amount: '5000', ...CNY }],
        ['/withdrawals', { instrument: shop.account, amount: '5000', ...CNY }],
      ] as const)
        expect(await send(house, `POST ${at(shop, path)}`, { token: shop.token, body })).toMatchObject({
          body: { code: 'insufficient_funds' },
        })
      await freeze(shop)
      await freeze(payer)
      await house.world.pass('P2D')
      const back = await recovered(payer)
      expect(await has(back)).toBe('400000')
      expect((await told(shop, 'sale_returned'))?.text).toContain('3,000.00')
      const lines = (await get(back, '/statement?limit=5')).lines.map((one: { code: string }) => one.code)
      expect(lines).toContain('sale_returned')
    })

  it('is not saved by announcing a refund for a later day', async () => {
    const { payer, shop } = await scene()
    const { id } = await buys(payer, shop)
    const subject = { purchase: id, amount: BIG, on: plus(await house.world.db.now(), 'P80D').toString() }
    const challenge = await proof(shop, { act: 'commerce.refund', subject })
    const { purchase: _purchase, ...body } = subject
    await post(shop, `/purchases/${id}/refunds`, { ...body, challenge })
    await freeze(payer)
    const back = await recovered(payer)
    expect(await has(back)).toBe('400000')
    const { purchases } = await get(back, '/purchases')
    expect(purchases[0]).toMatchObject({ id, refunded: BIG })
    await house.world.pass('P81D')
    expect(await has(shop)).toBe('100')
  })
})

describe('a freeze', () => {
  /** What staff read in the task, and what the letter of the recovery says. */
  const afterwards = async (who: Guest) => {
    const agent = await staff(house, ['agent'])
    const [task] = await tasksOf(house, agent, who.holder.wallet)
    const { ended } = await must(house, `GET /v1/operator/tasks/${Object(task).id}`, { token: agent })
    const back = await recovered(who)
    return { ended, back, letter: (await told(back, 'wallet_recovered'))?.text ?? '' }
  }

  it('ends what a merchant has only authorised, however old it is as one; both hear it, and what was taken is named', async () => {
    const { payer, shop } = await scene()
    const old = `UPDATE commerce.merchant SET became_at = became_at - interval '100 days' WHERE wallet = $1`
    await house.world.db.query(old, [shop.holder.wallet])
    const { id } = await buys(payer, shop, { capture: 'later' })
    const body = { purchase: id, reason: 'not_mine' }
    const early = await send(house, `POST ${at(payer, '/disputes')}`, { token: payer.token, body })
    expect(early).toMatchObject({ status: 409, body: { code: 'dispute_nothing_taken' } })
    expect(Date.parse(early.body.facts.free_at)).toBeGreaterThan(Date.parse(`${await house.world.db.now()}`))
    await post(shop, `/purchases/${id}/captures`, { amount: '50000' })
    await freeze(payer)

    const late = { token: shop.token, body: { amount: '100000' } }
    expect(await send(house, `POST ${at(shop, `/purchases/${id}/captures`)}`, late)).toMatchObject({
      status: 409,
      body: { code: 'purchase_not_authorised' },
    })
    expect((await told(shop, 'authorisation_ended'))?.text).toContain('2,500.00')
    const { ended, back, letter } = await afterwards(payer)
    expect(ended).toEqual([
      expect.stringMatching(/^account /),
      expect.stringMatching(/^purchase of CNY 2,500\.00 · Tea of .*: ended/),
      expect.stringMatching(/^purchase of CNY 500\.00 · Tea of .* dispute it under purchases/),
    ])
    for (const line of ended) expect(letter).toContain(line)
    expect(await has(back)).toBe('350000')
    expect((await get(back, '/purchases')).purchases[0]).toMatchObject({ id, captured: '50000' })
    expect((await post(back, '/disputes', body)).amount).toBe('50000')
    await house.world.pass('P8D')
    expect(await has(shop)).toBe('100')
  })

  it('takes back what was agreed to, and names the bill that was paid', async () => {
    const { payer, shop } = await scene()
    await must(house, `PUT ${at(payer, `/billers/${shop.holder.wallet}`)}`, {
      token: payer.token,
      body: { allowed: true },
    })
    const due_at = plus(await house.world.db.now(), 'P3D').toString()
    const bill = async (amount: string): Promise<string> =>
      (await post(shop, '/bills', { to: payer.holder.wallet, amount, ...CNY, label: 'tea', due_at })).id
    const [owed, paid] = [await bill('90000'), await bill('2000')]
    for (const path of [`${owed}/acceptance`, `${paid}/payment`])
      await must(house, `POST ${at(payer, `/bills/${path}`)}`, { token: payer.token })
    await freeze(payer)
    const { ended, back } = await afterwards(payer)
    expect(ended).toEqual([
      expect.stringMatching(/^account /),
      expect.stringMatching(/“Tea of/),
      expect.stringMatching(/^agreement to the bill of CNY 900\.00 · Tea of .*: taken back/),
      expect.stringMatching(/^bill of CNY 20\.00 · Tea of .* was paid/),
    ])
    const { bills } = await get(back, '/bills')
    expect(bills.find((one: { id: string }) => one.id === owed)).toMatchObject({ accepted_at: null })
  })
})

describe('an honest shop', () => {
  it('notices nothing of small sums, and has its large ones a day later', async () => {
    const { payer, shop } = await scene()
    const small = {
      merchant: shop.holder.wallet,
      amount: '30000',
      ...CNY,
      reference: 'tea',
      capture: 'immediate',
    }
    await post(payer, '/purchases', small)
    expect(await pocket(shop)).toMatchObject({ available: '30100', set_aside: '0' })
    const { id } = await buys(payer, shop)
    await house.world.work()
    expect((await told(shop, 'sale_rests'))?.text).toContain('3,000.00')
    await post(shop, `/purchases/${id}/refunds`, { amount: '20000' })
    expect(await pocket(shop)).toMatchObject({ available: '30100', set_aside: '280000' })
    expect(await resting(shop)).toMatchObject([{ kind: 'purchase', of: id, amount: '280000' }])
    await house.world.pass('P1DT1M')
    expect(await pocket(shop)).toMatchObject({ available: '310100', set_aside: '0' })
    expect(await resting(shop)).toEqual([])
    await freeze(payer)
    expect(await has(shop)).toBe('310100')
  })

  it('that has been one for long, and a mandate that was given long ago, wait for nothing', async () => {
    const { payer, shop } = await scene()
    const { id } = await lets(payer, shop, '60000')
    await house.world.pass('P2D')
    await post(shop, `/mandates/${id}/charges`, { amount: '60000' })
    expect(await has(shop)).toBe('60100')
    const old = `UPDATE commerce.merchant SET became_at = became_at - interval '100 days' WHERE wallet = $1`
    await house.world.db.query(old, [shop.holder.wallet])
    await buys(payer, shop, { amount: '100000' })
    expect(await has(shop)).toBe('160100')
  })

  it('has what rests set aside for a dispute, whatever else it lacks', async () => {
    const { payer, shop } = await scene()
    const { id } = await buys(payer, shop)
    expect(await resting(shop)).toHaveLength(1)
    const dispute = await post(payer, '/disputes', { purchase: id, reason: 'not_mine' })
    expect(dispute).toMatchObject({ amount: BIG, set_aside: BIG })
    expect(await resting(shop)).toEqual([])
    expect(await pocket(shop)).toMatchObject({ available: '100', set_aside: '0' })
  })
})

describe('a closing', () => {
  const found = async (who: Guest) => (await get(who, '/closure/preview')).obligations
  it('of the merchant waits for it by date; one of the payer is not held', async () => {
    const { payer, shop } = await scene()
    await buys(payer, shop)
    const [row] = await resting(shop)
    await must(house, `DELETE ${at(shop, '/merchant')}`, { token: shop.token })
    expect(await found(shop)).toContainEqual(
      expect.objectContaining({ code: 'sale.resting', clears: 'by_time', clears_at: row.free_at }),
    )
    const codes = (await found(payer)).map((one: { code: string }) => one.code)
    expect(codes).not.toContain('sale.resting')
    expect(codes).not.toContain('hold.open')
    await house.world.pass('P1DT1M')
    expect((await found(shop)).map((one: { code: string }) => one.code)).not.toContain('sale.resting')
    expect(await has(shop)).toBe('300100')
  })
})
