import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '../../src/platform/db/pool.ts'
import { createAdmission } from '../../src/platform/http/admission/admission.ts'
import { SANDBOX_LIMITS } from '../../src/platform/http/admission/limits.ts'
import { freshDb, type TestDb } from '../harness.ts'
import { ana, as, config, notesOf, serverOn } from './fixture.ts'

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

describe('files', () => {
  it('are found by their names; a folder, a hidden file and a step outside are not there', async () => {
    const assets = { prefix: '/files/', folder: import.meta.dirname }
    const own = serverOn(test.db, { assets })
    const status = async (name: string) => (await own.inject(`/files/${name}`)).statusCode
    expect(await status('doors.test.ts')).toBe(200)
    for (const none of [
      '',
      '.',
      '%2e',
      '%2e/',
      './',
      '.git',
      'none.js',
      '..%2fharness.ts',
      '%00.ts',
      'a//b.ts',
    ])
      expect(await status(none), none).toBe(404)
    await own.close()
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

  /** Work that ends when it is let go, and a server that has a place for one, and for one that waits. */
  const crowded = () => {
    const release = Promise.withResolvers<void>()
    const entered = Promise.withResolvers<void>()
    const held: Pool['tx'] = async (work) => {
      entered.resolve()
      await release.promise
      return test.db.tx(work)
    }
    const small = { atOnce: 1, waiting: 1, timeoutMs: 60_000 }
    const rooms = { ...SANDBOX_LIMITS.rooms, work: small }
    const server = serverOn({ ...test.db, tx: held }, { limits: { ...SANDBOX_LIMITS, rooms } })
    const register = (headers = {}) =>
      server.inject({ method: 'POST', url: '/v1/registrations', headers, payload: { phone: '1' } })
    return { server, register, entered: entered.promise, release: release.resolve }
  }

  it('one full room turns away what is too much, in the caller’s language, and stops no other', async () => {
    const { server: busy, register, entered, release } = crowded()
    const first = register()
    await entered
    const two = [register(), register()]
    expect((await Promise.race(two)).json().code).toBe('overloaded')
    const third = await register({ 'accept-language': 'zh-CN' })
    expect([third.statusCode, third.json().code]).toEqual([503, 'overloaded'])
    expect(third.json()).toMatchObject({
      type: 'http://quittance.test/errors/overloaded',
      title: '当前请求较多',
      trace_id: third.headers['trace-id'],
    })
    expect(third.headers).toMatchObject({
      'content-language': 'zh-CN',
      'content-type': 'application/problem+json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    })
    expect(Number(third.headers['retry-after'])).toBeGreaterThanOrEqual(1)
    expect((await busy.inject({ url: notesOf(ana), headers: as('ana') })).statusCode).toBe(200)
    release()
    const codes = (await Promise.all([first, ...two])).map(({ statusCode }) => statusCode)
    expect(codes.toSorted()).toEqual([204, 204, 503])
    expect((await register()).statusCode).toBe(204)
    await busy.close()
  })

  it('a place is held until the work has ended, not until the caller has left', async () => {
    const admission = createAdmission({
      ...SANDBOX_LIMITS.rooms,
      work: { atOnce: 1, waiting: 1, timeoutMs: 0 },
    })
    const release = await admission.enter('work')
    let leave: (() => void) | undefined
    const gone = admission.enter('work', (how) => (leave = how))
    leave?.()
    await expect(gone).rejects.toMatchObject({ code: 'overloaded' })
    await expect(admission.enter('work')).rejects.toMatchObject({ code: 'overloaded' })
    expect(admission.counts()).toMatchObject({ work: { atWork: 1, waiting: 0 } })
    release()
    release()
    expect(admission.counts()).toMatchObject({ work: { atWork: 0, waiting: 0 } })
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
        activeWindow: async () => undefined,
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

  it('a door that cannot be read is shut to writing, open to reading and closing, and looked at again at once', async () => {
    let broken = true
    const look = async <T>(answer: T): Promise<T> => {
      if (broken) throw new Error('cannot be read')
      return answer
    }
    for (const which of ['clientGate', 'activeWindow'] as const) {
      broken = true
      const doors = {
        clientGate: async () => ({ verdict: 'current' as const }),
        activeWindow: async () => undefined,
        [which]: () => look(which === 'clientGate' ? { verdict: 'current' } : undefined),
      }
      const own = serverOn(test.db, { doors })
      const headers = { 'quittance-client': 'app/1.0.0', ...as('ana') }
      const register = () =>
        own.inject({ method: 'POST', url: '/v1/registrations', headers, payload: { phone: '1' } })
      const shut = await register()
      expect([shut.statusCode, shut.json().code]).toEqual([503, 'unavailable'])
      expect(Number(shut.headers['retry-after'])).toBeGreaterThanOrEqual(1)
      const closure = `/v1/wallets/${ana.wallet}/closure`
      expect((await own.inject({ url: closure, headers })).statusCode).toBe(200)
      expect((await own.inject({ url: notesOf(ana), headers })).statusCode).toBe(200)
      broken = false
      expect((await register()).statusCode).toBe(204)
      await own.close()
    }
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
