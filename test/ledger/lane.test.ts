import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Refusal } from '../../src/kernel/errors.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { LaneRow, LaneWork, PostingResult, RowSink } from '../../src/kernel/lane.ts'
import { createLane, type Lane, type LaneOptions } from '../../src/modules/ledger/lane/lane.ts'
import { accepted, balances } from '../../src/modules/ledger/ledger.ts'
import { OutcomeUnknown } from '../../src/platform/db/types.ts'
import { freshDb, ownerOf, type TestDb } from '../harness.ts'
import { cuttingProxy } from './cutting-proxy.ts'
import { type Purse, purses, transfer, work } from './wallets-of.ts'

let t: TestDb
const lanes: Lane[] = []
const lane = (options: Partial<LaneOptions> = {}): Lane => {
  const made = createLane({ url: t.url, ...options })
  lanes.push(made)
  return made
}
beforeAll(async () => {
  t = await freshDb()
  await ownerOf(t.db).query(
    'CREATE TABLE note (id uuid PRIMARY KEY, text text CHECK (length(text) < 20), at timestamptz)',
  )
})
afterEach(async () => {
  await Promise.all(lanes.splice(0).map((one) => one.close()))
})
afterAll(() => t.close())

const notes: RowSink = {
  name: 'note',
  sql: {
    text: 'INSERT INTO note (id, text, at) SELECT * FROM unnest($1::uuid[], $2::text[], $3::timestamptz[])',
  },
}
const note = (id: string, text: string): LaneRow => ({ sink: notes, values: (at) => [id, text, at] })
const noted = async (ids: readonly string[]) =>
  (await t.db.query<{ id: string }>('SELECT id FROM note WHERE id = ANY($1::uuid[])', [ids])).length

const pair = async (funds = 1_000n): Promise<readonly [Purse, Purse]> => {
  const [a, b] = await purses(t.db, 2, funds)
  if (!a || !b) throw new Error('two wallets were asked for')
  return [a, b]
}
const balanceOf = async (purse: Purse) => (await balances(t.db, [purse.wallet]))[0]?.balance
const moved = (results: readonly PostingResult[]) => results.map((r) => r.ok && !r.replayed)

test('what arrives together is one commit, and each caller gets its own answer', async () => {
  const [a, b] = await pair()
  const l = lane()
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, i) =>
      l.submit({
        ...work([transfer({ from: a, to: b, amount: BigInt(i + 1) })]),
        answer: (results) => accepted(results)[0]?.amount,
      }),
    ).map((answer) => answer.catch((error: unknown) => (error instanceof Refusal ? error.code : error))),
  )
  expect(answers.slice(0, 44)).toEqual(Array.from({ length: 44 }, (_, i) => BigInt(i + 1)))
  expect(answers.slice(44)).toEqual(Array(56).fill('insufficient_funds'))
  expect(l.stats().batches).toBe(1)
})

test('rows commit with their postings, and only with new ones', async () => {
  const [a, b] = await pair()
  const l = lane()
  const good = transfer({ from: a, to: b, amount: 10n })
  const poor = transfer({ from: a, to: b, amount: 99_999n })
  await l.submit(work([good], [note(good.id, 'paid')]))
  await l.submit(work([poor], [note(poor.id, 'not paid')]))
  expect(await noted([good.id, poor.id])).toBe(1)
  expect(await l.submit(work([good], [note(newId(1), 'again')]))).toMatchObject([
    { ok: true, replayed: true },
  ])
})

test('the same request twice at once is posted once; both hear the same', async () => {
  const [a, b] = await pair()
  const l = lane()
  const request = transfer({ from: a, to: b, amount: 10n })
  const twice = await Promise.all([1, 2].map(() => l.submit(work([request], [note(request.id, 'once')]))))
  expect(twice.flatMap(moved).toSorted()).toEqual([false, true])
  expect(await balanceOf(b)).toBe(1_010n)
})

test('a work that can never commit is found by halves; the others commit', async () => {
  const [a, b] = await pair()
  const l = lane({ connections: 1 })
  const works = Array.from({ length: 33 }, (_, i) => {
    const request = transfer({ from: a, to: b, amount: 1n })
    return work([request], [note(request.id, i === 20 ? 'a text that is far too long' : 'short')])
  })
  const settled = await Promise.allSettled(works.map((w) => l.submit(w)))
  expect(settled.map((s) => s.status).indexOf('rejected')).toBe(20)
  expect(settled.filter((s) => s.status === 'fulfilled')).toHaveLength(32)
  expect(await balanceOf(b)).toBe(1_032n)
})

test.each(['after_commit', 'before_commit'] as const)(
  'a connection cut %s: everything happens exactly once',
  async (where) => {
    const [a, b] = await pair()
    const proxy = await cuttingProxy(t.url)
    const l = lane({ url: proxy.url, connections: 1 })
    await l.submit(work([transfer({ from: a, to: b, amount: 1n })]))
    proxy.cut(where, 2)
    const requests = Array.from({ length: 50 }, () => transfer({ from: a, to: b, amount: 2n }))
    const results = await Promise.all(requests.map((r) => l.submit(work([r], [note(r.id, 'cut')]))))
    expect(proxy.cuts()).toBe(2)
    expect(results.flat().every((r) => r.ok)).toBe(true)
    expect(await balanceOf(b)).toBe(1_101n)
    expect(await noted(requests.map((r) => r.id))).toBe(50)
    await l.close()
    await proxy.close()
  },
)

test('a backend that is terminated under load loses and doubles nothing', async () => {
  const [a, b] = await pair(100_000n)
  const l = lane()
  const pay = async () => {
    for (let i = 0; i < 10; i++)
      expect(moved(await l.submit(work([transfer({ from: a, to: b, amount: 1n })])))).toHaveLength(1)
  }
  const kill = async () => {
    for (let i = 0; i < 5; i++) {
      await l.submit(work([transfer({ from: b, to: a, amount: 1n })]))
      await t.db.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                         WHERE application_name = 'quittance lane' AND datname = current_database()`)
    }
  }
  await Promise.all([kill(), ...Array.from({ length: 20 }, pay)])
  expect(await balanceOf(b)).toBe(100_000n + 200n - 5n)
})

test('nobody is told "failed" while the outcome is unknown', async () => {
  const [a, b] = await pair()
  const proxy = await cuttingProxy(t.url)
  const l = lane({ url: proxy.url, connections: 1, withinMs: 300 })
  proxy.cut('after_commit', 1)
  const request = transfer({ from: a, to: b, amount: 2n })
  const first = l.submit(work([request]))
  const cut = (async () => {
    while (proxy.cuts() === 0) await new Promise((next) => setImmediate(next))
    await proxy.close()
  })()
  await expect(first).rejects.toThrow(OutcomeUnknown)
  await cut
  expect(await lane().submit(work([request]))).toMatchObject([{ ok: true, replayed: true }])
})

test('what waits too long without being sent, and what the queue cannot take, is refused as overload', async () => {
  const [a, b] = await pair()
  const holder = await t.db.connect()
  await holder.query('BEGIN')
  await holder.query('SELECT 1 FROM ledger.account WHERE id = $1 FOR UPDATE', [a.account])
  const l = lane({ connections: 1, bound: 2, withinMs: 200 })
  const code = (p: Promise<unknown>) =>
    p.then(
      () => 'ok',
      (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
    )
  const send = () => code(l.submit(work([transfer({ from: a, to: b, amount: 1n })])))
  const sent = send()
  while (l.stats().batches === 0) await new Promise((next) => setImmediate(next))
  const answers = await Promise.all([send(), send(), send(), sent])
  await holder.query('ROLLBACK')
  holder.release()
  expect(answers.slice(0, 3)).toEqual(['overloaded', 'overloaded', 'overloaded'])
  expect(await balanceOf(b)).toBe(answers[3] === 'ok' ? 1_001n : 1_000n)
})

test('an answer that throws reaches its caller alone', async () => {
  const [a, b] = await pair()
  const l = lane()
  const bad: LaneWork<never> = {
    ...work([transfer({ from: a, to: b, amount: 1n })]),
    answer: () => {
      throw new RangeError('no answer')
    },
  }
  const both = await Promise.allSettled([
    l.submit(bad),
    l.submit(work([transfer({ from: a, to: b, amount: 1n })])),
  ])
  expect(both.map((s) => s.status)).toEqual(['rejected', 'fulfilled'])
  expect(await balanceOf(b)).toBe(1_002n)
})

test('a closed lane finishes what it has and takes nothing new', async () => {
  const [a, b] = await pair()
  const l = createLane({ url: t.url })
  const pending = Array.from({ length: 30 }, () => l.submit(work([transfer({ from: a, to: b, amount: 1n })])))
  await l.close()
  expect((await Promise.all(pending)).flat().filter((r) => r.ok)).toHaveLength(30)
  await expect(l.submit(work([transfer({ from: a, to: b, amount: 1n })]))).rejects.toThrow('overloaded')
})

/** Somebody who holds this account until they are told to let go, like a server that was stopped in a transaction. */
const holding = async (purse: Purse) => {
  const client = await t.db.connect()
  await client.query('BEGIN')
  await client.query('SELECT id FROM ledger.account WHERE id = $1 FOR UPDATE', [purse.account])
  return async () => {
    await client.query('ROLLBACK')
    client.release()
  }
}

test('an account that somebody holds keeps its own works waiting, and none of those that travelled with them', async () => {
  const [held, other] = await pair()
  const [a, b] = await pair()
  const letGo = await holding(held)
  const l = lane({ waitMs: 60_000, withinMs: 60_000 })
  let done = false
  const stuck = l.submit(work([transfer({ from: held, to: other, amount: 1n })])).finally(() => {
    done = true
  })
  const together = Array.from({ length: 40 }, () =>
    l.submit(work([transfer({ from: a, to: b, amount: 1n })])),
  )
  await Promise.all(together)
  await l.submit(work([transfer({ from: b, to: a, amount: 1n })]))
  expect(done).toBe(false)
  await letGo()
  expect(moved(await stuck)).toEqual([true])
  expect(await balanceOf(other)).toBe(1_001n)
})

test('who waits too long for an account that is never let go is refused, and nothing of it happens', async () => {
  const [held, other] = await pair()
  const letGo = await holding(held)
  const l = lane({ waitMs: 200 })
  const refused = l.submit(work([transfer({ from: held, to: other, amount: 1n })]))
  await expect(refused).rejects.toMatchObject({ code: 'overloaded' })
  await letGo()
  expect([await balanceOf(held), await balanceOf(other)]).toEqual([1_000n, 1_000n])
})

test('a role that is no superuser can run it', async () => {
  await ownerOf(t.db).query(
    `CREATE ROLE plain LOGIN PASSWORD 'plain' IN ROLE pg_read_all_data, pg_write_all_data`,
  )
  const url = new URL(t.url)
  url.username = 'plain'
  url.password = 'plain'
  const [a, b] = await pair()
  const l = lane({ url: url.href })
  expect(moved(await l.submit(work([transfer({ from: a, to: b, amount: 1n })])))).toEqual([true])
  await l.close()
  await ownerOf(t.db).query('DROP ROLE plain')
})
