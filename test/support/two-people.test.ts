/** What makes money or takes a protection away: one person within bounds, two beyond them, and never one person twice. */
import { afterAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { openClosure } from '../../src/modules/closure/operations/draft/open.ts'
import { addOperator } from '../../src/modules/support/operators.ts'
import { orderSeal } from '../../src/modules/wallets/jobs.ts'
import { act, type Holder, letters as lettersTo, nextYear } from '../closure/world.ts'
import { ALL_ROLES, employ, openOffice } from './office.ts'

const { world, ada, bo, send, decide, rich, close } = await openOffice()
const agent = await employ(world, 'Ann', ['agent'])
afterAll(close)

describe('what makes money for a wallet', () => {
  const given = async (by: Holder) =>
    (
      await world.db.query<{ n: bigint }>(
        'SELECT sum(quantity) AS n FROM benefits.benefit WHERE wallet = $1',
        [by.wallet],
      )
    )[0]?.n ?? null
  const grant = (token: string, by: Holder, { quantity, reason }: { quantity: number; reason?: string }) =>
    send(token, `POST wallets/${by.wallet}/benefits`, {
      kind: 'points', label: 'Spring', quantity, expires_at: '2030-01-01T00:00:00Z', reason,
    }) // biome-ignore format: one grant

  it('is bounded for one person, also in parts, and two people may do more', async () => {
    const by = await rich()
    expect(await grant(ada, by, { quantity: 60_000 })).toMatchObject({
      status: 201,
      body: { state: 'granted' },
    })
    expect(await grant(bo, by, { quantity: 50_000 })).toMatchObject({
      status: 409,
      body: { code: 'second_person_needed', facts: { given: '60000' } },
    })
    const proposed = await grant(ada, by, { quantity: 50_000, reason: 'a campaign' })
    expect(proposed).toMatchObject({ status: 202, body: { state: 'proposed' } })
    expect((await decide(agent, proposed)).body.code).toBe('not_allowed')
    expect(String(await given(by))).toBe('60000')
    await decide(bo, proposed)
    expect(String(await given(by))).toBe('110000')
    expect(await grant(ada, await rich(), { quantity: 100_000 })).toMatchObject({ status: 201 })
  })

  it('a refusal by the second person leaves everything as it was', async () => {
    const by = await rich()
    const proposed = await grant(ada, by, { quantity: 500_000, reason: 'a campaign' })
    const { approval, shown_hash } = proposed.body
    const silent = await send(bo, `POST approvals/${approval}/decision`, { verdict: 'reject', shown_hash })
    expect(silent.body.code).toBe('decision_reason_missing')
    expect(await decide(bo, proposed, 'reject')).toMatchObject({ body: { state: 'rejected' } })
    expect(await given(by)).toBeNull()
    // Whoever asked finds it on their list, with the reason of who said no.
    const { tasks } = (await send(ada, 'GET tasks')).body
    const task = tasks.find(({ ref }: { ref: string }) => ref === approval)
    expect(task).toMatchObject({ kind: 'approval.declined', about: { wallet: by.wallet } })
    expect(task.acts[0].href).toBe(`/v1/operator/approvals/${approval}`)
    const read = (await send(ada, `GET approvals/${approval}`)).body
    expect(read).toMatchObject({
      state: 'rejected',
      declined_because: 'the receipt is missing',
      requested_by: task.taken_by,
      requested_by_name: expect.any(String),
      decided_by_name: expect.any(String),
    })
  })

  it('a chargeback beyond the bound is booked by two, once, and known by its reference', async () => {
    const by = await rich()
    const report = (token: string, [reference, amount]: readonly [string, string], reason?: string) =>
      send(token, `POST wallets/${by.wallet}/chargebacks`, { reference, amount, currency: 'CNY', reason })
    expect(await report(ada, ['A', '400000'])).toMatchObject({
      status: 201,
      body: { owed: '0', state: 'booked' },
    })
    expect(await report(bo, ['A', '400000'])).toMatchObject({
      status: 201,
      body: { owed: '0', state: 'booked' },
    })
    expect((await report(bo, ['A', '400001'])).body.code).toBe('chargeback_differs')
    // A dash of another keyboard, none, a full stop, full width and a Cyrillic А: one and the same notice of the bank.
    for (const spelled of [
      'ARN-894',
      'ARN\u2010894',
      'ARN–894',
      'ARN−894',
      'arn 894.',
      'ＡＲＮ894',
      '\u0410RN-894',
    ])
      expect(await report(ada, [spelled, '1000'])).toMatchObject({ status: 201, body: { owed: '0' } })
    expect((await report(ada, ['ARN–894', '1001'])).body.code).toBe('chargeback_differs')
    expect(await taken(by)).toEqual(['401000'])
    expect((await report(ada, ['B', '200000'])).body.code).toBe('second_person_needed')
    const proposed = await report(ada, ['B', '200000'], 'the bank’s notice')
    expect(proposed).toMatchObject({ status: 202, body: { owed: null, state: 'proposed' } })
    expect((await report(bo, ['B', '200000'], 'the same notice')).body.code).toBe('approval_pending')
    await decide(bo, proposed)
    expect(await report(ada, ['B', '200000'])).toMatchObject({
      status: 201,
      body: { owed: '0', state: 'booked' },
    })
  })
})

/** Minor units that banks have taken back of the wallet. */
const taken = async (by: Holder) =>
  (
    await world.db.query<{ sum: string }>(
      'SELECT sum(amount)::text AS sum FROM commerce.chargeback WHERE wallet = $1',
      [by.wallet],
    )
  ).map(({ sum }) => sum)

describe('an order of an authority', () => {
  const paper = {
    kind: 'freeze',
    authority: 'Haidian  Police',
    document: 'No. 17',
    disclosure: 'full',
    currency: 'CNY',
    until: nextYear(),
  }
  const place = (by: Holder, body: object) =>
    send(ada, `POST wallets/${by.wallet}/orders`, { ...paper, amount: '2000', ...body })
  const held = async (by: Holder) =>
    (
      await world.db.query<{ n: bigint | null }>(
        'SELECT sum(amount)::bigint AS n FROM wallets.authority_order WHERE wallet = $1 AND ended_at IS NULL',
        [by.wallet],
      )
    )[0]?.n ?? 0n
  const letters = (by: Holder) =>
    world.db.query<{ template: string }>(
      `SELECT DISTINCT template FROM notices.message WHERE subject = $1 AND template LIKE 'order_%'`,
      [by.person],
    )

  it('is one order however often and however spelled its document comes, and another content is refused', async () => {
    const by = await rich()
    const first = await place(by, {})
    expect(first).toMatchObject({ status: 201, body: { frozen: '2000', known: false } })
    const again = await place(by, { authority: 'HAIDIAN POLICE', document: 'ｎｏ．１７' })
    expect(again.body).toMatchObject({ id: first.body.id, frozen: '2000', known: true })
    for (const spelled of [
      { document: 'No‐17' },
      { document: 'No–17.' },
      { document: 'No−17' },
      { authority: 'Haidian Police.' },
    ])
      expect((await place(by, spelled)).body).toMatchObject({ id: first.body.id, known: true })
    // Letters of two alphabets in one word are an oversight, or meant to mislead.
    expect(await place(by, { authority: 'Haidian P\u043elice' })).toMatchObject({ status: 422 })
    expect(await held(by)).toBe(2000n)
    for (const other of [
      { amount: '3000' },
      { disclosure: 'neutral' },
      { until: nextYear('05-01T00:00:00Z') },
    ])
      expect((await place(by, other)).body).toMatchObject({
        code: 'order_differs',
        facts: { order: first.body.id },
      })
    expect(await held(by)).toBe(2000n)
  })

  it('is told to its holder as far as it may be', async () => {
    const told: Record<string, string[]> = {}
    for (const disclosure of ['full', 'authority_only', 'neutral']) {
      const by = await rich()
      await place(by, { disclosure })
      told[disclosure] = (await letters(by)).map(({ template }) => template)
    }
    expect(told).toEqual({ full: ['order_placed'], authority_only: ['order_placed'], neutral: [] })
  })

  it('says its day as people write days: when a freeze lapses, by when keeping is looked at again', async () => {
    const textOf = async (more: object) => {
      const by = await rich()
      await place(by, { ...more, disclosure: 'full', until: nextYear('03-31T16:30:00Z') })
      const [letter] = (await lettersTo(world, by)).filter(({ template }) => template === 'order_placed')
      return letter?.message.text
    }
    const day = `1 April ${nextYear().slice(0, 4)}, 00:30 `
    expect(await textOf({})).toMatch(new RegExp(`, until ${day}.*unless it is renewed\\.`))
    const kept = { kind: 'legal_hold', amount: undefined, currency: undefined }
    expect(await textOf(kept)).toContain(`; we look at it again by ${day}`)
  })

  it('ends by two people and a reason, also where its day is brought forward; renewing takes one', async () => {
    const by = await rich()
    const { body: order } = await place(by, {})
    const change = (to: string | null, reason?: string) =>
      send(ada, `PUT wallets/${by.wallet}/orders/${order.id}`, { until: to, reason })
    expect(await change(nextYear('09-01T00:00:00Z'))).toMatchObject({
      status: 200,
      body: { state: 'renewed' },
    })
    expect((await change(null)).body.code).toBe('second_person_needed')
    const soon = new Date((await world.db.now()).epochMilliseconds + 60_000).toISOString()
    expect((await change(soon)).body.code).toBe('second_person_needed')
    const proposed = await change(null, 'the court lifted it')
    expect(proposed.status).toBe(202)
    expect((await decide(ada, proposed)).body.code).toBe('approval_own')
    expect(await held(by)).toBe(2000n)
    expect(await decide(bo, proposed)).toMatchObject({
      status: 200,
      body: { kind: 'order.end', state: 'approved' },
    })
    expect(await held(by)).toBe(0n)
    expect((await letters(by)).map(({ template }) => template).sort()).toEqual([
      'order_ended',
      'order_placed',
    ])
  })

  it('has its words in no table in clear, also where an older version wrote them so', async () => {
    const by = await rich()
    await place(by, { authority: 'Canary Court', document: 'canary 99' })
    const id = newId(by.bucket)
    await world.db.query(
      `INSERT INTO wallets.authority_order (id, wallet, kind, authority, document, disclosure, until, placed_at, placed_by, bucket)
       VALUES ($1, $2, 'legal_hold', 'Canary Court', 'canary 98', 'full', $3, $3, $1, $4)`,
      [id, by.wallet, nextYear(), by.bucket],
    )
    await orderSeal.run(world.db)
    const rows = await world.db.query<{ text: string }>(
      'SELECT o::text AS text FROM wallets.authority_order o',
    )
    expect(rows.filter(({ text }) => /canary/i.test(text))).toEqual([])
    const { orders } = (await send(ada, `GET authority-orders?wallet=${by.wallet}`)).body
    expect(orders.map((o: { document: string }) => o.document).sort()).toEqual(['canary 98', 'canary 99'])
  })
})

describe('somebody who calls', () => {
  const search = (token: string, term: string) => send(token, 'POST searches', { term })

  it('is found by contact, wallet or payment, exactly and masked', async () => {
    const by = await rich()
    const [payment] = await world.db.query<{ id: string }>(
      'SELECT id FROM payments.payment WHERE wallet = $1',
      [by.wallet],
    )
    const id = payment?.id ?? ''
    // As a bank writes the reference of a payment that somebody reads out.
    const written = [id, id.toUpperCase(), id.replaceAll('-', ''), id.slice(0, 35)]
    for (const term of [by.email, by.email.toUpperCase(), by.wallet, ...written])
      expect(await search(agent, term)).toMatchObject({
        status: 200,
        body: { found: [{ wallet: by.wallet, state: 'open', name: '王••' }] },
      })
    const { body } = await search(agent, by.email)
    expect(JSON.stringify(body)).not.toContain(by.email)
    expect(JSON.stringify(body)).not.toContain('王小明')
    expect((await search(agent, `x${by.email}`)).body).toEqual({ found: [] })
    expect((await search(agent, 'who is this')).status).toBe(422)
  })

  it('is named, masked, where a second person decides', async () => {
    const by = await rich()
    const proposed = await send(ada, `POST wallets/${by.wallet}/benefits`, {
      kind: 'points', label: 'Spring', quantity: 900_000, expires_at: '2030-01-01T00:00:00Z', reason: 'a campaign',
    }) // biome-ignore format: one grant
    const about = { wallet: by.wallet, name: '王••', contacts: [expect.stringContaining('•')] }
    const booked = await send(ada, `POST wallets/${by.wallet}/chargebacks`, {
      reference: 'CB-list', amount: '600000', currency: 'CNY', reason: 'the bank wrote',
    }) // biome-ignore format: one report
    const { body } = await send(bo, 'GET approvals')
    expect(body.approvals).toContainEqual(
      expect.objectContaining({
        id: proposed.body.approval,
        about: expect.objectContaining(about),
        amounts: [],
      }),
    )
    // How much, whose matter, and who asks by name: nobody looks up a number.
    expect(body.approvals).toContainEqual(
      expect.objectContaining({
        id: booked.body.approval,
        about: expect.objectContaining(about),
        amounts: [{ currency: 'CNY', amount: '600000' }],
        requested_by_name: expect.stringMatching(/\w/),
        decided_by_name: null,
      }),
    )
    expect((await send(bo, `GET approvals/${proposed.body.approval}`)).body.about).toMatchObject(about)
  })

  it('is named the same way in every list of what waits for staff', async () => {
    const by = await rich()
    const until = nextYear()
    const paper = { kind: 'legal_hold', authority: 'Court', document: '8', disclosure: 'full', until }
    await send(ada, `POST wallets/${by.wallet}/orders`, paper)
    await act(world, by, [openClosure, { params: { wallet: by.wallet }, body: {} }])
    const lists = [
      ['authority-orders', 'orders'],
      ['closures?state=preparing', 'closures'],
    ] as const
    for (const [url, rows] of lists) {
      const found = (await send(ada, `GET ${url}`)).body[rows]
      expect(found).toContainEqual(
        expect.objectContaining({ about: expect.objectContaining({ wallet: by.wallet, name: '王••' }) }),
      )
      expect(JSON.stringify(found)).not.toContain(by.email)
    }
  })

  it('is not found by a colleague who is that person', async () => {
    const by = await rich()
    const roles = ['agent'] as const
    const { token } = await world.db.tx((tx) => addOperator(tx, { name: 'Self', roles, wallet: by.wallet }))
    expect((await search(token, by.email)).body).toEqual({ found: [] })
    expect((await search(token, by.wallet)).body.code).toBe('own_wallet')
  })
})

describe('who decided what whom had asked for', () => {
  it('is reported by pair and kind, both ways, with sums and the shortest time, to compliance, on record', async () => {
    const add = async (name: string) => {
      const made = await world.db.tx((tx) => addOperator(tx, { name, roles: ALL_ROLES }))
      return { ...made, name }
    }
    const [cy, di] = [await add('Cy'), await add('Di')]
    const before = (await world.db.now()).toString()
    const by = await rich()
    const charged = (reference: string, amount: string) =>
      send(cy.token, `POST wallets/${by.wallet}/chargebacks`, { reference, amount, currency: 'CNY', reason: 'the bank’s notice' })
    const first = await charged('pair-1', '5000000')
    await world.pass('PT1H')
    expect((await decide(di.token, first)).status).toBe(200)
    const second = await charged('pair-2', '6000000')
    await world.pass('PT2H')
    expect((await decide(di.token, second)).status).toBe(200)
    const points = { kind: 'points', label: 'Spring', quantity: 900000, expires_at: '2030-01-01T00:00:00Z', reason: 'a prize' }
    await decide(cy.token, await send(di.token, `POST wallets/${by.wallet}/benefits`, points), 'reject')

    const report = await send(ada, `GET approvals/pairs?from=${before}`)
    const one = (who: { id: string; name: string }) => ({ id: who.id, name: who.name })
    expect(report.body.pairs).toEqual([
      {
        proposer: one(cy), decider: one(di), both_ways: true, agreed: 2, declined: 0,
        kinds: [{
          kind: 'commerce.chargeback', agreed: 2, declined: 0, sums: [{ currency: 'CNY', amount: '11000000' }],
          shortest_seconds: expect.toSatisfy((s: number) => s >= 3600 && s < 3660), first_at: expect.any(String), last_at: expect.any(String),
        }],
      },
      {
        proposer: one(di), decider: one(cy), both_ways: true, agreed: 0, declined: 1,
        kinds: [{ kind: 'benefit.grant', agreed: 0, declined: 1, sums: [], shortest_seconds: expect.any(Number), first_at: expect.any(String), last_at: expect.any(String) }],
      },
    ])
    expect((await send(ada, `GET approvals/pairs?from=2020-01-01T00:00:00Z&until=2020-02-01T00:00:00Z`)).body.pairs).toEqual([])
    expect((await send(ada, `GET approvals/pairs?from=${before}&until=${before}`)).body.code).toBe('request_invalid')
    expect((await send(agent, 'GET approvals/pairs')).status).toBe(403)
    const read = await world.db.query(`SELECT 1 FROM audit.pending WHERE type = 'operator.pairs_read' UNION ALL
      SELECT 1 FROM audit.entry WHERE type = 'operator.pairs_read'`)
    expect(read.length).toBeGreaterThan(0)
  }) // biome-ignore format: one report
})
