import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPacks, usePacks } from '../../src/modules/policy/policy.ts'
import { buildServer } from '../../src/platform/http/serve.ts'
import { freshDb, type TestDb } from '../harness.ts'
import { config } from '../http/fixture.ts'

let test: TestDb
const servers: FastifyInstance[] = []
const serverIn = (mode: 'sandbox' | 'production'): FastifyInstance => {
  const server = buildServer({
    config: { ...config, mode, databaseUrl: 'postgres://app:a-long-secret@db.test:5432/wallet' },
    db: test.db,
    lane: { submit: () => Promise.reject(new Error('no money moves here')) },
    log: pino({ level: 'silent' }),
    ready: async () => ({ ready: true, checks: {} }),
    strict: true,
  })
  servers.push(server)
  return server
}

beforeAll(async () => {
  test = await freshDb()
  usePacks(readPacks(), 'cn')
})
afterAll(async () => {
  for (const server of servers) await server.close()
  await test.close()
})

describe('pages for people', () => {
  it('name times in the zone of letters and papers, which every answer says, and how to reach a person', async () => {
    const answer = await serverIn('sandbox').inject('/receipt?lang=zh-CN')
    expect(answer.body).toContain('<html lang="zh-CN" data-zone="Asia/Shanghai">')
    expect(answer.headers['time-zone']).toBe('Asia/Shanghai')
    expect(answer.body).toContain(
      '<footer><p>客服：support@wallet.example；周一至周日 09:00–21:00（北京时间）</p></footer>',
    )
  })

  it.each([
    ['/', 'en', 'The cast'],
    ['/', 'zh-CN', '人物'],
    ['/inbox', 'en', 'Sandbox inbox'],
    ['/inbox?contact=%2B8613900000001', 'zh-CN', '暂无消息'],
    ['/inbox?contact=nobody', 'en', 'neither a phone number'],
    ['/sentinels', 'en', '13.13'],
    ['/sentinels', 'zh-CN', '三天后退回'],
    ['/stop', 'en', 'This was not me'],
    ['/stop', 'zh-CN', '不是我本人申请'],
    ['/receipt', 'en', 'Receipt of a closing'],
    ['/receipt', 'zh-CN', '注销回执'],
    ['/repay', 'en', 'Repay what is still owed'],
    ['/repay', 'zh-CN', '归还仍欠的款项'],
  ])('%s speaks %s', async (url, lang, words) => {
    const answer = await serverIn('sandbox').inject({ url, headers: { 'accept-language': lang } })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.headers['content-language']).toBe(lang)
    expect(answer.body).toContain(`<html lang="${lang}" data-zone="Asia/Shanghai">`)
    expect(answer.body).toContain(words)
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    expect(answer.headers['content-security-policy']).not.toContain('unsafe')
  })

  it('?lang= wins over Accept-Language', async () => {
    const answer = await serverIn('sandbox').inject({
      url: '/stop?lang=zh-CN',
      headers: { 'accept-language': 'en' },
    })
    expect(answer.headers['content-language']).toBe('zh-CN')
  })

  it('/ says where PostgreSQL is, without the password', async () => {
    const answer = await serverIn('sandbox').inject('/')
    expect(answer.body).toContain('postgres://app@db.test:5432/wallet')
    expect(answer.body).not.toContain('a-long-secret')
  })

  it('what a visitor types is shown as text', async () => {
    const url = `/inbox?contact=${encodeURIComponent('"><script>alert(1)</script>')}`
    const answer = await serverIn('sandbox').inject(url)
    expect(answer.body).not.toContain('<script>alert')
  })

  it('scripts come from our own origin; other names do not exist', async () => {
    const server = serverIn('sandbox')
    const script = await server.inject('/pages/receipt.js')
    expect(script.headers['content-type']).toContain('text/javascript')
    expect((await server.inject('/pages/tsconfig.json')).statusCode).toBe(404)
    expect((await server.inject('/pages/..%2Findex.ts')).statusCode).toBe(404)
  })
})

describe('help', () => {
  it('begins in the language of the reader, and may neither connect nor be framed', async () => {
    const server = serverIn('production')
    for (const [asked, lang, words] of [
      ['en', 'en', 'What do you see?'],
      ['zh', 'zh-CN', '您看到的是什么？'],
    ] as const) {
      const first = await server.inject({ url: '/help', headers: { 'accept-language': asked } })
      expect(first.headers.location).toBe(`/help/${lang}/index.html`)
      const page = await server.inject(String(first.headers.location))
      expect(page.headers['content-language']).toBe(lang)
      expect(page.body).toContain(`<h1>${words}</h1>`)
      expect(page.headers['content-security-policy']).toBe(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      )
    }
    for (const [url, to] of [
      ['/help/', 'en'],
      ['/help/en', 'en'],
      ['/help/en/', 'en'],
      ['/help/zh-CN', 'zh-CN'],
      ['/help/zh-CN/', 'zh-CN'],
    ])
      expect((await server.inject(`${url}`)).headers.location, url).toBe(`/help/${to}/index.html`)
    expect((await server.inject('/help?lang=zh-CN')).headers.location).toBe('/help/zh-CN/index.html')
    expect((await server.inject('/help/help.js')).headers['content-type']).toContain('text/javascript')
    expect((await server.inject('/help/en/genuine.html')).body).toContain(config.publicUrl)
    for (const url of ['/help/en/nothing.html', '/help/fr/index.html', '/help/..%2Fsite.ts'])
      expect((await server.inject(url)).statusCode, url).toBe(404)
  })
})

describe('outside the sandbox', () => {
  it.each([
    ['GET', '/v1/sandbox/clock'],
    ['POST', '/v1/sandbox/clock'],
    ['GET', '/v1/sandbox/cast'],
    ['GET', '/v1/sandbox/inbox?contact=a%40b.cd'],
    ['GET', '/v1/sandbox/sentinels'],
    ['GET', '/inbox'],
    ['GET', '/sentinels'],
  ] as const)('%s %s does not exist', async (method, url) => {
    expect((await serverIn('production').inject({ method, url })).statusCode).toBe(404)
  })

  it('/ shows neither the cast nor where the data are', async () => {
    const { body } = await serverIn('production').inject('/')
    expect(body).not.toContain('Lin Mei')
    expect(body).not.toContain('db.test')
  })

  it('the links of messages lead somewhere', async () => {
    const server = serverIn('production')
    for (const url of ['/stop', '/receipt']) expect((await server.inject(url)).statusCode).toBe(200)
  })
})
