/** What somebody can do who holds the number, the address or the mailbox of a person who has left. Over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openClaims } from '../../src/modules/claims/claims.ts'
import { parseContact } from '../../src/modules/identity/contacts/contacts.ts'
import { inbox } from '../../src/modules/notices/notices.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { type Guest, guest, type House, must, openHouse, send } from '../closure/house.ts'
import { accepted, read } from '../closure/steps.ts'
import { documentOf, letters, PASSWORD } from '../closure/world.ts'

/** The sentinel of an account in somebody else’s name. */
const OTHER_NAME = '0003'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** Somebody who has left; what was theirs is kept. Answers the case. */
const left = async (): Promise<{ readonly who: Guest; readonly closure: string }> => {
  const who = await guest(house)
  const { closure } = await accepted(house.world, who.holder, [{ currency: 'CNY', way: 'claim' }])
  await house.world.pass('P8D')
  expect((await read(house.world, who.holder)).state).toBe('closed')
  return { who, closure: closure.id }
}
const kept = async ({ holder }: Guest): Promise<bigint> =>
  (await openClaims(house.world.db, [holder.wallet])).reduce((sum, claim) => sum + claim.amount, 0n)
const anybody = (path: string, body: unknown) => send(house, `POST ${path}`, { token: '', body })
const secrets = async ({ holder }: Guest): Promise<string[]> =>
  (await letters(house.world, holder)).flatMap(({ message }) =>
    [
      ...message.text.matchAll(/#([\w-]{40,})/g),
      ...(message.links ?? []).join(' ').matchAll(/#([\w-]{40,})/g),
    ].map(([, secret]) => secret ?? ''),
  )

/** Every door at which a contact is named; what came of each, and what was sent since. */
const knock = async (contact: { email: string } | { phone: string }) => {
  const box = () => inbox(house.world.db, parseContact(contact).blindIndex)
  const before = (await box()).length
  const { pack, version } = await must(house, 'GET /v1/terms', { token: '' })
  const asked = { language: 'en', accept_terms: { pack, version } }
  const made = await anybody('/v1/registrations', { contact, ...asked })
  const reset = await anybody('/v1/password-resets', { contact })
  const recovery = await anybody('/v1/recoveries', { contact })
  await anybody('/v1/sign-in-codes', { contact })
  await house.world.work()
  const sent = await box()
  return { made, reset, recovery, sent: sent.slice(0, sent.length - before) }
}

describe('the number or address of somebody who has left', () => {
  it('A3 whoever has it next inherits nothing: no wallet is made with it, no code comes, nobody signs in', async () => {
    const { who, closure } = await left()
    const contact = { email: who.holder.email }
    const { made, reset, recovery, sent } = await knock(contact)
    expect(sent.map(({ message }) => message.code).filter((code) => code !== undefined)).toEqual([])
    expect(sent.map(({ template }) => template)).toContain('wallet_was_closed')
    const guess = { code: '000000', password: 'nine kites over the old harbour' }
    for (const [path, id] of [
      ['registrations', made.body.registration],
      ['password-resets', reset.body.reset],
      ['recoveries', recovery.body.recovery],
    ]) {
      const done = await anybody(`/v1/${path}/${id}/confirmation`, guess)
      expect(done.status, path).toBeGreaterThanOrEqual(400)
    }
    const known = { contact, password: PASSWORD }
    expect((await anybody('/v1/sessions', known)).body).toMatchObject({ code: 'sign_in_failed' })
    // What is about the one who has left says nothing more to whoever has the address.
    expect(JSON.stringify(sent)).not.toContain(closure)
    expect(await kept(who)).toBe(20_000n)
  })

  it('A4 a recycled number brings no wallet back, and does not let its owner name an account for what is kept', async () => {
    const { who, closure } = await left()
    const { sent } = await knock({ email: who.holder.email })
    expect(sent.every(({ message }) => message.code === undefined)).toBe(true)
    const before = (await letters(house.world, who.holder)).length
    const claimed = { real_name: '李四', document_number: 'E99999999' }
    const url = `/v1/closures/${closure}/receipt-link`
    expect(await anybody(url, claimed)).toMatchObject({ status: 202, body: { closure } })
    // The name alone, which may be known, is not enough either.
    expect(await anybody(url, { ...claimed, real_name: '王小明' })).toMatchObject({ status: 202 })
    const [told] = await letters(house.world, who.holder)
    expect((await letters(house.world, who.holder)).length).toBeGreaterThan(before)
    expect((await letters(house.world, who.holder)).map((one) => one.template)).not.toContain(
      'receipt_link_new',
    )
    expect(told?.template).toBe('claim_identity_wrong')
    expect((await read(house.world, who.holder)).state).toBe('closed')
    expect(await kept(who)).toBe(20_000n)
  })
})

describe('the mailbox of somebody who has left', () => {
  it('A5 its links open papers and nothing else: no money leaves, nothing is stopped, frozen or restored by them', async () => {
    const [{ who, closure }, other] = [await left(), await left()]
    const links = [...new Set(await secrets(who))]
    expect(links.length).toBeGreaterThan(2)
    const thief = { scheme: 'iban', number: exampleNumber('iban', OTHER_NAME) }
    const guesses = { real_name: '王小明', document_number: 'E99999999', account: thief }
    const reads: string[] = []
    for (const token of links) {
      const at = (path: string, body: unknown) =>
        send(house, `POST /v1/closures/${closure}/${path}`, { token, body })
      if ((await send(house, `GET /v1/closures/${closure}`, { token })).status === 200) reads.push(token)
      for (const answer of [
        await at('claims/payout', guesses),
        await at('stop', {}),
        await anybody('/v1/freezes', { secret: token }),
        await send(house, `GET /v1/wallets/${who.holder.wallet}`, { token }),
        await send(house, `POST /v1/wallets/${who.holder.wallet}/closure`, { token, body: {} }),
      ])
        expect(answer.status, JSON.stringify(answer.body)).toBeGreaterThanOrEqual(400)
      // Of a case of somebody else it opens nothing.
      expect((await send(house, `GET /v1/closures/${other.closure}`, { token })).status).toBeGreaterThan(400)
    }
    expect(reads.length).toBeGreaterThan(0)
    expect(await kept(who)).toBe(20_000n)
    expect((await read(house.world, who.holder)).state).toBe('closed')
  })

  it('A5 whoever knows name and document as well is paid nothing into an account that is not in that name', async () => {
    const { who, closure } = await left()
    const [token = ''] = await secrets(who)
    const account = { scheme: 'iban', number: exampleNumber('iban', OTHER_NAME) }
    const body = { real_name: '王小明', document_number: documentOf(who.holder), account }
    const url = `POST /v1/closures/${closure}/claims/payout`
    expect((await send(house, url, { token, body })).status).toBe(202)
    await house.world.pass('P1D')
    expect(await kept(who)).toBe(20_000n)
    const told = (await letters(house.world, who.holder)).map(({ template }) => template)
    expect(told).toContain('claim_refused')
    expect(told).not.toContain('claim_paid')
  })
})
