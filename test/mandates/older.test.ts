/** Subscriptions from before dates were reckoned from the first one. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, isoOf } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { paid } from '../../src/modules/mandates/rules.ts'
import { byId } from '../../src/modules/mandates/sql.ts'
import { migrate, readMigrations } from '../../src/platform/db/migrate.ts'
import { openPool, type Pool } from '../../src/platform/db/pool.ts'
import { emptyDb } from '../harness.ts'

let empty: Awaited<ReturnType<typeof emptyDb>>
let db: Pool
beforeAll(async () => {
  empty = await emptyDb()
  db = openPool({ url: empty.url, max: 1 })
})
afterAll(async () => {
  await db.end()
  await empty.close()
})

/** When it was made, what had come of its dates, and what is to follow the next of them. */
const OLD = [
  ['from the last of a month, drifted', '2027-01-31T04:00:00.123456Z', '2027-03-28T04:00:00.123456Z', '2027-04-30T04:00:00.123Z'],
  ['from the last of a month after midnight in Shanghai', '2027-01-30T17:00:00Z', '2027-03-28T17:00:00Z', '2027-04-29T17:00:00.000Z'],
  ['that began after a trial', '2027-01-10T04:00:00Z', '2027-03-31T09:30:00Z', '2027-04-30T09:30:00.000Z'],
] as const // biome-ignore format: a table

test('go on with the next of their dates, each once, and mandates without a period', async () => {
  const all = await readMigrations()
  const first = all.findIndex(({ name }) => name === 'mandate_dates')
  await migrate({ url: empty.url, partitions: 0, migrations: all.slice(0, first) })
  const insert = async (more: { every: string | null; made: string; next: string | null }) => {
    const id = newId(7)
    await db.query(
      `INSERT INTO mandates.mandate (id, wallet, merchant, kind, state, payee, max_amount, currency, every, next_run, created_at, bucket)
       VALUES ($1, $2, $3, $4, 'active', '\\x00', 900, 'CNY', $5, $6, $7, 7)`,
      [id, newId(7), newId(8), more.every ? 'subscription' : 'mandate', more.every, more.next, more.made],
    )
    return id
  }
  const ids: string[] = []
  for (const [, made, next] of OLD) ids.push(await insert({ every: 'P1M', made, next }))
  const mandate = await insert({ every: null, made: OLD[0][1], next: null })
  await migrate({ url: empty.url, partitions: 0, migrations: all })
  for (const [i, [what, , due, then]] of OLD.entries()) {
    const m = await byId(db, ids[i] ?? '')
    if (!m?.anchor || !m.every || !m.next_run) throw new Error(`${what} has no dates`)
    expect(m.next_run.equals(instant(due))).toBe(true)
    const next = paid({ ...m, anchor: m.anchor, every: m.every, next_run: m.next_run }, m.next_run)
    expect([what, isoOf(next.next_run)]).toEqual([what, then])
  }
  expect(await byId(db, mandate)).toMatchObject({ anchor: null, period: null, period_max: null })
})
