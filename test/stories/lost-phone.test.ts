/** Frozen, and no second way any more: two people who have seen who it is, time to object, and one code. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseContact, replaceContact } from '../../src/modules/identity/contacts/contacts.ts'
import { enrolAuthenticator } from '../../src/modules/identity/credentials/credentials.ts'
import { inbox } from '../../src/modules/notices/notices.ts'
import { lockForFence } from '../../src/modules/wallets/wallets.ts'
import { type Guest, guest, type House, must, openHouse, send, staff, tasksOf } from '../closure/house.ts'
import { documentOf, letters, nobodyWaits, PASSWORD } from '../closure/world.ts'
import { makeFreezeLink } from '../freeze-link.ts'
import { sendsAge } from '../identity/people.ts'

let house: House
let [agent, checker] = ['', '']
beforeAll(async () => {
  house = await openHouse()
  agent = await staff(house, ['agent'])
  checker = await staff(house, ['checker'])
})
afterEach(() => nobodyWaits(house.world))
afterAll(() => house.close())

const OWN = 'nine kites over the harbour'
const post = (url: string, body: unknown, token = '') => send(house, `POST ${url}`, { token, body })
const secretOf = (link = ''): string => link.split('#')[1] ?? ''
const freeze = async ({ holder: { person } }: Guest) => {
  const path = await house.world.db.tx(async (tx) => makeFreezeLink(tx, person, await tx.now()))
  expect(await post('/v1/freezes', { secret: secretOf(path) })).toMatchObject({ status: 200 })
}
const frozen = async (): Promise<Guest> => {
  const who = await guest(house)
  await house.world.pass('P10D')
  await freeze(who)
  return who
}
const said = ({ holder }: Guest) => ({ real_name: '王小明', document_number: documentOf(holder) })
const at = ({ holder }: Guest, path = '') => `/v1/operator/wallets/${holder.wallet}/recovery${path}`
const fresh = () => ({ email: `new${Math.random().toString(36).slice(2)}@example.test` })
type Address = { readonly email: string } | { readonly phone: string }
const proposed = (who: Guest, contact: Address, more = {}) =>
  post(at(who), { contact, identity: said(who), evidence: 'passport seen at the branch', ...more }, agent)
const decided = (who: Guest, asked: { body: object }, verdict = 'approve') =>
  post(
    at(who, '/decision'),
    { ...asked.body, verdict, ...(verdict === 'reject' ? { reason: 'somebody else asks' } : {}) },
    checker,
  )
const sentTo = (contact: Address) => inbox(house.world.db, parseContact(contact).blindIndex)
const codeTo = async (contact: Address) => {
  await sendsAge(house.world, 61)
  const { body } = await post('/v1/recoveries', { contact })
  await house.world.work()
  const letter = (await sentTo(contact)).find(({ template }) => template === 'recovery_code')
  const confirming = { code: letter?.message.code ?? '000000', new_password: OWN }
  return (more = {}) => post(`/v1/recoveries/${body.recovery}/confirmation`, { ...confirming, ...more })
}
const allTold = async ({ holder }: Guest, template: string) =>
  (await letters(house.world, holder)).filter((letter) => letter.template === template)
const told = async (who: Guest, template: string) => (await allTold(who, template))[0]

describe('a holder who has lost every second way', () => {
  let who: Guest
  const contact = fresh()
  beforeAll(async () => {
    who = await frozen()
    // Not the one they came with: that is theirs whatever anybody does.
    await house.world.db.query(`UPDATE identity.contact SET origin = 'change' WHERE person = $1`, [
      who.holder.person,
    ])
  })

  it('is named to two people by the task, and not given anything by one', async () => {
    const [task] = await tasksOf(house, agent, who.holder.wallet)
    expect(task?.acts.map(({ href }) => href)).toContain(at(who))
    expect(
      await proposed(who, contact, { identity: { ...said(who), document_number: 'E99999999' } }),
    ).toMatchObject({
      body: { code: 'recovery_identity_unmatched' },
    })
    expect(await proposed(who, contact, { identity: undefined })).toMatchObject({
      body: { code: 'recovery_identity_unmatched' },
    })
    const asked = await proposed(who, contact)
    expect(asked.status).toBe(201)
    expect((await told(who, 'recovery_proposed'))?.message.text).toContain('n•••@example.test')
    const own = { ...asked.body, verdict: 'approve' }
    const both = await staff(house, ['agent', 'checker'])
    expect(await post(at(who, '/decision'), { ...own, shown_hash: '0'.repeat(64) }, both)).toMatchObject({
      body: { code: 'approval_changed' },
    })
    expect(await decided(who, asked)).toMatchObject({
      status: 200,
      body: { state: 'allowed', usable_from: expect.any(String) },
    })
    expect((await told(who, 'recovery_allowed'))?.message.links?.[0]).toContain('/freeze#')
    expect((await sentTo(contact))[0]?.template).toBe('recovery_ready')
  })

  it('waits: no code comes before the time to object is over, and then one is enough', async () => {
    expect(await (await codeTo(contact))()).toMatchObject({ body: { code: 'code_wrong' } })
    await house.world.pass('P3D')
    const confirm = await codeTo(contact)
    const back = await confirm()
    expect(back).toMatchObject({ status: 201, body: { frozen_since: null } })
    const { token } = back.body.session
    expect(await must(house, `GET /v1/wallets/${who.holder.wallet}`, { token })).toMatchObject({
      state: 'open',
    })
    expect((await must(house, 'GET /v1/contacts', { token })).contacts).toHaveLength(1)
    const signing = (address: Address, password: string) =>
      post('/v1/sessions', { contact: address, password })
    expect(await signing(contact, OWN)).toMatchObject({ status: 201 })
    expect(await signing({ email: who.holder.email }, PASSWORD)).toMatchObject({ status: 401 })
    const { outcome } = (
      await must(house, 'GET /v1/operator/tasks?state=resolved', { token: agent })
    ).tasks.find(({ ref }: { ref: string }) => ref === who.holder.wallet)
    expect(outcome).toBe('two_people')
  })

  it('who was there before hears of it with a link that still freezes, and is then asked for as before', async () => {
    const letter = await told(who, 'wallet_recovered')
    expect(letter?.message.text).toContain('two of our staff')
    expect(await post('/v1/freezes', { secret: secretOf(letter?.message.links?.[0]) })).toMatchObject({
      status: 200,
    })
    // Two people may have erred: their contact is young, the one they took away counts.
    expect(await (await codeTo(contact))()).toMatchObject({ body: { code: 'code_wrong' } })
    expect(await (await codeTo({ email: who.holder.email }))()).toMatchObject({
      body: { code: 'recovery_proof_needed' },
    })
    // So does the password that was given up at it; what was set at it is young.
    expect(await (await codeTo({ email: who.holder.email }))({ password: OWN })).toMatchObject({
      status: 422,
    })
    expect(await (await codeTo({ email: who.holder.email }))({ password: PASSWORD })).toMatchObject({
      status: 201,
    })
  })
})

describe('a recovery that is not the holder’s', () => {
  it('is stopped by the link of the message, before and after the decision, and somebody finds out who asked', async () => {
    const who = await frozen()
    const contact = fresh()
    const first = await proposed(who, contact)
    const letter = await told(who, 'recovery_proposed')
    expect(await post('/v1/freezes', { secret: secretOf(letter?.message.links?.[0]) })).toMatchObject({
      status: 200,
    })
    expect(await decided(who, first)).toMatchObject({ body: { code: 'recovery_objected' } })
    expect(await decided(who, first, 'reject')).toMatchObject({ body: { state: 'declined' } })
    expect(await told(who, 'recovery_declined')).toBeDefined()

    await house.world.pass('PT1H')
    expect((await decided(who, await proposed(who, contact))).status).toBe(200)
    await house.world.pass('PT71H')
    const later = await told(who, 'recovery_allowed')
    await post('/v1/freezes', { secret: secretOf(later?.message.links?.[0]) })
    await house.world.pass('P2D')
    expect(await (await codeTo(contact))()).toMatchObject({ body: { code: 'code_wrong' } })
    expect(await tasksOf(house, agent, who.holder.wallet)).toMatchObject([
      expect.objectContaining({ kind: 'wallet.frozen_by_link' }),
      expect.objectContaining({ kind: 'wallet.recovery_objected', owner: 'compliance' }),
    ])
  })

  it('is told once however often the link is used, and anew only when there is something new to stop', async () => {
    const who = await frozen()
    for (const round of [1, 2]) {
      await proposed(who, fresh())
      const secret = secretOf((await told(who, 'recovery_proposed'))?.message.links?.[0])
      for (let press = 0; press < 3; press++) await post('/v1/freezes', { secret })
      expect(await allTold(who, 'recovery_objected')).toHaveLength(round)
      await house.world.pass('P4D')
    }
    // Who has stopped it need not hear that nobody decided.
    expect(await told(who, 'recovery_undecided')).toBeUndefined()
  })

  it('ends with its freeze: nobody agrees to it in a later one, and that has room for its own', async () => {
    const who = await frozen()
    const asked = await proposed(who, fresh())
    await post('/v1/freezes', {
      secret: secretOf((await told(who, 'recovery_proposed'))?.message.links?.[0]),
    })
    const back = await codeTo({ email: who.holder.email })
    expect(await back({ password: PASSWORD })).toMatchObject({ status: 201 })
    await house.world.pass('PT1H')
    await freeze(who)
    expect(await decided(who, asked)).toMatchObject({
      body: { code: 'approval_over', facts: { state: 'lapsed' } },
    })
    // An older version left it open at the recovery.
    const leave = (state: string) =>
      house.world.db.query('UPDATE support.approval SET state = $2 WHERE id = $1', [
        asked.body.approval,
        state,
      ])
    await leave('open')
    expect(await decided(who, asked)).toMatchObject({ body: { code: 'approval_changed' } })
    await leave('lapsed')
    expect(await proposed(who, fresh())).toMatchObject({ status: 201 })
    await house.world.pass('PT71H30M')
    expect(await told(who, 'recovery_undecided')).toBeUndefined()
  })

  it('is over when nobody has decided in time, as they were promised to hear', async () => {
    const who = await frozen()
    const asked = await proposed(who, fresh())
    await house.world.pass('P6D')
    expect(await allTold(who, 'recovery_undecided')).toHaveLength(1)
    expect(await decided(who, asked)).toMatchObject({ body: { code: 'approval_over' } })
    const [task] = await tasksOf(house, agent, who.holder.wallet)
    expect(task?.kind).toBe('wallet.frozen_by_link')
  })

  it('is not stopped by a link from before the freeze, which whoever was in may have', async () => {
    const who = await frozen()
    const early = await house.world.db.tx(async (tx) => makeFreezeLink(tx, who.holder.person, await tx.now()))
    const contact = fresh()
    await decided(who, await proposed(who, contact))
    await post('/v1/freezes', { secret: secretOf(early) })
    await house.world.pass('P3D')
    expect(await (await codeTo(contact))()).toMatchObject({ status: 201 })
  })

  it('is not proposed over a contact of somebody else', async () => {
    const other = await guest(house)
    const who = await frozen()
    expect(await proposed(who, { email: other.holder.email })).toMatchObject({
      body: { code: 'contact_in_use' },
    })
  })

  it('is not agreed to over a contact that is to recover another wallet: a code to it gives back one', async () => {
    const [first, second] = [await frozen(), await frozen()]
    const contact = fresh()
    const [one, two] = [await proposed(first, contact), await proposed(second, contact)]
    const both = await Promise.all([decided(first, one), decided(second, two)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('contact_in_use')
    expect(await proposed(await frozen(), contact)).toMatchObject({ body: { code: 'contact_in_use' } })
    // For the same wallet it may be asked anew.
    const won = both[0].status === 200 ? first : second
    expect(await proposed(won, contact)).toMatchObject({ status: 201 })
  })
})

describe('phone and password lost, and nobody has frozen anything', () => {
  const lost = async (): Promise<Guest> => {
    const who = await guest(house)
    await house.world.pass('P10D')
    return who
  }
  const stateOf = async (who: Guest) => {
    const term = { term: who.holder.wallet }
    const { found } = await must(house, 'POST /v1/operator/searches', { token: agent, body: term })
    return found[0]
  }

  it('is found by whoever answers the call, shown by a document, and given back after the time to object', async () => {
    const who = await lost()
    expect(await stateOf(who)).toMatchObject({ state: 'open', recovery: at(who) })
    const contact = fresh()
    const other = { ...said(who), document_number: 'E99999999' }
    expect(await proposed(who, contact, { identity: other })).toMatchObject({
      body: { code: 'recovery_identity_unmatched' },
    })
    const asked = await proposed(who, contact)
    expect(asked.status).toBe(201)
    expect((await told(who, 'recovery_proposed'))?.message.text).not.toContain('frozen')
    expect(await decided(who, asked)).toMatchObject({ body: { state: 'allowed' } })
    expect(await (await codeTo(contact))()).toMatchObject({ body: { code: 'code_wrong' } })
    await house.world.pass('P3D')
    const back = await (await codeTo(contact))()
    expect(back).toMatchObject({ status: 201, body: { wallet: who.holder.wallet, frozen_since: null } })
    const { token } = back.body.session
    expect(await must(house, `GET /v1/wallets/${who.holder.wallet}`, { token })).toMatchObject({
      state: 'open',
    })
    expect((await must(house, 'GET /v1/contacts', { token })).contacts).toHaveLength(1)
    // Whoever was in is out, and the link of the last letter still freezes; two people may have erred.
    expect((await send(house, `GET /v1/wallets/${who.holder.wallet}`, { token: who.token })).status).toBe(401)
    const letter = await told(who, 'wallet_recovered')
    await post('/v1/freezes', { secret: secretOf(letter?.message.links?.[0]) })
    expect(await (await codeTo({ email: who.holder.email }))({ password: PASSWORD })).toMatchObject({
      status: 201,
    })
  })

  it('is stopped by any contact: the link freezes the wallet as well, and somebody finds out who asked', async () => {
    const who = await lost()
    const contact = fresh()
    await decided(who, await proposed(who, contact))
    await post('/v1/freezes', { secret: secretOf((await told(who, 'recovery_allowed'))?.message.links?.[0]) })
    expect(await stateOf(who)).toMatchObject({ state: 'frozen' })
    expect((await tasksOf(house, agent, who.holder.wallet)).map(({ kind }) => kind).toSorted()).toEqual([
      'wallet.frozen_by_link',
      'wallet.recovery_objected',
    ])
    await house.world.pass('P4D')
    expect(await (await codeTo(contact))()).toMatchObject({ body: { code: 'code_wrong' } })
  })

  it('is not agreed to when it was frozen meanwhile: what was seen is looked at anew', async () => {
    const who = await lost()
    const asked = await proposed(who, fresh())
    await freeze(who)
    expect(await decided(who, asked)).toMatchObject({ body: { code: 'approval_changed' } })
  })

  it('hears that nobody has decided, as it was promised', async () => {
    const who = await lost()
    await proposed(who, fresh())
    await house.world.pass('P4D')
    expect(await allTold(who, 'recovery_undecided')).toHaveLength(1)
  })

  it('a refusal at the sign-in says that there is this way, in both languages', async () => {
    const body = { contact: fresh(), password: 'not the right password' }
    for (const [lang, words] of [
      ['en', 'Who has lost every way in contacts support'],
      ['zh-CN', '所有登录方式均已遗失的，请联系客服'],
    ] as const) {
      const headers = { 'accept-language': lang }
      const answer = await house.asked.server.inject({
        method: 'POST',
        url: '/v1/sessions',
        payload: body,
        headers,
      })
      expect(answer.json().what_to_do).toContain(words)
    }
  })
})

describe('an authenticator that is lost', () => {
  it('is needed no more: the contact from before stays, the code is enough', async () => {
    const who = await guest(house)
    const { person } = who.holder
    await house.world.db.tx(async (tx) =>
      enrolAuthenticator(tx, { person, label: 'phone', at: await tx.now() }),
    )
    await house.world.db.query(`UPDATE identity.authenticator SET state = 'active' WHERE person = $1`, [
      person,
    ])
    await house.world.pass('P10D')
    const path = await house.world.db.tx(async (tx) => makeFreezeLink(tx, person, await tx.now()))
    await post('/v1/freezes', { secret: secretOf(path) })
    const contact = { email: who.holder.email }
    expect(await (await codeTo(contact))({ password: PASSWORD })).toMatchObject({
      body: { facts: { ways: ['totp', 'recovery_code'] } },
    })
    const asked = await proposed(who, contact)
    expect(
      await send(house, `GET /v1/operator/approvals/${asked.body.approval}`, { token: checker }),
    ).toMatchObject({ body: { content: { shown: { contact_from_before: true, identity_matches: true } } } })
    // Like any request for a second person, it is decided where those are listed as well.
    const { shown_hash } = asked.body
    const decision = { verdict: 'approve', shown_hash }
    expect(
      await post(`/v1/operator/approvals/${asked.body.approval}/decision`, decision, checker),
    ).toMatchObject({ body: { state: 'approved' } })
    await house.world.pass('P3D')
    expect(await (await codeTo(contact))()).toMatchObject({ status: 201 })
    expect(await post('/v1/sessions', { contact, password: OWN })).toMatchObject({ status: 201 })
  })
})

/** Asked outside of the transaction that holds the lock: in one, the activity stays what it was at the first look. */
const waiting = async () => {
  const found = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return (await house.world.db.query(found)).length
}
describe('two recoveries of one wallet', () => {
  it('by two contacts, confirmed at once, give it back once', async () => {
    const who = await guest(house)
    const phone = { phone: '+8613800138042' }
    await house.world.db.tx(async (tx) => {
      const [{ person }, at] = [who.holder, await tx.now()]
      await replaceContact(tx, { person, contact: parseContact(phone), at })
    })
    await house.world.pass('P10D')
    await freeze(who)
    const confirming = [await codeTo({ email: who.holder.email }), await codeTo(phone)]
    // Both stand at the wallet before either goes on.
    const answers = await house.world.db
      .tx(async (tx) => {
        await lockForFence(tx, [who.holder.wallet])
        const both = confirming.map((confirm) => confirm({ password: PASSWORD }))
        await vi.waitUntil(async () => (await waiting()) === 2, { timeout: 10_000 })
        return () => Promise.all(both)
      })
      .then((all) => all())
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 410])
    expect(answers.find(({ status }) => status === 410)?.body.code).toBe('code_request_over')
    expect(await allTold(who, 'wallet_recovered')).toHaveLength(1)
  })
})
