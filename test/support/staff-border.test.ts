/** What holds for every operation of staff: an author for each act, and nobody's own matters. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deriveId, type Uuid } from '../../src/kernel/ids.ts'
import type { OperatorRole } from '../../src/kernel/usecase.ts'
import { disputePurchase } from '../../src/modules/commerce/operations/disputes/open-dispute.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { buyFromMerchant } from '../../src/modules/commerce/operations/purchases/buy.ts'
import { drawLoan } from '../../src/modules/credit/operations/draw-loan.ts'
import { openCreditLine } from '../../src/modules/credit/operations/open-line.ts'
import { takeInvestment } from '../../src/modules/investments/operations/take.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { addOperator } from '../../src/modules/support/operators.ts'
import { operatorRoutes, routes } from '../../src/modules.ts'
import { paramsOf } from '../../src/platform/http/route.ts'
import { open } from '../closure/steps.ts'
import {
  act,
  funded,
  type Holder,
  linked,
  nextYear,
  openWorld,
  person,
  recorded,
  type World,
} from '../closure/world.ts'
import { bankTakes } from '../commerce/bank-takes.ts'
import { EASY, offered } from '../investments/offers.ts'
import { type Asked, ask, done, openServer } from '../standing/asking.ts'

let world: World
let asked: Asked
let by: Holder
let own: Record<string, Uuid>
const token: Record<'self' | 'ada' | 'bo', string> = { self: '', ada: '', bo: '' }
const roles: readonly OperatorRole[] = ['agent', 'checker', 'compliance', 'engineer']
/** Parts of addresses that name no matter of anybody: a day, an announcement, a fund. */
const NOBODYS = ['date', 'day', 'fund', 'incident', 'offer', 'window', 'pack', 'version']

const params = (who: Holder) => ({ params: { wallet: who.wallet } })
const staff = (name: keyof typeof token) => async (method: string, url: string, body?: object) =>
  done(asked, { method, url: `/v1/operator/${url}`, token: token[name], body })

/** One matter of each kind about the wallet of `by`. */
const matters = async (): Promise<Record<string, Uuid>> => {
  const instrument = await linked(world, by, '5678')
  await funded(world, by, { instrument: await linked(world, by), amount: '109000' })
  const shop = await person(world)
  await act(world, shop, [becomeMerchantUseCase, { ...params(shop), body: { name: 'Tea House' } }])
  const order = { merchant: shop.wallet, amount: '700', currency: 'CNY', reference: 'x' }
  const bought = { ...params(by), body: { ...order, capture: 'immediate' as const } }
  const purchase = (await act(world, by, [buyFromMerchant, bought])).id
  const why = { ...params(by), body: { purchase, reason: 'not_mine' as const } }
  const dispute = (await act(world, by, [disputePurchase, why])).id
  await act(world, by, [openCreditLine, params(by)])
  const borrowed = { ...params(by), body: { amount: '10000', instalments: 3 } }
  const loan = (await act(world, by, [drawLoan, borrowed])).id
  await offered(world, EASY)
  const kept = { ...params(by), body: { offer: EASY, amount: '100000' } }
  const investment = (await act(world, by, [takeInvestment, kept])).id
  const pay = { ...params(by), body: { instrument, amount: '1717', currency: 'CNY' } }
  const payment = (await act(world, by, [topUp, pay])).id
  await world.work()
  const taken = { reference: 'cb-1', amount: '30000', currency: 'CNY' }
  await bankTakes(world, { ...params(by), body: taken })
  const [debt] = await world.db.query<{ id: Uuid }>('SELECT id FROM commerce.debt WHERE wallet = $1', [
    by.wallet,
  ])
  await open(world, by)
  const [closure] = await world.db.query<{ id: Uuid }>('SELECT id FROM closure.closure WHERE wallet = $1', [
    by.wallet,
  ])
  const ada = staff('ada')
  const until = nextYear()
  const held = { authority: 'Court', document: '1', disclosure: 'full', kind: 'legal_hold', until }
  const { id: orderId } = await ada('POST', `wallets/${by.wallet}/orders`, held)
  const { id: waiting } = await ada('POST', `wallets/${by.wallet}/roles`, {
    kind: 'joint',
    other: shop.wallet,
    reason: 'papers',
  })
  const role = await recorded(world, by, { kind: 'joint', other: await person(world) })
  const ended = { outcome: 'refused', evidence: 'a letter' }
  const { approval } = await ada('POST', `payments/${payment}/outcome`, ended)
  const listing = { kind: 'wind_down', name: 'the end', deadline: until, per_minute: 10 }
  const { id: programme } = await ada('POST', 'programmes', listing)
  await ada('POST', `programmes/${programme}/wallets`, { wallets: [by.wallet] })
  const brk = deriveId(by.bucket, 'break', 'one')
  const at = await world.db.now()
  await world.db.query(
    `INSERT INTO reconciliation.break (id, kind, subject, owner, found, day, opened_at, bucket)
     VALUES ($1, 'amount_differs', $2, 'finance', '{}', '2026-01-01', $3, $4)`,
    [brk, payment, at, by.bucket],
  )
  const [task] = await world.db.query<{ id: Uuid }>('SELECT id FROM support.task WHERE ref = $1', [dispute])
  const found = { closure: closure?.id, debt: debt?.id, task: task?.id }
  const known = {
    wallet: by.wallet,
    dispute,
    loan,
    investment,
    payment,
    order: orderId,
    role,
    waiting,
    approval,
    programme,
    break: brk,
  }
  return Object.fromEntries(
    Object.entries({ ...found, ...known }).map(([name, id]) => [name, id ?? expect.fail(`no ${name}`)]),
  )
}

beforeAll(async () => {
  world = await openWorld()
  asked = await openServer(world)
  by = await person(world)
  const add = (name: string, wallet?: Uuid) =>
    world.db.tx(async (tx) => (await addOperator(tx, { name, roles, wallet })).token)
  Object.assign(token, { self: await add('Self', by.wallet), ada: await add('Ada'), bo: await add('Bo') })
  own = await matters()
})
afterAll(async () => {
  await asked.server.close()
  await world.close()
})

const staffs = routes.filter(([, , { access }]) => access.includes('operator'))
const addressed = staffs
  .filter(([, path]) => paramsOf(path).some((name) => !NOBODYS.includes(name)))
  .map(([method, path]) => ({ method, path }))

describe('matters of their own wallet', () => {
  it.each(addressed)(
    '$method $path are no business of its holder, whatever the body says',
    async ({ method, path }) => {
      const url = path.replaceAll(/\{(\w+)\}/g, (_, name) =>
        NOBODYS.includes(name)
          ? 'x'
          : (own[name] ?? expect.fail(`a matter of the kind ${name} is missing here`)),
      )
      const answer = await ask(asked.server, {
        method,
        url,
        token: token.self,
        body: method === 'GET' ? undefined : {},
      })
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'own_wallet'])
      const colleague = await ask(asked.server, { method: 'GET', url, token: token.ada })
      expect(answer.json().code).not.toBe(colleague.statusCode === 200 ? undefined : colleague.json().code)
    },
  )

  it('are no business of theirs through a body or a query either', async () => {
    const asks = async (method: string, url: string, body?: object) =>
      (await ask(asked.server, { method, url: `/v1/operator/${url}`, token: token.self, body })).json().code
    const other = (await person(world)).wallet
    expect(
      await asks('POST', `wallets/${other}/roles`, { kind: 'joint', other: by.wallet, reason: 'papers' }),
    ).toBe('own_wallet')
    expect(await asks('GET', `authority-orders?wallet=${by.wallet}`)).toBe('own_wallet')
    expect(await asks('GET', `acts?object=${own.dispute}`)).toBe('own_wallet')
  })

  it('are not theirs to decide where a request about another wallet shows their own', async () => {
    const other = (await person(world)).wallet
    const wish = { kind: 'joint', other: by.wallet, reason: 'papers', document: 'Decree 1' }
    const { approval, shown_hash } = await staff('ada')('POST', `wallets/${other}/roles`, wish)
    const [path, body] = [`approvals/${approval}`, { verdict: 'approve', shown_hash }]
    const { body: read } = await ask(asked.server, {
      method: 'GET',
      url: `/v1/operator/approvals`,
      token: token.self,
    })
    expect(read).not.toContain(approval)
    for (const [method, url, sent] of [
      ['GET', path],
      ['POST', `${path}/decision`, body],
    ] as const) {
      const answer = await ask(asked.server, {
        method,
        url: `/v1/operator/${url}`,
        token: token.self,
        body: sent,
      })
      expect([url, answer.json().code]).toEqual([url, 'own_wallet'])
    }
    expect(await staff('bo')('POST', `${path}/decision`, body)).toMatchObject({ state: 'approved' })
  })

  it('are in no list that they read, and in the same list of a colleague', async () => {
    const lists = operatorRoutes.filter(
      ([method, path, { media }]) => method === 'GET' && paramsOf(path).length === 0 && media === undefined,
    )
    expect(lists.length).toBeGreaterThan(10)
    const mine = new Set(Object.values(own))
    const named = (text: string) => [...mine].filter((id) => text.includes(id))
    let shown = 0
    for (const [method, url] of lists) {
      const [self, colleague] = [token.self, token.ada].map((who) =>
        ask(asked.server, { method, url, token: who }),
      )
      const [theirs, others] = [await self, await colleague]
      expect([url, theirs?.statusCode]).toEqual([url, 200])
      expect([url, named(theirs?.body ?? '')]).toEqual([url, []])
      shown += named(others?.body ?? '').length
    }
    expect(shown).toBeGreaterThan(5)
  })
})

describe('the author of an act', () => {
  const leaves = async (act: string) =>
    (
      await world.db.query<{ leaf: Buffer }>(
        `SELECT leaf FROM audit.pending WHERE type = 'operator.act' UNION ALL
         SELECT leaf FROM audit.entry WHERE type = 'operator.act'`,
      )
    )
      .map(({ leaf }) => JSON.parse(leaf.toString()))
      .filter(({ data }) => data.act === act)

  it('stands in the audit log, with their roles and what it was about', async () => {
    expect(await leaves('operator.place_order')).toMatchObject([
      {
        data: {
          act: 'operator.place_order',
          made: own.order,
          params: { wallet: by.wallet },
          roles: [...roles].sort(),
        },
      },
    ])
    const [added] = await leaves('operator.add_role')
    const [operator] = await world.db.query('SELECT 1 FROM support.operator WHERE id = $1', [added.data.by])
    expect(operator).toBeDefined()
  })

  it('is kept for every writing operation: none of them can run outside the door that names its author', () => {
    for (const [method, path, { kind }] of staffs)
      if (method !== 'GET') expect([path, kind]).toEqual([path, 'tx'])
  })

  it('is read by compliance with the reason, which no leaf and no column has in clear', async () => {
    const other = await person(world)
    const reason = 'Her sister called from the hospital'
    await staff('ada')('PUT', `wallets/${other.wallet}/dormancy-exemption`, { reason })
    const { acts } = await staff('bo')('GET', `acts?object=${other.wallet}`)
    expect(acts).toMatchObject([
      { act: 'operator.exempt_from_dormancy', params: { wallet: other.wallet }, reason },
    ])
    const rows = await world.db.query<{ text: string }>('SELECT a::text AS text FROM support.act a')
    const all = [
      ...rows.map(({ text }) => text),
      JSON.stringify(await leaves('operator.exempt_from_dormancy')),
    ]
    expect(all.join()).not.toContain('hospital')
  })
})

describe('a body that may be long', () => {
  const url = '/v1/operator/reconciliations/2026-01-05/file'
  const bring = async (who: string | undefined, length: number) => {
    const body = { file: 'x'.repeat(length), balances: [], reason: 'the bank is silent' }
    return (await ask(asked.server, { method: 'PUT', url, token: who, body })).json()
  }

  it('is read as far as the contract says, for those who may send it, and for nobody else', async () => {
    // Read, and the day is one that nobody has heard of.
    expect(await bring(token.ada, 1_000_000)).toMatchObject({ code: 'reconciliation_unknown' })
    expect(await bring(token.ada, 1_000_001)).toMatchObject({ code: 'request_invalid' })
    const tooLong = { code: 'body_too_large', facts: { limit_bytes: 1_048_576 } }
    expect(await bring(token.ada, 1_048_576)).toMatchObject(tooLong)
    // Long by its text alone: a hundred thousand pieces are not looked at.
    const pieces = { file: 'x', balances: Array.from({ length: 100_000 }, () => '') }
    const many = await ask(asked.server, { method: 'PUT', url, token: token.ada, body: pieces })
    expect(many.json()).toMatchObject({ code: 'body_too_large', facts: { limit_bytes: 65_536 } })
    const add = { name: 'Agent', roles: ['agent'] as const }
    const agent = await world.db.tx((tx) => addOperator(tx, add))
    expect(await bring(agent.token, 1_048_576)).toMatchObject({ code: 'not_allowed' })
    expect(await bring(undefined, 1_048_576)).toMatchObject({ code: 'sign_in_required' })
    expect(await bring('a-token-of-nobody', 1_048_576)).toMatchObject({ code: 'sign_in_required' })
    const elsewhere = {
      method: 'POST',
      url: `/v1/operator/wallets/${by.wallet}/chargebacks`,
      token: token.ada,
    }
    const answer = await ask(asked.server, { ...elsewhere, body: { reference: 'x'.repeat(70_000) } })
    expect(answer.json()).toMatchObject({ code: 'body_too_large', facts: { limit_bytes: 65_536 } })
  })
})
