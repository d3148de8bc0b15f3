import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '../../src/db/pool.ts'
import { OutcomeUnknown } from '../../src/db/types.ts'
import { catalogue, isRefusalCode } from '../../src/errors.ts'
import { SESSION_COOKIE } from '../../src/http/cookie.ts'
import { SANDBOX_LIMITS } from '../../src/http/limits.ts'
import { rendered } from '../../src/http/render.ts'
import { newId } from '../../src/ids.ts'
import { freshDb, type TestDb } from '../harness.ts'
import { ana, as, bo, config, notesOf, serverOn, TOKENS } from './fixture.ts'

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

type Sent = {
  method?: 'GET' | 'POST' | 'PUT' | 'OPTIONS' | 'HEAD'
  url?: string
  headers?: object
  payload?: string | object
}
const given = (headers: object) =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))
const send = ({ method = 'GET', url = notesOf(ana), headers = {}, payload }: Sent) =>
  server.inject({
    method,
    url,
    headers: given({ ...as('ana'), 'idempotency-key': newId(1), ...headers }),
    ...(payload === undefined ? {} : { payload }),
  })
const post = (payload: string | object, headers: object = {}) =>
  send({ method: 'POST', payload, headers: { 'content-type': 'application/json', ...headers } })

describe('what is refused before anything is done', () => {
  it.each([
    ['an unknown field', '{"text":"a","wat":1}', '/wat'],
    ['a field twice', '{"text":"a","text":"b"}', '/text'],
    ['a nested field twice', '{"text":"a","tags":[{"name":"x"},{"name":"x","name":"y"}]}', '/tags/1/name'],
    ['a number for a text', '{"text":5}', '/text'],
    ['a missing field', '{}', '/text'],
    ['a way to the prototype', '{"text":"a","__proto__":{"x":1}}', '/__proto__'],
    ['an escaped way to the constructor', '{"text":"a","\\u0063onstructor":{}}', '/constructor'],
    ['U+0000', '{"text":"a\\u0000"}', '/text'],
    ['half a character', '{"text":"\\ud800"}', '/text'],
    ['a word outside the list', '{"text":"a","kind":"other"}', '/kind'],
    ['an array for an object', '[]', ''],
    ['no body', '', ''],
    ['null', 'null', ''],
  ])('%s', async (_, body, pointer) => {
    const answer = await post(body)
    expect(answer.statusCode, answer.body).toBe(422)
    expect(answer.json().code).toBe('request_invalid')
    expect(answer.json().errors[0].pointer).toBe(pointer)
  })

  it('all wrong fields at once, each with one message', async () => {
    const answer = await post('{"text":"","kind":"x","tags":[{"name":"toolong"}],"more":true}')
    const { errors } = answer.json()
    expect(errors.map((e: { pointer: string }) => e.pointer).sort()).toEqual([
      '/kind',
      '/more',
      '/tags/0/name',
      '/text',
    ])
    expect(errors.find((e: { pointer: string }) => e.pointer === '/kind').message).toBe(
      'must be one of: plain, loud',
    )
  })

  it.each([
    ['{"text":', 400, 'json_malformed'],
    ['{"text":"a",}', 400, 'json_malformed'],
    [`${'['.repeat(40)}${']'.repeat(40)}`, 400, 'json_malformed'],
    [`{"text":"${'x'.repeat(70_000)}"}`, 413, 'body_too_large'],
  ])('a body that is no JSON, or too much of it', async (body, status, code) => {
    const answer = await post(body)
    expect(answer.statusCode).toBe(status)
    expect(answer.json().code).toBe(code)
  })

  it('reads a body full of quotes in linear time', async () => {
    const started = performance.now()
    expect((await post(`{"text":"${'\\"'.repeat(32_000)}`)).statusCode).toBe(400)
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('bytes that are not UTF-8', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: notesOf(ana),
      headers: { ...as('ana'), 'content-type': 'application/json', 'idempotency-key': newId(1) },
      payload: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    })
    expect(answer.json().code).toBe('json_malformed')
  })

  it.each([
    ['text/plain', 415, 'media_type_unsupported', {}],
    ['application/x-www-form-urlencoded', 415, 'media_type_unsupported', {}],
    ['application/json', 415, 'media_type_unsupported', { 'content-encoding': 'gzip' }],
    ['application/json', 406, 'not_acceptable', { accept: 'application/xml' }],
  ])('content %s → %i', async (type, status, code, headers) => {
    const answer = await post('{"text":"a"}', { 'content-type': type, ...headers })
    expect(answer.statusCode).toBe(status)
    expect(answer.json().code).toBe(code)
  })

  it.each([
    ['?wat=1', 'query/wat'],
    ['?after=1&after=2', 'query/after'],
    ['?after=x', 'query/after'],
    ['?after=%00', 'query/after'],
  ])('query %s', async (query, pointer) => {
    const answer = await send({ url: notesOf(ana) + query })
    expect(answer.statusCode, answer.body).toBe(422)
    expect(answer.json().errors[0].pointer).toBe(pointer)
  })

  it('never shows what somebody typed, not even as a field name', async () => {
    const answer = await post('{"text":"a","+8613800001234":1,"ana@example.com":2}')
    expect(answer.statusCode).toBe(422)
    expect(answer.body).not.toMatch(/138|example/)
  })
})

describe('methods', () => {
  it('405 with Allow, 404 elsewhere, HEAD as GET', async () => {
    const put = await send({ method: 'PUT', payload: {} })
    expect([put.statusCode, put.headers.allow]).toEqual([405, 'GET, HEAD, POST'])
    expect((await send({ method: 'OPTIONS' })).statusCode).toBe(405)
    expect((await send({ url: '/v1/nothing' })).json().code).toBe('not_found')
    expect((await send({ url: '/v1/%zz' })).json().code).toBe('not_found')
    const head = await send({ method: 'HEAD' })
    expect([head.statusCode, head.body]).toEqual([200, ''])
  })
})

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
    'a cookie with Sec-Fetch-Site %s and Origin %s',
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

describe('a refusal', () => {
  it('speaks the language of the reader and carries what the client needs', async () => {
    const en = (await post('{}')).json()
    const zhAnswer = await post('{}', { 'accept-language': 'zh-Hans-CN, en;q=0.5' })
    const zh = zhAnswer.json()
    expect(zhAnswer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(zhAnswer.headers['content-language']).toBe('zh-CN')
    expect(zhAnswer.headers.vary).toContain('Accept-Language')
    expect(zh).toMatchObject({ code: en.code, title: catalogue.request_invalid['zh-CN'].title, status: 422 })
    expect(zh.errors[0].message).toBe('缺失')
    expect(zh.trace_id).toBe(zhAnswer.headers['trace-id'])
    expect(en.detail).toBe(`${en.why} ${en.what_to_do}`)
    const page = await server.inject({ url: en.type.replace(config.publicUrl, '') })
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.body).toContain(en.title)
    expect(page.body).toContain(zh.title)
  })

  it('that was not declared is a fault in tests, and shown but logged in production', async () => {
    expect((await post('{"text":"undeclared"}')).statusCode).toBe(500)
    const lenient = serverOn(test.db, { strict: false })
    const answer = await lenient.inject({
      method: 'POST',
      url: notesOf(ana),
      headers: { ...as('ana'), 'idempotency-key': newId(1) },
      payload: { text: 'undeclared' },
    })
    expect(answer.json().code).toBe('currency_unsupported')
    await lenient.close()
  })

  it('says "unknown", never "failed", when the commit gave no answer', async () => {
    const lost = serverOn({ ...test.db, tx: () => Promise.reject(new OutcomeUnknown('no answer')) })
    const answer = await lost.inject({ method: 'POST', url: '/v1/registrations', payload: { phone: '1' } })
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([
      503,
      'outcome_unknown',
      '1',
    ])
    await lost.close()
  })

  it('is 503 when the database is away or the pool is full', async () => {
    for (const [message, code] of [
      ['connect ECONNREFUSED 127.0.0.1:1', 'unavailable'],
      ['timeout exceeded when trying to connect', 'overloaded'],
    ] as const) {
      const away = serverOn({ ...test.db, tx: () => Promise.reject(new Error(message)) })
      const answer = await away.inject({ method: 'POST', url: '/v1/registrations', payload: { phone: '1' } })
      expect([answer.statusCode, answer.json().code]).toEqual([503, code])
      await away.close()
    }
  })
})

describe('limits', () => {
  it('429 with Retry-After per source, also for strangers; health still answers', async () => {
    const rate = { perSecond: 0.1, burst: 2 }
    const limits = {
      ...SANDBOX_LIMITS,
      rates: { ...SANDBOX_LIMITS.rates, send_code: { principal: rate, source: rate } },
    }
    const slow = serverOn(test.db, { limits })
    const ask = (remoteAddress: string) =>
      slow.inject({ method: 'POST', url: '/v1/registrations', payload: { phone: '1' }, remoteAddress })
    expect((await ask('10.0.0.1')).statusCode).toBe(204)
    expect((await ask('10.0.0.1')).statusCode).toBe(204)
    const third = await ask('10.0.0.1')
    expect([third.statusCode, third.json().code]).toEqual([429, 'rate_limited'])
    expect(Number(third.headers['retry-after'])).toBeGreaterThanOrEqual(9)
    expect((await ask('10.0.0.2')).statusCode).toBe(204)
    expect((await ask('2001:db8:1:2::1')).statusCode).toBe(204)
    expect((await ask('2001:db8:1:2:3:4:5:6')).statusCode).toBe(204)
    expect((await ask('2001:db8:1:2::9')).statusCode).toBe(429)
    expect((await slow.inject({ url: '/livez', remoteAddress: '10.0.0.1' })).statusCode).toBe(200)
    await slow.close()
  })

  it('believes X-Forwarded-For only from as many hops as there are proxies', async () => {
    const seen: string[] = []
    for (const trustProxyHops of [0, 1]) {
      const own = serverOn(test.db, { config: { ...config, trustProxyHops } })
      own.addHook('onRequest', async (request) => void seen.push(request.ip))
      await own.inject({
        url: '/livez',
        remoteAddress: '10.9.9.9',
        headers: { 'x-forwarded-for': '1.1.1.1, 2.2.2.2' },
      })
      await own.close()
    }
    expect(seen).toEqual(['10.9.9.9', '2.2.2.2'])
  })

  it('turns work away before collapse, while reading and cancelling go on', async () => {
    const release = Promise.withResolvers<void>()
    const entered = Promise.withResolvers<void>()
    const held: Pool['tx'] = async (work) => {
      entered.resolve()
      await release.promise
      return test.db.tx(work)
    }
    const busy = serverOn({ ...test.db, tx: held }, { limits: { ...SANDBOX_LIMITS, inFlight: 1 } })
    const register = async () =>
      busy.inject({ method: 'POST', url: '/v1/registrations', payload: { phone: '1' } })
    const first = register()
    await entered.promise
    const second = await register()
    expect([second.statusCode, second.json().code]).toEqual([503, 'overloaded'])
    expect((await busy.inject({ url: notesOf(ana), headers: as('ana') })).statusCode).toBe(200)
    release.resolve()
    expect((await first).statusCode).toBe(204)
    expect((await register()).statusCode).toBe(204)
    await busy.close()
  })
})

describe('doors', () => {
  it('an old client is told what to get, and can still read', async () => {
    const own = serverOn(test.db, {
      doors: {
        clientGate: async (_, { version }) =>
          version === '1.0.0'
            ? { verdict: 'outdated', minimum: '2.0.0', where: 'https://example.com/get' }
            : {
                verdict: 'deprecated',
                since: Temporal.Instant.from('2026-01-01T00:00:00Z'),
                sunset: Temporal.Instant.from('2027-01-01T00:00:00Z'),
              },
        activeWindow: () => Promise.reject(new Error('cannot be read')),
      },
    })
    const ask = (client: string, url = '/v1/registrations') =>
      own.inject({
        method: url === '/v1/registrations' ? 'POST' : 'GET',
        url,
        headers: { 'quittance-client': client, ...as('ana') },
        ...(url === '/v1/registrations' ? { payload: { phone: '1' } } : {}),
      })
    const old = await ask('app/1.0.0')
    expect(old.json()).toMatchObject({
      code: 'client_outdated',
      status: 403,
      facts: { minimum_version: '2.0.0', where: 'https://example.com/get' },
    })
    expect((await ask('app/1.0.0', notesOf(ana))).statusCode).toBe(200)
    const soft = await ask('app/1.5.0')
    expect(soft.statusCode).toBe(204)
    expect(soft.headers.deprecation).toBe('@1767225600')
    expect(soft.headers.sunset).toBe('Fri, 01 Jan 2027 00:00:00 GMT')
    expect((await ask('!!')).statusCode).toBe(204)
    await own.close()
  })

  it('announced work refuses writes with an end and a notice; reads go on', async () => {
    const until = (await test.db.now()).add({ minutes: 30 })
    const own = serverOn(test.db, {
      doors: {
        clientGate: async () => ({ verdict: 'current' }),
        activeWindow: async (_, scope) =>
          scope === 'identity' ? { until, notice: { en: 'New hall.', 'zh-CN': '机房搬迁。' } } : undefined,
      },
    })
    const refused = await own.inject({
      method: 'POST',
      url: '/v1/registrations',
      payload: { phone: '1' },
      headers: { 'accept-language': 'zh' },
    })
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'maintenance'])
    expect(refused.json().facts.notice).toBe('机房搬迁。')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(1_700)
    expect((await own.inject({ url: notesOf(ana), headers: as('ana') })).statusCode).toBe(200)
    await own.close()
  })
})

describe('answers', () => {
  it('carry the security headers, and are not kept', async () => {
    const { headers } = await send({})
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['strict-transport-security']).toBeUndefined()
    const production = serverOn(test.db, { config: { ...config, mode: 'production' } })
    const { headers: hard } = await production.inject({ url: '/livez' })
    expect(hard['strict-transport-security']).toContain('includeSubDomains')
    await production.close()
  })

  it('show bigint as text and instants in UTC with milliseconds', () => {
    const at = Temporal.Instant.from('2026-01-02T03:04:05.678901+08:00')
    const value = Object.assign(Object.create(null), { list: [1n, { at }], gone: undefined, on: new Date(0) })
    expect(rendered(value)).toEqual({
      list: ['1', { at: '2026-01-01T19:04:05.678Z' }],
      on: '1970-01-01T00:00:00.000Z',
    })
  })

  it('may be of another media type', async () => {
    const answer = await send({ url: `/v1/wallets/${ana.wallet}/notes.csv`, headers: { accept: 'text/csv' } })
    expect([answer.headers['content-type'], answer.body]).toEqual(['text/csv; charset=utf-8', 'a,b\n1,2\n'])
  })

  it('follow a trace id from outside', async () => {
    const traceparent = `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`
    expect((await send({ headers: { traceparent } })).headers['trace-id']).toBe('ab'.repeat(16))
  })
})

describe('pages', () => {
  it.each(['/docs', '/errors', '/errors/maintenance'])(
    '%s reads in both languages without foreign parts',
    async (url) => {
      for (const lang of ['en', 'zh-CN']) {
        const page = await server.inject({ url, headers: { 'accept-language': lang } })
        expect(page.statusCode).toBe(200)
        expect(page.headers['content-language']).toBe(lang)
        expect(page.body).toContain(`<html lang="${lang}">`)
        expect(page.body).not.toMatch(/<script|src="http/)
      }
    },
  )

  it('tells health, numbers and the document', async () => {
    expect((await server.inject({ url: '/livez' })).json()).toEqual({ live: true })
    expect((await server.inject({ url: '/readyz' })).json()).toEqual({
      ready: true,
      checks: { database: 'ok' },
    })
    const away = serverOn(test.db, { ready: async () => ({ ready: false, checks: { database: 'failing' } }) })
    expect((await away.inject({ url: '/readyz' })).statusCode).toBe(503)
    await away.close()
    expect((await server.inject({ url: '/metrics' })).body).toContain(
      'http_requests_total{method="GET",route="/livez"',
    )
    expect((await server.inject({ url: '/openapi.json' })).json().openapi).toBe('3.1.0')
    expect((await server.inject({ method: 'POST', url: '/livez' })).headers.allow).toBe('GET, HEAD')
  })
})

describe('bytes that are not HTTP', () => {
  it.each([
    ['NOT HTTP\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    ['TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 404],
  ])('%.12s → %i as a problem', async (bytes, status) => {
    const own = serverOn(test.db)
    await own.listen({ port: 0, host: '127.0.0.1' })
    const address = own.server.address()
    if (typeof address !== 'object' || !address) throw new Error('not listening')
    const socket = connect(address.port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(bytes)
    const chunks: Buffer[] = []
    for await (const chunk of socket) chunks.push(chunk)
    const [head = '', body = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n')
    expect(head).toContain(`HTTP/1.1 ${status}`)
    expect(isRefusalCode(JSON.parse(body).code)).toBe(true)
    await own.close()
  })
})
