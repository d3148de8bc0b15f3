/** A thief of one contact sets a new password: it opens the wallet, and lets nothing leave that needs a proof. Over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseContact, replaceContact } from '../../src/modules/identity/contacts/contacts.ts'
import { addAddress, inbox } from '../../src/modules/notices/notices.ts'
import { type Guest, guest, type House, must, openHouse, send } from '../closure/house.ts'
import { OWN } from './freezing.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

type Address = { readonly email: string } | { readonly phone: string }
const newest = async (contact: Address, template: string) =>
  (await inbox(house.world.db, parseContact(contact).blindIndex)).find((one) => one.template === template)
    ?.message
/** With a phone and an e-mail address of long ago. */
const scene = async (phone: string) => {
  const [who, own] = [await guest(house, '900000'), { phone }]
  await house.world.db.tx(async (tx) => {
    const [{ person }, to, at] = [who.holder, parseContact(own), await tx.now()]
    const { added } = await replaceContact(tx, { person, contact: to, at })
    await addAddress(tx, { contact: added, person, to, language: 'en', since: at })
  })
  await house.world.pass('P40D')
  return { who, phone: own, mail: { email: who.holder.email } }
}
const asksWith = async (contact: Address) => {
  const { password_reset } = await must(house, 'POST /v1/password-resets', { token: '', body: { contact } })
  await house.world.work()
  return { password_reset, code: (await newest(contact, 'password_reset_code'))?.code ?? '' }
}
type Asked = Awaited<ReturnType<typeof asksWith>>
const resets = async ({ password_reset, code }: Asked, other_contact?: Asked) =>
  send(house, `POST /v1/password-resets/${password_reset}/confirmation`, {
    token: '',
    body: { code, password: OWN, ...(other_contact ? { other_contact } : {}) },
  })
const signsIn = async (contact: Address): Promise<string> =>
  (await must(house, 'POST /v1/sessions', { token: '', body: { contact, password: OWN } })).session.token
const asksProof = (token: string, body: object) => send(house, 'POST /v1/challenges', { token, body })

const SUM = { amount: '600000', currency: 'CNY' }
const withdrawal = ({ account }: Guest) => ({ instrument: account, ...SUM })

describe.each(['phone', 'mail'] as const)('a password set with a code to the %s alone', (way) => {
  it('moves no sum that needs a proof, changes no way in, and says from when and how it proves', async () => {
    const { who, ...contacts } = await scene(way === 'phone' ? '+8613955500191' : '+8613955500192')
    expect((await resets(await asksWith(contacts[way]))).status).toBe(204)
    for (const contact of [contacts.phone, contacts.mail])
      expect((await newest(contact, 'password_changed'))?.links?.[0]).toContain('/freeze#')
    const token = await signsIn(contacts[way])
    const body = withdrawal(who)
    const refused = await send(house, `POST /v1/wallets/${who.holder.wallet}/withdrawals`, { token, body })
    expect(refused.body.code).toBe('step_up_required')
    const { challenge } = refused.body.facts
    const at = await house.world.db.now()
    for (const wish of [
      challenge,
      { act: 'money.transfer', subject: { phone: '+8613955500199', ...SUM } },
      { act: 'contact.change', subject: { email: 'thief@example.test' } },
      { act: 'authenticator.add' },
      { act: 'password.change' },
    ]) {
      const no = await asksProof(token, wish)
      expect(no, wish.act).toMatchObject({ status: 403, body: { code: 'password_too_young' } })
      expect(no.body.facts.ways).toEqual(['other_contact'])
      expect(Date.parse(no.body.facts.proves_from) - at.epochMilliseconds).toBeGreaterThan(6 * 86_400_000)
    }
    await house.world.pass('P7DT1M')
    expect((await asksProof(await signsIn(contacts[way]), challenge)).status).toBe(201)
  })
})

describe('a password set with codes to both contacts', () => {
  it('proves at once; two codes of one contact are one', async () => {
    const { who, phone, mail } = await scene('+8613955500193')
    const [one, other] = [await asksWith(phone), await asksWith(mail)]
    expect((await resets(one, one)).status).not.toBe(204)
    expect((await resets(one, { ...other, code: '000000' })).body.code).toBe('code_wrong')
    expect((await resets(one, other)).status).toBe(204)
    const wish = { act: 'money.withdraw', subject: withdrawal(who) }
    expect((await asksProof(await signsIn(mail), wish)).status).toBe(201)
  })
})
