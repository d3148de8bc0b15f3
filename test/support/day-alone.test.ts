/** What one person of staff does alone has a bound for their day, over all wallets: many small acts are one big one. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { disputePurchase } from '../../src/modules/commerce/operations/disputes/open-dispute.ts'
import { defaultPack, type Pack, usePacks } from '../../src/modules/policy/policy.ts'
import { addOperator } from '../../src/modules/support/operators.ts'
import { act, funded, type Holder, linked, nextYear, openWorld, person } from '../closure/world.ts'
import { answered, openShop } from '../commerce/shop.ts'
import { ask, openServer } from '../standing/asking.ts'
import { ALL_ROLES, employ, sender } from './office.ts'

const world = await openWorld()
const { shop, rich, params, buy } = await openShop(world)
const asked = await openServer(world)
const { send, decide } = sender(asked)
const shipped = defaultPack()
let ada = ''
let bo = ''

type PerDay = Pack['alone']['per_day']
const bound = (per_day: Partial<PerDay>) =>
  usePacks(
    [{ ...shipped, alone: { ...shipped.alone, per_day: { ...shipped.alone.per_day, ...per_day } } }],
    shipped.id,
  )
beforeEach(async () => {
  ;[ada, bo] = [await employ(world, 'Ada'), await employ(world, 'Bo')]
})
afterAll(async () => {
  await asked.server.close()
  await world.close()
})

const one = async <T extends object>(text: string, of: string) => (await world.db.query<T>(text, [of]))[0]
const chargeback = (token: string, by: Holder, [reference, amount, currency = 'CNY']: readonly string[]) =>
  send(token, `POST wallets/${by.wallet}/chargebacks`, {
    reference: `${reference} ${by.wallet}`,
    amount,
    currency,
  })
const contested = async () => {
  const by = await rich()
  const { id: purchase } = await buy(by, '4000', 'immediate')
  const body = { purchase, reason: 'not_received' as const }
  const dispute = await act(world, by, [disputePurchase, { ...params(by), body }])
  await answered(world, dispute.id)
  return dispute
}
const paper = (document: string, amount = '3000', currency = 'CNY') => ({
  kind: 'freeze', authority: 'Court', document, disclosure: 'neutral', amount, currency, until: nextYear(),
}) // biome-ignore format: one paper

describe('the day of one person', () => {
  it('adds up over wallets, by person and by currency, and begins anew with the next day', async () => {
    bound({ chargeback: { CNY: '10000', USD: '500' } })
    const wallets = [await rich(), await rich(), await rich()] as const
    const [first, second, third] = wallets
    expect((await chargeback(ada, first, ['a', '6000'])).status).toBe(201)
    expect(await chargeback(ada, second, ['b', '4001'])).toMatchObject({
      status: 409,
      body: {
        code: 'second_person_needed',
        facts: { per_day: '10000', used_today: '6000', unit: 'CNY' },
      },
    })
    expect((await chargeback(ada, second, ['b', '4000'])).status).toBe(201)
    expect((await chargeback(ada, third, ['c', '1'])).body.code).toBe('second_person_needed')
    expect((await chargeback(bo, third, ['c', '1'])).status).toBe(201)
    await world.pass('P1D')
    expect((await chargeback(ada, third, ['d', '1'])).status).toBe(201)
  })

  it('counts the same act once, and knows it again when nothing is left', async () => {
    bound({ chargeback: { CNY: '6000' } })
    const by = await rich()
    for (let i = 0; i < 3; i++) expect((await chargeback(ada, by, ['x', '6000'])).status).toBe(201)
    const kept = await world.db.query(`SELECT 1 FROM support.alone WHERE amount = 6000 AND kind = 'chargeback'
      AND ref IN (SELECT ref FROM support.alone ORDER BY at DESC LIMIT 1)`)
    expect(kept).toHaveLength(1)
  })

  it('has room for one of two that come at once', async () => {
    bound({ chargeback: { CNY: '10000' } })
    const wallets = [await rich(), await rich(), await rich(), await rich()]
    const answers = await Promise.all(wallets.map((by, i) => chargeback(ada, by, [`r${i}`, '6000'])))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  })

  it('leaves one wallet to one of many people at once, up to its bound of 24 hours', async () => {
    bound({})
    const colleagues = await Promise.all(
      ['C', 'D', 'E', 'F'].map((name) => world.db.tx((tx) => addOperator(tx, { name, roles: ALL_ROLES }))),
    )
    const most = shipped.alone.chargeback.CNY ?? '0'
    const taken = await rich(most)
    const reported = await Promise.all(
      colleagues.map(({ token }, i) => chargeback(token, taken, [`at-once-${i}`, most])),
    )
    expect(reported.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    const given = await rich()
    const points = { kind: 'points', label: 'Spring', quantity: shipped.alone.benefits.points }
    const granted = await Promise.all(
      colleagues.map(({ token }) =>
        send(token, `POST wallets/${given.wallet}/benefits`, {
          ...points,
          expires_at: '2030-01-01T00:00:00Z',
        }),
      ),
    )
    expect(granted.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  })

  it('is nothing for a currency that the policy does not name', async () => {
    bound({ freeze: { CNY: '100000' } })
    const by = await rich()
    const place = (currency: string) =>
      send(ada, `POST wallets/${by.wallet}/orders`, paper('1', '10', currency))
    expect((await place('CNY')).status).toBe(201)
    expect((await place('USD')).body).toMatchObject({ code: 'second_person_needed', facts: { per_day: '0' } })
  })

  it('counts orders that are not told, however little they freeze, and the same paper once', async () => {
    bound({ neutral: 2 })
    const wallets = [await rich(), await rich(), await rich()] as const
    const place = (by: Holder, document: string, more: object = {}) =>
      send(ada, `POST wallets/${by.wallet}/orders`, { ...paper(document, '1'), ...more })
    expect((await place(wallets[0], 'n1')).status).toBe(201)
    expect((await place(wallets[0], 'n1')).body).toMatchObject({ known: true })
    expect((await place(wallets[1], 'n2')).status).toBe(201)
    expect((await place(wallets[2], 'n3')).body).toMatchObject({
      code: 'second_person_needed',
      facts: { per_day: '2', used_today: '2', unit: 'acts' },
    })
    expect((await place(wallets[2], 'n4', { disclosure: 'full' })).status).toBe(201)
    const asked = await place(wallets[2], 'n3', { reason: 'a paper of the court' })
    expect((await decide(bo, asked)).status).toBe(200)
    expect((await place(wallets[2], 'n3')).body).toMatchObject({ known: true })
  })

  it('reaches no further than the policy: frozen, kept or renewed for longer is for two', async () => {
    bound({})
    const by = await rich()
    const far = `${new Date().getUTCFullYear() + 3}-06-01T00:00:00.000Z`
    const only = { code: 'second_person_needed', facts: { order_until: 'P2Y' } }
    const place = (document: string, more: object) =>
      send(ada, `POST wallets/${by.wallet}/orders`, { ...paper(document), disclosure: 'full', ...more })
    const kept = { kind: 'legal_hold', amount: undefined, currency: undefined }
    for (const more of [{}, kept])
      expect((await place('7', { ...more, until: far })).body).toMatchObject(only)
    const proposal = await place('7', { until: far, reason: 'a paper for three years' })
    const frozen = () => one('SELECT id FROM wallets.authority_order WHERE wallet = $1', by.wallet)
    expect([proposal.status, await frozen()]).toEqual([202, undefined])
    expect((await decide(bo, proposal)).status).toBe(200)
    expect(await frozen()).toBeDefined()
    const { id } = (await place('8', {})).body
    const renew = (reason?: string) =>
      send(ada, `PUT wallets/${by.wallet}/orders/${id}`, { until: far, reason })
    expect((await renew()).body).toMatchObject(only)
    const longer = await renew('the court goes on')
    expect((await decide(ada, longer)).body.code).toBe('approval_own')
    expect((await decide(bo, longer)).body).toMatchObject({ kind: 'order.renew', state: 'approved' })
    const listed = await ask(asked.server, {
      method: 'GET',
      url: '/v1/operator/authority-orders',
      token: ada,
    })
    expect(listed.json().orders.find((o: { id: string }) => o.id === id)).toMatchObject({ until: far })
  })

  it('is not touched by what two people do', async () => {
    bound({ chargeback: { CNY: '6000' } })
    const [first, second] = [await rich('20000'), await rich()]
    const asking = { reference: 'big', amount: '9000', currency: 'CNY', reason: 'the bank’s notice' }
    await decide(bo, await send(ada, `POST wallets/${first.wallet}/chargebacks`, asking))
    expect((await chargeback(ada, second, ['own', '6000'])).status).toBe(201)
    expect((await chargeback(bo, first, ['own', '6000'])).status).toBe(201)
  })
})

describe('a chargeback', () => {
  it('B18 is alone only what a top-up brought, once for a bank’s reference over all wallets', async () => {
    bound({})
    const [by, other, bare] = [await rich(), await rich(), await person(world)]
    const report = (who: Holder, body: object) =>
      send(ada, `POST wallets/${who.wallet}/chargebacks`, { currency: 'CNY', ...body })
    const topups = async (who: Holder) =>
      (
        await world.db.query<{ id: string }>(
          `SELECT id FROM payments.payment WHERE wallet = $1 AND kind = 'topup' ORDER BY created_at`,
          [who.wallet],
        )
      ).map(({ id }) => id)
    // Nothing was ever topped up: whatever stands under the reference, one person books none of it.
    expect((await report(bare, { reference: 'INVENTED', amount: '1' })).body.code).toBe(
      'second_person_needed',
    )
    await funded(world, by, { instrument: await linked(world, by, '5555'), amount: '1000' })
    const [large = '', small = ''] = await topups(by)
    const named = (topup: string, amount: string, reference: string) =>
      report(by, { topup, amount, reference })
    expect((await named(small, '1001', 'N-1')).body.code).toBe('second_person_needed')
    expect(await named(small, '600', 'N-1')).toMatchObject({ status: 201, body: { state: 'booked' } })
    expect((await named(small, '401', 'N-2')).body.code).toBe('second_person_needed')
    expect((await named(small, '400', 'N-2')).status).toBe(201)
    expect((await report(other, { topup: large, amount: '1', reference: 'N-3' })).body.code).toBe(
      'payment_unknown',
    )
    // The same notice is no second chargeback, wherever it is entered and however it is written.
    const again = { reference: ' n-1', amount: '600' }
    expect((await report(other, again)).body).toMatchObject({ code: 'chargeback_differs' })
    const asked = await report(bare, { ...again, reason: 'the bank’s notice' })
    expect(asked.status).toBe(202)
    expect((await decide(bo, asked)).body.code).toBe('chargeback_differs')
  })
})

describe('beyond it a second person decides, whatever the act', () => {
  type Case = { readonly line: string; readonly body: object; readonly done: () => Promise<unknown> }
  const cases: Record<string, () => Promise<Case>> = {
    benefits: async () => {
      const by = await rich()
      const given = { kind: 'points', label: 'Spring', quantity: 5, expires_at: '2030-01-01T00:00:00Z' }
      const done = () => one('SELECT id FROM benefits.benefit WHERE wallet = $1', by.wallet)
      return { line: `POST wallets/${by.wallet}/benefits`, body: given, done }
    },
    dispute: async () => {
      const { id } = await contested()
      const done = () => one(`SELECT id FROM commerce.dispute WHERE id = $1 AND state = 'won'`, id)
      return { line: `POST disputes/${id}/decision`, body: { verdict: 'won' }, done }
    },
    freeze: async () => {
      const by = await rich()
      const done = () => one('SELECT id FROM wallets.authority_order WHERE wallet = $1', by.wallet)
      return { line: `POST wallets/${by.wallet}/orders`, body: { ...paper('7'), disclosure: 'full' }, done }
    },
    neutral: async () => {
      const by = await rich()
      const done = () => one('SELECT id FROM wallets.authority_order WHERE wallet = $1', by.wallet)
      return { line: `POST wallets/${by.wallet}/orders`, body: paper('8'), done }
    },
    role: async () => {
      const by = await rich()
      const done = () => one('SELECT id FROM wallets.role WHERE wallet = $1', by.wallet)
      return {
        line: `POST wallets/${by.wallet}/roles`,
        body: { kind: 'joint', other: shop.wallet, document: 'Court 2026-17' },
        done,
      }
    },
    restriction: async () => {
      const by = await rich()
      const done = () => one(`SELECT id FROM wallets.wallet WHERE id = $1 AND state = 'frozen'`, by.wallet)
      return {
        line: `PUT wallets/${by.wallet}/restriction`,
        body: { restricted: true, reason: 'risk' },
        done,
      }
    },
    fund_price: async () => {
      const today = (await world.db.now()).toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
      const day = today.subtract({ days: 1 }).toString()
      const done = () => one('SELECT day FROM wealth.price WHERE day = $1::date', day)
      return { line: `PUT funds/steady-cny/prices/${day}`, body: { price: '100112345' }, done }
    },
  }
  const none = {
    fund_price: 0,
    benefits: { points: 0, coupons: 0 },
    dispute: {},
    freeze: {},
    neutral: 0,
    restriction: 0,
    role: 0,
  }

  it.each(Object.keys(cases))('%s', async (kind) => {
    bound(kind === 'neutral' ? { ...none, freeze: shipped.alone.per_day.freeze } : none)
    const { line, body, done } = (await cases[kind]?.()) ?? expect.fail()
    const asked = await send(ada, line, { ...body, reason: 'risk' })
    expect([asked.status, asked.body.approval]).toEqual([202, expect.any(String)])
    expect(await done()).toBeUndefined()
    expect((await decide(ada, asked)).body.code).toBe('approval_own')
    expect((await decide(bo, asked)).body).toMatchObject({ state: 'approved' })
    expect(await done()).toBeDefined()
    const kept = await one('SELECT ref FROM support.alone WHERE ref = $1', asked.body.id ?? newId(0))
    expect(kept).toBeUndefined()
  })

  it('covers every bound that the policy has', () => {
    expect([...Object.keys(cases), 'chargeback'].sort()).toEqual(Object.keys(shipped.alone.per_day).sort())
  })
})

it('a role that is asked for is the same however often staff ask', async () => {
  bound({ role: 3 })
  const by = await rich()
  const record = (token: string) =>
    send(token, `POST wallets/${by.wallet}/roles`, { kind: 'joint', other: shop.wallet, reason: 'papers' })
  const answers = await Promise.all([record(ada), record(bo), record(ada)])
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
})
