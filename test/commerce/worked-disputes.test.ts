import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { decideOpenDispute } from '../../src/modules/commerce/operations/disputes/decide-dispute.ts'
import { addDisputeEvidence } from '../../src/modules/commerce/operations/disputes/give-evidence.ts'
import { listDisputes } from '../../src/modules/commerce/operations/disputes/list-disputes.ts'
import { disputePurchase } from '../../src/modules/commerce/operations/disputes/open-dispute.ts'
import { listOpenDisputes } from '../../src/modules/commerce/operations/disputes/operator-disputes.ts'
import { readDispute } from '../../src/modules/commerce/operations/disputes/read-dispute.ts'
import { startSession } from '../../src/modules/identity/sessions/sessions.ts'
import { listTasks } from '../../src/modules/support/operations/tasks/list-tasks.ts'
import { addOperator } from '../../src/modules/support/operators.ts'
import { confirmed, open, plan } from '../closure/steps.ts'
import { act, bareNumbers, type Holder, letters, look, nobodyWaits, openWorld } from '../closure/world.ts'
import { type Asked, ask, done, openServer } from '../standing/asking.ts'
import { answered, openShop } from './shop.ts'

const world = await openWorld()
const { shop, rich, params, checker, buy, giveBack, state } = await openShop(world)
let asked: Asked
let staff: string
beforeAll(async () => {
  asked = await openServer(world)
  const roles = ['checker', 'compliance'] as const
  staff = (await world.db.tx((tx) => addOperator(tx, { name: 'Somebody', roles }))).token
})
afterAll(async () => {
  await asked.server.close()
  expect((await bareNumbers(world)).bare).toEqual([])
  await world.close()
})

const contest = async (by: Holder) => {
  const { id: purchase } = await buy(by, '4000', 'immediate')
  return act(world, by, [disputePurchase, { ...params(by), body: { purchase, reason: 'not_received' } }])
}
const decide = async (dispute: string, verdict: 'won' | 'lost') => {
  await answered(world, dispute)
  return act(world, checker(), [decideOpenDispute, { params: { dispute }, body: { verdict } }])
}
const give = (by: Holder, dispute: string, text: string) =>
  act(world, by, [addDisputeEvidence, { params: { wallet: by.wallet, dispute }, body: { text } }])
const tasksOf = async (dispute: string, which: 'open' | 'resolved' = 'open') =>
  (await look(world, checker(), [listTasks, { query: { state: which } }])).tasks.filter(
    (t) => t.ref === dispute,
  )
const lastLetter = async (to: Holder) => {
  await world.work()
  return (await letters(world, to))[0]?.message.text
}
const session = async ({ person, wallet }: Holder) =>
  (await world.db.tx((tx) => startSession(tx, { person, wallet, source: 'here' }))).token

describe('B10 a dispute', () => {
  it('has a date and a task of staff from its first moment, is told to both, and so is its end', async () => {
    const by = await rich()
    const d = await contest(by)
    expect(await tasksOf(d.id)).toMatchObject([
      { kind: 'dispute.decide', owner: 'support', due_at: d.decide_by },
    ])
    expect(Date.parse(d.decide_by) - Date.parse(d.opened_at)).toBeGreaterThan(14 * 86_400_000)
    expect(await lastLetter(by)).toContain('You contested CNY 40.00')
    expect(await lastLetter(shop)).toMatch(/明 .*•.* contests a payment of CNY 40\.00/)
    const found = await look(world, by, [previewClosure, params(by)])
    expect(found.obligations.find((o) => o.code === 'dispute.open')?.clears_at).toBe(d.decide_by)
    expect(await decide(d.id, 'lost')).toMatchObject({ state: 'lost', decided_at: expect.any(String) })
    expect(await tasksOf(d.id)).toEqual([])
    expect(await tasksOf(d.id, 'resolved')).toMatchObject([{ outcome: 'lost' }])
    expect(await lastLetter(by)).toContain('Nothing is taken from your wallet')
    expect(await lastLetter(shop)).toContain('you keep CNY 40.00')
  })

  it('that a full refund ends needs nobody to decide: the task ends, the payer is told', async () => {
    const by = await rich()
    const d = await contest(by)
    await giveBack(d.purchase, '1000')
    expect(await tasksOf(d.id)).toHaveLength(1)
    await giveBack(d.purchase, '3000')
    expect(await tasksOf(d.id)).toEqual([])
    expect(await tasksOf(d.id, 'resolved')).toMatchObject([{ outcome: 'refunded', resolved_by: null }])
    expect(await lastLetter(by)).toContain('The CNY 40.00 that you contested are yours')
  })
})

describe('B9 evidence', () => {
  it('is given by both sides, read by both, sealed, and ends with the decision', async () => {
    const by = await rich()
    const d = await contest(by)
    await give(by, d.id, 'The parcel never came.')
    const { evidence } = await give(shop, d.id, 'Here is the number of the parcel.')
    const said = [
      { by: 'payer', text: 'The parcel never came.' },
      { by: 'merchant', text: 'Here is the number of the parcel.' },
    ]
    expect(evidence).toMatchObject(said)
    const about = { params: { wallet: by.wallet, dispute: d.id } }
    expect(await look(world, by, [readDispute, about])).toMatchObject({ as: 'payer', evidence: said })
    const stored = await world.db.query<{ text: Buffer }>('SELECT text FROM commerce.evidence')
    expect(stored.some(({ text }) => text.toString().includes('parcel'))).toBe(false)
    await expect(give(await rich(), d.id, 'me too')).rejects.toMatchObject({ code: 'dispute_unknown' })
    await decide(d.id, 'won')
    await expect(give(by, d.id, 'one more')).rejects.toMatchObject({ code: 'dispute_decided' })
  })

  it('has an end on each side, also when two bring the last piece at once', async () => {
    const by = await rich()
    const d = await contest(by)
    for (let n = 1; n < 20; n++) await give(by, d.id, `piece ${n}`)
    const both = await Promise.allSettled([give(by, d.id, 'the last'), give(by, d.id, 'the last too')])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    for (const one of both)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'dispute_evidence_full' })
    expect((await give(shop, d.id, 'still heard')).evidence).toHaveLength(21)
  })
})

describe('disputes are listed', () => {
  it('for payer and merchant by their side and state, and for staff by the date, with their age', async () => {
    const by = await rich()
    const [first, second] = [await contest(by), await contest(by)]
    await decide(first.id, 'won')
    const list = (who: Holder, query: { as?: 'payer' | 'merchant'; state?: 'open' | 'won' }) =>
      look(world, who, [listDisputes, { ...params(who), query }])
    const ids = (page: Awaited<ReturnType<typeof list>>) => page.disputes.map((d) => d.id)
    expect(ids(await list(by, {}))).toEqual([second.id, first.id])
    expect(ids(await list(by, { state: 'won' }))).toEqual([first.id])
    expect(ids(await list(by, { as: 'merchant' }))).toEqual([])
    const sold = await list(shop, { as: 'merchant' })
    expect(ids(sold)).toEqual(expect.arrayContaining([first.id, second.id]))
    expect(JSON.stringify(sold)).not.toContain(by.wallet)
    const { next, disputes } = await list(shop, {})
    expect(next).toBeNull()
    const after = `${disputes[0]?.opened_at}~${disputes[0]?.id}`
    const rest = await look(world, shop, [listDisputes, { ...params(shop), query: { after } }])
    expect(ids(rest)).not.toContain(disputes[0]?.id)
    await world.pass('P30D')
    const waiting = await look(world, checker(), [listOpenDisputes, { query: {} }])
    expect(waiting.disputes.find((d) => d.id === second.id)).toMatchObject({ age_days: 30, overdue: true })
    expect(waiting.disputes.map((d) => d.id)).not.toContain(first.id)
  })
})

describe('over HTTP', () => {
  it('staff find and read it, strangers do not, and its outcome comes by the receipt link after closing', async () => {
    const by = await rich()
    const d = await contest(by)
    const [own, theirs, stranger] = [await session(by), await session(shop), await session(await rich())]
    const url = `/v1/wallets/${by.wallet}/disputes/${d.id}`
    const body = { text: 'It never came.' }
    await done(asked, { method: 'POST', url: `${url}/evidence`, token: own, body })
    const long = await ask(asked.server, {
      method: 'POST',
      url: `${url}/evidence`,
      token: own,
      body: { text: 'x'.repeat(2001) },
    })
    expect(long.statusCode).toBe(422)
    const merchants = `/v1/wallets/${shop.wallet}/disputes/${d.id}`
    expect((await done(asked, { method: 'GET', url: merchants, token: theirs })).evidence).toHaveLength(1)
    expect((await ask(asked.server, { method: 'GET', url, token: stranger })).statusCode).toBe(404)
    const queue = await done(asked, { method: 'GET', url: '/v1/operator/disputes', token: staff })
    expect(queue.disputes.map((one: { id: string }) => one.id)).toContain(d.id)
    const seen = await done(asked, { method: 'GET', url: `/v1/operator/disputes/${d.id}`, token: staff })
    expect(seen.evidence).toMatchObject([{ by: 'payer', text: 'It never came.' }])
    const read = await world.db.query('SELECT 1 FROM audit.pending WHERE ref = $1 AND type = $2', [
      d.id,
      'commerce.dispute_read',
    ])
    expect(read).toHaveLength(1)

    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    const { closure, receipt_secret: secret } = await confirmed(world, by)
    await world.pass('P8D')
    expect(await state(by)).toBe('closed')
    await decide(d.id, 'lost')
    const link = `/v1/closures/${closure.id}/disputes`
    const { disputes } = await done(asked, { method: 'GET', url: link, token: secret })
    expect(disputes).toMatchObject([{ id: d.id, state: 'lost', decided_at: expect.any(String) }])
    expect(disputes[0]).not.toHaveProperty('evidence')
    const other = `/v1/closures/${newId(by.bucket)}/disputes`
    expect((await ask(asked.server, { method: 'GET', url: other, token: secret })).statusCode).toBe(404)
  })
})

describe('B17 the dates of a dispute', () => {
  const purchaseOf = async (by: Holder, id: string) => {
    const url = `/v1/wallets/${by.wallet}/purchases`
    const { purchases } = await done(asked, { method: 'GET', url, token: await session(by) })
    return purchases.find((p: { id: string }) => p.id === id)
  }
  const dispute = async (by: Holder, purchase: string, reason: string) =>
    ask(asked.server, {
      method: 'POST',
      url: `/v1/wallets/${by.wallet}/disputes`,
      token: await session(by),
      body: { purchase, reason },
    })

  it('a merchant that lets its date pass is said to have: to the payer and in the task; one that has spoken is not', async () => {
    const [by, heard] = [await rich(), await rich()]
    const [silent, answered] = [await contest(by), await contest(heard)]
    const about = (d: { id: string }) => ({ params: { wallet: shop.wallet, dispute: d.id } })
    expect(silent).toMatchObject({ unanswered: false })
    expect((silent.answer_by ?? '') < silent.decide_by).toBe(true)
    const words = async (d: { id: string }) => (await tasksOf(d.id))[0]?.what_to_do
    expect(await words(silent)).not.toContain('has not answered')
    await give(shop, answered.id, 'Here is the number of the parcel.')
    const told = async (to: Holder) =>
      (await letters(world, to)).filter(({ template }) => template === 'dispute_unanswered')
    await world.pass('P11D')
    expect(await told(heard)).toEqual([])
    const [letter, ...more] = await told(by)
    expect([letter?.message.text, more]).toEqual([expect.stringContaining('CNY 40.00'), []])
    expect(await words(silent)).toMatch(/^The merchant has not answered by its date/)
    expect(await words(answered)).not.toContain('has not answered')
    expect(await look(world, shop, [readDispute, about(silent)])).toMatchObject({ unanswered: true })
    expect(await look(world, shop, [readDispute, about(answered)])).toMatchObject({ unanswered: false })
    // It is heard all the same until the decision.
    expect((await give(shop, silent.id, 'Sorry for the delay.')).evidence).toHaveLength(1)
  })

  it('a purchase says until when it can be contested, and is refused after that with the date', async () => {
    const by = await rich()
    const [late, theirs, stolen] = [
      await buy(by, '1000', 'immediate'),
      await buy(by, '1000', 'immediate'),
      await buy(by, '1000', 'immediate'),
    ]
    const held = await buy(by, '1000', 'later')
    expect(await purchaseOf(by, held.id)).toMatchObject({ contest_by: null, contest_not_mine_by: null })
    const { contest_by, contest_not_mine_by } = await purchaseOf(by, late.id)
    const days = (until: string) => Math.round((Date.parse(until) - Date.now()) / 86_400_000)
    expect(contest_by < contest_not_mine_by).toBe(true)
    const left = plus(await world.db.now(), 'P119DT23H')
    expect(Date.parse(contest_by)).toBeGreaterThan(left.epochMilliseconds)
    expect(days(contest_not_mine_by) - days(contest_by)).toBeGreaterThan(270)
    await nobodyWaits(world)
    await world.pass('P121D')
    const refused = await dispute(by, late.id, 'not_received')
    expect([refused.statusCode, refused.json()]).toMatchObject([
      409,
      { code: 'dispute_too_late', facts: { until: contest_by, not_mine_until: contest_not_mine_by } },
    ])
    expect((await dispute(by, theirs.id, 'not_mine')).statusCode).toBe(201)
    await nobodyWaits(world)
    await world.pass('P280D')
    expect((await dispute(by, stolen.id, 'not_mine')).json().code).toBe('dispute_too_late')
  })
})
