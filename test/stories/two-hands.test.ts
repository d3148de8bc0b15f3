/**
 * A wallet with two contacts, one in the holder's hands and one in a thief's. Nobody can tell which is which: the one recovers, the
 * other says that it was not them. Over HTTP.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import { moment } from '../../src/kernel/message.ts'
import { parseContact, replaceContact } from '../../src/modules/identity/contacts/contacts.ts'
import { addAddress, inbox } from '../../src/modules/notices/notices.ts'
import { type Guest, guest, type House, must, openHouse, send, staff, tasksOf } from '../closure/house.ts'
import { documentOf } from '../closure/world.ts'
import { sendsAge } from '../identity/people.ts'
import { freezing, OWN } from './freezing.ts'

let house: House
let [officer, agent] = ['', '']
beforeAll(async () => {
  house = await openHouse()
  officer = await staff(house, ['compliance'])
  agent = await staff(house, ['agent'])
})
afterAll(() => house.close())

const { recovered, signedIn, proof } = freezing(() => house)
const post = (url: string, body: unknown, token = '') => send(house, `POST ${url}`, { token, body })

const PHONES = ['+8613955500271', '+8613955500272', '+8613955500273', '+8613955500274']
const withPhone = async () => {
  const who = await guest(house)
  const phone = parseContact({ phone: PHONES.shift() ?? '' })
  await house.world.db.tx(async (tx) => {
    const at = await tx.now()
    const { person } = who.holder
    const { added } = await replaceContact(tx, { person, contact: phone, at })
    await addAddress(tx, { contact: added, person, to: phone, language: 'en', since: at })
  })
  await house.world.pass('P10D')
  return { who: await signedIn(who), phone }
}
type Contact = ReturnType<typeof parseContact>
const mailOf = ({ holder }: Guest) => parseContact({ email: holder.email })
const newest = async (contact: Contact, template: string) =>
  (await inbox(house.world.db, contact.blindIndex)).find((letter) => letter.template === template)?.message ??
  expect.fail(`no letter ${template}`)
const linkIn = async (contact: Contact, template: string) =>
  (await newest(contact, template)).links?.find((link) => link.includes('/freeze#'))?.split('#')[1] ?? ''
const press = (secret: string) => post('/v1/freezes', { secret })
/** Frozen by the phone, recovered by the mailbox with a password. */
const twice = async () => {
  const { who, phone } = await withPhone()
  expect(await press(await linkIn(phone, 'sign_in_new'))).toMatchObject({ body: { did: 'frozen' } })
  await sendsAge(house.world, 61)
  return { who: await recovered(who), phone }
}
const walletOf = ({ holder, token }: Guest) => must(house, `GET /v1/wallets/${holder.wallet}`, { token })

describe('a contact that took no part in the recovery', () => {
  it('freezes nothing any more: no money leaves for 72 hours, once, and a person looks at each word', async () => {
    const { who, phone } = await twice()
    const letter = await newest(phone, 'wallet_recovered')
    const until = moment(plus(await house.world.db.now(), 'P30D').toString(), 'en')
    expect(letter.text).toContain(`until ${until} its links do not freeze`)
    expect((await newest(mailOf(who), 'wallet_recovered')).text).not.toContain('do not freeze')
    const { token, holder } = who
    const friend = await guest(house)
    const waiting = await must(house, `POST /v1/wallets/${holder.wallet}/transfers`, {
      token,
      body: { to: { wallet: friend.holder.wallet }, amount: '100', currency: 'CNY', accept: 'required' },
    })

    const pressed = await press(await linkIn(phone, 'wallet_recovered'))
    const rests = plus(await house.world.db.now(), 'PT72H').epochMilliseconds
    expect(pressed).toMatchObject({ status: 200, body: { did: 'rests', closing: 'none' } })
    expect(Math.abs(Date.parse(pressed.body.rests_until) - rests)).toBeLessThan(60_000)
    // Whoever has recovered stays in, and moves nothing; no proof wakes the wallet earlier.
    expect(await walletOf(who)).toMatchObject({ state: 'frozen' })
    const called = await must(house, `GET /v1/wallets/${holder.wallet}/payments/${waiting.id}`, { token })
    expect(called).toMatchObject({ state: 'cancelled' })
    const challenge = await proof(who, { act: 'wallet.resume' }, OWN)
    const woken = await send(house, `DELETE /v1/wallets/${holder.wallet}/pause?challenge=${challenge}`, {
      token,
    })
    expect(woken).toMatchObject({ status: 409, body: { code: 'pause_of_contact' } })
    expect(await tasksOf(house, officer, holder.wallet)).toMatchObject([
      { kind: 'wallet.freeze_reported', owner: 'compliance' },
    ])
    expect((await newest(mailOf(who), 'freeze_reported')).text).toMatch(/No money leaves before/)

    // Said again, with whichever of its letters, it is work for somebody, and no money rests for it.
    for (const template of ['wallet_recovered', 'freeze_reported'])
      expect(await press(await linkIn(phone, template))).toMatchObject({
        body: { did: 'reported', rests_until: null },
      })
    await house.world.pass('PT73H')
    expect(await walletOf(who)).toMatchObject({ state: 'open' })
    expect(await press(await linkIn(phone, 'freeze_reported'))).toMatchObject({ body: { did: 'reported' } })
    expect(await walletOf(who)).toMatchObject({ state: 'open' })
  })

  it('stops a recovery that staff look at all the same, and nobody reads that it has frozen', async () => {
    const { who, phone } = await twice()
    const identity = { real_name: '王小明', document_number: documentOf(who.holder) }
    const asked = await post(
      `/v1/operator/wallets/${who.holder.wallet}/recovery`,
      { contact: { email: 'another.mailbox@example.test' }, identity, evidence: 'passport seen' },
      agent,
    )
    expect(asked.status).toBe(201)
    expect(await press(await linkIn(phone, 'recovery_proposed'))).toMatchObject({ body: { did: 'rests' } })
    const letter = await newest(mailOf(who), 'recovery_objected')
    expect(letter.text).toContain('Nobody gets it by what was proposed or allowed until then. Our support')
  })

  it('has its power back with a recovery by it, and the contact of the recovery never lost it', async () => {
    const { who, phone } = await twice()
    expect(await press(await linkIn(mailOf(who), 'wallet_recovered'))).toMatchObject({
      body: { did: 'frozen' },
    })
    await sendsAge(house.world, 61)
    const { recovery } = await must(house, 'POST /v1/recoveries', {
      token: '',
      body: { contact: { phone: phone.address } },
    })
    await house.world.work()
    const { code } = await newest(phone, 'recovery_code')
    const body = { code, password: OWN, new_password: 'ten lanterns at the weir' }
    const again = await post(`/v1/recoveries/${recovery}/confirmation`, body)
    expect(again.status).toBe(201)
    expect(await press(await linkIn(mailOf(who), 'wallet_recovered'))).toMatchObject({
      body: { did: 'rests' },
    })
    expect(await press(await linkIn(phone, 'freeze_reported'))).toMatchObject({ body: { did: 'frozen' } })
  })

  it('freezes again 30 days after it: by then a holder has replaced what is in other hands', async () => {
    const { who, phone } = await twice()
    await house.world.pass('P31D')
    const contact = { email: who.holder.email }
    const { session } = await must(house, 'POST /v1/sessions', {
      token: '',
      body: { contact, password: OWN },
    })
    const friend = await guest(house)
    await must(house, `POST /v1/wallets/${who.holder.wallet}/transfers`, {
      token: session.token,
      body: { to: { wallet: friend.holder.wallet }, amount: '100', currency: 'CNY' },
    })
    await house.world.work()
    expect(await press(await linkIn(phone, 'money_left'))).toMatchObject({ body: { did: 'frozen' } })
  })
})
