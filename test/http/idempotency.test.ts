import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eraseAnswers, purgeKeys } from '../../src/platform/db/idempotency.ts'
import { freshDb, type TestDb } from '../harness.ts'
import { ana, as, bo, notesOf, serverOn } from './fixture.ts'

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

const add = (text: string, key: string, who: 'ana' | 'bo' = 'ana') =>
  server.inject({
    method: 'POST',
    url: notesOf(who === 'ana' ? ana : bo),
    headers: { ...as(who), 'idempotency-key': key },
    payload: { text },
  })
const effects = async (key: string): Promise<number> => {
  const rows = await test.db.query(`SELECT id FROM core.due WHERE kind = 'note' AND payload->>'key' = $1`, [
    key,
  ])
  return rows.length
}

describe('a keyed write', () => {
  it('acts once and replays its bytes', async () => {
    const key = randomUUID()
    const first = await add('one', key)
    const again = await add('one', key)
    expect(first.statusCode).toBe(201)
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    expect(again.statusCode).toBe(201)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(again.body).toBe(first.body)
    expect(await effects(key)).toBe(1)
  })

  it('acts once for twenty at the same time', async () => {
    const key = randomUUID()
    const all = await Promise.all(Array.from({ length: 20 }, () => add('at once', key)))
    expect(new Set(all.map((answer) => answer.body)).size).toBe(1)
    expect(all.every((answer) => answer.statusCode === 201)).toBe(true)
    expect(await effects(key)).toBe(1)
  })

  it('acts once when two servers get it at the same time', async () => {
    const other = serverOn(test.db)
    const key = randomUUID()
    const request = {
      method: 'POST' as const,
      url: notesOf(ana),
      headers: { ...as('ana'), 'idempotency-key': key },
      payload: { text: 'two servers' },
    }
    const [a, b] = await Promise.all([server.inject(request), other.inject(request)])
    expect(a.body).toBe(b.body)
    expect(await effects(key)).toBe(1)
    await other.close()
  })

  it('refuses the key with other content, and does nothing', async () => {
    const key = randomUUID()
    await add('one', key)
    const other = await add('two', key)
    expect(other.statusCode).toBe(422)
    expect(other.json().code).toBe('idempotency_key_reused')
    expect(await effects(key)).toBe(1)
  })

  it('keeps the keys of two people apart', async () => {
    const key = randomUUID()
    const [a, b] = [await add('same', key, 'ana'), await add('same', key, 'bo')]
    expect([a.statusCode, b.statusCode]).toEqual([201, 201])
    expect(a.body).not.toBe(b.body)
  })

  it('keeps a refusal: the same key is refused again, and nothing was done', async () => {
    const key = randomUUID()
    const first = await add('refused', key)
    const again = await add('refused', key)
    expect([first.statusCode, again.statusCode]).toEqual([422, 422])
    expect(again.json().code).toBe('amount_invalid')
    expect(again.json().facts).toEqual({ limit: '12' })
    expect(await effects(key)).toBe(0)
  })

  it('leaves no trace of a fault: the key can be tried again', async () => {
    const key = randomUUID()
    const broken = await add('broken', key)
    expect(broken.statusCode).toBe(500)
    expect(broken.body).not.toContain('zero')
    const rows = await test.db.query(
      `SELECT scope FROM core.idempotency WHERE scope = $1 AND status IS NULL`,
      [ana.wallet],
    )
    expect(rows).toEqual([])
    expect((await add('broken', key)).statusCode).toBe(500)
  })

  it('says so when the first one is still running elsewhere', async () => {
    const key = randomUUID()
    await add('first', key)
    const client = await test.db.connect()
    await client.query('BEGIN')
    await client.query('SELECT 1 FROM core.idempotency WHERE scope = $1 FOR UPDATE', [ana.wallet])
    const waiting = await add('first', key)
    await client.query('ROLLBACK')
    client.release()
    expect(waiting.statusCode).toBe(409)
    expect(waiting.json().code).toBe('request_in_progress')
    expect(waiting.headers['retry-after']).toBe('1')
  })

  it('never acts again once the answer is erased, and forgets the key when it expires', async () => {
    const key = randomUUID()
    await add('to erase', key, 'bo')
    await test.db.tx((tx) => eraseAnswers(tx, [bo.wallet]))
    const gone = await add('to erase', key, 'bo')
    expect(gone.statusCode).toBe(410)
    expect(await effects(key)).toBe(1)
    const later = (await test.db.realNow()).add({ hours: 24 * 365 })
    expect(await purgeKeys(test.db, { bucket: bo.bucket, at: later, limit: 100 })).toBeGreaterThan(0)
    expect((await add('to erase', key, 'bo')).statusCode).toBe(201)
  })

  it.each([
    ['', 400, 'idempotency_key_missing'],
    ['has space', 400, 'idempotency_key_malformed'],
    ['x'.repeat(256), 400, 'idempotency_key_malformed'],
  ])('refuses the key %j', async (key, status, code) => {
    const answer = await add('one', key)
    expect(answer.statusCode).toBe(status)
    expect(answer.json().code).toBe(code)
  })
})

describe('money', () => {
  it('needs no row here: the lane knows the key, and its replay is marked', async () => {
    const posted = {
      ok: true, replayed: true, amount: 5n, at: await test.db.now(),
      debitVersion: 1n, creditVersion: 1n, debitAfter: 0n, creditAfter: 5n,
    } as const // biome-ignore format: one result
    const own = serverOn(test.db, { lane: { submit: async (work) => work.answer([posted]) } })
    const answer = await own.inject({
      method: 'POST',
      url: `/v1/wallets/${ana.wallet}/payments`,
      headers: { ...as('ana'), 'idempotency-key': randomUUID() },
      payload: { amount: '5' },
    })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toEqual({ amount: '5' })
    expect(answer.headers['idempotency-replayed']).toBe('true')
    await own.close()
  })
})
