import { generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant } from '../../src/kernel/clock.ts'
import { answerChallenge } from '../../src/modules/identity/operations/challenges/answer-challenge.ts'
import { createChallenge } from '../../src/modules/identity/operations/challenges/create-challenge.ts'
import { changePassword } from '../../src/modules/identity/operations/credentials/change-password.ts'
import { finishAuthenticator } from '../../src/modules/identity/operations/credentials/confirm-authenticator.ts'
import { startAuthenticator } from '../../src/modules/identity/operations/credentials/enrol-authenticator.ts'
import { dropAuthenticator } from '../../src/modules/identity/operations/credentials/remove-authenticator.ts'
import { newRecoveryCodes } from '../../src/modules/identity/operations/credentials/renew-recovery-codes.ts'
import { endOtherSession } from '../../src/modules/identity/operations/sessions/end-session.ts'
import { listSessions } from '../../src/modules/identity/operations/sessions/list-sessions.ts'
import { requestSignInCode } from '../../src/modules/identity/operations/sessions/request-sign-in-code.ts'
import { signInToWallet } from '../../src/modules/identity/operations/sessions/sign-in.ts'
import { signOut } from '../../src/modules/identity/operations/sessions/sign-out.ts'
import { endAllSessions, sessionActor } from '../../src/modules/identity/sessions/sessions.ts'
import {
  ANYBODY, act, codeAt, type House, holding, inTheAnswer, type Known, later, look, messagesTo, newcomer, openHouse, PASSWORD, proven,
  refused, signInAs,
} from './people.ts' // biome-ignore format: a list

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** The code an app shows `steps` half-minutes from now. */
const appCode = async (secret: string, steps = 0) =>
  generateSync({
    secret,
    epoch: Math.floor((await house.db.realNow()).epochMilliseconds / 1000) + 30 * steps,
  })

const withAuthenticator = async () => {
  const known = await newcomer(house)
  const challenge = await proven(house, known.holder, { act: 'authenticator.add' })
  const { id, secret } = await act(house, known.holder, [startAuthenticator, { body: { challenge } }])
  const { recovery_codes } = await act(house, known.holder, [
    finishAuthenticator,
    { params: { authenticator: id }, body: { code: await appCode(secret, -1) } },
  ])
  return { ...known, id, secret, recovery_codes }
}

const signIn = async (body: Parameters<typeof signInToWallet.run>[2]['body'], ip = 'home') =>
  inTheAnswer(await act(house, ANYBODY, [signInToWallet, { body, ip }]))

describe('signing in', () => {
  it('opens a session whose token is stored hashed only', async () => {
    const known = await newcomer(house)
    const { session } = await signInAs(house, known.contact)
    expect((await holding(house, session.token)).holder).toMatchObject({
      person: known.holder.person,
      session: session.id,
    })
    const [row] = await house.db.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM identity.session s WHERE position($1 IN s::text) > 0',
      [session.token.slice(32)],
    )
    expect(row?.n).toBe(0)
  })

  it('runs in real time: a clock that the sandbox moves signs nobody out, and moves no date of it', async () => {
    const known = await newcomer(house)
    await later(house, 40 * 24 * 60 * 60)
    const { session } = await signInAs(house, known.contact)
    const real = await house.db.realNow()
    expect(instant(session.expires_at).epochMilliseconds - real.epochMilliseconds).toBeLessThan(
      25 * 3_600_000,
    )
    await later(house, 40 * 24 * 60 * 60)
    const { holder } = await holding(house, session.token)
    const { sessions } = await look(house, holder, [listSessions, {}])
    expect(sessions.find(({ current }) => current)?.expires_at).toBe(session.expires_at)
  })

  it('takes the password in any Unicode form', async () => {
    const known = await newcomer(house, { password: 'Café crème ２ fois par jour' })
    await expect(
      signInAs(house, known.contact, { password: 'Cafe\u0301 cre\u0300me 2 fois par jour' }),
    ).resolves.toBeDefined()
  })

  it('V13 refuses a wrong password, an unknown contact, and a closed person alike', async () => {
    const known = await newcomer(house)
    const closed = await newcomer(house)
    await house.db.query(`UPDATE identity.person SET state = 'closed', closed_at = $2 WHERE id = $1`, [
      closed.holder.person,
      await house.db.now(),
    ])
    const refusals = [
      await refused(signInAs(house, known.contact, { password: 'another password entirely' })),
      await refused(signInAs(house, { email: 'nobody@example.test' })),
      await refused(signInAs(house, closed.contact)),
    ]
    expect(refusals.map((r) => [r.code, r.detail])).toEqual(refusals.map(() => ['sign_in_failed', {}]))
  })

  it('OTP-8 rests after five wrong tries, for half an hour, without telling; a session already open goes on', async () => {
    const known = await newcomer(house)
    const told = async () => {
      await house.work()
      return (await messagesTo(house, known.contact)).filter(({ template }) => template === 'sign_in_tried')
    }
    const wrong = () => refused(signInAs(house, known.contact, { password: 'not the right password' }))
    for (let tries = 0; tries < 4; tries++) await wrong()
    expect(await told()).toEqual([])
    await wrong()
    expect((await refused(signInAs(house, known.contact))).code).toBe('sign_in_failed')
    // Its holder hears of it, once and without a link: a stranger can cause this letter.
    for (let tries = 0; tries < 6; tries++) await wrong()
    const [letter, ...more] = await told()
    expect(more).toEqual([])
    expect(letter?.message.text).toContain('set a new password')
    expect(letter?.message.links ?? []).toEqual([])
    await expect(proven(house, known.holder, { act: 'test.pay' })).resolves.toBeDefined()
    await later(house, 30 * 60)
    await expect(signInAs(house, known.contact)).resolves.toBeDefined()
  })

  it('tells every contact about a sign-in from a place never seen before, with a link that freezes', async () => {
    const known = await newcomer(house)
    await signIn({ contact: known.contact, password: PASSWORD }, 'home')
    const before = await messagesTo(house, known.contact)
    await signIn({ contact: known.contact, password: PASSWORD }, 'elsewhere')
    const [alert, ...rest] = await messagesTo(house, known.contact)
    expect(rest).toEqual(before)
    expect(alert?.message.links?.[0]).toMatch(/^http:\/\/quittance\.test\/freeze#/)
  })

  it('refuses a body that is neither way', async () => {
    for (const body of [
      {},
      { contact: { email: 'a@example.test' } },
      { password: PASSWORD },
      { code: '123456' },
    ])
      expect((await refused(signIn(body))).code).toBe('request_invalid')
  })
})

describe('without a password', () => {
  it('V4 the holder signs in with a code, and a stranger’s contact gets none', async () => {
    const known = await newcomer(house, {
      password: null,
      contact: { phone: `+8613700000${100 + house.next()}` },
    })
    const ask = (contact: Known['contact']) => act(house, ANYBODY, [requestSignInCode, { body: { contact } }])
    const { sign_in_code } = await ask(known.contact)
    await ask({ phone: '+8613600000001' })
    await house.work()
    const { session } = await signIn({
      sign_in_code: String(sign_in_code),
      code: await codeAt(house, known.contact),
    })
    expect((await holding(house, session.token)).holder.person).toBe(known.holder.person)
    expect(await messagesTo(house, { phone: '+8613600000001' })).toEqual([])
  })

  it('V4 a code is no way around a password', async () => {
    const known = await newcomer(house)
    const asked = await act(house, ANYBODY, [requestSignInCode, { body: { contact: known.contact } }])
    await house.work()
    const given = { sign_in_code: String(asked.sign_in_code), code: await codeAt(house, known.contact) }
    expect((await refused(signIn(given))).code).toBe('password_needed')
    expect((await refused(signIn({ ...given, password: 'not the right password' }))).code).toBe(
      'sign_in_failed',
    )
    await expect(signIn({ ...given, password: PASSWORD })).resolves.toBeDefined()
  })
})

describe('sessions', () => {
  it('are listed, and ended one by one; an ended token is dead', async () => {
    const known = await newcomer(house)
    const { session } = await signInAs(house, known.contact)
    const { holder } = await holding(house, session.token)
    const { sessions } = await look(house, holder, [listSessions, {}])
    expect(sessions.map((s) => s.current).sort()).toEqual([false, true])
    await act(house, holder, [endOtherSession, { params: { session: known.holder.session } }])
    expect(await sessionActor(house.db, known.token)).toBeUndefined()
    await act(house, holder, [signOut, {}])
    expect(await sessionActor(house.db, session.token)).toBeUndefined()
  })

  it('of somebody else cannot be ended', async () => {
    const [mine, yours] = [await newcomer(house), await newcomer(house)]
    const end = act(house, mine.holder, [endOtherSession, { params: { session: yours.holder.session } }])
    expect((await refused(end)).code).toBe('session_unknown')
  })

  it.each([
    ['idle for 15 minutes', `last_seen_at = last_seen_at - interval '15 minutes'`],
    ['12 hours old', `expires_at = expires_at - interval '12 hours'`],
  ])('end when %s', async (_when, change) => {
    const known = await newcomer(house)
    const { session } = await signInAs(house, known.contact)
    await house.db.query(`UPDATE identity.session SET ${change} WHERE id = $1`, [session.id])
    expect(await sessionActor(house.db, session.token)).toBeUndefined()
  })

  it('do not age with the sandbox clock', async () => {
    const known = await newcomer(house)
    const { session } = await signInAs(house, known.contact)
    await later(house, 86_400)
    expect(await sessionActor(house.db, session.token)).toBeDefined()
  })

  it('SES-4 of a person end all at once', async () => {
    const known = await newcomer(house)
    await house.db.tx((tx) => endAllSessions(tx, [known.holder.person]))
    expect(await sessionActor(house.db, known.token)).toBeUndefined()
  })

  it.each(['', 'x'.repeat(75), `${'0'.repeat(32)}${'A'.repeat(43)}`, "' OR 1=1 --"])(
    'know no token %j',
    async (token) => {
      expect(await sessionActor(house.db, token)).toBeUndefined()
    },
  )
})

describe('an authenticator', () => {
  it('is asked for only after the right password', async () => {
    const known = await withAuthenticator()
    expect((await refused(signInAs(house, known.contact))).code).toBe('second_factor_required')
    const wrong = signInAs(house, known.contact, { password: 'not the right password' })
    expect((await refused(wrong)).code).toBe('sign_in_failed')
  })

  it('takes each code once, also with spaces, and not one of two steps ago', async () => {
    const known = await withAuthenticator()
    const code = await appCode(known.secret)
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`
    await expect(signInAs(house, known.contact, { totp: typed })).resolves.toBeDefined()
    expect((await refused(signInAs(house, known.contact, { totp: code }))).code).toBe('sign_in_failed')
    const old = await appCode(known.secret, -3)
    expect((await refused(signInAs(house, known.contact, { totp: old }))).code).toBe('sign_in_failed')
  })

  it('is stood in for by a recovery code, once, in any writing', async () => {
    const known = await withAuthenticator()
    const [first = ''] = known.recovery_codes
    const body = { contact: known.contact, password: PASSWORD }
    await signIn({ ...body, recovery_code: first.toLowerCase().replaceAll('-', ' ') })
    expect((await refused(signIn({ ...body, recovery_code: first }))).code).toBe('sign_in_failed')
  })

  it('gets ten new recovery codes for a proof, and the old ones are dead', async () => {
    const known = await withAuthenticator()
    const asked = { act: 'recovery_codes.renew' }
    const { id } = await act(house, known.holder, [createChallenge, { body: asked }])
    const [first = '', second = ''] = known.recovery_codes
    const proof = { method: 'recovery_code', value: first } as const
    await act(house, known.holder, [answerChallenge, { params: { challenge: id }, body: proof }])
    const renew = () => act(house, known.holder, [newRecoveryCodes, { body: { challenge: id } }])
    const { recovery_codes } = await renew()
    expect(new Set([...recovery_codes, ...known.recovery_codes]).size).toBe(20)
    expect((await refused(renew())).code).toBe('proof_missing')
    const body = { contact: known.contact, password: PASSWORD }
    expect((await refused(signIn({ ...body, recovery_code: second }))).code).toBe('sign_in_failed')
    await expect(signIn({ ...body, recovery_code: recovery_codes[0] ?? '' })).resolves.toBeDefined()
  })

  it('cannot be removed with the password; a short password stands only beside it', async () => {
    const known = await withAuthenticator()
    const prove = async (name: string, value: string) => {
      const { id, methods } = await act(house, known.holder, [createChallenge, { body: { act: name } }])
      expect(methods).toEqual(['totp', 'recovery_code'])
      await act(house, known.holder, [
        answerChallenge,
        { params: { challenge: id }, body: { method: 'recovery_code', value } },
      ])
      return id
    }
    const [one = '', two = '', three = ''] = known.recovery_codes
    const change = (challenge: string, password: string) =>
      act(house, known.holder, [changePassword, { body: { challenge, password } }])
    await change(await prove('password.change', one), 'nine plum')
    const remove = (challenge: string) =>
      act(house, known.holder, [
        dropAuthenticator,
        { params: { authenticator: known.id }, query: { challenge } },
      ])
    expect((await refused(remove(await prove('authenticator.remove', two)))).code).toBe('password_too_short')
    await change(await prove('password.change', three), PASSWORD)
    await remove(await prove('authenticator.remove', known.recovery_codes[3] ?? ''))
    await expect(signInAs(house, known.contact)).resolves.toBeDefined()
  })
})
