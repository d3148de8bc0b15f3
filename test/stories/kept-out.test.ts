/** What somebody who knows a contact can do to its holder's ways in: each from their own network, over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moment } from '../../src/kernel/message.ts'
import { parseContact, replaceContact } from '../../src/modules/identity/contacts/contacts.ts'
import { addAddress, inbox } from '../../src/modules/notices/notices.ts'
import { type Guest, guest, type House, openHouse } from '../closure/house.ts'
import { PASSWORD } from '../closure/world.ts'
import { sendsAge } from '../identity/people.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const NEW = 'eleven quiet stones in snow'
const HOME = '203.0.113.7'
const HOTEL = '198.51.100.20'
/** One network of a stranger. */
const network = (n = 1) => `192.0.2.${n}`
const ask = async (ip: string, url: string, payload: object) => {
  const given = { method: 'POST', url, payload, remoteAddress: ip } as const
  const answer = await house.asked.server.inject(given)
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}
const contactOf = ({ holder }: Guest) => ({ email: holder.email })
const reset = async (ip: string, contact: object) => {
  const answer = await ask(ip, '/v1/password-resets', { contact })
  await house.world.work()
  return answer
}
const confirm = (ip: string, id: string, code: string) =>
  ask(ip, `/v1/password-resets/${id}/confirmation`, { code, password: NEW })
const codes = async (who: Guest, template = 'password_reset_code') =>
  (await inbox(house.world.db, parseContact(contactOf(who)).blindIndex))
    .filter((letter) => letter.template === template)
    .map(({ message }) => message.code ?? '')
const wrong = (...right: string[]) =>
  ['000000', '111111', '222222'].find((code) => !right.includes(code)) ?? ''

describe('a stranger who asks for codes', () => {
  it('uses up what can be asked for where they are: the holder gets one elsewhere, and any of them will do', async () => {
    const who = await guest(house)
    for (const _ of [1, 2, 3]) {
      await sendsAge(house.world, 61)
      expect((await reset(network(), contactOf(who))).status).toBe(202)
    }
    await sendsAge(house.world, 61)
    expect(await reset(network(), contactOf(who))).toMatchObject({
      status: 429,
      body: { code: 'code_rate_limited' },
    })
    const own = await reset(HOTEL, contactOf(who))
    expect(own.status).toBe(202)
    const [newest = '', before = ''] = await codes(who)
    expect(await codes(who)).toHaveLength(4)
    // A further message of the stranger does not make the holder's own one worthless, nor the other way round.
    const id = own.body.password_reset
    expect(await confirm(HOTEL, id, before)).toMatchObject({ status: 204 })
    expect(await confirm(HOTEL, id, newest)).toMatchObject({ status: 410 })
  })

  it('has a code counted once, whichever request it is used for', async () => {
    const who = await guest(house)
    const theirs = await reset(network(2), contactOf(who))
    const own = await reset(HOTEL, contactOf(who))
    const [, first = ''] = await codes(who)
    expect((await confirm(HOTEL, own.body.password_reset, first)).status).toBe(204)
    const again = await confirm(network(2), theirs.body.password_reset, first)
    expect(again).toMatchObject({ status: 422, body: { code: 'code_wrong' } })
  })

  it('cannot flood a mailbox from many networks, and does not keep the holder from one where they were before', async () => {
    const who = await guest(house)
    const home = await ask(HOME, '/v1/sessions', { contact: contactOf(who), password: PASSWORD })
    expect(home.status).toBe(201)
    for (let n = 10; n < 20; n++) expect((await reset(network(n), contactOf(who))).status).toBe(202)
    expect(await codes(who)).toHaveLength(6)
    // Nobody reads from the answer whether a message went out, or whether there is a wallet.
    const nobody = { email: 'nobody.at.all@example.test' }
    for (let n = 10; n < 20; n++) expect((await reset(network(n), nobody)).status).toBe(202)
    const away = await reset(HOTEL, contactOf(who))
    expect(Object.keys(away.body)).toEqual(Object.keys((await reset(HOTEL, nobody)).body))
    expect(await codes(who)).toHaveLength(6)
    expect((await reset(HOME, contactOf(who))).status).toBe(202)
    expect(await codes(who)).toHaveLength(7)
    const [, strangers = ''] = await codes(who)
    expect((await confirm(HOTEL, away.body.password_reset, strangers)).status).toBe(204)
  })

  it('guesses in vain: ten wrong codes over all requests, and the next ones are too long to be guessed', async () => {
    const who = await guest(house)
    const own = await reset(HOTEL, contactOf(who))
    for (const n of [31, 32]) {
      const { body } = await reset(network(n), contactOf(who))
      for (const left of [4, 3, 2, 1, 0]) {
        const refused = await confirm(network(n), body.password_reset, wrong(...(await codes(who))))
        expect(refused.body).toMatchObject({ code: 'code_wrong', facts: { tries_left: left } })
      }
      expect((await confirm(network(n), body.password_reset, '123456')).body.code).toBe('code_request_over')
    }
    const short = (await codes(who)).at(-1) ?? ''
    const refused = await confirm(HOTEL, own.body.password_reset, short)
    expect(refused.body).toMatchObject({ code: 'code_wrong', facts: { tries_left: 4, digits: 12 } })
    await sendsAge(house.world, 61)
    await reset(HOTEL, contactOf(who))
    const [long = ''] = await codes(who)
    expect(long).toMatch(/^\d{4} \d{4} \d{4}$/)
    // The request from before takes it: nothing the stranger did has ended that.
    expect((await confirm(HOTEL, own.body.password_reset, long.replaceAll(' ', ''))).status).toBe(204)
  })

  it('hears the same about a contact that nobody has', async () => {
    const nobody = { email: 'nobody.here@example.test' }
    for (const n of [41, 42]) {
      const { body } = await reset(network(n), nobody)
      for (let tries = 0; tries < 5; tries++) await confirm(network(n), body.password_reset, '000000')
    }
    const { body } = await reset(network(43), nobody)
    expect((await confirm(network(43), body.password_reset, '000000')).body).toMatchObject({
      code: 'code_wrong',
      facts: { tries_left: 4, digits: 12 },
    })
  })
})

describe('a stranger who types wrong passwords', () => {
  const signIn = (ip: string, body: object) => ask(ip, '/v1/sessions', body)
  const wrongPassword = 'not the right password'

  it('rests the password where the holder has never been, and nothing of theirs: with a code it opens, as it does at home', async () => {
    const who = await guest(house)
    const contact = contactOf(who)
    expect((await signIn(HOME, { contact, password: PASSWORD })).status).toBe(201)
    for (let tries = 0; tries < 6; tries++)
      await signIn(network(50 + tries), { contact, password: wrongPassword })
    const away = await signIn(HOTEL, { contact, password: PASSWORD })
    expect(away).toMatchObject({ status: 401, body: { code: 'sign_in_failed' } })
    expect(away.body.what_to_do).toContain('sign-in code')
    await house.world.work()
    const [letter] = await inbox(house.world.db, parseContact(contact).blindIndex)
    expect(letter?.template).toBe('sign_in_tried')
    expect(letter?.message.text).toContain('enter it with your password: that stays open')

    const { body: asked } = await ask(HOTEL, '/v1/sign-in-codes', { contact })
    await house.world.work()
    const [code] = await codes(who, 'sign_in_code')
    const given = { sign_in_code: asked.sign_in_code, code }
    expect(await signIn(HOTEL, given)).toMatchObject({ status: 401, body: { code: 'password_needed' } })
    const inAgain = await signIn(HOTEL, { ...given, password: PASSWORD })
    expect(inAgain).toMatchObject({ status: 201, body: { wallet: who.holder.wallet } })
    expect((await signIn(HOME, { contact, password: PASSWORD })).status).toBe(201)
    // Where they are now is a place they are known at: what strangers rest elsewhere is over here.
    expect((await signIn(HOTEL, { contact, password: PASSWORD })).status).toBe(201)
  })

  it('who reads the mailbox as well guesses no password: five in all, from wherever, and then that way rests', async () => {
    const who = await guest(house)
    const contact = contactOf(who)
    const tried: string[] = []
    for (let n = 60; n < 66; n++) {
      const { body: asked } = await ask(network(n), '/v1/sign-in-codes', { contact })
      await house.world.work()
      const [code] = await codes(who, 'sign_in_code')
      const given = { sign_in_code: asked.sign_in_code, code, password: wrongPassword }
      tried.push((await signIn(network(n), given)).body.code)
    }
    expect(tried).toEqual([...Array<string>(5).fill('sign_in_failed'), 'factor_locked'])
  })
})

describe('a thief who has the phone', () => {
  const phone = '+8613955500177'
  /** As many wrong passwords beside right codes of the phone. */
  const burns = async (from: number, tries: number): Promise<string[]> => {
    const said: string[] = []
    for (let n = from; n < from + tries; n++) {
      const { body: asked } = await ask(network(n), '/v1/sign-in-codes', { contact: { phone } })
      await house.world.work()
      const letters = await inbox(house.world.db, parseContact({ phone }).blindIndex)
      const code = letters.find(({ template }) => template === 'sign_in_code')?.message.code
      const given = { sign_in_code: asked.sign_in_code, code, password: 'not the right password' }
      said.push((await ask(network(n), '/v1/sessions', given)).body.code)
    }
    return said
  }

  it('rests the second way for codes of the phone, and never for those of the mailbox', async () => {
    const who = await guest(house)
    await house.world.db.tx(async (tx) => {
      const at = await tx.now()
      const { person } = who.holder
      const to = parseContact({ phone })
      const { added } = await replaceContact(tx, { person, contact: to, at })
      await addAddress(tx, { contact: added, person, to, language: 'en', since: at })
    })
    // Day after day, each time as soon as it rests no more, until well over what all contacts together may try.
    const rests = ['PT31M', 'PT61M', 'PT121M', 'PT241M', 'PT481M', 'PT961M', 'PT1441M']
    for (const [n, rest] of rests.entries()) {
      expect(await burns(100 + n * 6, 6)).toEqual([
        ...Array<string>(5).fill('sign_in_failed'),
        'factor_locked',
      ])
      if (n === 0 || n === rests.length - 1) {
        const { body: asked } = await ask(HOTEL, '/v1/sign-in-codes', { contact: contactOf(who) })
        await house.world.work()
        const [code] = await codes(who, 'sign_in_code')
        const given = { sign_in_code: asked.sign_in_code, code, password: PASSWORD }
        expect(await ask(HOTEL, '/v1/sessions', given)).toMatchObject({ status: 201 })
      }
      await house.world.pass(rest)
      await sendsAge(house.world, 86_400)
    }
  })
})

describe('a link that freezes', () => {
  it('says until when it works, and afterwards plainly that it froze nothing, and what does', async () => {
    const who = await guest(house)
    await ask('203.0.113.99', '/v1/sessions', { contact: contactOf(who), password: PASSWORD })
    const [letter] = await inbox(house.world.db, parseContact(contactOf(who)).blindIndex)
    const secret = letter?.message.links?.[0]?.split('#')[1]
    await house.world.pass('P31D')
    const late = await ask(HOTEL, '/v1/freezes', { secret })
    expect(late).toMatchObject({ status: 410, body: { code: 'freeze_link_expired' } })
    expect(letter?.message.text).toContain(`works until ${moment(late.body.facts.expired_at, 'en')}`)
    expect(late.body.what_to_do).toContain('change your password')
    expect(
      (await ask(HOME, '/v1/sessions', { contact: contactOf(who), password: PASSWORD })).body,
    ).toMatchObject({
      frozen_since: null,
    })
  })
})
