import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import { moment } from '../../src/kernel/message.ts'
import { lastContactChange, parseContact } from '../../src/modules/identity/contacts/contacts.ts'
import { cancelContactChange } from '../../src/modules/identity/operations/contacts/cancel-contact-change.ts'
import { confirmContactChange } from '../../src/modules/identity/operations/contacts/confirm-contact-change.ts'
import { listContacts } from '../../src/modules/identity/operations/contacts/list-contacts.ts'
import { resendContactChange } from '../../src/modules/identity/operations/contacts/resend-contact-change.ts'
import { startContactChange } from '../../src/modules/identity/operations/contacts/start-contact-change.ts'
import { freezeByLink } from '../../src/modules/identity/operations/freezes/freeze.ts'
import { identityParticipant } from '../../src/modules/identity/participant.ts'
import { sessionActor } from '../../src/modules/identity/sessions/sessions.ts'
import { tasksAbout } from '../../src/modules/support/tasks.ts'
import { pausedUntil, pauseUntil } from '../../src/modules/wallets/standing.ts'
import { find, lockForFence } from '../../src/modules/wallets/wallets.ts'
import {
  ANYBODY, act, codeAt, type House, type Known, later, look, messagesTo, newcomer, openHouse, proven, refused, sendsAge,
  signInAs,
} from './people.ts' // biome-ignore format: a list

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const fresh = () => ({ email: `other${house.next()}@example.test` })
const start = async (known: Known, contact: { email: string }) => {
  const challenge = await proven(house, known.holder, { act: 'contact.change', subject: contact })
  const { contact_change } = await act(house, known.holder, [
    startContactChange,
    { body: { contact, challenge } },
  ])
  return String(contact_change)
}
const confirm = (known: Known, contact_change: string, code: string) =>
  act(house, known.holder, [confirmContactChange, { params: { contact_change }, body: { code } }])
const templates = async (contact: Known['contact']) =>
  (await messagesTo(house, contact)).map((m) => m.template)
const refOf = ({ holder: { person, wallet, bucket } }: Known) => ({ person, wallet, bucket })
const fence = {
  epochs: new Map(),
  at: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  closing: 'cooling_off' as const,
}

describe('changing a contact', () => {
  it('ATO-1 warns the old contact at once, changes on the code, and tells both', async () => {
    const known = await newcomer(house)
    const to = fresh()
    const change = await start(known, to)
    expect((await templates(known.contact))[0]).toBe('contact_change_started')
    expect((await look(house, known.holder, [listContacts, {}])).pending_changes).toHaveLength(1)
    await expect(signInAs(house, known.contact)).resolves.toBeDefined()
    await confirm(known, change, await codeAt(house, to))
    expect((await templates(known.contact))[0]).toBe('contact_changed')
    expect((await templates(to))[0]).toBe('contact_changed')
    await expect(signInAs(house, to)).resolves.toBeDefined()
    expect((await refused(signInAs(house, known.contact))).code).toBe('sign_in_failed')
    const { contacts } = await look(house, known.holder, [listContacts, {}])
    expect(contacts).toMatchObject([{ kind: 'email', masked: 'o•••@example.test' }])
  })

  it('A1 still tells the replaced contact what happens for 30 days, and not after', async () => {
    const known = await newcomer(house)
    const to = fresh()
    await confirm(known, await start(known, to), await codeAt(house, to))
    const before = (await templates(known.contact)).length
    const again = fresh()
    await start(known, again)
    expect((await templates(known.contact)).length).toBe(before + 1)
    await later(house, 31 * 86_400)
    await start(known, fresh())
    expect((await templates(known.contact)).length).toBe(before + 1)
  })

  it('adds a phone beside an e-mail address instead of replacing it', async () => {
    const known = await newcomer(house)
    const phone = { phone: `+8613700001${100 + house.next()}` }
    const challenge = await proven(house, known.holder, { act: 'contact.change', subject: phone })
    const body = { contact: phone, challenge }
    const { contact_change } = await act(house, known.holder, [startContactChange, { body }])
    await confirm(known, String(contact_change), await codeAt(house, phone))
    const { contacts } = await look(house, known.holder, [listContacts, {}])
    expect(contacts.map((c) => c.kind)).toEqual(['email', 'phone'])
  })

  it('needs a proof over exactly this contact', async () => {
    const known = await newcomer(house)
    const challenge = await proven(house, known.holder, { act: 'contact.change', subject: fresh() })
    const other = act(house, known.holder, [startContactChange, { body: { contact: fresh(), challenge } }])
    expect((await refused(other)).code).toBe('statement_changed')
  })

  it('V13 says nothing about a contact that is taken, but to its owner', async () => {
    const [known, owner] = [await newcomer(house), await newcomer(house)]
    if (!('email' in owner.contact) || owner.contact.email === undefined) throw new Error('an e-mail address')
    const change = await start(known, { email: owner.contact.email })
    expect((await templates(owner.contact))[0]).toBe('contact_change_taken')
    expect((await refused(confirm(known, change, '123456'))).code).toBe('code_wrong')
  })

  it('can be resent and called off', async () => {
    const known = await newcomer(house)
    const to = fresh()
    const contact_change = await start(known, to)
    await sendsAge(house, 61)
    await act(house, known.holder, [resendContactChange, { params: { contact_change } }])
    const code = await codeAt(house, to)
    await act(house, known.holder, [cancelContactChange, { params: { contact_change } }])
    expect((await refused(confirm(known, contact_change, code))).code).toBe('code_request_over')
  })

  it('is nobody else’s to confirm', async () => {
    const [known, thief] = [await newcomer(house), await newcomer(house)]
    const to = fresh()
    const change = await start(known, to)
    expect((await refused(confirm(thief, change, await codeAt(house, to)))).code).toBe('code_request_over')
  })
})

describe('the link "this was not me"', () => {
  const linkIn = async (contact: Known['contact']) =>
    (await messagesTo(house, contact)).flatMap((m) => m.message.links ?? [])[0]?.split('#')[1] ?? ''
  const freeze = (secret: string) => act(house, ANYBODY, [freezeByLink, { body: { secret } }])

  it('freezes, ends sessions, voids the change; used again it changes nothing', async () => {
    const known = await newcomer(house)
    const to = fresh()
    const change = await start(known, to)
    const secret = await linkIn(known.contact)
    await freeze(secret)
    await freeze(secret)
    expect((await find(house.db, [known.holder.wallet]))[0]?.state).toBe('frozen')
    expect(await tasksAbout(house.db, known.holder.wallet)).toMatchObject([
      { kind: 'wallet.frozen_by_link', owner: 'support', person: known.holder.person },
    ])
    expect(await sessionActor(house.db, known.token)).toBeUndefined()
    const refusal = await refused(confirm(known, change, await codeAt(house, to)))
    expect(['wallet_frozen', 'code_request_over']).toContain(refusal.code)
    expect((await templates(known.contact)).filter((t) => t === 'wallet_frozen')).toHaveLength(1)
  })

  it('makes the holder’s own pause a freeze that only a person lifts', async () => {
    const known = await newcomer(house)
    await start(known, fresh())
    const { wallet } = known.holder
    await house.db.tx(async (tx) => {
      const [row] = await lockForFence(tx, [wallet])
      if (row) await pauseUntil(tx, row, plus(await tx.now(), 'P5D'))
    })
    await freeze(await linkIn(known.contact))
    expect(await pausedUntil(house.db, wallet)).toBeUndefined()
    expect((await find(house.db, [wallet]))[0]?.state).toBe('frozen')
    expect(await tasksAbout(house.db, wallet)).toMatchObject([{ kind: 'wallet.frozen_by_link' }])
  })

  it('is dead after 30 days and when it is not complete', async () => {
    const known = await newcomer(house)
    await start(known, fresh())
    const secret = await linkIn(known.contact)
    expect((await refused(freeze(`${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`))).code).toBe(
      'freeze_link_unknown',
    )
    expect((await refused(freeze('short'))).code).toBe('freeze_link_unknown')
    const told = (await messagesTo(house, known.contact))[0]?.message.text ?? ''
    await later(house, 30 * 86_400)
    const over = await refused(freeze(secret))
    expect(over.code).toBe('freeze_link_expired')
    // The letter has named the moment.
    expect(told).toContain(moment(String(over.detail.facts?.expired_at), 'en'))
  })
})

describe('in a closing', () => {
  it('A15 a change that was under way dies with the fence, and does not come back', async () => {
    const known = await newcomer(house)
    const to = fresh()
    const change = await start(known, to)
    await house.db.tx((tx) => identityParticipant.freeze(tx, [refOf(known)], fence))
    await house.db.tx((tx) => identityParticipant.thaw(tx, [refOf(known)], fence))
    expect((await refused(confirm(known, change, await codeAt(house, to)))).code).toBe('code_request_over')
  })

  it('a recent change and a missing identity are found, each with its date or remedy', async () => {
    const known = await newcomer(house)
    const plain = await newcomer(house)
    const to = fresh()
    await confirm(known, await start(known, to), await codeAt(house, to))
    const at = await house.db.now()
    const found = await identityParticipant.obligations(house.db, [refOf(known), refOf(plain)], at)
    const changed = (await lastContactChange(house.db, [known.holder.person])).get(known.holder.person)
    expect(found.get(known.holder.wallet)?.map((f) => f.code)).toEqual([
      'identity.unverified',
      'identity.recent_change',
    ])
    expect(found.get(known.holder.wallet)?.[1]?.clearsAt).toEqual(changed?.add({ hours: 30 * 24 }))
    expect(found.get(plain.holder.wallet)?.map((f) => f.code)).toEqual(['identity.unverified'])
  })

  it('SES-4 closing ends sessions, challenges and sign-in; taking it twice is once; reopening asks for a new password', async () => {
    const known = await newcomer(house)
    const bystander = await newcomer(house)
    const at = await house.db.now()
    const close = () => house.db.tx((tx) => identityParticipant.close(tx, [refOf(known)], at))
    await close()
    await close()
    expect(await sessionActor(house.db, known.token)).toBeUndefined()
    expect(await sessionActor(house.db, bystander.token)).toBeDefined()
    expect((await refused(signInAs(house, known.contact))).code).toBe('sign_in_failed')
    const coverage = await house.db.tx((tx) => identityParticipant.reopen(tx, [refOf(known)], at))
    expect(coverage.map((c) => c.outcome)).toEqual(['restored', 'not', 'not', 'not'])
    expect((await refused(signInAs(house, known.contact))).code).toBe('sign_in_failed')
    expect(parseContact(known.contact).kind).toBe('email')
  })
})
