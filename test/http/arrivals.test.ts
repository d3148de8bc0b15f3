/** Requests that arrive byte by byte: they take nobody's place, and are sent away. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createArrivals } from '../../src/platform/http/admission/arrivals.ts'
import { type Limits, SANDBOX_LIMITS } from '../../src/platform/http/admission/limits.ts'
import { freshDb, type TestDb } from '../harness.ts'
import { ana, notesOf, serverOn, TOKENS } from './fixture.ts'

let test: TestDb
beforeAll(async () => {
  test = await freshDb()
})
afterAll(() => test.close())

const listening = async (limits: Partial<Limits>) => {
  const server = serverOn(test.db, { limits: { ...SANDBOX_LIMITS, ...limits } })
  await server.listen({ host: '127.0.0.1', port: 0 })
  const address = server.server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const sockets: Socket[] = []
  /** Sends `text` and keeps the socket; everything that comes back. */
  const send = async (text: string) => {
    const socket = connect(port, '127.0.0.1')
    sockets.push(socket)
    await once(socket, 'connect')
    let said = ''
    socket.on('data', (chunk) => (said += String(chunk)))
    socket.on('error', () => undefined)
    socket.write(text)
    return { said: () => said, socket }
  }
  const note = (key: string) =>
    fetch(`http://127.0.0.1:${port}${notesOf(ana)}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${TOKENS.ana}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: '{"text":"x"}',
    })
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await server.close()
  }
  return { send, note, close }
}

const HALF = [
  `POST ${notesOf(ana)} HTTP/1.1`,
  'Host: quittance.test',
  `Authorization: Bearer ${TOKENS.ana}`,
  'Content-Type: application/json',
  'Content-Length: 500',
  '',
  '{"text":',
].join('\r\n')

describe('a body that does not come', () => {
  it('takes no place at work: others are served although there is one place alone', async () => {
    const one = { atOnce: 1, waiting: 0, timeoutMs: 0 }
    const { send, note, close } = await listening({ rooms: { ...SANDBOX_LIMITS.rooms, work: one } })
    for (let i = 0; i < 5; i++) await send(HALF)
    expect((await note('beside')).status).toBe(201)
    await close()
  })

  it('is answered 408 when the time for the whole request is over, headers or body', async () => {
    const { send, close } = await listening({ headersMs: 100, requestMs: 200 })
    for (const text of [HALF, HALF.slice(0, 60)]) {
      const { said, socket } = await send(text)
      await once(socket, 'close')
      expect(said()).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"request_timeout"/)
    }
    await close()
  })

  it('is sent away when one source has too many of them and another request of it comes', async () => {
    const { send, note, close } = await listening({ arrivals: { perSource: 2, inAll: 100, slowMs: 0 } })
    const slow = [await send(HALF), await send(HALF)]
    // Both are under way when the third one comes.
    await vi.waitUntil(
      async () => (await note(`key-${performance.now()}`)).status === 201 && slow[0]?.said() !== '',
    )
    expect(slow[0]?.said()).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"request_timeout"/)
    expect(slow[1]?.said()).toBe('')
    await close()
  })
})

describe('who is sent away', () => {
  const at = (limits: { perSource: number; inAll: number }) => {
    let now = 0
    const away: string[] = []
    const arrivals = createArrivals({ ...limits, slowMs: 1_000 }, () => now)
    return {
      away,
      begin: (source: string, name: string) => arrivals.begin(source, () => away.push(name)),
      later: (ms: number) => (now += ms),
      count: arrivals.count,
    }
  }

  it('is the slowest of the same source, never one that has just begun', () => {
    const { away, begin, later, count } = at({ perSource: 2, inAll: 100 })
    for (const name of ['a', 'b', 'c', 'd']) begin('x', name)
    begin('y', 'other')
    expect(away).toEqual([])
    later(1_000)
    begin('x', 'e')
    expect(away).toEqual(['a', 'b', 'c'])
    expect([count('x'), count('y'), count()]).toEqual([2, 1, 3])
  })

  it('is the slowest of all when there are too many in all; who has arrived is no longer among them', () => {
    const { away, begin, later } = at({ perSource: 10, inAll: 2 })
    const arrived = begin('x', 'quick')
    begin('y', 'slow')
    begin('z', 'slower')
    later(1_000)
    arrived()
    begin('u', 'new')
    expect(away).toEqual(['slow'])
  })
})
