/** The statement over HTTP: everything that moved on any account of the holder, with people and merchants on the other side. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { instant } from '../../src/kernel/clock.ts'
import { dayText, localTime } from '../../src/kernel/time/when.ts'
import { type Api, openApi, type Person, person, type Sent, send } from './api.ts'
import { expectBalanced, linked } from './bank.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterEach(() => expectBalanced(api.bank))
afterAll(() => api.close())

const ask = (who: Person, path: string, sent: Sent = {}) =>
  send(api.server, who, { url: `${who.path}${path}`, ...sent })
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-/

/** Somebody with yuan and dollars that came over the bank, in this order: CNY, USD, CNY. */
const withTwoPockets = async (): Promise<Person> => {
  const one = await person(api)
  const instrument = await linked(api.bank, one)
  await ask(one, '/pockets', { body: { currency: 'USD' } })
  for (const [amount, currency] of [
    ['10000', 'CNY'],
    ['2500', 'USD'],
    ['700', 'CNY'],
  ] as const) {
    expect((await ask(one, '/topups', { body: { instrument, amount, currency } })).status).toBe(202)
    await api.bank.work()
  }
  return one
}
type Line = {
  readonly currency: string
  readonly amount: string
  readonly line: string
  readonly counterparty: string
}

test('every pocket is in it, newest first; pages repeat nothing and leave nothing out, one currency can be asked for', async () => {
  const one = await withTwoPockets()
  const whole = (await ask(one, '/statement')).body
  const of = (lines: readonly Line[]) => lines.map((l) => `${l.currency} ${l.line} ${l.amount}`)
  expect(of(whole.lines)).toEqual(['CNY 2 700', 'USD 1 2500', 'CNY 1 10000'])
  expect(whole.next_before).toBeNull()
  for (const limit of [1, 2]) {
    const paged: Line[] = []
    let before: string | null = null
    do {
      const page = await ask(one, `/statement?limit=${limit}${before === null ? '' : `&before=${before}`}`)
      expect(page.status).toBe(200)
      paged.push(...page.body.lines)
      before = page.body.next_before
    } while (before !== null)
    expect(of(paged)).toEqual(of(whole.lines))
  }
  expect(of((await ask(one, '/statement?currency=USD')).body.lines)).toEqual(['USD 1 2500'])
  expect((await ask(one, '/statement?before=CNY2-usd')).status).toBe(422)
})

test('the file has every pocket, is saved under a name, opens as UTF-8, and only then counts as saved', async () => {
  const one = await withTwoPockets()
  const warned = async () =>
    (await ask(one, '/closure/preview')).body.obligations.map(({ code }: { code: string }) => code)
  expect(await warned()).toContain('document.not_exported')
  const answer = await api.server.inject({
    url: `${one.path}/statement.csv`,
    headers: { authorization: `Bearer ${one.token}` },
  })
  expect(answer.headers['content-disposition']).toBe('attachment; filename="statement.csv"')
  expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(answer.body).toMatch(/,in,100\.00,.*,CNY,/)
  expect(answer.body).toMatch(/,in,25\.00,.*,USD,/)
  expect(await warned()).not.toContain('document.not_exported')
})

test('the other side is a person, masked, on both statements, and never a number of ours', async () => {
  const ana = await withTwoPockets()
  const bo = await person(api)
  const body = { to: { phone: bo.phone }, amount: '500', currency: 'CNY', memo: 'a;=1+1;b' }
  expect((await ask(ana, '/transfers', { body })).status).toBe(201)
  const [out] = (await ask(ana, '/statement')).body.lines
  const [incoming] = (await ask(bo, '/statement')).body.lines
  expect(out.counterparty).toContain(`•••• ${bo.phone.slice(-4)}`)
  expect(incoming.counterparty).toContain(`•••• ${ana.phone.slice(-4)}`)
  for (const { counterparty } of [out, incoming]) {
    expect(counterparty).toContain('明')
    expect(counterparty).not.toContain('王')
    expect(counterparty).not.toMatch(UUID)
  }
  expect((await ask(ana, '/statement.csv')).body).toContain(`"a;'=1+1;b"`)
})

test('a payment names the other side as the statement does, to either of them and however it was addressed', async () => {
  const [ana, bo] = [await withTwoPockets(), await person(api)]
  const seen = async (who: Person, id: string) => [
    (await ask(who, `/payments/${id}`)).body.counterparty,
    (await ask(who, '/payments')).body.payments.find((p: { id: string }) => p.id === id)?.counterparty,
  ]
  const [toBo, toAna] = [bo, ana].map(({ phone }) => `**明 +86 •••• ${phone.slice(-4)}`)
  for (const to of [{ phone: bo.phone }, { wallet: bo.wallet }]) {
    const body = { to, amount: '500', currency: 'CNY', accept: 'required' }
    const made = (await ask(ana, '/transfers', { body })).body
    expect(JSON.stringify(made)).not.toContain(bo.wallet)
    expect(await seen(ana, made.id)).toEqual([toBo, toBo])
    expect(await seen(bo, made.id)).toEqual([toAna, toAna])
    const accepted = await ask(bo, `/transfers/${made.id}/acceptance`, { method: 'POST' })
    expect(accepted).toMatchObject({ status: 200, body: { counterparty: toAna } })
    expect((await ask(ana, '/statement')).body.lines[0].counterparty).toBe(toBo)
    expect((await ask(bo, '/statement')).body.lines[0].counterparty).toBe(toAna)
  }
})

test('a line has its day where the papers have it, in the file as well', async () => {
  const one = await withTwoPockets()
  const [line] = (await ask(one, '/statement')).body.lines
  expect(line.local_time).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+08:00$/)
  expect(Date.parse(line.local_time)).toBe(Date.parse(line.at))
  const [head = '', ...rows] = (await ask(one, '/statement.csv')).body.trimEnd().split('\r\n')
  expect(head.split(',').slice(-1)).toEqual(['local_time'])
  expect(rows.at(-1)?.split(',').at(-1)).toBe(line.local_time)
  const night = instant('2026-11-27T16:30:00Z')
  expect(localTime(night)).toBe('2026-11-28T00:30:00.000+08:00')
  expect(dayText(night, 'en')).toBe('28 November 2026')
})

test('a merchant is known by its name, for what was bought and what was sold', async () => {
  const shop = await person(api)
  const buyer = await withTwoPockets()
  expect((await ask(shop, '/merchant', { method: 'PUT', body: { name: 'Tea House' } })).status).toBeLessThan(
    300,
  )
  const sold = {
    merchant: shop.wallet,
    amount: '300',
    currency: 'CNY',
    reference: 'order 7',
    capture: 'immediate',
  }
  expect((await ask(buyer, '/purchases', { body: sold })).status).toBe(201)
  const [bought] = (await ask(buyer, '/statement')).body.lines
  expect(bought).toMatchObject({ direction: 'out', amount: '300', counterparty: 'Tea House' })
  const [sale] = (await ask(shop, '/statement')).body.lines
  expect(sale.counterparty).toContain(`•••• ${buyer.phone.slice(-4)}`)
})
