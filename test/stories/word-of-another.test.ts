import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { moment } from '../../src/kernel/message.ts'
import { actNamed } from '../../src/modules/identity/challenges/acts.ts'
import { registerIdentityActs } from '../../src/modules/identity/operations/acts.ts'
import { startSession } from '../../src/modules/identity/sessions/sessions.ts'
import { tasksAbout } from '../../src/modules/support/tasks.ts'
import { decideConsent } from '../../src/modules/wallets/operations/consents/decide-consent.ts'
import { proposeConsent } from '../../src/modules/wallets/operations/consents/propose-consent.ts'
import { accepted, confirmed, open, plan, read, standing } from '../closure/steps.ts'
import {
  act,
  bareNumbers,
  funded,
  type Holder,
  letters,
  linked,
  openWorld,
  person,
  proof,
  recorded,
  type World,
} from '../closure/world.ts'
import { type Asked, ask, openServer } from '../standing/asking.ts'

if (!actNamed('wallet.resume')) registerIdentityActs()

let world: World
let asked: Asked
beforeAll(async () => {
  world = await openWorld({ pack: 'instant' })
  asked = await openServer(world)
})
afterAll(async () => {
  await asked.server.close()
  expect((await bareNumbers(world)).bare).toEqual([])
  await world.close()
})

const sessionOf = (by: Holder) => world.db.tx((tx) => startSession(tx, { ...by, source: 'here' }))
const tokenOf = async (by: Holder): Promise<string> => (await sessionOf(by)).token
const staff = () => ({
  kind: 'operator' as const,
  operator: newId(0),
  roles: ['compliance' as const, 'checker' as const],
})
const told = async (by: Holder, template: string) =>
  (await letters(world, by)).filter((letter) => letter.template === template)

/** A wallet that two hold together, planned to be closed. */
const shared = async () => {
  const [by, other] = [await person(world), await person(world)]
  const id = await recorded(world, by, { kind: 'joint', other })
  await open(world, by)
  await plan(world, by, [])
  const [mine, { token: theirs, id: session }] = [await tokenOf(by), await sessionOf(other)]
  const at = (wallet: string, what: string) => `/v1/wallets/${wallet}/roles/${id}/${what}`
  const send = (method: string, url: string, more: { token: string; body?: object }) =>
    ask(asked.server, { method, url, ...more })
  return {
    by,
    other,
    role: id,
    askFor: () => send('POST', at(by.wallet, 'consent-request'), { token: mine }),
    alone: () => send('POST', at(other.wallet, 'consent'), { token: theirs, body: {} }),
    agree: async () => {
      const wish = ['wallets.consent', { role: id }] as const
      const challenge = await proof(world, { ...other, session }, wish)
      return send('POST', at(other.wallet, 'consent'), { token: theirs, body: { challenge } })
    },
    takeBack: () => send('DELETE', at(other.wallet, 'consent'), { token: theirs }),
  }
}

describe('the word of a joint holder', () => {
  it('is asked for with how much goes where, masked, until when, and how to decline', async () => {
    const { by, other, askFor, agree } = await shared()
    const instrument = await linked(world, by)
    await funded(world, by, { instrument, amount: '12300' })
    await world.pass('P4D')
    await plan(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    expect((await askFor()).statusCode).toBe(204)
    const { draft_until: until } = await read(world, by)
    const [letter] = await told(other, 'consent_asked')
    expect(letter?.message.text).toContain(
      'its money goes: CNY 123.00 to an account in their own name, 招商银行 •••• 4321.',
    )
    expect(letter?.message.text).toContain(`by ${moment(until ?? '', 'en')}: the request lapses then`)
    expect(letter?.message.text).toContain('If you do not agree, do nothing')
    expect((await agree()).statusCode).toBe(204)
    await confirmed(world, by)
    const [news] = await told(other, 'shared_wallet_news')
    expect(news?.message.text).toContain('Its money goes: CNY 123.00 to an account in their own name')
    // Whose word it was not holds it without signing in.
    const secret = news?.message.links?.[0]?.split('#')[1]
    const body = { secret }
    expect((await ask(asked.server, { method: 'POST', url: '/v1/freezes', body })).statusCode).toBe(200)
    expect((await read(world, by)).hold).not.toBeNull()
  })

  it('can be taken back until the closing is confirmed, and the other hears of it', async () => {
    const { by, other, alone, agree, takeBack } = await shared()
    expect((await takeBack()).json().code).toBe('consent_none')
    // Whose word is missing stands at it.
    const missing = (await read(world, by)).obligations.find(({ code }) => code === 'joint.consent_missing')
    expect(missing?.object.label).toMatch(/明 .*•/)
    expect(missing?.what_to_do).toMatch(/as long as your request stands.*90 days.*the wallet stays as it is/)
    // Whoever has the session alone gives no share away.
    expect((await alone()).json()).toMatchObject({
      code: 'step_up_required',
      facts: { challenge: { act: 'wallets.consent' } },
    })
    expect(await told(by, 'consent_given')).toEqual([])
    expect((await agree()).statusCode).toBe(204)
    expect((await told(by, 'consent_given'))[0]?.message.text).toMatch(
      /•.* agrees to its closing. Their word counts until .* 20\d\d.*: if .* by then, they have to agree once more\./,
    )
    const [mine] = (await told(other, 'wallet_used')).filter(({ message }) =>
      /You have agreed/.test(message.text),
    )
    expect(mine?.message.links).toEqual([expect.stringContaining('/freeze#')])
    expect((await takeBack()).statusCode).toBe(204)
    expect(await told(by, 'consent_withdrawn')).toHaveLength(1)
    await expect(confirmed(world, by)).rejects.toMatchObject({ code: 'closure_blocked' })
    expect((await agree()).statusCode).toBe(204)
    await confirmed(world, by)
    expect((await takeBack()).json().code).toBe('consent_used')
    expect((await told(other, 'shared_wallet_news'))[0]?.message.text).toMatch(
      /•.* is closing it, as you had agreed/,
    )
  })

  it('is for the plan that was shown: with another account it counts no more, and they are asked again', async () => {
    const { by, other, role, agree } = await shared()
    const [first, second] = [await linked(world, by), await linked(world, by, '4499')]
    await funded(world, by, { instrument: first, amount: '12300' })
    await world.pass('P4D')
    const to = (instrument: string) => plan(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    await to(first)
    const wish = { act: 'wallets.consent', subject: { role } }
    const token = await tokenOf(other)
    const challenge = await ask(asked.server, { method: 'POST', url: '/v1/challenges', token, body: wish })
    expect(challenge.json().words).toContain('4321')
    expect((await agree()).statusCode).toBe(204)
    // The same plan again is no other one.
    await to(first)
    expect(await told(other, 'consent_asked')).toEqual([])
    await to(second)
    expect((await told(other, 'consent_asked'))[0]?.message.text).toContain('4499')
    await expect(confirmed(world, by)).rejects.toMatchObject({ code: 'closure_blocked' })
    expect((await agree()).statusCode).toBe(204)
    await confirmed(world, by)
  })

  it('once more changes nothing: the date that both were told holds', async () => {
    const { by, other, agree } = await shared()
    const since = async () => {
      const token = await tokenOf(other)
      const roles = await ask(asked.server, {
        method: 'GET',
        url: `/v1/wallets/${other.wallet}/roles`,
        token,
      })
      return roles.json().roles[0].consented_at
    }
    await agree()
    const first = await since()
    await world.pass('PT1M')
    expect((await agree()).statusCode).toBe(204)
    expect(await since()).toBe(first)
    expect(await told(by, 'consent_given')).toHaveLength(1)
  })

  it('is not all that the other holder hears: what stands, ends or is closed is news to both', async () => {
    const { by, other, agree } = await shared()
    const news = async () => (await told(other, 'shared_wallet_news'))[0]?.message.text
    await standing(world, by, { bounds: [] })
    expect(await news()).toMatch(/as soon as nothing stands in the way, until .* 20\d\d/)
    const token = await tokenOf(by)
    const url = `/v1/wallets/${by.wallet}/closure`
    expect((await ask(asked.server, { method: 'DELETE', url: `${url}/standing`, token })).statusCode).toBe(
      200,
    )
    expect(await told(by, 'closure_standing_withdrawn')).toHaveLength(1)
    expect(await news()).toMatch(/has taken back/)
    await standing(world, by, { bounds: [] })
    const given = { method: 'DELETE', url, token } as const
    expect((await ask(asked.server, given)).statusCode).toBe(200)
    expect(await told(by, 'closure_draft_cancelled')).toHaveLength(1)
    expect(await news()).toMatch(/stays open/)
    await agree()
    await accepted(world, by, [])
    await world.pass('P5D')
    expect(await news()).toMatch(/has closed it/)
  })

  it('against the confirmation at the same time: one of the two counts', async () => {
    const { by, agree, takeBack } = await shared()
    await agree()
    const [closing, back] = await Promise.allSettled([confirmed(world, by), takeBack()])
    const [state, taken] = [
      (await read(world, by)).state,
      back.status === 'fulfilled' && back.value.statusCode,
    ]
    expect([
      ['fulfilled', 409],
      ['rejected', 204],
    ]).toContainEqual([closing.status, taken])
    expect(state === 'preparing').toBe(closing.status === 'rejected')
  })

  it('whose own wallet is closed is asked at the contacts that were known, and taken down by two people', async () => {
    const { by, other, role, askFor } = await shared()
    await accepted(world, other, [])
    await world.pass('P5D')
    expect((await read(world, other)).state).toBe('closed')
    expect((await askFor()).statusCode).toBe(204)
    expect((await told(other, 'consent_asked_former'))[0]?.message.text).toMatch(/^\*+明 .*•/)
    expect((await tasksAbout(world.db, role)).map(({ kind }) => kind)).toEqual(['wallets.consent'])

    const [ada, params] = [staff(), { role }]
    const asking = await act(world, ada, [
      proposeConsent,
      { params, body: { evidence: 'called, knew both' } },
    ])
    const body = { verdict: 'approve' as const, ...asking }
    await expect(act(world, ada, [decideConsent, { params, body }])).rejects.toMatchObject({
      code: 'approval_own',
    })
    expect(await act(world, staff(), [decideConsent, { params, body }])).toEqual({ consented: true })
    for (const one of [by, other]) expect(await told(one, 'consent_recorded')).toHaveLength(1)
    expect((await tasksAbout(world.db, role))[0]?.resolved_at).not.toBeNull()
    await plan(world, by, [])
    await confirmed(world, by)
  })

  it('is never taken by staff from somebody who can give it', async () => {
    const { role } = await shared()
    await expect(
      act(world, staff(), [proposeConsent, { params: { role }, body: { evidence: 'they said so' } }]),
    ).rejects.toMatchObject({ code: 'consent_reachable' })
  })
})

describe('a proof of somebody else', () => {
  it('does nothing, and both people are told', async () => {
    const [victim, thief] = [await person(world), await person(world)]
    const challenge = await proof(world, victim, 'password.change')
    const body = { password: 'nine kites over the old harbour', challenge }
    const answer = await ask(asked.server, {
      method: 'PUT', url: '/v1/password', token: await tokenOf(thief), body,
    }) // biome-ignore format: one request
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'proof_missing'])
    await world.work()
    expect((await told(victim, 'proof_taken'))[0]?.message.links).toHaveLength(1)
    expect((await told(thief, 'proof_foreign'))[0]?.message.links).toHaveLength(1)
    const [leaf] = await world.db.query<{ n: bigint }>(
      `SELECT count(*) AS n FROM (SELECT type FROM audit.pending UNION ALL SELECT type FROM audit.entry) AS leaf
        WHERE type = 'proof.crossed'`,
    )
    expect(leaf?.n).toBe(1n)
    // One's own, wrong: nobody is alarmed.
    const own = { ...body, challenge: newId(thief.bucket) }
    await ask(asked.server, { method: 'PUT', url: '/v1/password', token: await tokenOf(thief), body: own })
    await world.work()
    expect(await told(thief, 'proof_foreign')).toHaveLength(1)
  })
})
