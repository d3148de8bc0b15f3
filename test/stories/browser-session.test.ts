/** A page of this site has its session in a cookie: what begins it, what it opens, and what ends it. Over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLAIN_SESSION_COOKIE } from '../../src/platform/http/cookie.ts'
import { type Guest, guest, type House, openHouse, send } from '../closure/house.ts'
import { accepted } from '../closure/steps.ts'
import { PASSWORD } from '../closure/world.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
}, 60_000)
afterAll(() => house.close())

const PAGE = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
const CARRIED = { ...PAGE, 'quittance-session': 'cookie' }
type Headers = Readonly<Record<string, string>>

const signIn = ({ holder }: Guest, headers: Headers = CARRIED) =>
  house.asked.server.inject({
    method: 'POST',
    url: '/v1/sessions',
    headers,
    payload: { contact: { email: holder.email }, password: PASSWORD },
  })
/** `name=value` as a browser sends it back. */
const cookieOf = (answer: Awaited<ReturnType<typeof signIn>>): string =>
  String(answer.headers['set-cookie']).split(';')[0] ?? ''
const read = (cookie: string, headers: Headers = PAGE) =>
  house.asked.server.inject({ url: '/v1/sessions/current', headers: { ...headers, cookie } })
const signOut = (cookie: string, headers: Headers = { 'sec-fetch-site': 'same-origin' }) =>
  house.asked.server.inject({
    method: 'DELETE',
    url: '/v1/sessions/current',
    headers: { ...headers, cookie },
  })

describe('a session in a cookie', () => {
  it('has no token in the answer, and a cookie that no script reads', async () => {
    const who = await guest(house)
    const answer = await signIn(who)
    expect(answer.json()).toMatchObject({ wallet: who.holder.wallet, session: { token: null } })
    expect(String(answer.headers['set-cookie'])).toMatch(
      new RegExp(`^${PLAIN_SESSION_COOKIE}=[\\w-]{75}; Path=/; HttpOnly; SameSite=Lax$`),
    )
    expect(answer.body).not.toContain(cookieOf(answer).slice(-43))
    const session = await read(cookieOf(answer))
    expect(session.json()).toMatchObject({ wallet: who.holder.wallet, idle_minutes: 15, frozen_since: null })
  })

  it('is given to whoever asks for it, and to nobody else', async () => {
    const answer = await signIn(await guest(house), PAGE)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.json().session.token).toMatch(/^[\w-]{75}$/)
  })

  it.each(['COOKIE', 'cookies', '', 'cookie, cookie'])(
    'is not promised to whoever asks for “%s”: no session begins',
    async (asked) => {
      const answer = await signIn(await guest(house), { ...PAGE, 'quittance-session': asked })
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'request_invalid'])
      expect(answer.json().errors).toMatchObject([{ pointer: '/headers/quittance-session' }])
      expect(answer.body).not.toContain('token"')
    },
  )

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the same domain', { 'sec-fetch-site': 'same-site', origin: 'http://quittance.test' }],
    ['a browser that says neither where from nor to whom', {}],
    ['another origin', { origin: 'http://evil.test' }],
  ])('is not begun for %s', async (_, headers: Headers) => {
    const { 'sec-fetch-site': _site, ...rest } = CARRIED
    const answer = await signIn(await guest(house), { ...rest, ...headers })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'cross_site_request'])
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it.each([
    ['a form of another site', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    ['a fetch of another origin', { 'sec-fetch-site': 'cross-site', origin: 'http://evil.test' }],
    ['a request that says neither where from nor to whom', {}],
  ])('is not ended by %s', async (_, headers: Headers) => {
    const cookie = cookieOf(await signIn(await guest(house)))
    expect((await signOut(cookie, headers)).json()).toMatchObject({ code: 'cross_site_request' })
    expect((await read(cookie)).statusCode).toBe(200)
  })

  it('takes the place of the one before, which is dead: nobody is led into a session that is known elsewhere', async () => {
    const [thief, who] = [await guest(house), await guest(house)]
    const planted = cookieOf(await signIn(thief))
    const answer = await signIn(who, { ...CARRIED, cookie: planted })
    expect(cookieOf(answer)).not.toBe(planted)
    expect((await read(planted)).statusCode).toBe(401)
    expect((await read(cookieOf(answer))).json()).toMatchObject({ wallet: who.holder.wallet })
  })

  it('ends with sign-out, in the browser too', async () => {
    const cookie = cookieOf(await signIn(await guest(house)))
    const answer = await signOut(cookie)
    expect(answer.statusCode).toBe(204)
    expect(String(answer.headers['set-cookie'])).toMatch(/=; Path=\/; HttpOnly; SameSite=Lax; Max-Age=0$/)
    // Never "cookies": that would take those of every host of the same domain.
    expect(answer.headers['clear-site-data']).toBe('"cache", "storage"')
    expect((await read(cookie)).statusCode).toBe(401)
  })

  it('ends with the wallet, and the browser forgets what it kept', async () => {
    const who = await guest(house)
    const cookie = cookieOf(await signIn(who))
    await accepted(house.world, who.holder, [{ currency: 'CNY', way: 'claim' }])
    await house.world.pass('P8D')
    const answer = await read(cookie)
    expect(answer.statusCode).toBe(401)
    expect(String(answer.headers['set-cookie'])).toContain('Max-Age=0')
    expect(answer.headers['clear-site-data']).toBe('"cache", "storage"')
  })

  it('opens nothing for staff, and is not lost over the attempt', async () => {
    const cookie = cookieOf(await signIn(await guest(house)))
    const answer = await house.asked.server.inject({
      url: '/v1/operator/tasks',
      headers: { ...PAGE, cookie },
    })
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([401, undefined])
    expect((await read(cookie)).statusCode).toBe(200)
  })

  it('does not stand in the way of a token', async () => {
    const [one, two] = [await guest(house), await guest(house)]
    const { body } = await send(house, 'GET /v1/sessions/current', { token: one.token })
    expect(body).toMatchObject({ wallet: one.holder.wallet })
    const both = await house.asked.server.inject({
      url: '/v1/sessions/current',
      headers: { cookie: cookieOf(await signIn(two)), authorization: `Bearer ${one.token}` },
    })
    expect(both.json()).toMatchObject({ wallet: one.holder.wallet })
  })
})
