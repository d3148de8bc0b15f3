/** What somebody can do to a holder who owes them nothing: over HTTP, as they would. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { OBLIGATION_CODES } from '../../src/kernel/participant.ts'
import { startSession } from '../../src/modules/identity/sessions/sessions.ts'
import { parsePack, readPacks } from '../../src/modules/policy/policy.ts'
import { MAKERS, madeByOthers, OBLIGATION_MAKERS, PLAN_CLEARS } from '../../src/obligation-makers.ts'
import { open, plan, read, standing } from '../closure/steps.ts'
import {bareNumbers, 
  funded, type Holder, letters, linked, nameless, openWorld, person, proof, type World } from '../closure/world.ts' // biome-ignore format: a list
import { type Asked, ask, openServer } from '../standing/asking.ts'

let world: World
let asked: Asked
beforeAll(async () => {
  world = await openWorld()
  asked = await openServer(world)
})
afterAll(async () => {
  await asked.server.close()
  expect((await bareNumbers(world)).bare).toEqual([])
  await world.close()
})

type Client = Awaited<ReturnType<typeof entered>>
const client = async (made: Holder) => {
  const session = await world.db.tx((tx) => startSession(tx, { ...made, source: 'here' }))
  const holder = { ...made, session: session.id }
  const send = async (method: string, path: string, body?: unknown) => {
    const url = `/v1/wallets/${holder.wallet}/${path}`
    const answer = await ask(asked.server, { method, url, token: session.token, body })
    const said = String(answer.headers['content-type']).includes('json') ? answer.json() : {}
    return { status: answer.statusCode, body: said, code: said.code }
  }
  return { holder, wallet: holder.wallet, token: session.token, send }
}
const entered = async (amount = '0', make: (world: World) => Promise<Holder> = person) => {
  const holder = await make(world)
  if (amount !== '0') await funded(world, holder, { instrument: await linked(world, holder), amount })
  return client(holder)
}
const inDays = async (days: number) => isoOf(plus(await world.db.now(), { hours: 24 * days }))
const told = async ({ holder }: Client, template: string) =>
  (await letters(world, holder)).filter((letter) => letter.template === template)
const pay = (from: Client, to: object, more: object = {}) =>
  from.send('POST', 'transfers', { to, amount: '1', currency: 'CNY', ...more })
const billing = async (from: Client, to: string) =>
  from.send('POST', 'bills', { to, amount: '40', currency: 'CNY', label: 'Tea', due_at: await inDays(20) })
const buy = (by: Client, shop: Client, amount = '300') =>
  by.send('POST', 'purchases', {
    merchant: shop.wallet,
    amount,
    currency: 'CNY',
    reference: 'order 7',
    capture: 'immediate',
  })
const blocks = async (by: Client) => {
  const { body } = await by.send('GET', 'closure/preview')
  return body.obligations.filter((o: { blocks: boolean }) => o.blocks)
}

describe('the catalogue of obligations', () => {
  it('says of each who can bring it about, and others never bring about what blocks', () => {
    for (const code of OBLIGATION_CODES) {
      const makers = OBLIGATION_MAKERS[code]
      expect(makers.length, code).toBeGreaterThan(0)
      for (const maker of makers) expect(MAKERS, code).toContain(maker)
      for (const { id, obligations } of readPacks())
        if (madeByOthers(code) && !PLAN_CLEARS.has(code))
          expect(obligations[code].severity, `${id}: ${code}`).not.toBe('blocking')
    }
  })

  it('a pack that lets others block does not load', () => {
    const [pack] = readPacks()
    if (!pack) throw new Error('no pack')
    const rule = { ...pack.obligations['bill.unaccepted'], severity: 'blocking' as const }
    const basis = pack.obligations['bill.unpaid'].basis
    const worse = { ...pack, obligations: { ...pack.obligations, 'bill.unaccepted': { ...rule, basis } } }
    expect(() => parsePack(JSON.stringify(worse))).toThrow(
      'obligations.bill.unaccepted: others can bring it about at will',
    )
  })
})

describe('somebody with every trick', () => {
  it('does not keep a holder from confirming: all of it goes back, and reads like any refusal', async () => {
    const [holder, shop, stranger] = [await entered('20000'), await entered('900000'), await entered('5000')]
    for (const one of [shop, stranger])
      expect(await one.send('PUT', 'merchant', { name: 'Tea House' })).toMatchObject({ status: 200 })
    const { body: purchase } = await buy(holder, shop)
    await open(world, holder.holder)
    await plan(world, holder.holder, [{ currency: 'CNY', way: 'claim' }])

    const answers = new Set<string | undefined>()
    for (let i = 0; i < 60; i++) answers.add((await billing(stranger, holder.wallet)).code)
    expect([...answers]).toEqual(['bill_needs_relation'])
    const sent = await Promise.all(Array.from({ length: 12 }, () => billing(shop, holder.wallet)))
    expect(sent.filter((answer) => answer.status === 201)).toHaveLength(5)
    expect(new Set(sent.map((answer) => answer.code))).toEqual(new Set([undefined, 'sender_limit_reached']))
    expect(await told(holder, 'bill_sent')).toHaveLength(5)
    const waiting = await pay(stranger, { wallet: holder.wallet }, { accept: 'required' })
    expect(waiting.status).toBe(201)
    const back = await shop.send('POST', `purchases/${purchase.id}/refunds`, {
      amount: '1',
      on: await inDays(60),
    })
    expect(back.status).toBe(201)

    expect(await blocks(holder)).toEqual([])
    const { quote } = await read(world, holder.holder)
    const done = await holder.send('POST', 'closure/confirmation', {
      quote: quote?.id,
      acknowledged: quote?.consequences.map((c) => c.code),
      challenge: await proof(world, holder.holder, 'closure.confirm'),
    })
    expect(done).toMatchObject({ status: 201, body: { closure: { state: 'cooling_off' } } })

    const returned = await stranger.send('GET', `payments/${waiting.body.id}`)
    expect(returned.body).toMatchObject({ state: 'declined', reason: null })
    const { body } = await shop.send('GET', 'sent-bills')
    expect(body.bills.map((b: { state: string }) => b.state)).toEqual(Array(5).fill('rejected'))
    await world.work()
    expect(await told(shop, 'bill_returned')).toHaveLength(5)
    expect(await told(stranger, 'transfer_returned')).toHaveLength(1)
    for (const letter of [
      ...(await told(shop, 'bill_returned')),
      ...(await told(stranger, 'transfer_returned')),
    ])
      expect(letter.message.text).not.toMatch(/clos|leav|left/)
    await world.pass('P8D')
    expect((await read(world, holder.holder)).state).toBe('closed')
    await world.pass('P60D')
    expect((await shop.send('GET', 'sales')).body.sales).toMatchObject([{ refunded: '1' }])
  })

  it('does not keep a closing waiting for ever that was asked for as soon as it can be', async () => {
    const [holder, shop, stranger] = [await entered('20000'), await entered('900000'), await entered('5000')]
    for (const one of [holder, stranger]) await one.send('POST', 'pockets', { currency: 'USD' })
    const { body: accounts } = await stranger.send('GET', 'instruments')
    const dollars = { instrument: accounts.instruments[0].id, amount: '900', currency: 'USD' }
    await stranger.send('POST', 'topups', dollars)
    await world.work()
    await shop.send('PUT', 'merchant', { name: 'Tea House' })
    const { body: purchase } = await buy(holder, shop)
    await holder.send('GET', 'statement.csv')
    await open(world, holder.holder)
    await plan(world, holder.holder, [{ currency: 'CNY', way: 'claim' }])
    const bound = { currency: 'CNY', receive_at_least: '1', repay_at_most: '0', fees_at_most: '0' } as const
    await standing(world, holder.holder, { bounds: [bound], not_before: await inDays(2) })
    for (let day = 0; day < 2; day++) {
      await billing(shop, holder.wallet)
      await pay(stranger, { wallet: holder.wallet }, { accept: 'required' })
      await pay(stranger, { wallet: holder.wallet })
      await pay(stranger, { wallet: holder.wallet }, { currency: 'USD' })
      await shop.send('POST', `purchases/${purchase.id}/refunds`, { amount: '1', on: await inDays(60) })
      await world.pass('P1D')
    }
    await pay(stranger, { wallet: holder.wallet }, { accept: 'required' })
    await world.pass('PT7H')
    expect((await read(world, holder.holder)).state).toBe('cooling_off')
    await world.pass('P8D')
    expect((await read(world, holder.holder)).state).toBe('closed')
  })

  it('does not keep a merchant from leaving by buying: it takes nothing new, and brings the rest to an end', async () => {
    const [shop, stranger] = [await entered(), await entered('5000')]
    const order = { merchant: shop.wallet, amount: '1', currency: 'CNY', reference: 'x', capture: 'later' }
    await shop.send('PUT', 'merchant', { name: 'Stall' })
    const { body: held } = await stranger.send('POST', 'purchases', order)
    expect(await shop.send('DELETE', 'merchant')).toMatchObject({ code: 'merchant_has_open' })
    expect((await shop.send('PUT', 'merchant', { name: 'Stall', takes: false })).body.takes).toBe(false)
    expect((await stranger.send('POST', 'purchases', order)).code).toBe('recipient_unavailable')
    expect((await billing(shop, stranger.wallet)).code).toBe('merchant_unknown')
    await shop.send('POST', `purchases/${held.id}/void`)
    expect((await shop.send('DELETE', 'merchant')).status).toBe(204)
  })
})

describe('a bill', () => {
  it('blocks once its payer has accepted it, and its merchant is one that is known by name', async () => {
    const [holder, shop, other] = [
      await entered('20000'),
      await entered('900000'),
      await entered('0', nameless),
    ]
    expect((await other.send('PUT', 'merchant', { name: 'Nobody' })).code).toBe('merchant_name_needed')
    await shop.send('PUT', 'merchant', { name: 'Tea House' })
    expect((await billing(shop, holder.wallet)).code).toBe('bill_needs_relation')
    const biller = `billers/${shop.wallet}`
    await holder.send('PUT', biller, { allowed: true })
    const { body: bill } = await billing(shop, holder.wallet)
    expect(await blocks(holder)).toEqual([])
    const taken = await holder.send('POST', `bills/${bill.id}/acceptance`)
    expect(taken).toMatchObject({ status: 200, body: { state: 'open', accepted_at: expect.any(String) } })
    expect(await blocks(holder)).toMatchObject([{ code: 'bill.unpaid', made_by: ['holder'] }])
    await holder.send('POST', `bills/${bill.id}/rejection`)
    await holder.send('PUT', biller, { allowed: false })
    expect((await holder.send('GET', 'billers')).body.billers).toMatchObject([
      { allowed: false, merchant_name: expect.stringMatching(/\w/) },
    ])
    // It has dealt with the merchant, and wants no bill all the same: nobody is told which.
    expect((await billing(shop, holder.wallet)).code).toBe('bill_needs_relation')
    const nobody = '01900000-0000-7000-8000-000000000007'
    expect((await billing(shop, nobody)).code).toBe('bill_needs_relation')
  })
})

describe('whom one can pay', () => {
  it('is found out twenty times a day, however many ask at once, and never without money', async () => {
    const [curious, friend] = [await entered('5000'), await entered()]
    const nobody = (i: number) => ({ email: `nobody${i}@example.test` })
    const known = { email: friend.holder.email }
    for (const to of [nobody(0), known])
      expect((await pay(curious, to, { amount: '9999999' })).code).toBe('insufficient_funds')
    const all = await Promise.all(Array.from({ length: 40 }, (_, i) => pay(curious, nobody(i))))
    const count = (code: string) => all.filter((answer) => answer.code === code).length
    expect([count('recipient_unavailable'), count('lookups_exhausted')]).toEqual([20, 20])
    expect(await pay(curious, known)).toMatchObject({ status: 429, code: 'lookups_exhausted' })
    // One number for all: by the wallet's own number nothing more is found out.
    expect((await pay(curious, { wallet: friend.wallet })).code).toBe('lookups_exhausted')
    await world.pass('P1D')
    expect((await pay(curious, known)).status).toBe(201)
  })

  it('by a contact is answered again as it was, whatever has come of it since', async () => {
    const [payer, gone] = [await entered('5000'), await entered()]
    const key = 'the-same-key-twice'
    const again = () =>
      asked.server.inject({
        method: 'POST',
        url: `/v1/wallets/${payer.wallet}/transfers`,
        headers: { authorization: `Bearer ${payer.token}`, 'idempotency-key': key },
        payload: { to: { email: gone.holder.email }, amount: '5000', currency: 'CNY' },
      })
    const first = await again()
    expect(first.statusCode).toBe(201)
    await world.db.query(`UPDATE wallets.wallet SET state = 'frozen' WHERE id = $1`, [gone.wallet])
    expect((await again()).json()).toEqual(first.json())
  })
})

describe('transfers that wait', () => {
  it('are at the most twenty to one payee, however many are sent at once', async () => {
    const [sender, payee] = [await entered('5000'), await entered()]
    const all = await Promise.all(
      Array.from({ length: 30 }, () => pay(sender, { wallet: payee.wallet }, { accept: 'required' })),
    )
    expect(all.filter(({ status }) => status === 201)).toHaveLength(20)
    expect(all.filter(({ code }) => code === 'sender_limit_reached')).toHaveLength(10)
    const [one] = all.filter(({ status }) => status === 201)
    await payee.send('POST', `transfers/${one?.body.id}/refusal`)
    expect((await pay(sender, { wallet: payee.wallet }, { accept: 'required' })).status).toBe(201)
  })
})

describe('a payee', () => {
  it('is told of money that comes; of a storm of cents, by one message at the end of the day', async () => {
    const [sender, payee] = [await entered('5000'), await entered()]
    for (let i = 0; i < 14; i++) await pay(sender, { wallet: payee.wallet })
    await pay(sender, { wallet: payee.wallet }, { accept: 'required' })
    await world.work()
    const now = async () =>
      (await told(payee, 'transfer_arrived')).length + (await told(payee, 'transfer_waiting')).length
    expect(await now()).toBe(10)
    await world.pass('P1D')
    const [letter, ...more] = await told(payee, 'transfers_arrived')
    expect(more).toEqual([])
    expect(letter?.message.text).toContain('5 more transfers')
    await pay(sender, { wallet: payee.wallet })
    await world.work()
    expect(await now()).toBe(11)
  })
})
