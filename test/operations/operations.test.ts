import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Instant, isoOf, secondsBetween } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import {
  activeWindow,
  announce,
  beat,
  cancelMaintenance,
  clientGate,
  effectiveDeadline,
  latestOutages,
  openIncident,
  overlap,
  recordGaps,
  requireClient,
  startHeart,
  status,
  updateIncident,
  useUpdateHosts,
} from '../../src/modules/operations/operations.ts'
import { freshDb, ownerOf, type TestDb } from '../harness.ts'

let t: TestDb
const operator = newId(1)
const notice = { en: 'We move to new machines', 'zh-CN': '系统迁移' }

beforeAll(async () => {
  useUpdateHosts(['example.test'])
  t = await freshDb()
})
afterAll(() => t.close())
beforeEach(async () => {
  await ownerOf(
    t.db,
  ).query(`TRUNCATE operations.pulse, operations.heartbeat, operations.outage, operations.maintenance,
    operations.client_release, operations.incident_update, operations.incident, core.clock`)
})

/** As if no process had beaten for that long. */
const silence = (seconds: number) =>
  t.db.query(`UPDATE operations.pulse SET at = at - $1 * interval '1 second'`, [seconds])
const moveClock = (seconds: number) =>
  t.db.query(
    'INSERT INTO core.clock (seconds) VALUES ($1) ON CONFLICT (one) DO UPDATE SET seconds = core.clock.seconds + $1',
    [seconds],
  )
const hoursFromNow = async (hours: number): Promise<Instant> => (await t.db.now()).add({ hours })

describe('heartbeat', () => {
  test('a silence of more than a minute becomes one outage, also when two processes start at once', async () => {
    await beat(t.db, { id: newId(1), name: 'a' })
    await silence(300)
    await Promise.all([recordGaps(t.db), recordGaps(t.db), beat(t.db, { id: newId(2), name: 'b' })])
    const outages = await latestOutages(t.db, 10)
    expect(outages).toHaveLength(1)
    const [one] = outages
    if (!one) throw new Error('no outage')
    expect(secondsBetween(one.from_at, one.to_at)).toBeGreaterThanOrEqual(299)
  })

  test('the first start, a short pause, a sandbox jump and a clock set back are no outages', async () => {
    await recordGaps(t.db)
    await silence(50)
    await recordGaps(t.db)
    await moveClock(86_400 * 30)
    await recordGaps(t.db)
    await silence(-3_600)
    await recordGaps(t.db)
    expect(await latestOutages(t.db, 10)).toEqual([])
  })

  test('is stored in business time, so that a deadline of the moved clock is extended', async () => {
    await moveClock(86_400 * 10)
    await recordGaps(t.db)
    const accepted = (await t.db.now()).subtract({ hours: 3 })
    const deadline = (await t.db.now()).subtract({ minutes: 1 })
    await silence(7_200)
    await recordGaps(t.db)
    const moved = await effectiveDeadline(t.db, accepted, deadline)
    expect(secondsBetween(deadline, moved)).toBeGreaterThanOrEqual(7_100)
    expect(await overlap(t.db, accepted, deadline)).toBeGreaterThanOrEqual(7_100)
    expect(await overlap(t.db, deadline, accepted)).toBe(0)
  })

  test('a started heart is fresh and leaves a row of its process', async () => {
    const heart = await startHeart(t.db, {
      id: newId(3),
      name: 'web',
      everySeconds: 3_600,
      onError: () => undefined,
    })
    expect(heart.fresh()).toBe(true)
    heart.stop()
    const rows = await t.db.query<{ name: string }>('SELECT name FROM operations.heartbeat')
    expect(rows).toEqual([{ name: 'web' }])
  })
})

describe('maintenance', () => {
  const window = async (scope: string, from: number, to: number) => {
    const startsAt = await hoursFromNow(from)
    const endsAt = startsAt.add({ hours: to - from })
    return t.db.tx((tx) => announce(tx, { scope, startsAt, endsAt, notice, by: operator }))
  }

  test('is announced, opens, closes its area and moves deadlines', async () => {
    await window('closure', 24, 26)
    expect(await activeWindow(t.db, 'closure')).toBeUndefined()
    const deadline = await hoursFromNow(25)
    const moved = await effectiveDeadline(t.db, await t.db.now(), deadline)
    expect(secondsBetween(deadline, moved)).toBeGreaterThanOrEqual(7_190)
    await moveClock(25 * 3_600)
    expect((await activeWindow(t.db, 'closure'))?.notice).toEqual(notice)
    expect(await activeWindow(t.db, 'payments')).toBeUndefined()
    expect((await status(t.db)).state).toBe('maintenance')
  })

  test('taken back before it began moves nothing; ended early still gives what it promised', async () => {
    const from = await t.db.now()
    const deadline = await hoursFromNow(25)
    const first = await window('all', 24, 26)
    await t.db.tx((tx) => cancelMaintenance(tx, first, operator))
    expect(isoOf(await effectiveDeadline(t.db, from, deadline))).toBe(isoOf(deadline))
    const second = await window('all', 24, 26)
    const promised = await effectiveDeadline(t.db, from, deadline)
    await moveClock(24 * 3_600 + 60)
    await t.db.tx((tx) => cancelMaintenance(tx, second, operator))
    expect(await activeWindow(t.db, 'closure')).toBeUndefined()
    expect(isoOf(await effectiveDeadline(t.db, from, deadline))).toBe(isoOf(promised))
    expect((await t.db.tx((tx) => cancelMaintenance(tx, second, operator))).id).toBe(second)
  })

  test('in the past, empty or endless is refused', async () => {
    await expect(window('all', -1, 1)).rejects.toThrow('window_invalid')
    await expect(window('all', 2, 2)).rejects.toThrow('window_invalid')
    await expect(window('all', 1, 100)).rejects.toThrow('window_invalid')
  })
})

describe('client releases', () => {
  const require = async (minimum: string, hours: number) => {
    const enforcedAt = await hoursFromNow(hours)
    const updateUrl = 'https://example.test/app'
    await t.db.tx((tx) =>
      requireClient(tx, { name: 'holder-app', minimum, enforcedAt, updateUrl, by: operator }),
    )
  }
  const gate = (version: string, name = 'holder-app') => clientGate(t.db, { name, version })

  test('tell first, refuse later; the unknown passes', async () => {
    await require('2.0', 1)
    expect(await gate('1.9')).toMatchObject({ verdict: 'deprecated' })
    expect(await gate('2.0.0')).toEqual({ verdict: 'current' })
    await moveClock(2 * 3_600)
    expect(await gate('1.9')).toMatchObject({ verdict: 'outdated', minimum: '2.0' })
    expect(await gate('nightly')).toEqual({ verdict: 'current' })
    expect(await gate('0.1', 'other')).toEqual({ verdict: 'current' })
  })

  test('a later minimum does not lift the earlier one', async () => {
    await require('2.0', 1)
    await moveClock(2 * 3_600)
    await require('3.0', 24)
    expect(await gate('1.9')).toMatchObject({ verdict: 'outdated', minimum: '2.0' })
    expect(await gate('2.5')).toMatchObject({ verdict: 'deprecated' })
    await expect(require('4.0', -1)).rejects.toThrow('release_invalid')
  })
})

test('status tells the worst there is, in both languages, until it is resolved', async () => {
  expect((await status(t.db)).state).toBe('ok')
  const report = { text: notice, nextAt: undefined, by: operator }
  const id = await t.db.tx((tx) =>
    openIncident(tx, { impact: 'degraded', scope: 'payments' }, { ...report, state: 'investigating' }),
  )
  await t.db.tx((tx) => updateIncident(tx, id, { ...report, state: 'identified' }))
  const now = await status(t.db)
  expect(now.state).toBe('degraded')
  expect(now.incidents).toMatchObject([{ state: 'identified', text: { 'zh-CN': '系统迁移' } }])
  // As a release writes it that has columns for two languages alone.
  await ownerOf(t.db).query('UPDATE operations.incident_update SET text = NULL')
  expect((await status(t.db)).incidents).toMatchObject([{ text: notice }])
  const again = await t.db.tx((tx) =>
    openIncident(tx, { impact: 'degraded', scope: 'payments' }, { ...report, state: 'investigating' }),
  )
  expect(again).toBe(id)
  await t.db.tx((tx) => updateIncident(tx, id, { ...report, state: 'resolved' }))
  expect((await status(t.db)).state).toBe('ok')
  await expect(t.db.tx((tx) => updateIncident(tx, id, { ...report, state: 'monitoring' }))).rejects.toThrow(
    'incident_over',
  )
})
