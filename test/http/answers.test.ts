import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusalCode, refusalSpec } from '../../src/kernel/errors.ts'
import { newId } from '../../src/kernel/ids.ts'
import { OutcomeUnknown } from '../../src/platform/db/types.ts'
import { rendered } from '../../src/platform/http/answers/render.ts'
import { freshDb, type TestDb } from '../harness.ts'
import { ana, as, config, FILE, notesOf, senders, serverOn } from './fixture.ts'

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

describe('a refusal', () => {
  it('speaks the language of the reader and carries what the client needs', async () => {
    const en = (await post('{}')).json()
    const zhAnswer = await post('{}', { 'accept-language': 'zh-Hans-CN, en;q=0.5' })
    const zh = zhAnswer.json()
    expect(zhAnswer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(zhAnswer.headers['content-language']).toBe('zh-CN')
    expect(zhAnswer.headers.vary).toContain('Accept-Language')
    expect(zh).toMatchObject({
      code: en.code,
      title: refusalSpec('request_invalid')['zh-CN'].title,
      status: 422,
    })
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

  it('may be a file, byte for byte', async () => {
    const answer = await send({ url: `/v1/wallets/${ana.wallet}/notes.pdf`, headers: { accept: '*/*' } })
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(new Uint8Array(answer.rawPayload)).toEqual(FILE)
  })

  it('follow a trace id from outside', async () => {
    const traceparent = `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`
    expect((await send({ headers: { traceparent } })).headers['trace-id']).toBe('ab'.repeat(16))
  })
})

describe('pages', () => {
  it.each(['/docs', '/docs?q=note', '/docs/notes.read', '/errors', '/errors/maintenance'])(
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

  it('finds an operation by all the words that are asked for, whatever they are part of', async () => {
    const find = async (query: string): Promise<string[]> => {
      const { body } = await server.inject({ url: `/docs?q=${encodeURIComponent(query)}` })
      return [...body.matchAll(/<li id="([\w.]+)">/g)].map((match) => match[1] ?? '')
    }
    const [all, posts] = [await find(''), await find('POST')]
    expect(all.length).toBeGreaterThan(posts.length)
    expect(posts.length).toBeGreaterThan(0)
    expect(await find('nothing such')).toEqual([])
    const [first = ''] = all
    expect(await find(`${first.split('.')[0]} ${first.toUpperCase()}`)).toContain(first)
    const { body } = await server.inject({ url: `/docs?q=${encodeURIComponent('"><b>')}` })
    expect(body).toContain('value="&quot;&gt;&lt;b&gt;"')
  })

  it('shows one operation at a time, and says so where there is none', async () => {
    const page = await server.inject({ url: '/docs/notes.read' })
    expect(page.body.match(/<article/g)).toHaveLength(1)
    expect((await server.inject({ url: '/docs/notes.burn' })).statusCode).toBe(404)
  })

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

describe('numbers of the process', () => {
  it('are told in production to the own network alone', async () => {
    const production = serverOn(test.db, { config: { ...config, mode: 'production' } })
    const status = async (remoteAddress: string) =>
      (await production.inject({ url: '/metrics', remoteAddress })).statusCode
    expect(await status('203.0.113.9')).toBe(404)
    expect(await status('2001:db8::1')).toBe(404)
    for (const near of ['127.0.0.1', '::1', '::ffff:10.1.2.3', '192.168.1.5', 'fd00::7'])
      expect(await status(near), near).toBe(200)
    await production.close()
  })
})
