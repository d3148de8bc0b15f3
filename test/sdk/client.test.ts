import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient, newKey, QuittanceError, UnknownOutcome } from '../../sdk/src/index.ts'
import { newId } from '../../src/kernel/ids.ts'
import { freshDb, type TestDb } from '../harness.ts'
import { ana, serverOn, TOKENS } from '../http/fixture.ts'
import { nobodyAt } from '../nobody.ts'

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

type Send = typeof fetch
/** `fetch` into the server of this test. */
const direct: Send = async (input, init) => {
  const url = new URL(String(input))
  const answer = await server.inject({
    method: init?.method === 'POST' ? 'POST' : 'GET',
    url: url.pathname + url.search,
    headers: Object.fromEntries(new Headers(init?.headers)),
    ...(typeof init?.body === 'string' ? { payload: init.body } : {}),
  })
  const headers = new Headers()
  for (const [name, value] of Object.entries(answer.headers)) headers.set(name, String(value))
  return new Response(answer.statusCode === 204 ? null : answer.body, { status: answer.statusCode, headers })
}

const waits: number[] = []
const clientOver = (send: Send, more: object = {}) =>
  createClient({
    baseUrl: 'http://wallet.test/',
    token: TOKENS.ana,
    fetch: send,
    wait: async (ms) => void waits.push(ms),
    ...more,
  })

/** Runs the script, one entry per attempt; the last one goes on. */
const scripted = (...script: readonly (Send | 'lost' | Response)[]) => {
  const keys: (string | null)[] = []
  const send: Send = async (input, init) => {
    const step = script[Math.min(keys.length, script.length - 1)]
    keys.push(new Headers(init?.headers).get('idempotency-key'))
    if (step === 'lost' || step === undefined) throw new TypeError('fetch failed')
    return step instanceof Response ? step.clone() : step(input, init)
  }
  return { keys, send }
}

/** The request arrives and is worked on; its answer is lost. */
const answerLost: Send = async (input, init) => {
  await direct(input, init)
  throw new TypeError('fetch failed')
}
const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  new Response(
    JSON.stringify({
      type: 'x',
      title: 'T',
      status,
      detail: '',
      code,
      why: '',
      what_to_do: 'W',
      trace_id: 't1',
    }),
    { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers } },
  )

const opened = async (): Promise<number> =>
  (await test.db.query(`SELECT id FROM core.due WHERE kind = 'opened'`)).length
const params = { wallet: ana.wallet }
const PATH = '/v1/wallets/{wallet}/closure'

describe('the client', () => {
  it('makes one key before it sends and repeats with it: one effect, the true answer', async () => {
    const before = await opened()
    const { keys, send } = scripted('lost', answerLost, answerLost, direct)
    const answer = await clientOver(send).post(PATH, { params, body: {} })
    expect(answer.wallet).toBe(ana.wallet)
    expect(keys).toHaveLength(4)
    expect(new Set(keys).size).toBe(1)
    expect(await opened()).toBe(before + 1)
  })

  it('does what an answer offers, with a key, and only on this server', async () => {
    const { keys, send } = scripted(direct)
    const client = clientOver(send)
    const link = { method: 'POST', href: PATH.replace('{wallet}', ana.wallet) } as const
    const key = newKey()
    const followed = await client.follow(link, { body: {}, key })
    expect(followed).toEqual(await client.post(PATH, { params, body: {}, key }))
    expect(keys).toEqual([key, key])
    for (const href of ['https://elsewhere.test/v1', '//elsewhere.test/v1', '/\\elsewhere.test/v1'])
      await expect(client.follow({ method: 'GET', href })).rejects.toThrow(TypeError)
    expect(keys).toHaveLength(2)
  })

  it('calls an operation by its group as by its path', async () => {
    const { keys, send } = scripted(direct)
    const client = clientOver(send)
    const params = { wallet: ana.wallet }
    const key = newKey()
    const byGroup = await client.closures.open({ params, body: {}, key })
    expect(byGroup).toEqual(await client.post(PATH, { params, body: {}, key }))
    expect(keys).toEqual([key, key])
    await expect(client.operations.readStatus()).rejects.toMatchObject({ code: 'not_found' })
  })

  it('says "unknown", with the key, when no answer comes; the same key then finds the result', async () => {
    const before = await opened()
    const key = newKey()
    const failed = await clientOver(answerLost)
      .post(PATH, { params, body: {}, key })
      .catch((error) => error)
    expect(failed).toBeInstanceOf(UnknownOutcome)
    expect(failed.key).toBe(key)
    const answer = await clientOver(direct).post(PATH, { params, body: {}, key })
    expect(answer.wallet).toBe(ana.wallet)
    expect(await opened()).toBe(before + 1)
  })

  it('is not said of what never left: no token could be had, or it was called off before', async () => {
    let asked = 0
    const { keys, send } = scripted(direct)
    const token = () => {
      asked += 1
      throw new Error('signed out')
    }
    const without = createClient({ baseUrl: 'http://quittance.test', token, fetch: send })
    await expect(without.post(PATH, { params, body: {} })).rejects.toThrow('signed out')
    const off = clientOver(send).post(PATH, {
      params,
      body: {},
      signal: AbortSignal.abort(new Error('left')),
    })
    await expect(off).rejects.toThrow('left')
    expect([asked, keys]).toEqual([1, []])
  })

  it('is told apart from one that never left: nobody listens there, so that nothing can have happened', async () => {
    const client = createClient({ baseUrl: await nobodyAt(), token: 'x'.repeat(20), attempts: 2 })
    const failed = await client.post(PATH, { params, body: {} }).catch((error) => error)
    expect(failed).not.toBeInstanceOf(UnknownOutcome)
    expect(failed).toMatchObject({ cause: { code: 'ECONNREFUSED' } })
    // A connection that was there and broke says nothing.
    const broken = async () =>
      Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: new Error('reset') }))
    expect(
      await clientOver(broken)
        .post(PATH, { params, body: {} })
        .catch((error) => error),
    ).toBeInstanceOf(UnknownOutcome)
  })

  it('does not let a later "sign in" or "too many" turn unknown into refused', async () => {
    for (const later of [
      problem(401, 'sign_in_required'),
      problem(429, 'rate_limited', { 'retry-after': '60' }),
    ]) {
      const failed = await clientOver(scripted(answerLost, later).send)
        .post(PATH, { params, body: {}, deadlineMs: 30_000 })
        .catch((error) => error)
      expect(failed).toBeInstanceOf(UnknownOutcome)
    }
  })

  it('of a page asks for its session in a cookie, and has no token', async () => {
    const asked: Headers[] = []
    const send: typeof fetch = async (_, init) => {
      asked.push(new Headers(init?.headers))
      return new Response('{}', { headers: { 'content-type': 'application/json' } })
    }
    await createClient({ baseUrl: 'http://here', session: 'cookie', fetch: send }).get('/v1/status', {})
    expect(asked.map((one) => [one.get('quittance-session'), one.get('authorization')])).toEqual([
      ['cookie', null],
    ])
  })

  it('turns a refusal into a typed error at once', async () => {
    const { keys, send } = scripted(direct)
    const failed = await clientOver(send, { lang: 'zh-CN' })
      .get(PATH, { params: { wallet: newId(3) } })
      .catch((error) => error)
    expect(failed).toBeInstanceOf(QuittanceError)
    expect(failed).toMatchObject({
      code: 'not_found',
      status: 404,
      problem: { title: '未找到您可以查看的内容' },
    })
    expect(failed.traceId).toMatch(/^[0-9a-f]{32}$/)
    expect(keys).toEqual([null])
  })

  it('waits as long as it is told, and not beyond the deadline', async () => {
    waits.length = 0
    const { send } = scripted(problem(503, 'overloaded', { 'retry-after': '3' }), direct)
    await clientOver(send).post(PATH, { params, body: {} })
    expect(waits).toEqual([3_000])
    const { keys, send: closed } = scripted(problem(503, 'maintenance', { 'retry-after': '1800' }))
    const failed = await clientOver(closed)
      .post(PATH, { params, body: {} })
      .catch((error) => error)
    expect(failed).toMatchObject({ name: 'QuittanceError', code: 'maintenance' })
    expect(keys).toHaveLength(1)
  })

  it('treats a gateway that answers for us as unknown for writes and as a failure for reads', async () => {
    const gateway = new Response('<h1>Bad gateway</h1>', {
      status: 502,
      headers: { 'content-type': 'text/html' },
    })
    const write = await clientOver(scripted(gateway).send)
      .post(PATH, { params, body: {} })
      .catch((e) => e)
    const read = await clientOver(scripted(gateway).send)
      .get(PATH, { params })
      .catch((e) => e)
    expect(write).toBeInstanceOf(UnknownOutcome)
    expect(read).not.toBeInstanceOf(UnknownOutcome)
    expect(read).toBeInstanceOf(Error)
  })

  it('stops when the caller stops', async () => {
    const controller = new AbortController()
    const { keys, send } = scripted(async () => {
      controller.abort()
      throw new DOMException('aborted', 'AbortError')
    })
    const failed = await clientOver(send)
      .post(PATH, { params, body: {}, signal: controller.signal })
      .catch((error) => error)
    expect(failed).toBeInstanceOf(UnknownOutcome)
    expect(keys).toHaveLength(1)
  })
})

describe('newKey', () => {
  it('is a UUIDv7 of that moment, never the same', () => {
    const at = Date.UTC(2026, 0, 2)
    const key = newKey(at)
    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(key.replace('-', '').slice(0, 12), 16)).toBe(at)
    expect(new Set(Array.from({ length: 1_000 }, () => newKey())).size).toBe(1_000)
  })
})
