import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { cookieName } from '../../src/platform/http/cookie.ts'
import { freshDb, type TestDb } from '../harness.ts'
import { ana, as, bo, config, notesOf, senders, serverOn, TOKENS } from './fixture.ts'

const COOKIE = cookieName(config.publicUrl)

let test: TestDb
let server: ReturnType<typeof serverOn>
beforeAll(async () => {
  test = await freshDb()
  server = serverOn(test.db)
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const { send, post } = senders(() => server)

describe('who', () => {
  it.each([
    ['nobody', { authorization: undefined }],
    ['an unknown token', { authorization: 'Bearer unknown-token-00000' }],
    ['another scheme', { authorization: 'Basic YTpi' }],
  ])('%s → 401', async (_, headers) => {
    const answer = await send({ headers })
    expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer'])
  })

  it("somebody else's wallet looks exactly like one that does not exist", async () => {
    const [other, none] = [
      await send({ url: notesOf(bo) }),
      await send({ url: notesOf({ wallet: newId(7) }) }),
    ]
    const strip = (text: string) => text.replace(/[0-9a-f]{32}/, '')
    expect(other.statusCode).toBe(404)
    expect(strip(other.body)).toBe(strip(none.body))
  })

  it('an operator needs the role, and is let in where any role will do', async () => {
    expect((await send({ headers: as('clerk') })).statusCode).toBe(200)
    const decision = { method: 'POST', url: '/v1/operator/decisions', headers: as('clerk') } as const
    expect((await send(decision)).json().code).toBe('not_allowed')
    expect((await send({ ...decision, headers: as('ana') })).statusCode).toBe(401)
  })

  const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none'] as const
  const origins = [undefined, config.publicUrl, 'https://evil.test', 'null'] as const
  it.each(sites.flatMap((site) => origins.map((origin) => [site, origin] as const)))(
    'A7 a cookie with Sec-Fetch-Site %s and Origin %s',
    async (site, origin) => {
      const headers = {
        authorization: undefined,
        cookie: `${COOKIE}=${TOKENS.ana}`,
        ...(site ? { 'sec-fetch-site': site } : {}),
        ...(origin ? { origin } : {}),
      }
      const write = await post('{"text":"a"}', headers)
      const own = site === undefined ? origin === config.publicUrl : site === 'same-origin'
      expect(write.statusCode).toBe(own ? 201 : 403)
      const read = await send({ headers })
      const reads =
        site === undefined ? origin === undefined || origin === config.publicUrl : own || site === 'none'
      expect(read.statusCode).toBe(reads ? 200 : 403)
    },
  )

  it('SES-2 over https the cookie counts under the name alone that no other host can set', async () => {
    const safe = serverOn(test.db, { config: { ...config, publicUrl: 'https://quittance.test' } })
    const statuses = []
    for (const name of ['__Host-quittance', COOKIE]) {
      const headers = { cookie: `${name}=${TOKENS.ana}`, 'sec-fetch-site': 'same-origin' }
      statuses.push((await safe.inject({ url: notesOf(ana), headers })).statusCode)
    }
    await safe.close()
    expect(statuses).toEqual([200, 401])
  })

  it('two session cookies are nobody', async () => {
    const cookie = `${COOKIE}=${TOKENS.ana}; ${COOKIE}=${TOKENS.bo}`
    expect((await send({ headers: { authorization: undefined, cookie } })).statusCode).toBe(401)
  })
})
