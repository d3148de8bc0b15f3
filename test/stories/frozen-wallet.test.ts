/** After "this was not me": whoever signs in with the password may be the thief, and reads nothing until a recovery. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { routes } from '../../src/modules.ts'
import { openApi } from '../../src/platform/http/openapi/openapi.ts'
import {
  type Guest,
  guest,
  type House,
  type Leaving,
  leaving,
  must,
  openHouse,
  send,
  staff,
  tasksOf,
  told,
} from '../closure/house.ts'
import { open, plan, standing } from '../closure/steps.ts'
import { letters, PASSWORD, recorded } from '../closure/world.ts'
import { makeFreezeLink } from '../freeze-link.ts'

let house: House
let [ada, bo] = ['', '']
beforeAll(async () => {
  house = await openHouse()
  ada = await staff(house, ['agent', 'checker'])
  bo = await staff(house, ['checker', 'compliance'])
})
afterAll(() => house.close())

const OTHER = 'nine kites over the old harbour'
const post = (url: string, body: unknown, token = '') => send(house, `POST ${url}`, { token, body })
/** Secrets of alerts that were sent to somebody. */
const linkOf = async ({ holder }: Guest): Promise<string> =>
  house.world.db
    .tx(async (tx) => makeFreezeLink(tx, holder.person, await tx.now()))
    .then((path) => path.split('#')[1] ?? '')
const frozen = async (who: Guest) => post('/v1/freezes', { secret: await linkOf(who) })
const signIn = async ({ holder }: Guest) =>
  (await post('/v1/sessions', { contact: { email: holder.email }, password: PASSWORD })).body
/** With the code to the contact and the password: the session of the holder. */
const recovered = async ({ holder }: Guest): Promise<string> => {
  const asking = await post('/v1/recoveries', { contact: { email: holder.email } })
  await house.world.work()
  const code = (await letters(house.world, holder)).find(({ template }) => template === 'recovery_code')
  const body = { code: code?.message.code ?? '', password: PASSWORD, new_password: OTHER }
  const answer = await post(`/v1/recoveries/${asking.body.recovery}/confirmation`, body)
  expect(answer).toMatchObject({ status: 201, body: { frozen_since: null } })
  return answer.body.session.token
}
const proved = async (token: string, act: string, value = PASSWORD): Promise<string> => {
  const { id } = await must(house, 'POST /v1/challenges', { token, body: { act } })
  await must(house, `POST /v1/challenges/${id}/answer`, { token, body: { method: 'password', value } })
  return id
}
const gone = async (): Promise<Leaving> => {
  const who = await guest(house)
  // The account is older than what a freeze ends.
  await house.world.pass('P8D')
  return leaving(house, who)
}
const caseOf = (who: Leaving) => must(house, `GET /v1/closures/${who.closure}`, { token: ada })

/** What a page asks first: whose session it has, and whether the wallet is frozen. */
const SESSION = '/v1/sessions/current'
/** Addresses that a holder reads, as the contract has them. */
const READS = Object.entries(openApi(routes).paths).flatMap(([path, operations]) =>
  operations.get?.['x-access'].includes('holder') && path !== SESSION ? [path] : [],
)

describe('a frozen wallet', () => {
  let who: Guest
  let token: string
  let delegate: string
  beforeAll(async () => {
    who = await guest(house)
    const until = '2027-03-01T00:00:00Z'
    const body = { client: 'Ledger', scopes: ['balance.read'], until }
    const wish = { act: 'mandates.authorise', subject: { client: 'Ledger', scopes: 'balance.read', until } }
    const { id } = await must(house, 'POST /v1/challenges', { token: who.token, body: wish })
    await must(house, `POST /v1/challenges/${id}/answer`, {
      token: who.token,
      body: { method: 'password', value: PASSWORD },
    })
    const url = `POST /v1/wallets/${who.holder.wallet}/authorisations`
    delegate = (await must(house, url, { token: who.token, body: { ...body, challenge: id } })).token
    expect(await frozen(who)).toMatchObject({ status: 200 })
    const started = await signIn(who)
    expect(started.frozen_since).toMatch(/^20/)
    token = started.session.token
  })

  it('has at least thirty addresses to read, all of them tried here', () => {
    expect(READS.length).toBeGreaterThan(30)
  })

  it.each(READS)('tells nothing at %s', async (path) => {
    const url = path
      .replace('{wallet}', who.holder.wallet)
      .replace('{currency}', 'CNY')
      .replaceAll(/\{\w+\}/g, newId(who.holder.bucket))
    const answer = await send(house, `GET ${url}`, { token })
    expect([403, path.endsWith('/challenges/{challenge}') ? 404 : 403]).toContain(answer.status)
    if (answer.status === 403)
      expect(answer.body).toMatchObject({
        code: 'recovery_needed',
        facts: { frozen_since: expect.any(String) },
      })
    // The trace is chance, and could hold any digits.
    const { trace_id: _trace, ...said } = answer.body
    expect(JSON.stringify(said)).not.toMatch(/王|4321|20000|@example/)
  })

  it('tells a session that the wallet is frozen, and nothing else', async () => {
    const { status, body } = await send(house, `GET ${SESSION}`, { token })
    expect(status).toBe(200)
    expect(body.frozen_since).toMatch(/^20/)
    expect(Object.keys(body).sort()).toEqual(['expires_at', 'frozen_since', 'id', 'idle_minutes', 'wallet'])
  })

  it('has no proof for anything but cancelling, and no way in for the service that could read it', async () => {
    for (const act of ['closure.confirm', 'password.change', 'contact.change'])
      expect(await post('/v1/challenges', { act }, token)).toMatchObject({
        body: { code: 'recovery_needed' },
      })
    expect(await post('/v1/challenges', { act: 'closure.cancel' }, token)).toMatchObject({
      body: { code: 'closure_none' },
    })
    expect(await send(house, `GET /v1/wallets/${who.holder.wallet}`, { token: delegate })).toMatchObject({
      status: 401,
    })
    expect(await send(house, 'DELETE /v1/sessions/current', { token })).toMatchObject({ status: 204 })
  })

  it('is read again by whoever has recovered it', async () => {
    const back = await recovered(who)
    expect(await must(house, `GET /v1/wallets/${who.holder.wallet}`, { token: back })).toMatchObject({
      state: 'open',
    })
  })
})

describe('a freeze while a closing cools off', () => {
  it('holds it, says until when, and does so once however often the link is used', async () => {
    const who = await gone()
    await frozen(who)
    const { hold, cooling_off_until } = await caseOf(who)
    expect(hold).toMatchObject({ by: 'link', until: expect.any(String) })
    const { message } =
      (await letters(house.world, who.holder)).find(({ template }) => template === 'closure_stopped') ?? {}
    expect(message?.text).toMatch(/\d{4}.* prove it .* read nothing of it before the recovery/)
    const sent = (await told(house, who)).length
    await house.world.pass('PT23H')
    expect(await frozen(who)).toMatchObject({ status: 200 })
    expect((await told(house, who)).length).toBe(sent)
    expect(await caseOf(who)).toMatchObject({ hold: { until: hold.until }, cooling_off_until })
    const reads = (token: string) => send(house, `GET /v1/closures/${who.closure}`, { token })
    // Whoever had the link is told why it opens nothing; who only knows the case is not told that it is frozen.
    expect(await reads(who.receipt)).toMatchObject({
      status: 401,
      body: { code: 'link_frozen', facts: { frozen_since: expect.any(String) } },
    })
    expect(await reads(`${who.receipt.slice(0, -4)}AAAA`)).toMatchObject({ body: { code: 'link_over' } })
    await recovered(who)
    expect(await reads(who.receipt)).toMatchObject({ status: 401, body: { code: 'link_over' } })
    const [letter] = await letters(house.world, who.holder)
    expect(letter?.template).toBe('wallet_recovered')
    const [, fresh] = letter?.message.links ?? []
    expect(await reads(fresh?.split('#')[1] ?? '')).toMatchObject({
      status: 200,
    })
  })

  it('can be cancelled by whoever signs in, learns nothing by it, and stays frozen', async () => {
    const who = await gone()
    await frozen(who)
    const { token } = (await signIn(who)).session
    const challenge = await proved(token, 'closure.cancel')
    const url = `DELETE /v1/wallets/${who.holder.wallet}/closure?challenge=${challenge}`
    expect(await must(house, url, { token })).toMatchObject({
      state: 'cancelled',
      quote: null,
      plan: null,
      steps: [],
    })
    const told = (await letters(house.world, who.holder)).find((one) => one.template === 'closure_cancelled')
    expect(told?.message.text).toMatch(/was cancelled: .*stays frozen until you recover it/)
    expect(told?.message.text).not.toMatch(/as it was before|stays repaid/)
    expect(await send(house, `GET /v1/wallets/${who.holder.wallet}`, { token })).toMatchObject({
      status: 403,
      body: { code: 'recovery_needed' },
    })
    const back = await recovered(who)
    expect(await must(house, `GET /v1/wallets/${who.holder.wallet}`, { token: back })).toMatchObject({
      state: 'open',
    })
  })

  it('leaves the decision to the holder: after a recovery it goes on with their proof, and not before', async () => {
    const who = await gone()
    await must(house, `POST /v1/closures/${who.closure}/stop`, { token: who.stop, body: {} })
    const url = `/v1/wallets/${who.holder.wallet}/closure/continuation`
    const early = { challenge: await proved(who.token, 'closure.continue') }
    expect(await post(url, early, who.token)).toMatchObject({
      status: 403,
      body: { code: 'recovery_needed' },
    })
    await frozen(who)
    const token = await recovered(who)
    expect(await post(url, early, token)).toMatchObject({ body: { code: 'proof_missing' } })
    const { id, words } = await must(house, 'POST /v1/challenges', {
      token,
      body: { act: 'closure.continue' },
    })
    expect(words).toContain('4321')
    await must(house, `POST /v1/challenges/${id}/answer`, {
      token,
      body: { method: 'password', value: OTHER },
    })
    expect(await post(url, { challenge: id }, token)).toMatchObject({
      status: 200,
      body: { state: 'cooling_off', hold: null },
    })
    // Links from before the freeze are dead: the message leads to the case again.
    const [letter] = await letters(house.world, who.holder)
    expect(letter?.template).toBe('closure_continued')
    const fresh = letter?.message.links?.[0]?.split('#')[1] ?? ''
    const reads = (secret: string) => send(house, `GET /v1/closures/${who.closure}`, { token: secret })
    expect((await reads(who.receipt)).status).toBe(401)
    expect((await reads(fresh)).status).toBe(200)
    expect((await tasksOf(house, ada, who.closure)).filter(({ kind }) => kind === 'closure.stopped')).toEqual(
      [],
    )
    await house.world.pass('P12D')
    expect(await caseOf(who)).toMatchObject({ state: 'closed' })
  })

  it('holds it anew although an earlier stop was settled', async () => {
    const who = await gone()
    await must(house, `POST /v1/closures/${who.closure}/stop`, { token: who.stop, body: {} })
    const stop = `/v1/operator/closures/${who.closure}/stop`
    const { contacts } = await must(house, `GET ${stop}`, { token: ada })
    const said = { act: 'release', contact: contacts[0].id, evidence: 'called, and it was them' }
    const asked = await must(house, `POST ${stop}/settlement`, { token: ada, body: said })
    await must(house, `POST ${stop}/settlement/decision`, {
      token: bo,
      body: { ...asked, verdict: 'approve' },
    })
    expect(await caseOf(who)).toMatchObject({ hold: null })
    await frozen(who)
    expect(await caseOf(who)).toMatchObject({ hold: { by: 'link' } })
    await house.world.pass('P30D')
    expect((await caseOf(who)).state).not.toBe('closed')
  })

  it('ends a confirmation that was to begin by itself, and whoever counts on that hears so', async () => {
    const [who, partner] = [await guest(house), await guest(house)]
    await recorded(house.world, who.holder, { kind: 'joint', other: partner.holder })
    await house.world.pass('P4D')
    await open(house.world, who.holder)
    await plan(house.world, who.holder, [{ currency: 'CNY', way: 'own_account', instrument: who.account }])
    const bounds = [
      { currency: 'CNY' as const, receive_at_least: '1', repay_at_most: '0', fees_at_most: '0' },
    ]
    const { id } = await standing(house.world, who.holder, { bounds })
    const news = async () =>
      (await letters(house.world, partner.holder)).find(({ template }) => template === 'shared_wallet_news')
    expect((await news())?.message.text).toMatch(/as soon as nothing stands in the way, until .* 20\d\d/)
    await frozen(who)
    expect((await news())?.message.text).toContain('the confirmation has ended')
    const [letter] = await letters(house.world, who.holder)
    expect(letter?.template).toBe('wallet_frozen')
    expect(letter?.message.text).toContain('does not close by itself any more')
    await house.world.pass('P10D')
    expect(await must(house, `GET /v1/closures/${id}`, { token: ada })).toMatchObject({
      accepted_at: null,
      standing: null,
    })
  })
})

describe('what whoever pressed the link is told of a closing', () => {
  it('is that there is none, or that one is not confirmed', async () => {
    const who = await guest(house)
    expect((await frozen(who)).body).toEqual({
      did: 'frozen',
      closing: 'none',
      held_until: null,
      rests_until: null,
    })
    const asks = await guest(house)
    await open(house.world, asks.holder)
    expect((await frozen(asks)).body).toEqual({
      did: 'frozen',
      closing: 'draft',
      held_until: null,
      rests_until: null,
    })
  })

  it('is until when it is held, also when it was held already', async () => {
    const who = await gone()
    await must(house, `POST /v1/closures/${who.closure}/stop`, { token: who.stop, body: {} })
    const { hold } = await caseOf(who)
    expect((await frozen(who)).body).toEqual({
      did: 'frozen',
      closing: 'held',
      held_until: hold.until,
      rests_until: null,
    })
    expect((await frozen(who)).body).toEqual({
      did: 'frozen',
      closing: 'held',
      held_until: hold.until,
      rests_until: null,
    })
  })

  it('is what had not been sent, once the money leaves: it goes on or is kept, and nobody proves anything for a cancel', async () => {
    const who = await gone()
    const timers = house.world.handlers.filter((h) => !('kind' in h) || h.kind !== 'closure.step')
    await house.world.passWith(timers, 'P8D')
    expect(await caseOf(who)).toMatchObject({ state: 'settling' })
    const pressed = await frozen(who)
    const { hold } = await caseOf(who)
    expect(pressed.body).toEqual({
      did: 'frozen',
      closing: 'rest_held',
      held_until: hold.until,
      rests_until: null,
    })
    const token = await recovered(who)
    const [letter] = await letters(house.world, who.holder)
    expect(letter?.template).toBe('wallet_recovered')
    expect(letter?.message.text).toMatch(/held until .* cannot be cancelled .* let it go on .* appeal/)
    expect(await post('/v1/challenges', { act: 'closure.cancel' }, token)).toMatchObject({
      status: 409,
      body: { code: 'closure_action_not_allowed' },
    })
    await must(house, 'POST /v1/challenges', { token, body: { act: 'closure.continue' } })
  })

  it('is that all was sent: the holder hears it too, finance asks the bank, and support knows once it has closed', async () => {
    // 14.14: the bank takes its time.
    const who = await guest(house, '1414')
    await house.world.pass('P8D')
    const left = await leaving(house, who)
    await house.world.pass('P7DT1M')
    expect(await caseOf(left)).toMatchObject({ state: 'settling', steps: [{ state: 'waiting' }] })
    expect((await frozen(who)).body).toEqual({
      did: 'frozen',
      closing: 'sent',
      held_until: null,
      rests_until: null,
    })
    expect(await told(house, who)).toContain('closure_not_held')
    expect(await tasksOf(house, ada, left.closure)).toMatchObject([
      { kind: 'closure.disowned', owner: 'finance' },
    ])
    await house.world.pass('PT3H')
    expect(await caseOf(left)).toMatchObject({ state: 'closed' })
    // No recovery opens it any more: the task for that is over, and a former holder is called.
    expect(await tasksOf(house, ada, who.holder.wallet)).toMatchObject([
      { kind: 'wallet.disowned_after_closing', owner: 'support' },
    ])
  })
})
