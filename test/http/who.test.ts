import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { SESSION_COOKIE } from '../../src/platform/http/cookie.ts'
import { freshDb, type TestDb } from '../harness.ts'
import { as, bo, config, notesOf, senders, serverOn, TOKENS } from './fixture.ts'

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
        cookie: `${SESSION_COOKIE}=${TOKENS.ana}`,
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

  it('two session cookies are nobody', async () => {
    const cookie = `${SESSION_COOKIE}=${TOKENS.ana}; ${SESSION_COOKIE}=${TOKENS.bo}`
    expect((await send({ headers: { authorization: undefined, cookie } })).statusCode).toBe(401)
  })
})
