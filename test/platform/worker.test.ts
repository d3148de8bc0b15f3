import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Instant, plus } from '../../src/kernel/clock.ts'
import { Refusal } from '../../src/kernel/errors.ts'
import { effect, type Handler, job, timer, timerForEach } from '../../src/kernel/handler.ts'
import { newId, type Uuid } from '../../src/kernel/ids.ts'
import { openLog } from '../../src/kernel/watch/log.ts'
import { reschedule, schedule, unschedule } from '../../src/platform/db/due.ts'
import { advance } from '../../src/platform/worker/advance.ts'
import { releaseAll, renew, takeTurn } from '../../src/platform/worker/leases.ts'
import { runDue, startWorker } from '../../src/worker.ts'
import { freshDb, ownerOf, type TestDb } from '../harness.ts'

const BUCKET = 7
let fresh: TestDb
beforeAll(async () => {
  fresh = await freshDb()
})
beforeEach(async () => {
  await ownerOf(fresh.db).query('TRUNCATE core.due, core.lease, core.clock')
})
afterAll(() => fresh.close())

const add = async (
  kind: string,
  count = 1,
  after: Temporal.DurationLike = { seconds: 0 },
): Promise<Uuid[]> => {
  const refs = Array.from({ length: count }, () => newId(BUCKET))
  await fresh.db.tx(async (tx) => {
    const dueAt = plus(await tx.now(), after)
    await schedule(
      tx,
      refs.map((ref) => ({ bucket: BUCKET, kind, ref, dueAt })),
    )
  })
  return refs
}

type Row = { kind: string; ref: Uuid; attempts: number; last_error: string | null; held: boolean }
const rows = () =>
  fresh.db.query<Row>(
    'SELECT kind, ref, attempts, last_error, claimed_until IS NOT NULL AS held FROM core.due ORDER BY ref',
  )
const untilIdle = (...handlers: Handler[]) => runDue(fresh.db, handlers, { untilIdle: true })

describe('a timer', () => {
  test('runs each row once although several workers look at the same time', async () => {
    const refs = await add('t', 60)
    const seen: Uuid[] = []
    const handler = timer({
      kind: 't',
      batch: 7,
      run: async (_tx, due) => void seen.push(...due.map((row) => row.ref)),
    })
    await Promise.all([untilIdle(handler), untilIdle(handler), untilIdle(handler)])
    expect(seen.sort()).toEqual(refs.sort())
    expect(await rows()).toEqual([])
  })

  test('that fails for one row still does the others of its batch, and says only class and code', async () => {
    const refs = await add('t', 5)
    const poison = refs[2]
    const done: Uuid[] = []
    const handler = timer({
      kind: 't',
      run: async (tx, due) => {
        if (due.some((row) => row.ref === poison)) throw new TypeError('Alice Liddell, +8613800138000')
        await tx.query('SELECT 1 AS one')
        done.push(...due.map((row) => row.ref))
      },
    })
    await untilIdle(handler)
    expect(done.sort()).toEqual(refs.filter((ref) => ref !== poison).sort())
    expect(await rows()).toEqual([
      { kind: 't', ref: poison, attempts: 1, last_error: 'TypeError', held: false },
    ])
  })

  test('comes back later each time it fails', async () => {
    await add('t')
    const handler = timerForEach('t', async () => {
      throw new Refusal('amount_invalid')
    })
    for (let i = 0; i < 4; i++) {
      await untilIdle(handler)
      await advance(fresh.db, [], plus(await fresh.db.now(), { hours: 1 }))
    }
    const [row] = await rows()
    expect(row).toMatchObject({ attempts: 4, last_error: 'Refusal amount_invalid' })
  })

  test('of another kind, or of tomorrow, is left alone', async () => {
    await add('unknown')
    await add('t', 1, { hours: 1 })
    expect(await untilIdle(timerForEach('t', async () => undefined))).toBe(0)
    expect(await rows()).toHaveLength(2)
  })
})

describe('an effect', () => {
  const calls: string[] = []
  const spec = {
    kind: 'e',
    claim: async (_tx: unknown, row: { ref: Uuid }) => row.ref,
    call: async (ref: string) => {
      calls.push(ref)
      return 'accepted'
    },
    record: async () => 'done' as const,
  }
  beforeEach(() => calls.splice(0))

  test('is claimed, called outside any transaction, recorded, and gone', async () => {
    const [ref] = await add('e')
    const inCall: Row[] = []
    await untilIdle(
      effect({
        ...spec,
        call: async (plan) => {
          inCall.push(...(await rows()))
          return spec.call(plan)
        },
      }),
    )
    expect(inCall).toMatchObject([{ ref, attempts: 1, held: true }])
    expect(calls).toEqual([ref])
    expect(await rows()).toEqual([])
  })

  test('that is no longer wanted is dropped without a call', async () => {
    await add('e')
    await untilIdle(effect({ ...spec, claim: async () => null }))
    expect(calls).toEqual([])
    expect(await rows()).toEqual([])
  })

  test('whose worker died between call and record is called again when the claim has lapsed', async () => {
    const [ref] = await add('e')
    const called = Promise.withResolvers<void>()
    const dying = untilIdle(
      effect({
        ...spec,
        deadlineMs: 500,
        call: async (plan) => {
          await spec.call(plan)
          called.resolve()
          return Promise.withResolvers<string>().promise
        },
      }),
    )
    await called.promise
    expect(await untilIdle(effect(spec))).toBe(0)
    await fresh.db.query('UPDATE core.due SET claimed_until = $1', [
      plus(await fresh.db.realNow(), { seconds: -1 }),
    ])
    await untilIdle(effect(spec))
    await dying
    expect(calls).toEqual([ref, ref])
    expect(await rows()).toEqual([])
  })

  test('without an answer in time is unknown: its handler says when to enquire', async () => {
    await add('e')
    let at: Instant | undefined
    await untilIdle(
      effect({
        ...spec,
        deadlineMs: 20,
        call: () => Promise.withResolvers<string>().promise,
        unknown: async (tx) => {
          at = plus(await tx.now(), { minutes: 5 })
          return { again: at }
        },
      }),
    )
    const [row] = await fresh.db.query<{ due_at: Instant; last_error: string | null }>(
      'SELECT * FROM core.due',
    )
    expect(row?.due_at.toString()).toBe(at?.toString())
    expect(row?.last_error).toBeNull()
  })

  test('whose record fails keeps the row, and an answer after the claim lapsed changes nothing', async () => {
    const [ref] = await add('e')
    await untilIdle(effect({ ...spec, record: () => Promise.reject(new RangeError('x')) }))
    expect(await rows()).toMatchObject([{ ref, attempts: 1, last_error: 'RangeError', held: false }])
    await fresh.db.query('UPDATE core.due SET due_at = $1', [await fresh.db.now()])
    let recorded = 0
    await untilIdle(
      effect({
        ...spec,
        call: async () => {
          await fresh.db.query('UPDATE core.due SET claimed_until = $1', [
            plus(await fresh.db.realNow(), { hours: 1 }),
          ])
          return 'accepted'
        },
        record: async () => {
          recorded++
          return 'done' as const
        },
      }),
    )
    expect(recorded).toBe(0)
    expect(await rows()).toMatchObject([{ ref, attempts: 2 }])
  })
})

test('unscheduling and moving pass over a row that a worker has locked, without waiting', async () => {
  const [ref = ''] = await add('t')
  const locked = Promise.withResolvers<void>()
  const free = Promise.withResolvers<void>()
  const running = untilIdle(
    timerForEach('t', async () => {
      locked.resolve()
      await free.promise
    }),
  )
  await locked.promise
  const what = { bucket: BUCKET, kind: 't', ref }
  expect(await fresh.db.tx((tx) => unschedule(tx, what))).toBe(0)
  await fresh.db.tx(async (tx) => reschedule(tx, { ...what, dueAt: await tx.now() }))
  free.resolve()
  await running
  expect(await rows()).toEqual([])
})

test('moving the clock stops wherever something is due, in order', async () => {
  const start = await fresh.db.now()
  for (const days of [1, 3, 7]) await add('t', 1, { hours: days * 24 })
  const seen: number[] = []
  const handler = timerForEach('t', async (tx) => {
    seen.push(Math.round((await tx.now()).since(start).total('hours') / 24))
  })
  await advance(fresh.db, [handler], plus(start, { hours: 24 * 8 }))
  expect(seen).toEqual([1, 3, 7])
  const now = await fresh.db.now()
  await advance(fresh.db, [handler], start)
  expect(Temporal.Instant.compare(await fresh.db.now(), now)).toBeGreaterThanOrEqual(0)
})

describe('processes share the buckets', () => {
  const [a, b] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b']

  test('one has all, two have half each, and who leaves gives back', async () => {
    expect(await renew(fresh.db, a)).toHaveLength(256)
    expect(await renew(fresh.db, b)).toHaveLength(0)
    expect(await renew(fresh.db, a)).toHaveLength(128)
    const [forB, forA] = [await renew(fresh.db, b), await renew(fresh.db, a)]
    expect(new Set([...forA, ...forB]).size).toBe(256)
    await releaseAll(fresh.db, a)
    expect(await renew(fresh.db, b)).toHaveLength(256)
  })

  test('a job is run by one of them', async () => {
    expect(await takeTurn(fresh.db, { name: 'j', owner: a, seconds: 60 })).toBe(true)
    expect(await takeTurn(fresh.db, { name: 'j', owner: b, seconds: 60 })).toBe(false)
    expect(await takeTurn(fresh.db, { name: 'j', owner: a, seconds: 60 })).toBe(true)
  })
})

test('a move of the clock runs the jobs that look at business time, and what they find, before it answers', async () => {
  const ran: string[] = []
  const found = timer({ kind: 'found', run: async () => void ran.push('found') })
  const finder = job({
    name: 'finder',
    everyMs: 3_600_000,
    byClock: true,
    run: async () => {
      ran.push('job')
      await add('found')
    },
  })
  const other = job({ name: 'other', everyMs: 3_600_000, run: async () => void ran.push('other') })
  const log = openLog('fatal')
  const worker = await startWorker({ db: fresh.db, handlers: [found, finder, other], log })
  try {
    await expect.poll(() => ran).toEqual(expect.arrayContaining(['job', 'found', 'other']))
    ran.length = 0
    expect(await worker.advance(fresh.db, plus(await fresh.db.now(), { hours: 1 }))).toBe(1)
    expect(ran).toEqual(['job', 'found'])
  } finally {
    await worker.stop(5_000)
  }
})
