/** Seeding may be killed anywhere, and two servers may start at once. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useTicker } from '../../src/kernel/time/ticker.ts'
import { createLane, type Lane } from '../../src/modules/ledger/lane/lane.ts'
import { readPacks, usePacks } from '../../src/modules/policy/policy.ts'
import { CAST, STAFF } from '../../src/modules/sandbox/cast.ts'
import { allFacts } from '../../src/modules/sandbox/facts.ts'
import { seedCast } from '../../src/modules/sandbox/operations/seed.ts'
import { allHandlers } from '../../src/modules.ts'
import { createSim } from '../../src/platform/rails/sim/sim.ts'
import { advance } from '../../src/platform/worker/advance.ts'
import { freshDb, type TestDb } from '../harness.ts'

let test: TestDb
let lane: Lane
let folder: string
beforeEach(async () => {
  test = await freshDb()
  folder = await mkdtemp(join(tmpdir(), 'quittance-seed-'))
  usePacks(readPacks(), 'cn')
  lane = createLane({ url: test.url, connections: 1 })
  const handlers = allHandlers({ rail: createSim(test.db), checkpointFile: join(folder, 'checkpoints') })
  useTicker({ kick: () => undefined, advance: (db, to) => advance(db, handlers, to) })
})
afterEach(async () => {
  useTicker(undefined)
  await lane.close()
  await test.close()
  await rm(folder, { recursive: true })
})

const wallets = async () => {
  const [row] = await test.db.query<{ wallets: bigint; payments: bigint; offers: bigint }>(
    'SELECT (SELECT count(*) FROM wallets.wallet) AS wallets, (SELECT count(*) FROM payments.payment) AS payments, (SELECT count(*) FROM investments.offer) AS offers',
  )
  return row
}
const EVERYTHING = { wallets: BigInt(CAST.length), payments: 9n, offers: 2n }

describe('seeding the cast', () => {
  it('goes on where it broke off', async () => {
    const broken = { submit: () => Promise.reject(new Error('killed')) }
    await expect(seedCast({ db: test.db, lane: broken })).rejects.toThrow('killed')
    await seedCast({ db: test.db, lane })
    expect(await wallets()).toEqual(EVERYTHING)
  })

  it('is done by one of two servers that start at once', async () => {
    await Promise.all([seedCast({ db: test.db, lane }), seedCast({ db: test.db, lane })])
    expect(await wallets()).toEqual(EVERYTHING)
    const facts = await allFacts(test.db)
    for (const { id } of STAFF) expect(facts.get(id)?.token).toMatch(/^qop_/)
  })
})
