import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { ownerOf } from '../harness.ts'
import { type Api, openApi, type Person, person, type Sent, send } from './api.ts'
import { expectBalanced, fence, linked, money, shut } from './bank.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterEach(() => expectBalanced(api.bank))
afterAll(() => api.close())

const ask = (who: Person, path: string, sent: Sent = {}) =>
  send(api.server, who, { url: `${who.path}${path}`, ...sent })
const iban = { kind: 'bank_account', scheme: 'iban', bank: '招商银行' }

test('a person links an account, tops up, withdraws, pays another by phone and reads the statement', async () => {
  const ana = await person(api)
  const bo = await person(api)
  // Full-width digits and spaces, as people paste them.
  const number = exampleNumber('iban', '4321')
    .replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
    .replace(/(.{4})/g, '$1 ')
  const made = await ask(ana, '/instruments', { body: { ...iban, number, holder_name: '王 小明' } })
  expect(made).toMatchObject({ status: 201, body: { state: 'pending', label: '招商银行 •••• 4321' } })
  const instrument = made.body.id
  await api.bank.work()
  expect((await ask(ana, '/instruments')).body.instruments).toMatchObject([
    { id: instrument, state: 'verified' },
  ])

  const order = { instrument, amount: '10000', currency: 'CNY' }
  expect(await ask(ana, '/topups', { body: order })).toMatchObject({
    status: 202,
    body: { state: 'created' },
  })
  await api.bank.work()
  const out = await ask(ana, '/withdrawals', { body: { ...order, amount: '2500' } })
  expect(out).toMatchObject({ status: 202, body: { direction: 'out', counterparty: '招商银行 •••• 4321' } })
  expect((await ask(ana, '/payments')).body.payments).toMatchObject([{ id: out.body.id, state: 'created' }])
  expect(await ask(ana, `/instruments/${instrument}`, { method: 'DELETE' })).toMatchObject({
    status: 409,
    body: { code: 'instrument_in_use', facts: { payments: [out.body.id] } },
  })
  await api.bank.work()
  expect(await ask(ana, `/payments/${out.body.id}`)).toMatchObject({ body: { state: 'paid' } })

  const body = { to: { phone: bo.phone }, amount: '500', currency: 'CNY', memo: '午饭' }
  expect(await ask(ana, '/transfers', { body })).toMatchObject({
    status: 201,
    body: { state: 'completed', counterparty: `+86 •••• ${bo.phone.slice(-4)}`, memo: '午饭' },
  })
  expect((await ask(ana, '/statement')).body).toMatchObject({
    lines: [
      { code: 'transfer', direction: 'out', amount: '500', balance: '7000', memo: '午饭' },
      { code: 'withdrawal', direction: 'out', amount: '2500', balance: '7500' },
      {
        code: 'topup',
        direction: 'in',
        amount: '10000',
        balance: '10000',
        counterparty: '招商银行 •••• 4321',
      },
    ],
    next_before: null,
  })
  expect((await ask(bo, '/statement?limit=1')).body.lines).toMatchObject([{ direction: 'in', memo: '午饭' }])
  expect((await ask(ana, '/statement.csv')).body).toContain(',-25.00,0.00,75.00,CNY,招商银行 •••• 4321,')
  expect(await ask(ana, `/instruments/${instrument}`, { method: 'DELETE' })).toMatchObject({ status: 204 })
  expect((await ask(ana, '/instruments')).body.instruments).toEqual([])
})

test('a waiting transfer is accepted over HTTP by its recipient alone, and the recipient is told of it', async () => {
  const ana = await person(api, 1_000n)
  const bo = await person(api)
  const body = { to: { wallet: bo.wallet }, amount: '400', currency: 'CNY', accept: 'required' }
  const { id } = (await ask(ana, '/transfers', { body })).body
  expect((await ask(ana, '')).body.pockets).toMatchObject([{ available: '600', set_aside: '400' }])
  expect((await ask(bo, '')).body.pockets).toMatchObject([{ available: '0', arriving: '400' }])
  expect(await ask(ana, `/transfers/${id}/acceptance`, { method: 'POST' })).toMatchObject({ status: 404 })
  expect((await ask(bo, '/payments')).body.payments).toMatchObject([{ id, actions: ['accept', 'decline'] }])
  expect(await ask(bo, `/transfers/${id}/acceptance`, { method: 'POST' })).toMatchObject({
    status: 200,
    body: { state: 'completed', direction: 'in' },
  })
  expect((await ask(bo, '')).body).toMatchObject({
    state: 'open',
    pockets: [{ currency: 'CNY', available: '400', set_aside: '0', arriving: '0' }],
  })
})

describe('the same key', () => {
  const orders = (instrument: string) =>
    [
      ['/topups', { instrument, amount: '100', currency: 'CNY' }],
      ['/withdrawals', { instrument, amount: '100', currency: 'CNY' }],
    ] as const

  test('again gives the same answer and one payment; with another body it is refused', async () => {
    const ana = await person(api, 1_000n)
    const bo = await person(api)
    const instrument = await linked(api.bank, ana)
    const all = [
      ...orders(instrument),
      ['/transfers', { to: { wallet: bo.wallet }, amount: '100', currency: 'CNY' }] as const,
    ]
    for (const [path, body] of all) {
      const key = newId(0)
      const [one, two] = await Promise.all([1, 2].map(() => ask(ana, path, { body, key })))
      expect(two).toEqual(one)
      expect(await ask(ana, path, { body, key })).toEqual(one)
      expect(await ask(ana, path, { body: { ...body, amount: '101' }, key })).toMatchObject({
        status: 422,
        body: { code: 'idempotency_key_reused' },
      })
    }
    await api.bank.work()
    expect((await money(api.bank, ana)).available).toBe(900n)
  })

  test('a key that another kind of payment used is refused, whichever came first', async () => {
    const ana = await person(api, 1_000n)
    const bo = await person(api)
    const instrument = await linked(api.bank, ana)
    const ways = [
      ...orders(instrument),
      ['/transfers', { to: { wallet: bo.wallet }, amount: '100', currency: 'CNY' }] as const,
    ]
    for (const [path, body] of ways)
      for (const [other, otherBody] of ways) {
        if (other === path) continue
        const key = newId(0)
        expect((await ask(ana, path, { body, key })).status).toBeLessThan(300)
        expect(await ask(ana, other, { body: otherBody, key })).toMatchObject({
          status: 422,
          body: { code: 'idempotency_key_reused' },
        })
        await api.bank.work()
      }
    expect((await money(api.bank, ana)).available).toBe(800n)
  })
})

describe('bad input changes nothing', () => {
  const cases: [string, object | string, number, string][] = [
    ['a number for an amount', { amount: 5 }, 422, 'request_invalid'],
    ['zero', { amount: '0' }, 422, 'amount_invalid'],
    ['a negative amount', { amount: '-5' }, 422, 'amount_invalid'],
    ['a fraction', { amount: '1.50' }, 422, 'amount_invalid'],
    ['more than 10^14', { amount: '100000000000001' }, 422, 'amount_invalid'],
    ['leading zeros', { amount: '007' }, 422, 'amount_invalid'],
    ['full-width digits', { amount: '１０' }, 422, 'amount_invalid'],
    ['an unknown currency', { currency: 'ZZZ' }, 422, 'currency_unsupported'],
    ['a currency in small letters', { currency: 'cny' }, 422, 'currency_unsupported'],
    ['a currency that the wallet does not hold', { currency: 'EUR' }, 422, 'currency_mismatch'],
    ['a field nobody knows', { note: 'x' }, 422, 'request_invalid'],
    ['a wallet of nobody', { to: { wallet: newId(3) } }, 409, 'recipient_unavailable'],
    ['a phone of nobody', { to: { phone: '+8613900139000' } }, 409, 'recipient_unavailable'],
    [
      'a phone of nobody, written as at home',
      { to: { phone: '139 0013 9000' } },
      409,
      'recipient_unavailable',
    ],
    ['a phone that is none', { to: { phone: '12' } }, 422, 'request_invalid'],
    ['a number that is no phone', { to: { phone: '12345' } }, 422, 'contact_invalid'],
    ['two recipients', { to: { wallet: newId(3), phone: '+8613900139000' } }, 422, 'request_invalid'],
    ['more than there is', { amount: '1001' }, 422, 'insufficient_funds'],
  ]
  test.each(cases)('%s', async (...[, other, status, code]) => {
    const ana = await person(api, 1_000n)
    const bo = await person(api)
    const body = { to: { wallet: bo.wallet }, amount: '10', currency: 'CNY', ...Object(other) }
    expect(await ask(ana, '/transfers', { body })).toMatchObject({ status, body: { code } })
    expect((await money(api.bank, ana)).available).toBe(1_000n)
  })

  test('another person’s wallet does not exist for me', async () => {
    const ana = await person(api, 1_000n)
    const bo = await person(api)
    const body = { to: { wallet: bo.wallet }, amount: '10', currency: 'CNY' }
    expect(await send(api.server, bo, { url: `${ana.path}/transfers`, body })).toMatchObject({ status: 404 })
    expect(await send(api.server, bo, { url: `${ana.path}/statement` })).toMatchObject({ status: 404 })
    expect((await money(api.bank, ana)).available).toBe(1_000n)
  })

  test('a currency the wallet does not hold', async () => {
    const ana = await person(api, 1_000n)
    const instrument = await linked(api.bank, ana)
    for (const path of ['/topups', '/withdrawals'])
      expect(await ask(ana, path, { body: { instrument, amount: '10', currency: 'USD' } })).toMatchObject({
        status: 422,
        body: { code: 'currency_mismatch', facts: { wallet_currency: 'CNY' } },
      })
  })
})

describe('linking an account', () => {
  const good = { ...iban, number: exampleNumber('iban', '5555') }
  const cases: [string, object, number, string][] = [
    ['an IBAN with a wrong check digit', { ...good, number: 'DE00370400440532015555' }, 422, 'account_number_invalid'],
    ['a card number that fails Luhn', { ...good, scheme: 'cn_card_number', number: '6225880140000001' }, 422, 'account_number_invalid'],
    ['a short domestic number', { ...good, scheme: 'domestic', number: '1234567' }, 422, 'account_number_invalid'],
    ['somebody else’s name', { ...good, holder_name: '李四' }, 422, 'holder_name_differs'],
    ['a scheme nobody knows', { ...good, scheme: 'swift' }, 422, 'request_invalid'],
  ] // biome-ignore format: a table
  test.each(cases)('%s is refused', async (...[, body, status, code]) => {
    const ana = await person(api)
    expect(await ask(ana, '/instruments', { body })).toMatchObject({ status, body: { code } })
    expect((await ask(ana, '/instruments')).body.instruments).toEqual([])
  })

  test.each([
    { kind: 'bank_account', scheme: 'cn_card_number', number: exampleNumber('cn_card_number', '1234') },
    { kind: 'bank_account', scheme: 'domestic', number: '0123-4567 8912' },
    { kind: 'own_wallet', provider: '支付宝', account: 'ana@example.com' },
  ])('takes $kind $scheme', async (body) => {
    const ana = await person(api)
    expect(await ask(ana, '/instruments', { body })).toMatchObject({ status: 201 })
    await api.bank.work()
    expect((await ask(ana, '/instruments')).body.instruments).toMatchObject([{ state: 'verified' }])
  })

  test('the same number twice, also at once, is one link', async () => {
    const ana = await person(api)
    const both = await Promise.all([1, 2].map(() => ask(ana, '/instruments', { body: good })))
    expect(both.map((b) => b.status).sort()).toEqual([201, 409])
    expect((await ask(ana, '/instruments', { body: good })).body.code).toBe('instrument_already_linked')
  })

  test('needs the verified name first', async () => {
    const ana = await person(api)
    await ownerOf(api.bank.db).query('DELETE FROM kyc.identity WHERE person = $1', [ana.person])
    expect(await ask(ana, '/instruments', { body: good })).toMatchObject({
      status: 403,
      body: { code: 'identity_level_needed' },
    })
  })

  test('leaves no number in clear anywhere in its row', async () => {
    const ana = await person(api)
    await ask(ana, '/instruments', { body: good })
    const [row] = await api.bank.db.query<{ text: string }>(
      `SELECT i::text || encode(number, 'escape') || encode(label, 'escape') AS text FROM instruments.instrument i WHERE wallet = $1`,
      [ana.wallet],
    )
    expect(row?.text).not.toContain('0532015555')
    expect(row?.text).not.toContain('招商')
  })
})

test('M4 M16 paying a closed wallet by number or by phone gives one code, that of nobody at all', async () => {
  const ana = await person(api, 1_000n)
  const bo = await person(api)
  const answers: object[] = []
  const pay = async (to: { wallet: string } | { phone: string }) => {
    const { status, body } = await ask(ana, '/transfers', { body: { to, amount: '10', currency: 'CNY' } })
    const { instance: _instance, trace_id: _trace, traceId: _id, ...told } = body
    answers.push({ status, ...told })
  }
  await pay({ wallet: newId(7) })
  await pay({ phone: '+8613900000999' })
  for (const act of [fence, shut]) {
    await act(api.bank, bo)
    for (const to of [{ wallet: bo.wallet }, { phone: bo.phone }]) await pay(to)
  }
  expect(answers[0]).toMatchObject({ status: 409, code: 'recipient_unavailable' })
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(JSON.stringify(answers)).not.toMatch(/王|138001|closed|facts/)
  expect((await money(api.bank, ana)).available).toBe(1_000n)
})
