/**
 * Promises under fault: a real server under load, killed without warning, and PostgreSQL killed under it. Nothing that
 * was answered may be lost or doubled, the books agree, every case ends, and no PostgreSQL is left behind.
 *
 *   QUITTANCE_CRASH_SERVER    kills of the server, 15 unless told
 *   QUITTANCE_CRASH_POSTGRES  kills of PostgreSQL, 5 unless told
 *   QUITTANCE_CRASH_SEED      repeats a run; the seed stands in the name of the test
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { openPool, type Pool } from '../../src/platform/db/pool.ts'
import { closedWallets, expectEveryYesOnce, expectSound, underWay } from '../crash/books.ts'
import { createTown, liveHere } from '../crash/customers.ts'
import { createChance } from '../crash/random.ts'
import { clientOf, createRecorder } from '../crash/record.ts'
import { createCrashing, freePort } from '../crash/server.ts'

const numberOf = (name: string, fallback: number): number => Number(process.env[name] ?? fallback)
const SERVER_KILLS = numberOf('QUITTANCE_CRASH_SERVER', 15)
const DATABASE_KILLS = numberOf('QUITTANCE_CRASH_POSTGRES', 5)
const SEED = numberOf('QUITTANCE_CRASH_SEED', Date.now() % 1_000_000)
/** Milliseconds for a kill with all that is checked after it, and for the whole at the most. */
const EACH_MS = 60_000
const AT_ONCE = 4
/** Writes that are sent before the next kill, at the most. */
const BETWEEN = 60
/** Older answers that are asked for again after each restart. */
const OLDER = 30
/** Real milliseconds in which every case ends once its business time has passed. */
const ENDS_MS = 60_000

const dataDir = mkdtempSync(join(tmpdir(), 'quittance-crash-'))
const server = createCrashing(dataDir, await freePort())
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

describe('a server that is killed', () => {
  const chance = createChance(SEED)
  const recorder = createRecorder()
  const town = createTown({ server, recorder, chance })
  let checked = 0

  /** The answers since the last look, and some older ones. */
  const answersStay = async (db: Pool): Promise<void> => {
    const size = recorder.size()
    const fresh = Array.from({ length: size - checked }, (_, i) => checked + i)
    const older = Array.from({ length: checked === 0 ? 0 : OLDER }, () => chance.below(checked))
    const changed = await recorder.askAgain([...fresh, ...older])
    // Whoever has left is signed out, and hears that before the key is looked at.
    const left = await closedWallets(db)
    expect(
      changed.filter(({ now, wallet }) => now !== 'refused sign_in_required' || !left.has(wallet)),
    ).toEqual([])
    checked = size
  }
  const withDatabase = async (work: (db: Pool) => Promise<void>): Promise<void> => {
    const db = openPool({ url: server.databaseUrl(), max: 2, name: 'crash test' })
    await work(db).finally(() => db.end())
  }
  const killOne = async (what: 'server' | 'database'): Promise<void> => {
    const load = liveHere(town, AT_ONCE)
    await recorder.afterSent(1 + chance.below(BETWEEN))
    if (what === 'server') {
      await server.kill()
      await server.start()
    } else await server.killDatabase()
    await load.stop()
    await withDatabase(answersStay)
    await withDatabase(expectSound)
  }

  it(`loses nothing that it answered, doubles nothing, and every case ends (seed ${SEED})`, {
    timeout: (SERVER_KILLS + DATABASE_KILLS + 5) * EACH_MS,
  }, async () => {
    await server.start()
    const kills = [
      ...Array.from({ length: SERVER_KILLS }, () => 'server' as const),
      ...Array.from({ length: DATABASE_KILLS }, () => 'database' as const),
    ]
    while (kills.length > 0) {
      const [what] = kills.splice(chance.below(kills.length), 1)
      if (what) await killOne(what)
    }
    // Cooling-off, bank and bounces: after these days nothing has a reason to be under way.
    for (let days = 0; days < 30; days += 5)
      await clientOf(server).post('/v1/sandbox/clock', { body: { advance: 'P5D' } })
    await withDatabase(async (db) => {
      await expect
        .poll(() => underWay(db), { timeout: ENDS_MS, interval: 500 })
        .toEqual({ cases: 0n, payments: 0n })
      await expectSound(db)
      await expectEveryYesOnce(db, town)
    })
    expect(town.payments.length).toBeGreaterThan(SERVER_KILLS + DATABASE_KILLS)
  })

  it('leaves no PostgreSQL behind, although nobody told it to end', { timeout: EACH_MS }, async () => {
    await server.kill()
    await vi.waitUntil(() => server.postmaster() === undefined, { timeout: EACH_MS, interval: 100 })
  })
})
