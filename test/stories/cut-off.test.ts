/** A thief has the phone of a wallet: what its holder, or two people of ours, do so that it freezes and objects no more. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { byId } from '../../src/modules/closure/closure.ts'
import { receiptPath } from '../../src/modules/closure/operations/closure.ts'
import { parseContact, replaceContact } from '../../src/modules/identity/contacts/contacts.ts'
import { enrolAuthenticator, renewRecoveryCodes } from '../../src/modules/identity/credentials/credentials.ts'
import { addAddress, inbox } from '../../src/modules/notices/notices.ts'
import { type Guest, guest, type House, must, openHouse, send, staff } from '../closure/house.ts'
import { open, plan, standing } from '../closure/steps.ts'
import { documentOf, PASSWORD } from '../closure/world.ts'
import { sendsAge } from '../identity/people.ts'
import { freezing, OWN } from './freezing.ts'

let house: House
let [agent, checker] = ['', '']
beforeAll(async () => {
  house = await openHouse()
  agent = await staff(house, ['agent'])
  checker = await staff(house, ['checker'])
})
afterAll(() => house.close())

const { freeze } = freezing(() => house)
type Address = { readonly email: string } | { readonly phone: string }
const post = (url: string, body: unknown, token = '') => send(house, `POST ${url}`, { token, body })
const sentTo = (contact: Address) => inbox(house.world.db, parseContact(contact).blindIndex)
const newest = async (contact: Address, template: string) =>
  (await sentTo(contact)).find((letter) => letter.template === template)?.message
const secretOf = (message: { links?: readonly string[] } | undefined) => message?.links?.[0]?.split('#')[1]

/** Frozen, with a phone that is older than the freeze. */
const robbed = async (phone: string, before: (who: Guest) => Promise<readonly string[]> = async () => []) => {
  const [who, stolen] = [await guest(house), { phone }]
  await house.world.db.tx(async (tx) => {
    const [{ person }, to, at] = [who.holder, parseContact(stolen), await tx.now()]
    const { added } = await replaceContact(tx, { person, contact: to, at })
    await addAddress(tx, { contact: added, person, to, language: 'en', since: at })
  })
  const codes = await before(who)
  await house.world.pass('P40D')
  await freeze(who)
  return { who, mail: { email: who.holder.email }, stolen, codes }
}
const recovering = async (contact: Address, more: object) => {
  await sendsAge(house.world, 61)
  const { recovery } = await must(house, 'POST /v1/recoveries', { token: '', body: { contact } })
  await house.world.work()
  const code = (await newest(contact, 'recovery_code'))?.code ?? '000000'
  return post(`/v1/recoveries/${recovery}/confirmation`, { code, new_password: OWN, ...more })
}

describe('a phone that a thief has', () => {
  it('is cut off by two people: no link of it stops that, and it proves nothing afterwards', async () => {
    const { who, mail, stolen } = await robbed('+8613955500181')
    const at = `/v1/operator/wallets/${who.holder.wallet}/recovery`
    const identity = { real_name: '王小明', document_number: documentOf(who.holder) }
    const asking = { contact: mail, identity, evidence: 'passport seen at the branch' }
    const first = await must(house, `POST ${at}`, { token: agent, body: asking })
    const old = secretOf(await newest(stolen, 'recovery_proposed'))
    expect(old).toBeDefined()
    // A no is said with its reason also at an address of its own, and whoever asked finds it on their list.
    const no = { ...first, verdict: 'reject' }
    const silent = await post(`${at}/decision`, no, checker)
    expect(silent.body.code).toBe('decision_reason_missing')
    const because = { ...no, reason: 'the passport is of somebody else' }
    await must(house, `POST ${at}/decision`, { token: checker, body: because })
    const { tasks } = await must(house, 'GET /v1/operator/tasks', { token: agent })
    const task = tasks.find(({ ref }: { ref: string }) => ref === first.approval)
    expect(task).toMatchObject({ kind: 'approval.declined', about: { wallet: who.holder.wallet } })
    expect(await must(house, `GET ${task.acts[0].href}`, { token: agent })).toMatchObject({
      state: 'rejected',
      declined_because: because.reason,
    })

    await house.world.pass('PT1H')
    const second = await must(house, `POST ${at}`, {
      token: agent,
      body: { ...asking, drop_contacts: ['phone'] },
    })
    const read = await must(house, `GET /v1/operator/approvals/${second.approval}`, { token: checker })
    expect(read.content.shown.drop_contacts).toEqual([
      { kind: 'phone', contact: expect.stringContaining('•') },
    ])
    const heard = await newest(stolen, 'recovery_proposed')
    expect(heard?.links ?? []).toEqual([])
    expect(heard?.text).toContain('in other hands')
    expect(secretOf(await newest(mail, 'recovery_proposed'))).toBeDefined()
    expect((await post('/v1/freezes', { secret: old })).status).toBe(200)
    await must(house, `POST ${at}/decision`, { token: checker, body: { ...second, verdict: 'approve' } })
    expect((await newest(stolen, 'recovery_allowed'))?.links ?? []).toEqual([])
    expect((await post('/v1/freezes', { secret: old })).status).toBe(200)
    await house.world.pass('P3D')
    const back = await recovering(mail, {})
    expect(back).toMatchObject({ status: 201, body: { frozen_since: null } })

    expect((await newest(mail, 'wallet_recovered'))?.text).toContain('Cut off, as it is in other hands: +')
    expect(await newest(stolen, 'wallet_recovered')).toBeUndefined()
    const { contacts } = await must(house, 'GET /v1/contacts', { token: back.body.session.token })
    expect(contacts.map(({ kind }: { kind: string }) => kind)).toEqual(['email'])
    // In a later freeze it is none of the contacts from before, nor what a phone that came lately has replaced.
    const sent = (await sentTo(stolen)).length
    await house.world.pass('P9D')
    await house.world.db.tx(async (tx) => {
      const contact = parseContact({ phone: '+8613955500184' })
      await replaceContact(tx, { person: who.holder.person, contact, at: await tx.now() })
    })
    await freeze(who)
    expect((await recovering(stolen, { password: OWN })).body.code).toBe('code_wrong')
    await must(house, `POST ${at}`, { token: agent, body: asking })
    const again = await recovering(mail, { password: OWN })
    expect(again.status).toBe(201)
    const { contacts: left } = await must(house, 'GET /v1/contacts', { token: again.body.session.token })
    expect(left).toHaveLength(1)
    expect(await sentTo(stolen)).toHaveLength(sent)
  })

  it('proves nothing from the decision of two people on: with an older password it does not come before the mailbox', async () => {
    const { who, mail, stolen } = await robbed('+8613955500185')
    const at = `/v1/operator/wallets/${who.holder.wallet}/recovery`
    const identity = { real_name: '王小明', document_number: documentOf(who.holder) }
    const asking = { contact: mail, identity, evidence: 'passport seen at the branch' }
    await sendsAge(house.world, 61)
    const { recovery } = await must(house, 'POST /v1/recoveries', { token: '', body: { contact: stolen } })
    await house.world.work()
    const code = (await newest(stolen, 'recovery_code'))?.code
    const asked = await must(house, `POST ${at}`, {
      token: agent,
      body: { ...asking, drop_contacts: ['phone'] },
    })
    await must(house, `POST ${at}/decision`, { token: checker, body: { ...asked, verdict: 'approve' } })
    // Also a code that was out already.
    const early = { code, password: PASSWORD, new_password: OWN }
    expect((await post(`/v1/recoveries/${recovery}/confirmation`, early)).status).not.toBe(201)
    for (const wait of ['PT1H', 'PT72H']) {
      await house.world.pass(wait)
      expect((await recovering(stolen, { password: PASSWORD })).status).not.toBe(201)
    }
    expect((await recovering(mail, {})).status).toBe(201)
  })

  it('gets no code to sign in or for a new password in an open wallet, from that decision on', async () => {
    const { who, mail, stolen } = await robbed('+8613955500186')
    expect((await recovering(mail, { password: PASSWORD })).status).toBe(201)
    const at = `/v1/operator/wallets/${who.holder.wallet}/recovery`
    const identity = { real_name: '王小明', document_number: documentOf(who.holder) }
    const body = {
      contact: mail,
      identity,
      drop_contacts: ['phone'],
      evidence: 'passport seen at the branch',
    }
    const asked = await must(house, `POST ${at}`, { token: agent, body })
    await must(house, `POST ${at}/decision`, { token: checker, body: { ...asked, verdict: 'approve' } })
    for (const [door, template] of [
      ['sign-in-codes', 'sign_in_code'],
      ['password-resets', 'password_reset_code'],
    ] as const) {
      for (const contact of [stolen, mail])
        await must(house, `POST /v1/${door}`, { token: '', body: { contact } })
      await house.world.work()
      expect(await newest(stolen, template), door).toBeUndefined()
      expect(await newest(mail, template), door).toBeDefined()
    }
    // The mailbox comes by its own two ways meanwhile: what two people named ends with that.
    await freeze(who)
    const back = await recovering(mail, { password: OWN })
    expect(back.status).toBe(201)
    const { contacts } = await must(house, 'GET /v1/contacts', { token: back.body.session.token })
    expect(contacts.map(({ kind }: { kind: string }) => kind)).toEqual(['email'])
  })

  it('that recovers first, as nobody named it, ends nothing that two people allowed, nor the power of who they named', async () => {
    const { who, mail, stolen } = await robbed('+8613955500187')
    const at = `/v1/operator/wallets/${who.holder.wallet}/recovery`
    const identity = { real_name: '王小明', document_number: documentOf(who.holder) }
    const body = { contact: mail, identity, evidence: 'passport seen at the branch' }
    const asked = await must(house, `POST ${at}`, { token: agent, body })
    await must(house, `POST ${at}/decision`, { token: checker, body: { ...asked, verdict: 'approve' } })
    await house.world.pass('PT1H')
    expect((await recovering(stolen, { password: PASSWORD })).status).toBe(201)
    const heard = await newest(mail, 'wallet_recovered')
    expect(heard?.text).toContain('still holds, and opens')
    expect(await post('/v1/freezes', { secret: secretOf(heard) })).toMatchObject({ body: { did: 'frozen' } })
    await house.world.pass('PT72H')
    expect(await recovering(mail, {})).toMatchObject({ status: 201, body: { frozen_since: null } })
  })

  it('is cut off by its holder with a code from paper, and freezes no more', async () => {
    const before = async ({ holder: { person } }: Guest) =>
      house.world.db.tx(async (tx) => {
        const at = await tx.now()
        await enrolAuthenticator(tx, { person, label: 'phone', at })
        await tx.query(`UPDATE identity.authenticator SET state = 'active' WHERE person = $1`, [person])
        return renewRecoveryCodes(tx, person, at)
      })
    const { mail, stolen, codes } = await robbed('+8613955500183', before)
    const [recovery_code] = codes
    const back = await recovering(mail, { recovery_code, drop_contacts: ['phone'] })
    expect(back.status).toBe(201)
    const heard = await newest(mail, 'wallet_recovered')
    expect(heard?.text).toContain('Cut off, as it is in other hands: +')
    expect(await newest(stolen, 'wallet_recovered')).toBeUndefined()
    const { contacts } = await must(house, 'GET /v1/contacts', { token: back.body.session.token })
    expect(contacts).toHaveLength(1)
  })

  it('is not cut off by who has a contact and the password alone: a thief took the objection from the holder so', async () => {
    const { mail, stolen } = await robbed('+8613955500182')
    const taking = { password: PASSWORD, drop_contacts: ['email'] }
    expect(await recovering(stolen, taking)).toMatchObject({
      body: { code: 'recovery_proof_needed', facts: { ways: [] } },
    })
    expect((await recovering(mail, { password: PASSWORD })).status).toBe(201)
  })
})

describe('a phone that is lost while a closing waits until it is ready', () => {
  it('reads the case no more: the recovery by two people brings a new link to the contact that is used alone', async () => {
    const who = await guest(house)
    await house.world.pass('P10D')
    await open(house.world, who.holder)
    await plan(house.world, who.holder, [{ currency: 'CNY', way: 'own_account', instrument: who.account }])
    const bounds = [
      { currency: 'CNY' as const, receive_at_least: '1', repay_at_most: '0', fees_at_most: '0' },
    ]
    const not_before = isoOf(plus(await house.world.db.now(), 'P40D'))
    const { id } = await standing(house.world, who.holder, { bounds, not_before })
    const reads = async (token = '') => (await send(house, `GET /v1/closures/${id}`, { token })).status
    const old = await house.world.db.tx(async (tx) => {
      const c = await byId(tx, { id, bucket: who.holder.bucket })
      return c && (await receiptPath(tx, c)).split('#')[1]
    })
    expect(await reads(old)).toBe(200)
    const at = `/v1/operator/wallets/${who.holder.wallet}/recovery`
    const identity = { real_name: '王小明', document_number: documentOf(who.holder) }
    const contact = { email: `new${who.holder.email}` }
    const body = { contact, identity, evidence: 'passport seen at the branch' }
    const asked = await must(house, `POST ${at}`, { token: agent, body })
    await must(house, `POST ${at}/decision`, { token: checker, body: { ...asked, verdict: 'approve' } })
    await house.world.pass('P3D')
    expect((await recovering(contact, {})).status).toBe(201)
    expect(await reads(old)).toBe(401)
    const letter = await newest(contact, 'wallet_recovered')
    expect(await reads(letter?.links?.[1]?.split('#')[1])).toBe(200)
    // The lost one hears of it, and can say that it was not its holder; it leads nowhere else.
    const lost = await newest({ email: who.holder.email }, 'wallet_recovered')
    expect(lost?.links).toEqual([expect.stringContaining('/freeze#')])
  })
})

describe('a wallet younger than a week whose ways in are all lost', () => {
  it('is given to nobody by a name that somebody just gave, and says from when on the name proves its holder', async () => {
    const who = await guest(house)
    await house.world.pass('P2D')
    const url = `POST /v1/operator/wallets/${who.holder.wallet}/recovery`
    const body = {
      contact: { email: `young${who.holder.email}` },
      identity: { real_name: '王小明', document_number: documentOf(who.holder) },
      evidence: 'passport seen at the branch',
    }
    const { status, body: no } = await send(house, url, { token: agent, body })
    expect([status, no.code]).toEqual([409, 'recovery_unprovable'])
    const { provable_from: from } = no.facts
    expect(from > isoOf(await house.world.db.now())).toBe(true)
    await house.world.pass('P5DT1H')
    expect(from < isoOf(await house.world.db.now())).toBe(true)
    expect((await send(house, url, { token: agent, body })).status).toBe(201)
  })
})
