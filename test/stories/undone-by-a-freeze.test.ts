/** "This was not me" ends what came in during the days before it, says so, and leaves what is older as it was. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
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
  stranger,
  tasksOf,
} from '../closure/house.ts'
import { letters, PASSWORD, recorded } from '../closure/world.ts'
import { freezing, OWN } from './freezing.ts'

let house: House
let [agent, officer] = ['', '']
beforeAll(async () => {
  house = await openHouse()
  agent = await staff(house, ['agent'])
  officer = await staff(house, ['compliance'])
})
afterAll(() => house.close())

const { freeze, signedIn, recovered, proof, confirms } = freezing(() => house)
const at = ({ holder }: Guest, path: string) => `/v1/wallets/${holder.wallet}/${path}`
const limit = async (who: Guest, most: string) => {
  const line = `PUT ${at(who, 'limits/CNY')}`
  const first = await send(house, line, { token: who.token, body: { most } })
  if (first.status === 200) return
  const challenge = await proof(who, first.body.facts.challenge)
  await must(house, line, { token: who.token, body: { most, challenge } })
}
const link = async (who: Guest, tail: string): Promise<string> => {
  const body = { kind: 'bank_account', scheme: 'iban', number: exampleNumber('iban', tail), bank: 'Thief' }
  const { id } = await must(house, `POST ${at(who, 'instruments')}`, { token: who.token, body })
  await house.world.work()
  return id
}
type Role = { readonly id: string; readonly wallet: string }
const rolesOf = async (who: Guest) =>
  (await must(house, `GET ${at(who, 'roles')}`, { token: who.token })).roles
const offered = async (from: Guest, to: Guest): Promise<string> => {
  const [{ id }] = await rolesOf(from)
  const offer = { token: from.token, body: { to: to.holder.wallet } }
  await must(house, `POST ${at(from, `roles/${id}/handover`)}`, offer)
  return id
}
const hand = async (from: Guest, to: Guest) => {
  const id = await offered(from, to)
  await must(house, `POST ${at(to, `roles/${id}/acceptance`)}`, { token: to.token })
}
/** `kind` of role over `of`, whose holder confirms it, after the guardian. */
const confirmed = async (of: Guest, kind: 'guardian' | 'joint', by: Guest) => {
  const [wallet, other] = kind === 'joint' ? [of, by] : [by, of]
  const { id } = await must(house, `POST /v1/operator/wallets/${wallet.holder.wallet}/roles`, {
    token: officer,
    body: { kind, other: other.holder.wallet, reason: 'papers' },
  })
  for (const who of kind === 'guardian' ? [by, of] : [of]) await confirms(who, id)
}

describe('what a thief has done in the days before a freeze', () => {
  let who: Guest
  let [helper, ward]: Guest[] = []
  let back: Guest
  let ended: string[] = []
  beforeAll(async () => {
    const begun = await guest(house)
    ward = await guest(house)
    helper = await guest(house)
    await recorded(house.world, begun.holder, { kind: 'guardian', other: ward.holder })
    await limit(begun, '40000')
    await house.world.pass('P10D')

    who = await signedIn(begun)
    helper = await signedIn(helper)
    await link(who, '8888')
    await limit(who, '90000')
    await must(house, `PUT ${at(who, 'merchant')}`, { token: who.token, body: { name: 'Tea House' } })
    await hand(who, helper)
    await confirmed(who, 'joint', helper)
    await house.world.pass('P2D')
    // Who lowers it a little would bury what it was.
    who = await signedIn(who)
    await limit(who, '89999')
    await freeze(who)
    const [task] = await tasksOf(house, agent, who.holder.wallet)
    expect(task).toMatchObject({ kind: 'wallet.frozen_by_link' })
    ended = (await must(house, `GET /v1/operator/tasks/${Object(task).id}`, { token: agent })).ended
    // Once more: what was written down stays.
    await freeze(who)
    back = await recovered(who)
  })

  it('has ended with it: the account, the merchant role and the higher limit, which is what it was before', async () => {
    const { instruments } = await must(house, `GET ${at(back, 'instruments')}`, { token: back.token })
    expect(instruments.map(({ id }: { id: string }) => id)).toEqual([who.account])
    expect((await must(house, `GET ${at(back, 'limits')}`, { token: back.token })).limits).toMatchObject([
      { most: '40000', raise: null },
    ])
    expect(await send(house, `DELETE ${at(back, 'merchant')}`, { token: back.token })).toMatchObject({
      body: { code: 'merchant_unknown' },
    })
  })

  it('is undone where it was given away: the care of somebody else is the holder’s again', async () => {
    expect(await rolesOf(back)).toMatchObject([{ kind: 'guardian', other: ward?.holder.wallet }])
    expect((await letters(house.world, Object(ward).holder))[0]?.template).toBe('role_moved')
    // Who had it from the thief, and a share as well, loses both and hears so.
    const heard = (await letters(house.world, Object(helper).holder)).map(({ template }) => template)
    expect(heard).toEqual(expect.arrayContaining(['role_undone', 'role_taken_back']))
    expect(await rolesOf(Object(helper))).toEqual([])
  })

  it('is told to support in the task, and to the holder after the recovery, in the same words', async () => {
    expect(ended).toMatchObject([
      expect.stringMatching(/^account .*8888, linked /),
      expect.stringMatching(/^merchant role “Tea House”, taken /),
      expect.stringMatching(/^the care of .* is yours again, handed over /),
      expect.stringMatching(/^the role of .* over your wallet, confirmed /),
      'limit of the day back to CNY 400.00',
    ])
    const [letter] = await letters(house.world, who.holder)
    expect(letter?.template).toBe('wallet_recovered')
    for (const line of ended) expect(letter?.message.text).toContain(line)
    const { tasks } = await must(house, 'GET /v1/operator/tasks?state=resolved', { token: agent })
    const done = tasks.find(({ ref }: { ref: string }) => ref === who.holder.wallet)
    expect((await must(house, `GET /v1/operator/tasks/${done.id}`, { token: agent })).ended).toEqual(ended)
  })
})

describe('a care that went through several hands in those days', () => {
  const care = async () => {
    const [a, b, c, child] = [await guest(house), await guest(house), await guest(house), await guest(house)]
    await recorded(house.world, a.holder, { kind: 'guardian', other: child.holder })
    await house.world.pass('P10D')
    const caring = async () => (await rolesOf(await signedIn(child))).map(({ wallet }: Role) => wallet)
    return { a: await signedIn(a), b: await signedIn(b), c: await signedIn(c), caring }
  }

  it('stays with who had it before them, where it has come back already', async () => {
    const { a, b, c, caring } = await care()
    await hand(a, b)
    await hand(b, a)
    await freeze(a)
    expect(await caring()).toEqual([a.holder.wallet])
    // Whoever had it on the way has no way to it.
    await hand(await recovered(a), c)
    await freeze(b)
    expect(await caring()).toEqual([c.holder.wallet])
  })

  it('comes back to them, although somebody in between was frozen first', async () => {
    const { a, b, c, caring } = await care()
    await hand(a, b)
    await hand(b, c)
    for (const who of [b, a, c]) {
      await freeze(who)
      expect(await caring()).toEqual([a.holder.wallet])
    }
  })

  it('goes to who gave it, not to who gave it to them', async () => {
    const { a, b, c, caring } = await care()
    await hand(a, b)
    await hand(b, c)
    await freeze(c)
    expect(await caring()).toEqual([b.holder.wallet])
  })

  it('stays where it is when who gave it is leaving', async () => {
    const { a, b, caring } = await care()
    await hand(a, b)
    await leaving(house, a)
    await freeze(b)
    expect(await caring()).toEqual([b.holder.wallet])
  })

  it.each([
    {
      what: 'is offered no longer where that is young, and who got it hears so',
      age: 'P1D',
      sides: [],
      letter: 'role_offer_void',
    },
    { what: 'is still offered where that is older', age: 'P8D', sides: ['offered'], letter: 'role_offered' },
  ])('$what', async ({ age, sides, letter }) => {
    const { a, b } = await care()
    await offered(a, b)
    await house.world.pass(age)
    await freeze(a)
    const theirs = await rolesOf(await signedIn(b))
    expect(theirs.map(({ side }: { side: string }) => side)).toEqual(sides)
    expect((await letters(house.world, b.holder))[0]?.template).toBe(letter)
  })

  it('ends with the word of the ward that it began with', async () => {
    const [child, first, second] = [await guest(house), await guest(house), await guest(house)]
    await confirmed(child, 'guardian', first)
    await hand(first, second)
    await freeze(first)
    await freeze(child)
    expect(await rolesOf(await recovered(first))).toEqual([])
    expect(await rolesOf(second)).toEqual([])
    expect(await rolesOf(await recovered(child))).toEqual([])
  })
})

describe('what others have to do with those days', () => {
  it('is given back to them, taken back from them, and left where they are owed something', async () => {
    const [giver, child, partner, shop] = [
      await guest(house),
      await guest(house),
      await guest(house),
      await guest(house),
    ]
    const begun = await guest(house)
    await must(house, `PUT ${at(shop, 'merchant')}`, { token: shop.token, body: { name: 'Noodle Bar' } })
    await recorded(house.world, giver.holder, { kind: 'guardian', other: child.holder })
    const share = await recorded(house.world, partner.holder, { kind: 'joint', other: begun.holder })
    await house.world.pass('P10D')

    const who = await signedIn(begun)
    const [from, by] = [await signedIn(giver), await signedIn(partner)]
    await hand(from, who)
    const agreeing = `POST ${at(who, `roles/${share}/consent`)}`
    const asked = await send(house, agreeing, { token: who.token, body: {} })
    const challenge = await proof(who, asked.body.facts.challenge)
    await must(house, agreeing, { token: who.token, body: { challenge } })
    const allowing = { token: who.token, body: { allowed: true } }
    await must(house, `PUT ${at(who, `billers/${shop.holder.wallet}`)}`, allowing)
    await must(house, `PUT ${at(who, 'merchant')}`, { token: who.token, body: { name: 'Lamp Shop' } })
    const buying = {
      merchant: who.holder.wallet,
      amount: '100',
      currency: 'CNY',
      reference: 'lamp',
      capture: 'later',
    }
    await must(house, `POST ${at(by, 'purchases')}`, { token: by.token, body: buying })
    const missing = async () => {
      const { obligations } = await must(house, `GET ${at(by, 'closure/preview')}`, { token: by.token })
      return obligations.some(({ code }: { code: string }) => code === 'joint.consent_missing')
    }
    expect(await missing()).toBe(false)

    await freeze(who)
    expect(await missing()).toBe(true)
    expect((await letters(house.world, partner.holder))[0]?.template).toBe('consent_withdrawn')
    expect((await letters(house.world, giver.holder))[0]?.template).toBe('role_undone')
    expect(await rolesOf(from)).toMatchObject([{ kind: 'guardian', other: child.holder.wallet }])
    const [task] = await tasksOf(house, agent, who.holder.wallet)
    expect(
      (await must(house, `GET /v1/operator/tasks/${Object(task).id}`, { token: agent })).ended,
    ).toMatchObject([
      'bills from “Noodle Bar”',
      expect.stringMatching(/^new sales of the merchant “Lamp Shop” .*goes on$/),
      expect.stringMatching(/^the care of .* is with who had it before, taken over /),
      expect.stringMatching(/^agreement to the closing of the wallet shared with /),
    ])
    // The buyer has an authorisation: the role stays for it, and sells nothing new.
    expect(await send(house, `POST ${at(by, 'purchases')}`, { token: by.token, body: buying })).toMatchObject(
      {
        status: 409,
      },
    )
    const back = await recovered(who)
    expect(await rolesOf(back)).toMatchObject([{ kind: 'joint' }])
    const { billers } = await must(house, `GET ${at(back, 'billers')}`, { token: back.token })
    expect(billers).toMatchObject([{ allowed: false }])
    expect(await send(house, `DELETE ${at(back, 'merchant')}`, { token: back.token })).toMatchObject({
      body: { code: 'merchant_has_open' },
    })
  })
})

describe('a word for the closing of a shared wallet that was given in those days', () => {
  const agreed = async (role: string, who: Guest, password = PASSWORD) => {
    const line = `POST ${at(who, `roles/${role}/consent`)}`
    const asked = await send(house, line, { token: who.token, body: {} })
    const challenge = await proof(who, asked.body.facts.challenge, password)
    await must(house, line, { token: who.token, body: { challenge } })
  }
  const news = async ({ holder }: Guest) =>
    (await letters(house.world, holder)).find(({ template }) => template === 'shared_wallet_news')?.message
      .text
  const settling = async (gone: Leaving) => {
    const stop = `/v1/operator/closures/${gone.closure}/stop`
    const { contacts } = await must(house, `GET ${stop}`, { token: agent })
    const body = { act: 'release', contact: contacts[0].id, evidence: 'called both' }
    return send(house, `POST ${stop}/settlement`, { token: agent, body })
  }

  it('counts no more although the closing was confirmed: it is held until the word is given anew', async () => {
    const [by, begun] = [await guest(house), await guest(house)]
    const share = await recorded(house.world, by.holder, { kind: 'joint', other: begun.holder })
    await house.world.pass('P10D')
    const who = await signedIn(begun)
    await agreed(share, who)
    const gone = await leaving(house, by)
    await freeze(who)
    const { hold } = await must(house, `GET /v1/closures/${gone.closure}`, { token: gone.receipt })
    expect(hold).toMatchObject({ by: 'link', unsettled: 'review' })
    expect(await tasksOf(house, agent, gone.closure)).toMatchObject([{ kind: 'closure.stopped' }])
    const heard = (await letters(house.world, by.holder)).slice(0, 2).map(({ template }) => template)
    expect(heard).toEqual(expect.arrayContaining(['closure_stopped', 'consent_withdrawn']))
    expect(await news(who)).toMatch(/is stopped until .* 20\d\d/)

    expect(await settling(gone)).toMatchObject({ status: 409, body: { code: 'stop_needs_agreement' } })
    await house.world.pass('P40D')
    const shown = await must(house, `GET /v1/closures/${gone.closure}`, { token: gone.receipt })
    expect(shown).toMatchObject({ state: 'in_review', steps: [{ state: 'pending' }] })
    await agreed(share, await recovered(who), OWN)
    expect(await settling(gone)).toMatchObject({ status: 201 })
  })
})

describe('a closing that pays to an account of those days', () => {
  it('keeps the money as a claim, and the statement to go on with it says so', async () => {
    const who = await guest(house)
    await house.world.pass('P4D')
    const gone = await leaving(house, who)
    await freeze(who)
    const back = await recovered(who)
    const { words } = await must(house, 'POST /v1/challenges', {
      token: back.token,
      body: { act: 'closure.continue' },
    })
    expect(words).toMatch(/kept safe for you.* not linked to your wallet any more.* not paid out/)
    expect(words).not.toContain('4321')
    const before = await must(house, `GET ${at(who, 'closure')}`, { token: back.token })
    expect(before.steps).toMatchObject([{ way: 'claim', kept_because: 'account_ended' }])
    const challenge = await proof(back, { act: 'closure.continue' }, OWN)
    const url = `POST ${at(who, 'closure/continuation')}`
    const { steps: on } = await must(house, url, { token: back.token, body: { challenge } })
    expect(on).toMatchObject([{ way: 'claim', kept_because: 'account_ended' }])
    const [letter] = await letters(house.world, who.holder)
    expect(letter?.template).toBe('closure_continued')
    expect(letter?.message.text).toMatch(
      /CNY 200\.00 is not paid out: .* cancel the closing and begin it again/,
    )
    await house.world.pass('P12D')
    const { state, steps } = await must(house, `GET /v1/closures/${gone.closure}`, { token: agent })
    expect(state).toBe('closed')
    expect(steps.filter(({ kind }: { kind: string }) => kind === 'payout')).toMatchObject([{ way: 'claim' }])
  })
})

describe('a name that is given to a wallet without one', () => {
  const named = (real_name: string, number: string) => ({ real_name, document: { type: 'passport', number } })
  const THIEF = named('张伟', 'E55500011')
  const OWNER = named('林海', 'E55500012')
  const give = ({ token, holder }: Guest, body: object) =>
    send(house, `PUT /v1/wallets/${holder.wallet}/identity`, { token, body })
  const identity = (who: Guest) => must(house, `GET ${at(who, 'identity')}`, { token: who.token })

  it('takes a proof, is told, and is taken back by the link in what is told', async () => {
    const begun = await stranger(house)
    await house.world.pass('P10D')
    const who = await signedIn(begun)
    const refused = await give(who, THIEF)
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'step_up_required', facts: { challenge: { act: 'identity.declare' } } },
    })
    expect(await identity(who)).toMatchObject({ level: 0 })
    const challenge = await proof(who, refused.body.facts.challenge)
    expect(await give(who, { ...THIEF, challenge })).toMatchObject({ status: 200 })
    // The same again changes nothing; another one names what its holder can do.
    expect(await give(who, THIEF)).toMatchObject({ status: 200 })
    expect(await give(who, OWNER)).toMatchObject({ status: 409, body: { code: 'identity_settled' } })
    const told = (await letters(house.world, who.holder)).filter(({ template }) => template === 'wallet_used')
    expect(told).toHaveLength(1)
    expect(told[0]?.message.text).toContain('*伟 was given as the real name')

    const secret = told[0]?.message.links?.[0]?.split('#')[1]
    await must(house, 'POST /v1/freezes', { token: '', body: { secret } })
    const back = await recovered(who)
    expect((await letters(house.world, who.holder))[0]?.message.text).toMatch(
      /the real name \*伟, given .*; please/,
    )
    expect(await identity(back)).toMatchObject({ level: 0, real_name: null })
    const own = { ...OWNER, challenge: await proof(back, { act: 'identity.declare' }, OWN) }
    expect(await give(back, own)).toMatchObject({ status: 200, body: { level: 1, real_name: '*海' } })
  })

  it('stays when it came with the registration', async () => {
    const who = await stranger(house)
    expect(await give(who, OWNER)).toMatchObject({ status: 200 })
    await house.world.pass('P1D')
    await freeze(who)
    expect(await identity(await recovered(who))).toMatchObject({ real_name: '*海' })
  })
})
