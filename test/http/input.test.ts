import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { freshDb, type TestDb } from '../harness.ts'
import { ana, as, notesOf, senders, serverOn } from './fixture.ts'

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

  it('of thousands of faults as many as help, and of a list that is too long only that', async () => {
    const names = Array.from({ length: 5_000 }, (_, i) => `"n${i}":1`)
    expect((await post(`{"text":5,${names.join()}}`)).json().errors).toHaveLength(20)
    const twice = await post(`{"text":"a"${',"text":"a"'.repeat(4_000)}}`)
    expect(twice.json().errors).toHaveLength(20)
    const entries = `[${Array(16_000).fill('{}').join()}]`
    expect((await post(`{"text":"","tags":${entries}}`)).json().errors).toEqual([
      { pointer: '/text', message: 'must have at least 1 characters' },
      { pointer: '/tags', message: 'must have at most 3 entries' },
    ])
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
    { type: 'text/plain', status: 415, code: 'media_type_unsupported' },
    { type: 'application/x-www-form-urlencoded', status: 415, code: 'media_type_unsupported' },
    { type: 'application/json', encoding: 'gzip', status: 415, code: 'media_type_unsupported' },
    { type: 'application/json', accept: 'application/xml', status: 406, code: 'not_acceptable' },
  ])('content $type $encoding $accept → $status', async ({ type, encoding, accept, status, code }) => {
    const headers = { 'content-type': type, 'content-encoding': encoding, accept }
    const answer = await post('{"text":"a"}', headers)
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
    expect((await send({ method: 'QUERY' })).statusCode).toBe(405)
    expect((await send({ url: '/v1/nothing' })).json().code).toBe('not_found')
    expect((await send({ url: '/v1/%zz' })).json().code).toBe('not_found')
    const head = await send({ method: 'HEAD' })
    expect([head.statusCode, head.body]).toEqual([200, ''])
  })
})
