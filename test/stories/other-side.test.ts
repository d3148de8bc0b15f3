/** Somebody leaves for good; whoever dealt with them reads what they read before. Over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { startSession } from '../../src/modules/identity/sessions/sessions.ts'
import { accepted, read } from '../closure/steps.ts'
import { funded, type Holder, linked, openWorld, person, recorded, type World } from '../closure/world.ts'
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

const tokenOf = async (holder: Holder) =>
  (await world.db.tx((tx) => startSession(tx, { ...holder, source: 'here' }))).token
const entered = async (amount: string) => {
  const holder = await person(world)
  await funded(world, holder, { instrument: await linked(world, holder), amount })
  // A session lasts for hours, a closing for days.
  const send = async (method: string, path: string, body?: unknown) =>
    done(asked, { method, url: `/v1/wallets/${holder.wallet}/${path}`, token: await tokenOf(holder), body })
  return { holder, wallet: holder.wallet, send }
}
type Client = Awaited<ReturnType<typeof entered>>

/** All that a merchant can read of its customers. */
const booksOf = async (shop: Client, dispute: string) => ({
  sales: await shop.send('GET', 'sales'),
  bills: await shop.send('GET', 'sent-bills'),
  dispute: await shop.send('GET', `disputes/${dispute}`),
  statement: await shop.send('GET', 'statement'),
})

/** A purchase, a bill that is paid, a debit, a dispute that the merchant won, a present with a message. */
const deal = async (by: Client, shop: Client) => {
  const merchant = shop.wallet
  const order = { merchant, amount: '3000', currency: 'CNY', reference: 'order 7', capture: 'immediate' }
  const purchase = await by.send('POST', 'purchases', order)
  const contested = await by.send('POST', 'purchases', { ...order, amount: '700' })
  const due_at = isoOf(plus(await world.db.now(), 'P20D'))
  const bill = await shop.send('POST', 'bills', {
    to: by.wallet,
    amount: '40',
    currency: 'CNY',
    label: 'Tea of May',
    due_at,
  })
  await by.send('POST', `bills/${bill.id}/payment`)
  const terms = { kind: 'mandate', merchant, payee: 'Tea House', amount: '100', currency: 'CNY' }
  const mandate = await by.send('POST', 'mandates', terms)
  await shop.send('POST', `mandates/${mandate.id}/charges`, { amount: '60' })
  const dispute = await by.send('POST', 'disputes', { purchase: contested.id, reason: 'not_received' })
  await shop.send('POST', `purchases/${contested.id}/refunds`, { amount: '700' })
  const present = { to: { wallet: shop.wallet }, amount: '5', currency: 'CNY', memo: 'thank you' }
  await by.send('POST', 'transfers', present)
  return { purchase: purchase.id, mandate: mandate.id, dispute: dispute.id }
}

describe('when one of two has left', () => {
  it('H16 the merchant reads every sale, bill, dispute and line of its statement as before, and can still refund', async () => {
    const [by, shop] = [await entered('20000'), await entered('90000')]
    await shop.send('PUT', 'merchant', { name: 'Tea House' })
    const { purchase, mandate, dispute } = await deal(by, shop)
    await by.send('DELETE', `mandates/${mandate}`)
    const before = await booksOf(shop, dispute)
    // What was used of a period is another number in the next one.
    const mandates = async () => {
      const { mandates: all } = await shop.send('GET', 'collected-mandates')
      return all.map(({ per_period: _used, ...one }: Record<string, unknown>) => one)
    }
    const collected = await mandates()
    const payer_name = expect.stringMatching(/^\*+明 .*•••/)
    expect(before.bills.bills).toMatchObject([
      { label: 'Tea of May', state: 'paid', to: by.wallet, payer_name },
    ])
    expect(before.dispute).toMatchObject({ payer_name, merchant_name: 'Tea House' })
    expect(before.statement.lines[0]).toMatchObject({
      memo: 'thank you',
      counterparty: expect.stringContaining('•••'),
    })
    await accepted(world, by.holder, [{ currency: 'CNY', way: 'claim' }])
    await world.pass('P8D')
    expect((await read(world, by.holder)).state).toBe('closed')

    expect(await booksOf(shop, dispute)).toEqual(before)
    expect(await mandates()).toEqual(collected)
    const refund = await shop.send('POST', `purchases/${purchase}/refunds`, { amount: '3000' })
    expect(refund).toMatchObject({ state: 'paid', late: true })
    const { sales } = await shop.send('GET', 'sales')
    expect(sales.find((s: { id: string }) => s.id === purchase)).toMatchObject({ refunded: '3000' })
  })

  it('H16 the customer of a merchant that has left keeps purchases, debits and the way to contest them', async () => {
    const [by, shop] = [await entered('20000'), await entered('90000')]
    await shop.send('PUT', 'merchant', { name: 'Tea House' })
    const { purchase, dispute } = await deal(by, shop)
    const ownOf = async () => ({
      purchases: await by.send('GET', 'purchases'),
      disputes: await by.send('GET', `disputes/${dispute}`),
      statement: await by.send('GET', 'statement'),
    })
    const before = await ownOf()
    await shop.send('DELETE', 'merchant')
    await accepted(world, shop.holder, [{ currency: 'CNY', way: 'claim' }])
    await world.pass('P8D')
    expect((await read(world, shop.holder)).state).toBe('closed')
    expect(await ownOf()).toEqual(before)
    const late = await by.send('POST', 'disputes', { purchase, reason: 'not_received' })
    expect(late).toMatchObject({ state: 'open' })
    const answer = await ask(asked.server, {
      method: 'GET',
      url: `/v1/wallets/${shop.wallet}/sales`,
      token: await tokenOf(by.holder),
    })
    expect(answer.statusCode).toBe(404)
  })

  /** What somebody reads of a life with others. */
  const lifeOf = async (of: Client) => ({
    statement: await of.send('GET', 'statement'),
    purchases: await of.send('GET', 'purchases'),
  })
  const gift = (from: Client, to: Client, memo: string) =>
    from.send('POST', 'transfers', { to: { wallet: to.wallet }, amount: '300', currency: 'CNY', memo })
  const leave = async (who: Client) => {
    await accepted(world, who.holder, [{ currency: 'CNY', way: 'claim' }])
    await world.pass('P8D')
    expect((await read(world, who.holder)).state).toBe('closed')
  }

  it('H16 a shared wallet keeps its money and its records when the other holder leaves, and pays on', async () => {
    const [shared, other] = [await entered('20000'), await entered('20000')]
    const role = await recorded(world, shared.holder, { kind: 'joint', other: other.holder })
    await gift(other, shared, 'my half of the rent')
    await gift(shared, other, 'the change')
    const before = await lifeOf(shared)
    expect(before.statement.lines.map((line: { memo: string | null }) => line.memo)).toContain(
      'my half of the rent',
    )
    await leave(other)
    expect(await lifeOf(shared)).toEqual(before)
    const { roles } = await shared.send('GET', 'roles')
    expect(roles).toMatchObject([{ id: role, kind: 'joint', other: other.wallet }])
    const friend = await entered('100')
    await gift(shared, friend, 'from both of us')
    // Their word is still theirs: nobody closes the shared wallet without it.
    const { obligations } = await shared.send('GET', 'closure/preview')
    expect(obligations.map((o: { code: string }) => o.code)).toContain('joint.consent_missing')
  })

  it('H16 whoever agreed to the end of a shared wallet reads all that they had with it', async () => {
    const [shared, other] = [await entered('20000'), await entered('20000')]
    const role = await recorded(world, shared.holder, { kind: 'joint', other: other.holder })
    await gift(other, shared, 'my half of the rent')
    await gift(shared, other, 'the change')
    const before = await lifeOf(other)
    await other.send('POST', `roles/${role}/consent`, {})
    await leave(shared)
    expect(await lifeOf(other)).toEqual(before)
    expect((await other.send('GET', 'roles')).roles).toEqual([])
    await gift(other, await entered('100'), 'on my own')
  })

  it('H16 a ward keeps money, records and a guardian when the guardian hands over and leaves', async () => {
    const [guardian, ward, aunt] = [await entered('20000'), await entered('5000'), await entered('100')]
    const role = await recorded(world, guardian.holder, { kind: 'guardian', other: ward.holder })
    await gift(guardian, ward, 'pocket money')
    const before = await lifeOf(ward)
    await guardian.send('POST', `roles/${role}/handover`, { to: aunt.wallet })
    await aunt.send('POST', `roles/${role}/acceptance`)
    await leave(guardian)
    expect(await lifeOf(ward)).toEqual(before)
    for (const one of [ward, aunt])
      expect((await one.send('GET', 'roles')).roles).toMatchObject([
        { kind: 'guardian', wallet: aunt.wallet, other: ward.wallet },
      ])
    await gift(ward, aunt, 'thank you')
  })

  it('H16 a guardian reads what they gave when the ward has left, and is bound by the role no more', async () => {
    const [guardian, ward] = [await entered('20000'), await entered('5000')]
    await recorded(world, guardian.holder, { kind: 'guardian', other: ward.holder })
    await gift(guardian, ward, 'pocket money')
    await gift(ward, guardian, 'thank you')
    const before = await lifeOf(guardian)
    await leave(ward)
    expect(await lifeOf(guardian)).toEqual(before)
    const { obligations } = await guardian.send('GET', 'closure/preview')
    expect(obligations.map((o: { code: string }) => o.code)).not.toContain('guardian.role')
    await leave(guardian)
  })
})
