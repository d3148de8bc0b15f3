import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { decideReceiptLink } from '../../src/modules/claims/operations/links/decide-link.ts'
import { proposeReceiptLink } from '../../src/modules/claims/operations/links/propose-link.ts'
import { putIdentity } from '../../src/modules/kyc/operations/declare-identity.ts'
import { addOperator } from '../../src/modules/support/operators.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { accepted, read } from '../closure/steps.ts'
import {
  act,
  documentOf,
  funded,
  type Holder,
  letters,
  linked,
  nameless,
  openWorld,
  pay,
  person,
  type World,
} from '../closure/world.ts'
import { openFormer } from '../late/former.ts'
import { type Asked, ask, openServer } from '../standing/asking.ts'

let world: World
let asked: Asked
let former: ReturnType<typeof openFormer>
let staffToken: string
beforeAll(async () => {
  world = await openWorld({ pack: 'instant' })
  former = openFormer(world)
  asked = await openServer(world)
  staffToken = (await world.db.tx((tx) => addOperator(tx, { name: 'Somebody', roles: ['checker'] }))).token
})
afterAll(async () => {
  await asked.server.close()
  await world.close()
})

const newest = async (by: Holder, template: string) =>
  (await letters(world, by)).find((letter) => letter.template === template)?.message
const secretIn = (message: { links?: readonly string[] } | undefined): string =>
  message?.links?.[0]?.split('#')[1] ?? ''
const claims = async (closure: string, token: string) =>
  ask(asked.server, { method: 'GET', url: `/v1/closures/${closure}/claims`, token })
/** What staff have to do about somebody, as their queue shows it. */
const workAbout = async (
  by: Holder,
): Promise<{ kind: string; acts: { action: string; href: string }[] }[]> => {
  const answer = await ask(asked.server, { method: 'GET', url: '/v1/operator/tasks', token: staffToken })
  return answer.json().tasks.filter((task: { about: { wallet: string } | null }) => {
    return task.about?.wallet === by.wallet
  })
}
const post = (url: string, body: unknown, token?: string) =>
  ask(asked.server, { method: 'POST', url, body, token })
const account = (tail: string) => ({ scheme: 'iban', number: exampleNumber('iban', tail) })

describe('money that goes another way than was agreed', () => {
  it('is told at once with amount, reason and a link that works, and somebody at the operator owns it', async () => {
    const by = await person(world)
    const instrument = await linked(world, by)
    await funded(world, by, { instrument, amount: '2515' })
    // The bank refuses a payout of exactly this much.
    await pay(world, by, { to: await person(world), amount: '1000' })
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    await world.pass('P10D')
    const told = await newest(by, 'payout_refused')
    expect(told?.text).toContain('CNY 15.15')
    expect(told?.text).toContain('the account is closed')
    expect((await claims(closure.id, secretIn(told))).json().claims).toMatchObject([{ amount: '1515' }])
    const [work, ...more] = await workAbout(by)
    expect([work?.kind, more]).toEqual(['closure.payout_refused', []])
    expect(work?.acts).toContainEqual(
      expect.objectContaining({ action: 'pay_to_account', href: `/v1/closures/${closure.id}/claims/payout` }),
    )
    expect((await newest(by, 'closure_closed'))?.text).toContain('CNY 15.15 is kept safe for you')
  })

  it('is told when a claim that was asked for comes back', async () => {
    const { by, closure } = await former.leaving()
    await former.collect(closure, by, { tail: '0002' })
    await world.pass('P4D')
    const told = await newest(by, 'claim_came_back')
    expect(told?.text).toContain('CNY 50.00')
    expect(told?.text).toContain('sent it back')
    expect(told?.text).toContain('•••• 0002')
    expect((await claims(closure, secretIn(told))).json().claims).toMatchObject([{ reason: 'bounced' }])
    const kinds = async () => (await workAbout(by)).map(({ kind }) => kind)
    expect(await kinds()).toEqual(['claim.came_back'])
    // The same money once more is the same work.
    await former.collect(closure, by, { tail: '0002' })
    await world.pass('P4D')
    expect(await kinds()).toEqual(['claim.came_back'])
    await former.collect(closure, by, { tail: '0003' })
    await world.pass('PT1H')
    expect((await kinds()).toSorted()).toEqual(['claim.account_refused', 'claim.came_back'])
    await former.collect(closure, by)
    await world.pass('PT1H')
    expect(await kinds()).toEqual([])
  })
})

describe('the link to kept money', () => {
  it('lives as long as the money, 810 days and more; then so long as what came of it may be read', async () => {
    const { by, closure } = await former.leaving()
    const first = secretIn(await newest(by, 'closure_closed'))
    await world.pass('P810D')
    expect((await claims(closure, first)).statusCode).toBe(200)
    const reminder = await newest(by, 'claim_waits')
    expect(reminder?.text).toContain('CNY 50.00')
    const token = secretIn(reminder)
    const body = { real_name: '王小明', document_number: documentOf(by), account: account('7777') }
    expect((await claims(closure, token)).json().claims).toMatchObject([{ payable: true, destination: null }])
    const asked = await post(`/v1/closures/${closure}/claims/payout`, body, token)
    expect(asked.statusCode).toBe(202)
    // Asked for once is enough: until the bank has spoken there is nothing to do, and the account is told by its end alone.
    expect(asked.json().claims).toMatchObject([
      { state: 'checking', payable: false, destination: expect.stringMatching(/•••• 7777$/) },
    ])
    await world.pass('P10D')
    expect((await claims(closure, first)).json()).toMatchObject({
      claims: [],
      paid: [{ state: 'paid', destination: expect.stringMatching(/•••• 7777$/) }],
    })
    expect((await claims(closure, first)).body).not.toContain(account('7777').number)
    // Whoever asked: the holder hears of it at the contacts that we know.
    const told = (await newest(by, 'claim_paid'))?.text
    expect(told).toMatch(/CNY 50\.00.* \(•••• 7777\)/)
    expect(told).not.toContain(account('7777').number)
    await world.pass('P91D')
    const over = await claims(closure, first)
    expect([over.statusCode, over.json().code]).toEqual([401, 'link_over'])
    expect(over.json().what_to_do ?? over.body).not.toMatch(/^Sign in/)
  })

  it('is replaced for whoever is that person: the old one dies, the new one goes to the known contacts alone', async () => {
    const { by, closure } = await former.leaving()
    const old = secretIn(await newest(by, 'closure_closed'))
    const url = `/v1/closures/${closure}/receipt-link`
    const right = { real_name: '王小明', document_number: documentOf(by) }
    const wrong = await post(url, { ...right, document_number: 'E99999999' })
    expect([wrong.statusCode, wrong.json()]).toEqual([202, { closure }])
    const nobody = newId(3)
    const unknown = await post(`/v1/closures/${nobody}/receipt-link`, right)
    expect([unknown.statusCode, unknown.json()]).toEqual([202, { closure: nobody }])
    expect(await newest(by, 'receipt_link_new')).toBeUndefined()
    // Who had no more than a number had no link, and the letter does not say so.
    const told = await newest(by, 'claim_identity_wrong')
    expect(told?.text).toMatch(/for the closed wallet .* somebody knows the number of your case/)
    expect(told?.text).not.toContain('have your link')
    expect((await claims(closure, old)).statusCode).toBe(200)
    const answer = await post(url, right)
    expect([answer.statusCode, answer.json()]).toEqual([202, { closure }])
    expect((await claims(closure, old)).json().code).toBe('link_over')
    const fresh = secretIn(await newest(by, 'receipt_link_new'))
    expect((await claims(closure, fresh)).json().claims).toMatchObject([{ amount: '5000' }])
  })

  it('rests after five wrong tries where they come from, whether there is such a case or not', async () => {
    const { by, closure } = await former.leaving()
    const wrong = { real_name: '王小明', document_number: 'E99999999' }
    const answers = async (id: string) => {
      const all = []
      for (let i = 0; i < 7; i += 1) {
        const { statusCode, headers, ...answer } = await post(`/v1/closures/${id}/receipt-link`, wrong)
        all.push([
          statusCode,
          answer.json().code ?? null,
          Object.keys(answer.json().facts ?? {}),
          Object.keys(headers),
        ])
      }
      return all
    }
    const known = await answers(closure)
    expect(known.map(([status]) => status)).toEqual([202, 202, 202, 202, 202, 429, 429])
    expect(await answers(newId(3))).toEqual(known)
    // A right one among them ends no count: by when this way rests nobody learns that it was right.
    const other = await former.leaving()
    const url = `/v1/closures/${other.closure}/receipt-link`
    const right = { real_name: '王小明', document_number: documentOf(other.by) }
    const mixed = []
    for (const body of [wrong, wrong, right, wrong, wrong, right])
      mixed.push((await post(url, body)).statusCode)
    expect(mixed).toEqual([202, 202, 202, 202, 202, 429])
    // Whoever has read the case number does not keep its holder out: they ask from their own network.
    const elsewhere = await asked.server.inject({
      method: 'POST',
      url: `/v1/closures/${closure}/receipt-link`,
      payload: { real_name: '王小明', document_number: documentOf(by) },
      remoteAddress: '198.51.100.20',
    })
    expect(elsewhere.statusCode).toBe(202)
  })

  it('is one answer and no letter while the wallet is not closed yet, whoever asks', async () => {
    const by = await person(world)
    const instrument = await linked(world, by)
    await funded(world, by, { instrument, amount: '5000' })
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    expect((await read(world, by)).state).toBe('cooling_off')
    const before = (await letters(world, by)).length
    const url = `/v1/closures/${closure.id}/receipt-link`
    const right = { real_name: '王小明', document_number: documentOf(by) }
    for (const body of [right, { ...right, document_number: 'E99999999' }]) {
      const answer = await post(url, body)
      expect([answer.statusCode, answer.json()]).toEqual([202, { closure: closure.id }])
    }
    expect(await letters(world, by)).toHaveLength(before)
  })

  it('is replaced by two people for whoever cannot be matched, and by one alone never', async () => {
    const by = await nameless(world)
    const { closure } = await accepted(world, by, [])
    await world.pass('P5D')
    const old = secretIn(await newest(by, 'closure_closed'))
    const staff = () => ({ kind: 'operator' as const, operator: newId(0), roles: ['checker' as const] })
    const [ada, params] = [staff(), { closure: closure.id }]
    const asking = await act(world, ada, [
      proposeReceiptLink,
      { params, body: { evidence: 'passport seen' } },
    ])
    const body = { verdict: 'approve' as const, ...asking }
    await expect(act(world, ada, [decideReceiptLink, { params, body }])).rejects.toMatchObject({
      code: 'approval_own',
    })
    expect(await act(world, staff(), [decideReceiptLink, { params, body }])).toEqual({ sent: true })
    expect((await claims(closure.id, old)).json().code).toBe('link_over')
    expect((await claims(closure.id, secretIn(await newest(by, 'receipt_link_new')))).statusCode).toBe(200)
  })
})

describe('who kept money belongs to', () => {
  it('is told of every wrong try; five of them rest this way until there is a new link, which starts a new count', async () => {
    const { by, closure } = await former.leaving()
    const token = secretIn(await newest(by, 'closure_closed'))
    const url = `/v1/closures/${closure}/claims/payout`
    const body = { real_name: '王小明', document_number: 'E99999999', account: account('7777') }
    for (let n = 0; n < 5; n++)
      expect((await post(url, body, token)).json().code).toBe('claim_identity_unmatched')
    const told = (await letters(world, by)).filter((letter) => letter.template === 'claim_identity_wrong')
    expect(told).toHaveLength(5)
    expect(told[0]?.message.text).toContain('somebody may have your link')
    const right = { ...body, document_number: documentOf(by) }
    const rests = await post(url, right, token)
    expect([rests.statusCode, rests.json().code]).toEqual([429, 'claim_identity_locked'])
    const { account: _, ...who } = right
    expect((await post(`/v1/closures/${closure}/receipt-link`, who)).statusCode).toBe(202)
    const fresh = secretIn(await newest(by, 'receipt_link_new'))
    expect((await post(url, right, fresh)).statusCode).toBe(202)
  })

  it('is matched by a passport as printed, though it was declared with its country', async () => {
    const by = await nameless(world)
    const instrument = await (async () => {
      const document = { type: 'passport' as const, number: 'C01X00T47', country: 'DE' }
      const identity = { params: { wallet: by.wallet }, body: { real_name: '王小明', document } }
      await act(world, by, [putIdentity, identity])
      // The same passport again, with or without its country, changes nothing.
      const bare = { type: 'passport' as const, number: 'c01x 00t47' }
      await act(world, by, [putIdentity, { ...identity, body: { real_name: '王小明', document: bare } }])
      const other = { ...document, country: 'FR' }
      await expect(
        act(world, by, [putIdentity, { ...identity, body: { real_name: '王小明', document: other } }]),
      ).rejects.toMatchObject({ code: 'identity_settled' })
      return linked(world, by)
    })()
    await funded(world, by, { instrument, amount: '700' })
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    await world.pass('P5D')
    const token = secretIn(await newest(by, 'closure_closed'))
    const claim = (document_number: string) =>
      post(
        `/v1/closures/${closure.id}/claims/payout`,
        { real_name: '王小明', document_number, account: account('7777') },
        token,
      )
    expect((await claim('FR C01X00T47')).statusCode).toBe(403)
    for (const written of ['C01X00T47', 'DE C01X00T47', 'c01x-00t47'])
      expect((await claim(written)).statusCode).toBe(202)
  })
})
