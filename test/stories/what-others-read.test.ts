/** What one person types and another reads, over HTTP: refused where it misleads, cleaned where it cannot be seen. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { type Api, openApi, type Person, person, type Sent, send } from '../money/api.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

const ask = (who: Person, path: string, sent: Sent = {}) =>
  send(api.server, who, { url: `${who.path}${path}`, ...sent })

test('a memo that would turn the reader’s text is refused, and one with nothing to see; joiners stay', async () => {
  const [ana, bo] = [await person(api, 1_000n), await person(api)]
  const transfer = (memo: string) =>
    ask(ana, '/transfers', { body: { to: { wallet: bo.wallet }, amount: '10', currency: 'CNY', memo } })
  for (const memo of [
    'refund \u202e00.1',
    '\u2066a\u2069',
    'line\nline',
    'a\u0007',
    ' \u200b ',
    '\u0301',
    '\u0410lipay bonus',
  ])
    expect([memo, await transfer(memo)]).toMatchObject([
      memo,
      { status: 422, body: { code: 'request_invalid', errors: [{ pointer: '/memo' }] } },
    ])
  expect(await transfer(' Mittag\u200bessen 👨‍👩‍👧 می\u200cخواهم ')).toMatchObject({
    status: 201,
    body: { memo: 'Mittagessen 👨‍👩‍👧 می\u200cخواهم' },
  })
})

const become = async (who: Person, name: string) => {
  const headers = { authorization: `Bearer ${who.token}`, 'idempotency-key': newId(0) }
  const url = `${who.path}/merchant`
  const answer = await api.server.inject({ method: 'PUT', url, headers, payload: { name } })
  return { status: answer.statusCode, body: answer.json() }
}

test('a merchant is not called what looks like a service that people know', async () => {
  const ana = await person(api)
  for (const name of [
    'Pаypal',
    'Аlipay',
    'аррӏе',
    'раураӏ',
    'Alıpay',
    'ɑlipay',
    'рау',
    'Ѕосіо',
    '中囯银行',
    'Rnastercard',
    '\u3164',
    '...',
  ])
    expect([name, (await become(ana, name)).status]).toEqual([name, 422])
  expect(await become(ana, '星巴克 Ｃoffee\u200b')).toMatchObject({ body: { name: '星巴克 Coffee' } })
})

test('a name all in Cyrillic or Greek is a name, unless a merchant is called so in other letters', async () => {
  const [ana, bo, cy] = [await person(api, 1_000n), await person(api), await person(api)]
  for (const name of ['Сара', 'Аня', 'Νίκος']) expect(await become(bo, name)).toMatchObject({ status: 200 })
  expect(await become(cy, 'Cape Shop')).toMatchObject({ status: 200 })
  const imitating = { status: 409, body: { code: 'name_imitates' } }
  // Сарe Ѕhop: a word of each script, and what is read is the other's name.
  expect(await become(bo, 'Саре-Shop')).toMatchObject(imitating)
  // No language has these letters beside one another: it can only be read as Latin, whoever is called so.
  expect((await become(bo, 'саре ѕһор')).status).toBe(422)
  expect(await become(bo, 'Cape Shop')).toMatchObject({ status: 200 })
  expect(await become(bo, 'Саре и дом')).toMatchObject({ status: 200 })
  // What a payer calls a merchant, or a service they let in, is held to the same; its own name imitates nobody.
  const payee = 'Саре Shop'
  const wish = { kind: 'mandate', merchant: bo.wallet, payee, amount: '10', currency: 'CNY' }
  expect(await ask(ana, '/mandates', { body: wish })).toMatchObject(imitating)
  expect(await ask(ana, '/mandates', { body: { ...wish, merchant: cy.wallet } })).toMatchObject({
    status: 201,
  })
  const permission = { client: payee, scopes: ['balance.read'], until: '2099-01-01T00:00:00Z' }
  expect(await ask(ana, '/authorisations', { body: permission })).toMatchObject(imitating)
})

test('an account without its number is told so; with what cannot be seen in it, it is that account', async () => {
  const ana = await person(api)
  const link = (body: object) => ask(ana, '/instruments', { body })
  const iban = { kind: 'bank_account', scheme: 'iban' }
  expect((await link(iban)).body.errors).toEqual([{ pointer: '/number', message: 'is missing' }])
  expect((await link({ kind: 'cash' })).body.errors).toEqual([
    { pointer: '/kind', message: 'must be one of: bank_account, card, own_wallet' },
  ])
  const number = exampleNumber('iban', '4321')
  expect(await link({ ...iban, number: `\u202a${number}\u202c`, holder_name: '王\u200b小明' })).toMatchObject(
    {
      status: 201,
      body: { label: '•••• 4321' },
    },
  )
  expect(await link({ ...iban, number: number.replace(/^../, 'ﬁ') })).toMatchObject({ status: 422 })
})
