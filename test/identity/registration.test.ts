import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmRegistration } from '../../src/modules/identity/operations/registrations/confirm-registration.ts'
import { readTerms } from '../../src/modules/identity/operations/registrations/read-terms.ts'
import { register } from '../../src/modules/identity/operations/registrations/register.ts'
import { resendRegistration } from '../../src/modules/identity/operations/registrations/resend-registration.ts'
import { find, markClosed, raiseFence } from '../../src/modules/wallets/wallets.ts'
import {
  ANYBODY, act, codeAt, type House, later, look, messagesTo, newcomer, openHouse, PASSWORD, refused, sendsAge,
  startRegistration, terms,
} from './people.ts' // biome-ignore format: a list

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const email = () => ({ email: `new${house.next()}@example.test` })
const confirm = (registration: unknown, code: string, password = PASSWORD) =>
  act(house, ANYBODY, [
    confirmRegistration,
    { params: { registration: String(registration) }, body: { code, password } },
  ])
const resend = (registration: unknown) =>
  act(house, ANYBODY, [resendRegistration, { params: { registration: String(registration) } }])
const fullWidth = (digits: string) =>
  digits.replaceAll(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))

describe('opening a wallet', () => {
  it('shows the terms first: how closing works, what is kept, how long and why', async () => {
    const shown = await look(house, ANYBODY, [readTerms, {}])
    expect(shown).toMatchObject({ ...terms(), closing: { cooling_off: expect.stringMatching(/^P/) } })
    expect(shown.kept.map((k) => k.class)).toContain('identity_documents')
  })

  it('takes one phone number in every writing, and the code in full-width digits with spaces', async () => {
    const typed = { phone: '１３８ ００１３ ８０００' }
    const { registration } = await startRegistration(house, typed)
    const code = await codeAt(house, { phone: '+86 (138) 0013-8000' })
    const opened = await confirm(registration, ` ${fullWidth(code.slice(0, 3))} ${code.slice(3)} `)
    const [wallet] = await find(house.db, [opened.wallet])
    expect(wallet).toMatchObject({ state: 'open', currency: 'CNY', epoch: 0 })
  })

  it('takes one mailbox in every writing', async () => {
    await newcomer(house, { contact: { email: 'Li.Na@Example.TEST' } })
    await sendsAge(house, 61)
    await startRegistration(house, { email: 'li.na@example.test' })
    const [newest] = await messagesTo(house, { email: 'li.na@example.test' })
    expect(newest?.template).toBe('registration_known')
  })

  it('tells the holder of a closed wallet what they can do, and answers as for everybody', async () => {
    const contact = email()
    const { holder } = await newcomer(house, { contact })
    await house.db.tx(async (tx) => {
      const at = await tx.now()
      await raiseFence(tx, [holder.wallet], at)
      await markClosed(tx, [holder.wallet], at)
    })
    await sendsAge(house, 61)
    const [again, new_] = [await startRegistration(house, contact), await startRegistration(house, email())]
    expect(Object.keys(again)).toEqual(Object.keys(new_))
    await sendsAge(house, 61)
    await resend(again.registration)
    const messages = await messagesTo(house, contact)
    expect(messages.slice(0, 2).map((m) => m.template)).toEqual(['wallet_was_closed', 'wallet_was_closed'])
    expect(messages[0]?.message.text).toMatch(/was closed on \d+ \w+ \d{4}/)
  })

  it.each([
    ['no contact', {}], ['two contacts', { phone: '+8613800138001', email: 'a@example.test' }],
    ['too few digits', { phone: '+86 138' }], ['letters', { phone: 'call me' }], ['a premium number', { phone: '+44 909 879 0000' }],
    ['no domain', { email: 'lin@' }], ['two dots', { email: 'a..b@example.test' }], ['a bare host', { email: 'a@localhost' }],
    ['a line break', { email: 'a@example.test\nbcc: b@example.test' }],
  ])('refuses %s', async (_what, contact) => {
    expect((await refused(startRegistration(house, contact))).code).toBe('contact_invalid')
  }) // biome-ignore format: a table

  it('refuses terms that are not the ones in force, and names those', async () => {
    const body = {
      contact: email(),
      language: 'en' as const,
      accept_terms: { pack: 'cn', version: '1999-01-01.1' },
    }
    const refusal = await refused(act(house, ANYBODY, [register, { body }]))
    expect(refusal).toMatchObject({ code: 'terms_changed', detail: { facts: terms() } })
  })

  it('gives one contact to one wallet, whoever confirms first', async () => {
    const contact = email()
    const first = await startRegistration(house, contact)
    const code = await codeAt(house, contact)
    await sendsAge(house, 61)
    const second = await startRegistration(house, contact)
    const other = await codeAt(house, contact)
    const outcomes = await Promise.allSettled([
      confirm(first.registration, code),
      confirm(second.registration, other),
    ])
    expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find((o) => o.status === 'rejected')?.reason).toMatchObject({ code: 'contact_in_use' })
  })
})

describe('codes', () => {
  it('count wrong tries although the request is refused; after five even the right one is dead', async () => {
    const contact = email()
    const { registration } = await startRegistration(house, contact)
    const code = await codeAt(house, contact)
    for (const left of [4, 3, 2, 1, 0]) {
      const refusal = await refused(confirm(registration, code === '000000' ? '111111' : '000000'))
      expect(refusal).toMatchObject({ code: 'code_wrong', detail: { facts: { tries_left: left } } })
    }
    expect((await refused(confirm(registration, code))).code).toBe('code_request_over')
  })

  it('are dead after ten minutes, and after use', async () => {
    const contact = email()
    const { registration } = await startRegistration(house, contact)
    const code = await codeAt(house, contact)
    await later(house, 600)
    expect((await refused(confirm(registration, code))).code).toBe('code_request_over')
    const again = email()
    const fresh = await startRegistration(house, again)
    const right = await codeAt(house, again)
    await confirm(fresh.registration, right)
    expect((await refused(confirm(fresh.registration, right))).code).toBe('code_request_over')
  })

  it('of another registration are no codes here', async () => {
    const [mine, yours] = [email(), email()]
    const { registration } = await startRegistration(house, mine)
    await startRegistration(house, yours)
    const code = await codeAt(house, yours)
    if (code === (await codeAt(house, mine))) return
    expect((await refused(confirm(registration, code))).code).toBe('code_wrong')
  })

  it('stay valid when the next one is sent; the one before the last is the oldest that counts', async () => {
    const contact = email()
    const { registration } = await startRegistration(house, contact)
    const codes = [await codeAt(house, contact)]
    for (let sends = 0; sends < 2; sends++) {
      await sendsAge(house, 61)
      await resend(registration)
      codes.push(await codeAt(house, contact))
    }
    const [first = '', second = '', third] = codes
    if (first !== second && first !== third)
      expect((await refused(confirm(registration, first))).code).toBe('code_wrong')
    await expect(confirm(registration, second)).resolves.toBeDefined()
  })

  it('are sent once a minute, three times in ten minutes, five times an hour, ten times a day', async () => {
    const contact = email()
    const ask = () => startRegistration(house, contact)
    await ask()
    const soon = await refused(ask())
    expect(soon.code).toBe('code_rate_limited')
    expect(soon.detail.retryAfterSeconds).toBeGreaterThan(50)
    for (const wait of [61, 61]) {
      await sendsAge(house, wait)
      await ask()
    }
    await sendsAge(house, 61)
    expect((await refused(ask())).code).toBe('code_rate_limited')
    for (const wait of [600, 600]) {
      await sendsAge(house, wait)
      await ask()
    }
    await sendsAge(house, 601)
    expect((await refused(ask())).detail.retryAfterSeconds).toBeGreaterThan(600)
  })

  it('are forgotten with the registration a day after it came to nothing', async () => {
    const contact = email()
    const { registration } = await startRegistration(house, contact)
    await later(house, 600 + 86_400)
    await house.work()
    expect(await messagesTo(house, contact)).toEqual([])
    const rows = await house.db.query('SELECT id FROM identity.verification WHERE id = $1', [registration])
    expect(rows).toEqual([])
  })
})

describe('V13 who has a wallet is nobody else’s business', () => {
  it('answers alike for a known and an unknown contact, and tells the owner', async () => {
    const known = await newcomer(house)
    await sendsAge(house, 61)
    const [a, b] = [await startRegistration(house, known.contact), await startRegistration(house, email())]
    expect(Object.keys(a)).toEqual(Object.keys(b))
    expect((await messagesTo(house, known.contact))[0]?.template).toBe('registration_known')
    await sendsAge(house, 61)
    await resend(a.registration)
    const wrong = await refused(confirm(a.registration, '123456'))
    expect(wrong).toMatchObject({ code: 'code_wrong', detail: { facts: { tries_left: 4 } } })
  })

  it('runs the same statements for both', async () => {
    const statements = async (contact: { email: string }) => {
      const names: string[] = []
      const body = { contact, language: 'en' as const, accept_terms: terms() }
      await house.db.tx((tx) => {
        const query: typeof tx.query = (sql, params) => {
          names.push(typeof sql === 'string' ? sql : sql.text)
          return tx.query(sql, params)
        }
        return register.run(
          { ...tx, query },
          { actor: ANYBODY, lang: 'en', traceId: 't', ip: 'i', key: 'k' },
          { params: {}, query: {}, body },
        )
      })
      return names
    }
    const contact = email()
    await newcomer(house, { contact })
    await sendsAge(house, 61)
    expect(await statements(contact)).toEqual(await statements(email()))
  })
})
